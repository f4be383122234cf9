#include "core/kernels/winograd_weights.h"

namespace digitlab {

namespace {

/// G g of one column of three, `stride` apart.
void transform(const float* g, std::size_t stride, float* to, std::size_t toStride)
{
    const float g0 = g[0], g1 = g[stride], g2 = g[2 * stride];
    to[0] = g0;
    to[toStride] = (g0 + g1 + g2) / 2;
    to[2 * toStride] = (g0 - g1 + g2) / 2;
    to[3 * toStride] = g2;
}

/// G^T u of one column of four.
void transformBack(const float* u, std::size_t stride, float* to, std::size_t toStride)
{
    const float u0 = u[0], u1 = u[stride], u2 = u[2 * stride], u3 = u[3 * stride];
    to[0] = u0 + (u1 + u2) / 2;
    to[toStride] = (u1 - u2) / 2;
    to[2 * toStride] = (u1 + u2) / 2 + u3;
}

/// G g G^T of one filter of 3 x 3 to 16 points, `stride` apart.
void transformFilter(const float* g, float* to, std::size_t stride)
{
    float half[12]; // 4 x 3
    for (std::size_t x = 0; x < 3; ++x)
        transform(g + x, 3, half + x, 3);
    for (std::size_t y = 0; y < 4; ++y)
        transform(half + 3 * y, 1, to + 4 * y * stride, stride);
}

} // namespace

AlignedFloats winogradWeights(std::size_t inputs, std::size_t outputs, const float* weight)
{
    AlignedFloats result = alignedFloats(winogradPoints * inputs * outputs);
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t input = 0; input < inputs; ++input)
            transformFilter(weight + (output * inputs + input) * 9, result.get() + input * outputs + output,
                            inputs * outputs);
    return result;
}

AlignedFloats winogradWeightsBack(std::size_t inputs, std::size_t outputs, const float* weight)
{
    AlignedFloats result = alignedFloats(winogradPoints * inputs * outputs);
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t input = 0; input < inputs; ++input) {
            float turned[9];
            for (std::size_t tap = 0; tap < 9; ++tap)
                turned[tap] = weight[(output * inputs + input) * 9 + 8 - tap];
            transformFilter(turned, result.get() + output * inputs + input, inputs * outputs);
        }
    return result;
}

void fromWinogradGradients(std::size_t inputs, std::size_t outputs, const float* points, float* byWeight)
{
    const std::size_t stride = inputs * outputs;
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t input = 0; input < inputs; ++input) {
            const float* const u = points + input * outputs + output;
            float half[12]; // 3 x 4
            for (std::size_t x = 0; x < 4; ++x)
                transformBack(u + x * stride, 4 * stride, half + x, 4);
            for (std::size_t y = 0; y < 3; ++y)
                transformBack(half + 4 * y, 1, byWeight + (output * inputs + input) * 9 + 3 * y, 1);
        }
}

} // namespace digitlab
