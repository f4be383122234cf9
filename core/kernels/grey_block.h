#pragma once

#include "core/kernels/aligned.h"
#include "core/kernels/block_gradients.h"
#include "core/kernels/block_shape.h"

namespace digitlab {

/// Weights of one input channel (outputs x 3 x 3) as the grey kernels want them, 9 x outputs, and back.
AlignedFloats greyWeights(std::size_t outputs, const float* weight);
void fromGreyWeights(std::size_t outputs, const float* arranged, float* weight);

/// The block of one input channel, by its definition. Returns false where a value is not finite.
bool greyForward(const BlockShape& shape, std::size_t count, const float* maps, const float* greyWeights,
                 const float* bias, BlockOutput out);

/// Adds the gradients of weights (9 x outputs) and bias; pictures need none.
void addGreyGradients(const BlockShape& shape, const BlockPass& pass, float* byWeights, float* byBias);

} // namespace digitlab
