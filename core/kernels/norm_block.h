#pragma once

#include "core/kernels/block_shape.h"

namespace digitlab {

/// Batch norm, ReLU and, when `pool` is set, max pool 2 x 2. Maps have their channels last, in whole groups.
struct NormShape {
    std::size_t height = 0, width = 0;
    std::size_t channels = 0;
    bool pool = false;

    std::size_t places() const { return height * width; }
    std::size_t outputs() const { return pool ? (height / 2) * (width / 2) : places(); }
};

/// Adds to `sums` and `squares` (one a channel) those of the differences of `maps`, count x height x width x channels,
/// from `shift`: numbers near to the mean keep the variance exact.
void addMoments(const NormShape& shape, std::size_t count, const float* maps, const float* shift, double* sums,
                double* squares);

/// relu(scale x + offset), pooled; one of each a channel. `out.places` is used with a pool only. Returns false where a
/// value is not finite.
bool normForward(const NormShape& shape, std::size_t count, const float* maps, const float* scale, const float* offset,
                 BlockOutput out);

/// What the gradients need of the forward pass.
struct NormPass {
    std::size_t count = 0;
    const float* maps = nullptr;          ///< the input
    const float* output = nullptr;        ///< of normForward()
    const std::uint8_t* places = nullptr; ///< with a pool
    const float* gradient = nullptr;      ///< of the loss by the output
};

/// Adds to `sums` the gradients that pass ReLU and pool, and to `products` these times (x - mean); one of each a
/// channel.
void addNormSums(const NormShape& shape, const NormPass& pass, const float* mean, double* sums, double* products);

/// byMaps = scale g + slope x + offset, where g is the gradient that passes ReLU and pool; one of each a channel.
void normBackward(const NormShape& shape, const NormPass& pass, const float* scale, const float* slope,
                  const float* offset, float* byMaps);

} // namespace digitlab
