#include "core/kernels/norm_block.h"

#include <algorithm>

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/norm_block.cpp"
#include "core/kernels/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

/// So many values are added up in single precision before they go to the sums in double precision.
constexpr std::size_t valuesAtOnce = 64;

HWY_INLINE void addTo(double* sums, Vector values)
{
    alignas(64) float parts[channelGroup];
    hn::Store(values, lanes, parts);
    for (std::size_t lane = 0; lane < laneCount; ++lane)
        sums[lane] += static_cast<double>(parts[lane]);
}

/// The gradient that passes ReLU.
HWY_INLINE Vector passing(const float* output, const float* gradient)
{
    return hn::IfThenElseZero(hn::Gt(hn::LoadU(lanes, output), hn::Zero(lanes)), hn::LoadU(lanes, gradient));
}

/// Which of the four places of a window was the largest.
HWY_INLINE auto chosenPlace(const std::uint8_t* places)
{
    const hn::Rebind<std::uint8_t, decltype(lanes)> bytes;
    const hn::RebindToSigned<decltype(lanes)> numbers;
    return hn::PromoteTo(numbers, hn::LoadU(bytes, places));
}

template <class Numbers>
HWY_INLINE auto isPlace(Numbers chosen, int place)
{
    const hn::RebindToSigned<decltype(lanes)> numbers;
    return hn::RebindMask(lanes, hn::Eq(chosen, hn::Set(numbers, place)));
}

/// Distances in memory from the upper left place of a window.
struct Offsets {
    std::size_t at[4];
};

Offsets offsetsOf(const NormShape& shape)
{
    return {{0, shape.channels, shape.width * shape.channels, (shape.width + 1) * shape.channels}};
}

/// The upper left place of a window, counted in values.
std::size_t windowStart(const NormShape& shape, std::size_t window)
{
    const std::size_t columns = shape.width / 2;
    return (2 * (window / columns) * shape.width + 2 * (window % columns)) * shape.channels;
}

} // namespace

void moments(const NormShape& shape, std::size_t count, const float* maps, const float* shift, double* sums,
             double* squares)
{
    const std::size_t values = count * shape.places();
    for (std::size_t first = 0; first < values; first += valuesAtOnce) {
        const std::size_t last = std::min(values, first + valuesAtOnce);
        for (std::size_t channel = 0; channel < shape.channels; channel += laneCount) {
            const Vector near = hn::LoadU(lanes, shift + channel);
            Vector sum = hn::Zero(lanes), square = hn::Zero(lanes);
            for (std::size_t i = first; i < last; ++i) {
                const Vector value = hn::Sub(hn::LoadU(lanes, maps + i * shape.channels + channel), near);
                sum = hn::Add(sum, value);
                square = hn::MulAdd(value, value, square);
            }
            addTo(sums + channel, sum);
            addTo(squares + channel, square);
        }
    }
}

bool normalise(const NormShape& shape, std::size_t count, const float* maps, const float* scale, const float* offset,
               BlockOutput out)
{
    const Offsets offsets = offsetsOf(shape);
    const std::size_t channels = shape.channels;
    Vector doubt = hn::Zero(lanes);
    for (std::size_t n = 0; n < count; ++n) {
        const float* const map = maps + n * shape.places() * channels;
        for (std::size_t i = 0; i < shape.outputs(); ++i) {
            const float* const from = map + (shape.pool ? windowStart(shape, i) : i * channels);
            const std::size_t at = (n * shape.outputs() + i) * channels;
            for (std::size_t channel = 0; channel < channels; channel += laneCount) {
                const Vector by = hn::LoadU(lanes, scale + channel), plus = hn::LoadU(lanes, offset + channel);
                if (!shape.pool) {
                    const Vector value = hn::MulAdd(hn::LoadU(lanes, from + channel), by, plus);
                    doubt = hn::MulAdd(value, hn::Zero(lanes), doubt);
                    hn::StoreU(hn::Max(value, hn::Zero(lanes)), lanes, out.maps + at + channel);
                    continue;
                }
                Window window;
                HWY_UNROLLED
                for (std::size_t place = 0; place < 4; ++place)
                    window.value[place] = hn::MulAdd(hn::LoadU(lanes, from + offsets.at[place] + channel), by, plus);
                doubt = doubted(window, doubt);
                storeLargest(window, out.maps + at + channel, out.places + at + channel);
            }
        }
    }
    return isFinite(doubt);
}

