#include "core/kernels/winograd_block.h"

#include <algorithm>

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/winograd_block.cpp"
#include "core/kernels/winograd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

/// Bias, ReLU and the largest of each tile, which is a pooling window.
bool poolTiles(std::size_t outputs, std::size_t count, const float* bias, const Scratch& scratch, BlockOutput out)
{
    Vector doubt = hn::Zero(lanes);
    for (std::size_t channel = 0; channel < outputs; channel += laneCount) {
        const Vector biases = hn::LoadU(lanes, bias + channel);
        for (std::size_t tile = 0; tile < count; ++tile) {
            const std::size_t at = tile * outputs + channel;
            Window window = tileOut(scratch.product.get() + at, tilesAtOnce * outputs);
            HWY_UNROLLED
            for (Vector& value : window.value)
                value = hn::Add(value, biases);
            doubt = doubted(window, doubt);
            storeLargest(window, out.maps + at, out.places + at);
        }
    }
    return isFinite(doubt);
}

} // namespace

bool forwardBlock(const BlockShape& shape, std::size_t count, const float* maps, const float* weights,
                  const float* bias, BlockOutput out)
{
    const TileGrid grid{shape.height, shape.width, shape.inputs, shape.pooledHeight(), shape.pooledWidth(), 1};
    Scratch scratch(shape.inputs, shape.outputs);
    const std::size_t tiles = count * grid.tiles();
    bool finite = true;
    for (std::size_t first = 0; first < tiles && finite; first += tilesAtOnce) {
        const std::size_t some = std::min(tilesAtOnce, tiles - first), done = first * shape.outputs;
        transformTiles(grid, maps, first, some, scratch.zeros.get(), scratch.input.get(), tilesAtOnce * shape.inputs);
        multiply(shape.inputs, shape.outputs, weights, some, scratch);
        finite = poolTiles(shape.outputs, some, bias, scratch, {out.maps + done, out.places + done});
    }
    return finite;
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(forwardBlock);

bool winogradForward(const BlockShape& shape, std::size_t count, const float* maps, const float* winogradWeights,
                     const float* bias, BlockOutput out)
{
    return HWY_DYNAMIC_DISPATCH(forwardBlock)(shape, count, maps, winogradWeights, bias, out);
}

} // namespace digitlab
#endif
