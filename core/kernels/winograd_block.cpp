#include "core/kernels/winograd_block.h"

#include <algorithm>

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/winograd_block.cpp"
#include "core/kernels/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

constexpr std::size_t points = 16; ///< of a transformed tile of 4 x 4
constexpr std::size_t rowsAtOnce = 6;
/// Tiles that are transformed together: their products with one point's weights stay in the first-level cache.
constexpr std::size_t tilesAtOnce = 4 * rowsAtOnce;

/// Transformed tiles, points x tilesAtOnce x channels.
struct Scratch {
    AlignedFloats input, product;
    AlignedFloats zeros; ///< what lies outside of the map
};

/// B^T d of one column, in place.
HWY_INLINE void transformInput(Vector& d0, Vector& d1, Vector& d2, Vector& d3)
{
    const Vector t0 = hn::Sub(d0, d2), t1 = hn::Add(d1, d2), t2 = hn::Sub(d2, d1), t3 = hn::Sub(d1, d3);
    d0 = t0;
    d1 = t1;
    d2 = t2;
    d3 = t3;
}

HWY_INLINE void tileIn(const float* const* places, std::size_t channel, float* to, std::size_t pointStride)
{
    Vector d[4][4];
    HWY_UNROLLED
    for (std::size_t y = 0; y < 4; ++y)
        HWY_UNROLLED
    for (std::size_t x = 0; x < 4; ++x)
        d[y][x] = hn::LoadU(lanes, places[4 * y + x] + channel);
    HWY_UNROLLED
    for (std::size_t x = 0; x < 4; ++x)
        transformInput(d[0][x], d[1][x], d[2][x], d[3][x]);
    HWY_UNROLLED
    for (std::size_t y = 0; y < 4; ++y) {
        transformInput(d[y][0], d[y][1], d[y][2], d[y][3]);
        HWY_UNROLLED
        for (std::size_t x = 0; x < 4; ++x)
            hn::Store(d[y][x], lanes, to + (4 * y + x) * pointStride + channel);
    }
}

void transformTiles(const BlockShape& shape, const float* maps, std::size_t first, std::size_t count, Scratch& scratch)
{
    const std::size_t pointStride = tilesAtOnce * shape.inputs;
    for (std::size_t tile = 0; tile < count; ++tile) {
        const std::size_t window = (first + tile) % shape.windows();
        const float* const map = maps + (first + tile) / shape.windows() * shape.inputSize();
        const std::size_t top = 2 * (window / shape.pooledWidth()), left = 2 * (window % shape.pooledWidth());
        const float* places[points];
        for (std::size_t y = 0; y < 4; ++y)
            for (std::size_t x = 0; x < 4; ++x) {
                // One row and column before the window: what is outside wraps around to numbers that are too large.
                const std::size_t row = top + y - 1, column = left + x - 1;
                places[4 * y + x] = row < shape.height && column < shape.width
                    ? map + (row * shape.width + column) * shape.inputs
                    : scratch.zeros.get();
            }
        float* const to = scratch.input.get() + tile * shape.inputs;
        for (std::size_t channel = 0; channel < shape.inputs; channel += laneCount)
            tileIn(places, channel, to, pointStride);
    }
}

/// rowsAtOnce rows of `input` (each of `depth` values) times depth x width weights, of which `Vectors` vectors of
/// columns: the sums stay in registers.
template <std::size_t Vectors>
HWY_INLINE void multiplyRows(const float* HWY_RESTRICT input, std::size_t depth, const float* HWY_RESTRICT weights,
                             std::size_t width, float* HWY_RESTRICT product)
{
    Vector sum[rowsAtOnce][Vectors];
    HWY_UNROLLED
    for (std::size_t row = 0; row < rowsAtOnce; ++row)
        HWY_UNROLLED
    for (std::size_t v = 0; v < Vectors; ++v)
        sum[row][v] = hn::Zero(lanes);
    for (std::size_t k = 0; k < depth; ++k) {
        Vector weight[Vectors];
        HWY_UNROLLED
        for (std::size_t v = 0; v < Vectors; ++v)
            weight[v] = hn::Load(lanes, weights + k * width + v * laneCount);
        HWY_UNROLLED
        for (std::size_t row = 0; row < rowsAtOnce; ++row) {
            const Vector value = hn::Set(lanes, input[row * depth + k]);
            HWY_UNROLLED
            for (std::size_t v = 0; v < Vectors; ++v)
                sum[row][v] = hn::MulAdd(value, weight[v], sum[row][v]);
        }
    }
    HWY_UNROLLED
    for (std::size_t row = 0; row < rowsAtOnce; ++row)
        HWY_UNROLLED
    for (std::size_t v = 0; v < Vectors; ++v)
        hn::Store(sum[row][v], lanes, product + row * width + v * laneCount);
}

