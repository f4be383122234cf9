#pragma once

#include "core/api/training.h"

#include <ATen/ATen.h>

namespace digitlab {

/// Batch norm of a convolution's output, by the batch's own statistics (Ioffe and Szegedy 2015) with PyTorch's
/// defaults, or by the running ones.
struct BatchNorm {
    at::Tensor weight, bias;          ///< K
    at::Tensor runningMean, variance; ///< K; moved towards the batch's when these are used
    bool byBatch = false;
};

/// Batch norm, ReLU and, if wanted, max pool 2 x 2 as one operation that takes part in autograd. maps: N x K x H x W.
///
/// Computed by core/kernels where that is possible, for float32 on a CPU, channels in whole groups; else, where
/// a value is not finite, or when asked for, by LibTorch's operations, which are the reference.
at::Tensor normRelu(const at::Tensor& maps, const BatchNorm& norm, bool pool, Kernels kernels);

} // namespace digitlab
