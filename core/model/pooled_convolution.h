#pragma once

#include "core/api/training.h"

#include <ATen/ATen.h>

namespace digitlab {

/// Conv 3 x 3 with padding 1, bias, ReLU, max pool 2 x 2 as one operation that takes part in autograd.
/// maps: N x C x H x W; weight: K x C x 3 x 3; bias: K. Returns N x K x H/2 x W/2.
///
/// Computed by core/kernels where that is possible, for float32 on a CPU and numbers of channels that they have; else,
/// where a value is not finite, or when asked for, by LibTorch's operations, which are the reference.
at::Tensor pooledConvolution(const at::Tensor& maps, const at::Tensor& weight, const at::Tensor& bias, Kernels kernels);

} // namespace digitlab
