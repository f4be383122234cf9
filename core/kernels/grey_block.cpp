#include "core/kernels/grey_block.h"

#include "core/kernels/framed_picture.h"

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/grey_block.cpp"
#include "core/kernels/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

constexpr std::size_t taps = 9;

/// One vector of output channels of a map.
bool forwardChannels(const BlockShape& shape, const float* plane, const float* weights, const float* bias,
                     BlockOutput out)
{
    Vector weight[taps];
    HWY_UNROLLED
    for (std::size_t tap = 0; tap < taps; ++tap)
        weight[tap] = hn::Load(lanes, weights + tap * shape.outputs);
    const Vector biases = hn::LoadU(lanes, bias);
    const std::size_t stride = shape.width + 2;
    Vector doubt = hn::Zero(lanes);
    std::size_t at = 0;
    for (std::size_t row = 0; row < shape.pooledHeight(); ++row)
        for (std::size_t column = 0; column < shape.pooledWidth(); ++column, at += shape.outputs) {
            const float* const from = plane + 2 * row * stride + 2 * column;
            Window window;
            HWY_UNROLLED
            for (std::size_t place = 0; place < 4; ++place) {
                window.value[place] = biases;
                HWY_UNROLLED
                for (std::size_t tap = 0; tap < taps; ++tap) {
                    const float value = from[(place / 2 + tap / 3) * stride + place % 2 + tap % 3];
                    window.value[place] = hn::MulAdd(hn::Set(lanes, value), weight[tap], window.value[place]);
                }
            }
            doubt = doubted(window, doubt);
            storeLargest(window, out.maps + at, out.places + at);
        }
    return isFinite(doubt);
}

/// Of one vector of output channels of a map: `pooled`, `places` and `gradient` stand at its first value.
void addChannels(const BlockShape& shape, const float* plane, const float* pooled, const std::uint8_t* places,
                 const float* gradient, float* byWeights, float* byBias)
{
    const hn::RebindToSigned<decltype(lanes)> numbers;
    const hn::Rebind<std::uint8_t, decltype(lanes)> bytes;
    Vector sum[taps];
    HWY_UNROLLED
    for (std::size_t tap = 0; tap < taps; ++tap)
        sum[tap] = hn::Load(lanes, byWeights + tap * shape.outputs);
    Vector biases = hn::Load(lanes, byBias);
    const std::size_t stride = shape.width + 2;
    std::size_t at = 0;
    for (std::size_t row = 0; row < shape.pooledHeight(); ++row)
        for (std::size_t column = 0; column < shape.pooledWidth(); ++column, at += shape.outputs) {
            const float* const from = plane + 2 * row * stride + 2 * column;
            const auto passes = hn::Gt(hn::LoadU(lanes, pooled + at), hn::Zero(lanes));
            const Vector value = hn::IfThenElseZero(passes, hn::LoadU(lanes, gradient + at));
            biases = hn::Add(biases, value);
            const auto chosen = hn::PromoteTo(numbers, hn::LoadU(bytes, places + at));
            HWY_UNROLLED
            for (int place = 0; place < 4; ++place) {
                const auto here = hn::RebindMask(lanes, hn::Eq(chosen, hn::Set(numbers, place)));
                const Vector part = hn::IfThenElseZero(here, value);
                HWY_UNROLLED
                for (int tap = 0; tap < static_cast<int>(taps); ++tap) {
                    const float pixel = from[static_cast<std::size_t>(place / 2 + tap / 3) * stride
                                             + static_cast<std::size_t>(place % 2 + tap % 3)];
                    sum[tap] = hn::MulAdd(hn::Set(lanes, pixel), part, sum[tap]);
                }
            }
        }
    HWY_UNROLLED
    for (std::size_t tap = 0; tap < taps; ++tap)
        hn::Store(sum[tap], lanes, byWeights + tap * shape.outputs);
    hn::Store(biases, lanes, byBias);
}

} // namespace

bool forwardGrey(const BlockShape& shape, std::size_t count, const float* maps, const float* weights, const float* bias,
                 BlockOutput out)
{
    FramedPicture picture(shape.height, shape.width, 1);
    bool finite = true;
    for (std::size_t n = 0; n < count && finite; ++n) {
        picture.take(maps + n * shape.inputSize());
        const std::size_t at = n * shape.outputSize();
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount)
            finite &= forwardChannels(shape, picture.pixels(), weights + channel, bias + channel,
                                      {out.maps + at + channel, out.places + at + channel});
    }
    return finite;
}

void addGrey(const BlockShape& shape, const BlockPass& pass, float* byWeights, float* byBias)
{
    FramedPicture picture(shape.height, shape.width, 1);
    for (std::size_t n = 0; n < pass.count; ++n) {
        picture.take(pass.maps + n * shape.inputSize());
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount) {
            const std::size_t at = n * shape.outputSize() + channel;
            addChannels(shape, picture.pixels(), pass.pooled + at, pass.places + at, pass.gradient + at,
                        byWeights + channel, byBias + channel);
        }
    }
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(forwardGrey);
HWY_EXPORT(addGrey);

bool greyForward(const BlockShape& shape, std::size_t count, const float* maps, const float* greyWeights,
                 const float* bias, BlockOutput out)
{
    return HWY_DYNAMIC_DISPATCH(forwardGrey)(shape, count, maps, greyWeights, bias, out);
}

void addGreyGradients(const BlockShape& shape, const BlockPass& pass, float* byWeights, float* byBias)
{
    HWY_DYNAMIC_DISPATCH(addGrey)(shape, pass, byWeights, byBias);
}

AlignedFloats greyWeights(std::size_t outputs, const float* weight)
{
    AlignedFloats result = alignedFloats(9 * outputs);
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t tap = 0; tap < 9; ++tap)
            result[tap * outputs + output] = weight[output * 9 + tap];
    return result;
}

void fromGreyWeights(std::size_t outputs, const float* arranged, float* weight)
{
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t tap = 0; tap < 9; ++tap)
            weight[output * 9 + tap] = arranged[tap * outputs + output];
}

} // namespace digitlab
#endif
