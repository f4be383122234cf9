#include "core/kernels/convolution.h"

#include <algorithm>

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/convolution.cpp"
#include "core/kernels/winograd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

/// Inputs whose gradients are summed in registers, times mostVectors vectors of outputs.
constexpr std::size_t gradientRows = 4;

TileGrid gridOf(const ConvolutionShape& shape)
{
    return {shape.height, shape.width, shape.inputs, (shape.outHeight() + 1) / 2, (shape.outWidth() + 1) / 2,
            shape.padding};
}

/// What of a tile lies in the output: the last row or column of an odd one does not.
struct TilePlace {
    TilePlace(const ConvolutionShape& shape, const TileGrid& grid, std::size_t tile)
        : top(2 * (tile % grid.tiles() / grid.columns))
        , left(2 * (tile % grid.tiles() % grid.columns))
        , at(tile / grid.tiles() * shape.outputSize() + (top * shape.outWidth() + left) * shape.outputs)
        , whole(top + 1 < shape.outHeight() && left + 1 < shape.outWidth())
    {
    }

    bool has(const ConvolutionShape& shape, std::size_t place) const
    {
        return whole || (top + place / 2 < shape.outHeight() && left + place % 2 < shape.outWidth());
    }

    std::size_t top, left;
    std::size_t at; ///< of the upper left output
    bool whole;
};

std::size_t offsetOf(const ConvolutionShape& shape, std::size_t place)
{
    return (place / 2 * shape.outWidth() + place % 2) * shape.outputs;
}

bool storeTiles(const ConvolutionShape& shape, const TileGrid& grid, std::size_t first, std::size_t count,
                const Scratch& scratch, float* out)
{
    Vector doubt = hn::Zero(lanes);
    for (std::size_t tile = 0; tile < count; ++tile) {
        const TilePlace to(shape, grid, first + tile);
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount) {
            const Window window
                = tileOut(scratch.product.get() + tile * shape.outputs + channel, tilesAtOnce * shape.outputs);
            doubt = doubted(window, doubt);
            HWY_UNROLLED
            for (std::size_t place = 0; place < 4; ++place)
                if (to.has(shape, place))
                    hn::StoreU(window.value[place], lanes, out + to.at + offsetOf(shape, place) + channel);
        }
    }
    return isFinite(doubt);
}

/// A y of one column of two: four values.
HWY_INLINE void spreadOut(Vector y0, Vector y1, Vector (&to)[4])
{
    to[0] = y0;
    to[1] = hn::Add(y0, y1);
    to[2] = hn::Sub(y0, y1);
    to[3] = hn::Neg(y1);
}

/// A y A^T of tiles of gradients: points x tilesAtOnce x outputs.
void transformGradients(const ConvolutionShape& shape, const TileGrid& grid, const float* gradient, std::size_t first,
                        std::size_t count, float* points4x4)
{
    const std::size_t stride = tilesAtOnce * shape.outputs;
    for (std::size_t tile = 0; tile < count; ++tile) {
        const TilePlace from(shape, grid, first + tile);
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount) {
            Vector y[4];
            HWY_UNROLLED
            for (std::size_t place = 0; place < 4; ++place)
                y[place] = from.has(shape, place)
                    ? hn::LoadU(lanes, gradient + from.at + offsetOf(shape, place) + channel)
                    : hn::Zero(lanes);
            Vector left[4], right[4];
            spreadOut(y[0], y[2], left);
            spreadOut(y[1], y[3], right);
            HWY_UNROLLED
            for (std::size_t row = 0; row < 4; ++row) {
                Vector line[4];
                spreadOut(left[row], right[row], line);
                HWY_UNROLLED
                for (std::size_t column = 0; column < 4; ++column)
                    hn::Store(line[column], lanes,
                              points4x4 + (4 * row + column) * stride + tile * shape.outputs + channel);
            }
        }
    }
}

template <std::size_t Vectors>
void addPoints(const ConvolutionShape& shape, std::size_t count, const Scratch& scratch, float* sums)
{
    for (std::size_t point = 0; point < points; ++point)
        for (std::size_t column = 0; column < shape.outputs; column += Vectors * laneCount)
            for (std::size_t row = 0; row < shape.inputs; row += gradientRows)
                addProduct<gradientRows, Vectors>(
                    {scratch.input.get() + point * tilesAtOnce * shape.inputs + row, 1, shape.inputs},
                    scratch.product.get() + point * tilesAtOnce * shape.outputs + column, shape.outputs, count, false,
                    sums + (point * shape.inputs + row) * shape.outputs + column);
}

} // namespace

bool convolveMaps(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* weights, float* out)
{
    const TileGrid grid = gridOf(shape);
    Scratch scratch(shape.inputs, shape.outputs);
    const std::size_t tiles = count * grid.tiles();
    bool finite = true;
    for (std::size_t first = 0; first < tiles && finite; first += tilesAtOnce) {
        const std::size_t some = std::min(tilesAtOnce, tiles - first);
        transformTiles(grid, maps, first, some, scratch.zeros.get(), scratch.input.get(), tilesAtOnce * shape.inputs);
        multiply(shape.inputs, shape.outputs, weights, some, scratch);
        finite = storeTiles(shape, grid, first, some, scratch, out);
    }
    return finite;
}

void addWeightGradients(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* gradient,
                        float* sums)
{
    const TileGrid grid = gridOf(shape);
    Scratch scratch(shape.inputs, shape.outputs);
    const std::size_t tiles = count * grid.tiles();
    for (std::size_t first = 0; first < tiles; first += tilesAtOnce) {
        const std::size_t some = std::min(tilesAtOnce, tiles - first);
        transformTiles(grid, maps, first, some, scratch.zeros.get(), scratch.input.get(), tilesAtOnce * shape.inputs);
        transformGradients(shape, grid, gradient, first, some, scratch.product.get());
        if (mostVectors == 4 && shape.outputs % (4 * laneCount) == 0)
            addPoints<4>(shape, some, scratch, sums);
        else if (shape.outputs % (2 * laneCount) == 0)
            addPoints<2>(shape, some, scratch, sums);
        else
            addPoints<1>(shape, some, scratch, sums);
    }
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(convolveMaps);
HWY_EXPORT(addWeightGradients);

bool hasKernel(const ConvolutionShape& shape)
{
    const bool inputs = shape.inputs == 1 || (shape.inputs > 0 && shape.inputs % channelGroup == 0);
    return inputs && shape.outputs > 0 && shape.outputs % channelGroup == 0 && shape.padding <= 2
        && shape.height + 2 * shape.padding > 2 && shape.width + 2 * shape.padding > 2;
}

bool convolve(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* winogradWeights,
              float* out)
{
    return HWY_DYNAMIC_DISPATCH(convolveMaps)(shape, count, maps, winogradWeights, out);
}

void addConvolutionGradients(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* gradient,
                             float* points)
{
    HWY_DYNAMIC_DISPATCH(addWeightGradients)(shape, count, maps, gradient, points);
}

} // namespace digitlab
#endif