template <std::size_t Vectors>
void multiply(const BlockShape& shape, const float* weights, std::size_t count, Scratch& scratch)
{
    const std::size_t inputs = shape.inputs, outputs = shape.outputs;
    for (std::size_t point = 0; point < points; ++point)
        for (std::size_t column = 0; column < outputs; column += Vectors * laneCount)
            for (std::size_t row = 0; row < count; row += rowsAtOnce)
                multiplyRows<Vectors>(scratch.input.get() + (point * tilesAtOnce + row) * inputs, inputs,
                                      weights + point * inputs * outputs + column, outputs,
                                      scratch.product.get() + (point * tilesAtOnce + row) * outputs + column);
}

/// One vector of channels of one tile: A^T m A, bias, ReLU, the largest of the window.
HWY_INLINE void tileOut(const float* from, std::size_t pointStride, Vector bias, float* map, std::uint8_t* places,
                        Vector& doubt)
{
    Vector half[2][4];
    HWY_UNROLLED
    for (std::size_t x = 0; x < 4; ++x) {
        const Vector m0 = hn::Load(lanes, from + x * pointStride), m1 = hn::Load(lanes, from + (4 + x) * pointStride),
                     m2 = hn::Load(lanes, from + (8 + x) * pointStride),
                     m3 = hn::Load(lanes, from + (12 + x) * pointStride);
        half[0][x] = hn::Add(hn::Add(m0, m1), m2);
        half[1][x] = hn::Sub(hn::Sub(m1, m2), m3);
    }
    Window window;
    HWY_UNROLLED
    for (std::size_t y = 0; y < 2; ++y) {
        window.value[2 * y] = hn::Add(hn::Add(hn::Add(half[y][0], half[y][1]), half[y][2]), bias);
        window.value[2 * y + 1] = hn::Add(hn::Sub(hn::Sub(half[y][1], half[y][2]), half[y][3]), bias);
    }
    doubt = doubted(window, doubt);
    storeLargest(window, map, places);
}

bool transformBack(const BlockShape& shape, std::size_t count, const float* bias, const Scratch& scratch,
                   BlockOutput out)
{
    const std::size_t outputs = shape.outputs, pointStride = tilesAtOnce * outputs;
    Vector doubt = hn::Zero(lanes);
    for (std::size_t channel = 0; channel < outputs; channel += laneCount) {
        const Vector biases = hn::LoadU(lanes, bias + channel);
        for (std::size_t tile = 0; tile < count; ++tile) {
            const std::size_t at = tile * outputs + channel;
            tileOut(scratch.product.get() + at, pointStride, biases, out.maps + at, out.places + at, doubt);
        }
    }
    return isFinite(doubt);
}

} // namespace

bool forwardBlock(const BlockShape& shape, std::size_t count, const float* maps, const float* weights,
                  const float* bias, BlockOutput out)
{
    Scratch scratch{alignedFloats(points * tilesAtOnce * shape.inputs),
                    alignedFloats(points * tilesAtOnce * shape.outputs), alignedFloats(shape.inputs)};
    std::fill_n(scratch.zeros.get(), shape.inputs, 0.0f);
    std::fill_n(scratch.input.get(), points * tilesAtOnce * shape.inputs, 0.0f);
    const std::size_t tiles = count * shape.windows();
    bool finite = true;
    for (std::size_t first = 0; first < tiles && finite; first += tilesAtOnce) {
        const std::size_t some = std::min(tilesAtOnce, tiles - first);
        transformTiles(shape, maps, first, some, scratch);
        if (mostVectors == 4 && shape.outputs % (4 * laneCount) == 0)
            multiply<4>(shape, weights, some, scratch);
        else if (shape.outputs % (2 * laneCount) == 0)
            multiply<2>(shape, weights, some, scratch);
        else
            multiply<1>(shape, weights, some, scratch);
        const std::size_t done = first * shape.outputs;
        finite = transformBack(shape, some, bias, scratch, {out.maps + done, out.places + done});
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

AlignedFloats winogradWeights(const BlockShape& shape, const float* weight)
{
    AlignedFloats result = alignedFloats(16 * shape.inputs * shape.outputs);
    for (std::size_t output = 0; output < shape.outputs; ++output)
        for (std::size_t input = 0; input < shape.inputs; ++input) {
            const float* const g = weight + (output * shape.inputs + input) * 9;
            float half[4][3]; // G g
            for (std::size_t x = 0; x < 3; ++x) {
                half[0][x] = g[x];
                half[1][x] = (g[x] + g[3 + x] + g[6 + x]) / 2;
                half[2][x] = (g[x] - g[3 + x] + g[6 + x]) / 2;
                half[3][x] = g[6 + x];
            }
            float* const to = result.get() + input * shape.outputs + output;
            const std::size_t stride = shape.inputs * shape.outputs;
            for (std::size_t y = 0; y < 4; ++y) {
                to[(4 * y) * stride] = half[y][0];
                to[(4 * y + 1) * stride] = (half[y][0] + half[y][1] + half[y][2]) / 2;
                to[(4 * y + 2) * stride] = (half[y][0] - half[y][1] + half[y][2]) / 2;
                to[(4 * y + 3) * stride] = half[y][2];
            }
        }
    return result;
}

} // namespace digitlab
#endif