void gradientSums(const NormShape& shape, const NormPass& pass, const float* mean, double* sums, double* products)
{
    const Offsets offsets = offsetsOf(shape);
    const std::size_t channels = shape.channels, outputs = shape.outputs();
    for (std::size_t n = 0; n < pass.count; ++n) {
        const float* const map = pass.maps + n * shape.places() * channels;
        for (std::size_t first = 0; first < outputs; first += valuesAtOnce) {
            const std::size_t last = std::min(outputs, first + valuesAtOnce);
            for (std::size_t channel = 0; channel < channels; channel += laneCount) {
                const Vector centre = hn::LoadU(lanes, mean + channel);
                Vector sum = hn::Zero(lanes), product = hn::Zero(lanes);
                for (std::size_t i = first; i < last; ++i) {
                    const std::size_t at = (n * outputs + i) * channels + channel;
                    const Vector value = passing(pass.output + at, pass.gradient + at);
                    const float* const from = map + (shape.pool ? windowStart(shape, i) : i * channels) + channel;
                    Vector x = hn::LoadU(lanes, from);
                    if (shape.pool) {
                        const auto chosen = chosenPlace(pass.places + at);
                        HWY_UNROLLED
                        for (int place = 1; place < 4; ++place)
                            x = hn::IfThenElse(isPlace(chosen, place),
                                               hn::LoadU(lanes, from + offsets.at[static_cast<std::size_t>(place)]), x);
                    }
                    sum = hn::Add(sum, value);
                    product = hn::MulAdd(value, hn::Sub(x, centre), product);
                }
                addTo(sums + channel, sum);
                addTo(products + channel, product);
            }
        }
    }
}

void gradients(const NormShape& shape, const NormPass& pass, const float* scale, const float* slope,
               const float* offset, float* byMaps)
{
    const Offsets offsets = offsetsOf(shape);
    const std::size_t channels = shape.channels, outputs = shape.outputs();
    const bool isOdd = shape.pool && (shape.height % 2 != 0 || shape.width % 2 != 0);
    for (std::size_t n = 0; n < pass.count; ++n) {
        const float* const map = pass.maps + n * shape.places() * channels;
        float* const to = byMaps + n * shape.places() * channels;
        // What no window covers has no gradient of its own.
        for (std::size_t i = 0; isOdd && i < shape.places(); ++i)
            for (std::size_t channel = 0; channel < channels; channel += laneCount)
                hn::StoreU(hn::MulAdd(hn::LoadU(lanes, slope + channel), hn::LoadU(lanes, map + i * channels + channel),
                                      hn::LoadU(lanes, offset + channel)),
                           lanes, to + i * channels + channel);
        for (std::size_t i = 0; i < outputs; ++i) {
            const std::size_t start = shape.pool ? windowStart(shape, i) : i * channels;
            for (std::size_t channel = 0; channel < channels; channel += laneCount) {
                const std::size_t at = (n * outputs + i) * channels + channel;
                const Vector by = hn::LoadU(lanes, slope + channel), plus = hn::LoadU(lanes, offset + channel);
                const Vector value
                    = hn::Mul(passing(pass.output + at, pass.gradient + at), hn::LoadU(lanes, scale + channel));
                const std::size_t here = start + channel;
                if (!shape.pool) {
                    hn::StoreU(hn::Add(hn::MulAdd(by, hn::LoadU(lanes, map + here), plus), value), lanes, to + here);
                    continue;
                }
                const auto chosen = chosenPlace(pass.places + at);
                HWY_UNROLLED
                for (int place = 0; place < 4; ++place) {
                    const std::size_t one = here + offsets.at[static_cast<std::size_t>(place)];
                    const Vector own = hn::IfThenElseZero(isPlace(chosen, place), value);
                    hn::StoreU(hn::Add(hn::MulAdd(by, hn::LoadU(lanes, map + one), plus), own), lanes, to + one);
                }
            }
        }
    }
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(moments);
HWY_EXPORT(normalise);
HWY_EXPORT(gradientSums);
HWY_EXPORT(gradients);

void addMoments(const NormShape& shape, std::size_t count, const float* maps, const float* shift, double* sums,
                double* squares)
{
    HWY_DYNAMIC_DISPATCH(moments)(shape, count, maps, shift, sums, squares);
}

bool normForward(const NormShape& shape, std::size_t count, const float* maps, const float* scale, const float* offset,
                 BlockOutput out)
{
    return HWY_DYNAMIC_DISPATCH(normalise)(shape, count, maps, scale, offset, out);
}

void addNormSums(const NormShape& shape, const NormPass& pass, const float* mean, double* sums, double* products)
{
    HWY_DYNAMIC_DISPATCH(gradientSums)(shape, pass, mean, sums, products);
}

void normBackward(const NormShape& shape, const NormPass& pass, const float* scale, const float* slope,
                  const float* offset, float* byMaps)
{
    HWY_DYNAMIC_DISPATCH(gradients)(shape, pass, scale, slope, offset, byMaps);
}

} // namespace digitlab
#endif
