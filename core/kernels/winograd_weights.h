#pragma once

#include "core/kernels/aligned.h"

#include <cstddef>

namespace digitlab {

constexpr std::size_t winogradPoints = 16;

/// Weights, outputs x inputs x 3 x 3, transformed: 16 points x inputs x outputs.
AlignedFloats winogradWeights(std::size_t inputs, std::size_t outputs, const float* weight);

/// Those that take gradients of the outputs back to gradients of the inputs, 16 points x outputs x inputs: the same
/// weights, turned by half a turn.
AlignedFloats winogradWeightsBack(std::size_t inputs, std::size_t outputs, const float* weight);

/// From gradients of transformed weights, 16 points x inputs x outputs, to those of weights.
void fromWinogradGradients(std::size_t inputs, std::size_t outputs, const float* points, float* byWeight);

} // namespace digitlab
