#include "core/kernels/convolution.h"

#include "core/kernels/framed_picture.h"

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/grey_convolution.cpp"
#include "core/kernels/lanes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

constexpr std::size_t taps = 9;

} // namespace

bool convolvePictures(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* weights,
                      float* out)
{
    FramedPicture picture(shape.height, shape.width, shape.padding);
    Vector doubt = hn::Zero(lanes);
    for (std::size_t n = 0; n < count; ++n) {
        picture.take(maps + n * shape.inputSize());
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount) {
            Vector weight[taps];
            HWY_UNROLLED
            for (std::size_t tap = 0; tap < taps; ++tap)
                weight[tap] = hn::Load(lanes, weights + tap * shape.outputs + channel);
            float* to = out + n * shape.outputSize() + channel;
            for (std::size_t row = 0; row < shape.outHeight(); ++row)
                for (std::size_t column = 0; column < shape.outWidth(); ++column, to += shape.outputs) {
                    const float* const from = picture.pixels() + row * picture.stride() + column;
                    Vector sum = hn::Zero(lanes);
                    HWY_UNROLLED
                    for (std::size_t tap = 0; tap < taps; ++tap)
                        sum = hn::MulAdd(hn::Set(lanes, from[tap / 3 * picture.stride() + tap % 3]), weight[tap], sum);
                    doubt = hn::MulAdd(sum, hn::Zero(lanes), doubt);
                    hn::StoreU(sum, lanes, to);
                }
        }
    }
    return isFinite(doubt);
}

void addPictureGradients(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* gradient,
                         float* byWeights)
{
    FramedPicture picture(shape.height, shape.width, shape.padding);
    for (std::size_t n = 0; n < count; ++n) {
        picture.take(maps + n * shape.inputSize());
        for (std::size_t channel = 0; channel < shape.outputs; channel += laneCount) {
            Vector sum[taps];
            HWY_UNROLLED
            for (std::size_t tap = 0; tap < taps; ++tap)
                sum[tap] = hn::Load(lanes, byWeights + tap * shape.outputs + channel);
            const float* given = gradient + n * shape.outputSize() + channel;
            for (std::size_t row = 0; row < shape.outHeight(); ++row)
                for (std::size_t column = 0; column < shape.outWidth(); ++column, given += shape.outputs) {
                    const float* const from = picture.pixels() + row * picture.stride() + column;
                    const Vector value = hn::LoadU(lanes, given);
                    HWY_UNROLLED
                    for (std::size_t tap = 0; tap < taps; ++tap)
                        sum[tap]
                            = hn::MulAdd(hn::Set(lanes, from[tap / 3 * picture.stride() + tap % 3]), value, sum[tap]);
                }
            HWY_UNROLLED
            for (std::size_t tap = 0; tap < taps; ++tap)
                hn::Store(sum[tap], lanes, byWeights + tap * shape.outputs + channel);
        }
    }
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(convolvePictures);
HWY_EXPORT(addPictureGradients);

bool convolveGrey(const ConvolutionShape& shape, std::size_t count, const float* maps, const float* greyWeights,
                  float* out)
{
    return HWY_DYNAMIC_DISPATCH(convolvePictures)(shape, count, maps, greyWeights, out);
}

void addGreyConvolutionGradients(const ConvolutionShape& shape, std::size_t count, const float* maps,
                                 const float* gradient, float* byWeights)
{
    HWY_DYNAMIC_DISPATCH(addPictureGradients)(shape, count, maps, gradient, byWeights);
}

} // namespace digitlab
#endif
