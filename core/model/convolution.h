#pragma once

#include "core/api/training.h"
#include "core/kernels/aligned.h"

#include <ATen/ATen.h>

namespace digitlab {

/// The weights of a convolution as core/kernels take them. To arrange them takes as long as several maps.
class ArrangedWeights {
public:
    /// weight: K x C x 3 x 3. Without values where the kernels cannot compute with them.
    explicit ArrangedWeights(const at::Tensor& weight);

    const float* values() const { return m_values.get(); }

private:
    AlignedFloats m_values;
};

/// Conv 3 x 3 without bias as one operation that takes part in autograd. maps: N x C x H x W; weight: K x C x 3 x 3.
/// Returns N x K x H' x W', where H' = H + 2 padding - 2.
///
/// Computed by core/kernels where that pays, for batches of float32 on a CPU and numbers of channels that they have;
/// else, where a value is not finite, or when asked for, by LibTorch's operation, which is the reference. `kept`: made
/// of these weights, which have not changed since; it pays for single maps too, and where a filter covers the whole map
/// LibTorch's product of matrices is taken.
at::Tensor convolution(const at::Tensor& maps, const at::Tensor& weight, int padding, Kernels kernels,
                       const ArrangedWeights* kept = nullptr);

} // namespace digitlab
