#pragma once

#include "core/kernels/aligned.h"
#include "core/kernels/block_shape.h"
#include "core/kernels/winograd_weights.h"

namespace digitlab {

/// The block by Winograd's minimal filtering F(2 x 2, 3 x 3) (Lavin and Gray, 2016): its tiles of 2 x 2 outputs are the
/// pooling windows, and it needs 16 products where the definition has 36. `count` maps; weights of winogradWeights().
/// Returns false where a value is not finite: the method would spread it over its whole tile, so that the output is of
/// no use.
bool winogradForward(const BlockShape& shape, std::size_t count, const float* maps, const float* winogradWeights,
                     const float* bias, BlockOutput out);

} // namespace digitlab
