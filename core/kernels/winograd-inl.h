// Winograd's minimal filtering F(2 x 2, 3 x 3), once for each kind of processor (Lavin and Gray, 2016): tiles of 4 x 4
// inputs, of which neighbours share two rows or columns, become 16 points; the products of points and transformed
// weights become tiles of 2 x 2 outputs.

#include "core/kernels/aligned.h"
#include "core/kernels/lanes-inl.h"

#include <algorithm>

#if defined(DIGITLAB_WINOGRAD_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef DIGITLAB_WINOGRAD_INL
#undef DIGITLAB_WINOGRAD_INL
#else
#define DIGITLAB_WINOGRAD_INL
#endif

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

constexpr std::size_t points = 16; ///< of a transformed tile of 4 x 4
constexpr std::size_t rowsAtOnce = 6;
/// Tiles that are transformed together: their products with one point's weights stay in the first-level cache.
constexpr std::size_t tilesAtOnce = 4 * rowsAtOnce;

/// The tiles of maps of height x width x channels.
struct TileGrid {
    std::size_t height, width, channels;
    std::size_t rows, columns; ///< tiles of a map
    std::size_t padding;

    std::size_t tiles() const { return rows * columns; }
};

/// Transformed tiles, points x tilesAtOnce x channels.
struct Scratch {
    Scratch(std::size_t inputs, std::size_t outputs)
        : input(alignedFloats(points * tilesAtOnce * inputs))
        , product(alignedFloats(points * tilesAtOnce * outputs))
        , zeros(alignedFloats(inputs))
    {
        // What the last tiles leave empty is computed too.
        std::fill_n(input.get(), points * tilesAtOnce * inputs, 0.0f);
        std::fill_n(zeros.get(), inputs, 0.0f);
    }

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

/// Tiles `first` to `first + count` of all maps to points x pointStride / channels x channels.
HWY_INLINE void transformTiles(const TileGrid& grid, const float* maps, std::size_t first, std::size_t count,
                               const float* zeros, float* points4x4, std::size_t pointStride)
{
    for (std::size_t tile = 0; tile < count; ++tile) {
        const std::size_t number = (first + tile) % grid.tiles();
        const float* const map = maps + (first + tile) / grid.tiles() * grid.height * grid.width * grid.channels;
        const std::size_t top = 2 * (number / grid.columns), left = 2 * (number % grid.columns);
        const float* places[points];
        for (std::size_t y = 0; y < 4; ++y)
            for (std::size_t x = 0; x < 4; ++x) {
                // What is outside above and on the left wraps around to numbers that are too large.
                const std::size_t row = top + y - grid.padding, column = left + x - grid.padding;
                places[4 * y + x] = row < grid.height && column < grid.width
                    ? map + (row * grid.width + column) * grid.channels
                    : zeros;
            }
        float* const to = points4x4 + tile * grid.channels;
        for (std::size_t channel = 0; channel < grid.channels; channel += laneCount)
            tileIn(places, channel, to, pointStride);
    }
}

/// A matrix from which numbers are taken one by one.
struct Factors {
    const float* HWY_RESTRICT values;
    std::size_t rowStride, stepStride;
};

/// Rows x Vectors vectors of a matrix `width` wide: sums (or zeros) + the factors times `steps` rows of `matrix`. The
/// sums stay in registers meanwhile.
template <std::size_t Rows, std::size_t Vectors>
HWY_INLINE void addProduct(const Factors& factors, const float* HWY_RESTRICT matrix, std::size_t width,
                           std::size_t steps, bool fromZero, float* HWY_RESTRICT sums)
{
    Vector sum[Rows][Vectors];
    HWY_UNROLLED
    for (std::size_t row = 0; row < Rows; ++row)
        HWY_UNROLLED
    for (std::size_t v = 0; v < Vectors; ++v)
        sum[row][v] = fromZero ? hn::Zero(lanes) : hn::Load(lanes, sums + row * width + v * laneCount);
    for (std::size_t step = 0; step < steps; ++step) {
        Vector values[Vectors];
        HWY_UNROLLED
        for (std::size_t v = 0; v < Vectors; ++v)
            values[v] = hn::Load(lanes, matrix + step * width + v * laneCount);
        HWY_UNROLLED
        for (std::size_t row = 0; row < Rows; ++row) {
            const Vector factor = hn::Set(lanes, factors.values[row * factors.rowStride + step * factors.stepStride]);
            HWY_UNROLLED
            for (std::size_t v = 0; v < Vectors; ++v)
                sum[row][v] = hn::MulAdd(factor, values[v], sum[row][v]);
        }
    }
    HWY_UNROLLED
    for (std::size_t row = 0; row < Rows; ++row)
        HWY_UNROLLED
    for (std::size_t v = 0; v < Vectors; ++v)
        hn::Store(sum[row][v], lanes, sums + row * width + v * laneCount);
}

template <std::size_t Vectors>
HWY_INLINE void multiplyBy(std::size_t inputs, std::size_t outputs, const float* weights, std::size_t count,
                           Scratch& scratch)
{
    for (std::size_t point = 0; point < points; ++point)
        for (std::size_t column = 0; column < outputs; column += Vectors * laneCount)
            for (std::size_t row = 0; row < count; row += rowsAtOnce)
                addProduct<rowsAtOnce, Vectors>({scratch.input.get() + (point * tilesAtOnce + row) * inputs, inputs, 1},
                                                weights + point * inputs * outputs + column, outputs, inputs, true,
                                                scratch.product.get() + (point * tilesAtOnce + row) * outputs + column);
}

/// scratch.product of `count` tiles: at each point the tiles' inputs times weights, inputs x outputs.
HWY_INLINE void multiply(std::size_t inputs, std::size_t outputs, const float* weights, std::size_t count,
                         Scratch& scratch)
{
    if (mostVectors == 4 && outputs % (4 * laneCount) == 0)
        multiplyBy<4>(inputs, outputs, weights, count, scratch);
    else if (outputs % (2 * laneCount) == 0)
        multiplyBy<2>(inputs, outputs, weights, count, scratch);
    else
        multiplyBy<1>(inputs, outputs, weights, count, scratch);
}

/// One vector of channels of one tile, A^T m A: 2 x 2 outputs.
HWY_INLINE Window tileOut(const float* from, std::size_t pointStride)
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
        window.value[2 * y] = hn::Add(hn::Add(half[y][0], half[y][1]), half[y][2]);
        window.value[2 * y + 1] = hn::Sub(hn::Sub(half[y][1], half[y][2]), half[y][3]);
    }
    return window;
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
