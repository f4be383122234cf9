#include "core/kernels/block_gradients.h"

#include "core/kernels/grey_block.h"

#include <algorithm>
#include <vector>

// Highway compiles what follows once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/block_gradients.cpp"
#include "core/kernels/lanes-inl.h"

#ifndef DIGITLAB_BLOCK_GRADIENTS
#define DIGITLAB_BLOCK_GRADIENTS
namespace digitlab {

/// A gradient that is not zero, at the place of the map whose value had been the largest of its window.
struct PlacedGradient {
    std::int32_t at; ///< of the upper left of the nine values that were its input, in a group's padded plane
    float value;
};

/// One map's, for each output channel.
struct GradientLists {
    explicit GradientLists(const BlockShape& shape)
        : windows(shape.windows())
        , entries(shape.outputs * windows)
        , counts(shape.outputs)
    {
    }

    std::size_t windows;
    std::vector<PlacedGradient> entries;
    std::vector<std::size_t> counts;
};

/// A group's plane of a map with a border of one place.
inline std::size_t paddedPlane(const BlockShape& shape)
{
    return (shape.height + 2) * (shape.width + 2) * channelGroup;
}

} // namespace digitlab
#endif

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace {

constexpr std::size_t taps = 9;

/// Fills the lists with the gradients that pass ReLU, and adds them up by channel.
void listGradients(const BlockShape& shape, const float* pooled, const std::uint8_t* places, const float* gradient,
                   GradientLists& lists, float* bias)
{
    const std::size_t rowStride = (shape.width + 2) * channelGroup;
    std::fill(lists.counts.begin(), lists.counts.end(), 0);
    for (std::size_t window = 0; window < shape.windows(); ++window) {
        const std::size_t top = 2 * (window / shape.pooledWidth()), left = 2 * (window % shape.pooledWidth());
        const std::size_t base = top * rowStride + left * channelGroup;
        const std::int32_t offsets[4]
            = {static_cast<std::int32_t>(base), static_cast<std::int32_t>(base + channelGroup),
               static_cast<std::int32_t>(base + rowStride), static_cast<std::int32_t>(base + rowStride + channelGroup)};
        const std::size_t at = window * shape.outputs;
        for (std::size_t output = 0; output < shape.outputs; ++output) {
            const float value = pooled[at + output] > 0 ? gradient[at + output] : 0.0f;
            std::size_t& count = lists.counts[output];
            lists.entries[output * lists.windows + count] = {offsets[places[at + output]], value};
            count += value != 0 ? 1 : 0;
            bias[output] += value;
        }
    }
}

/// One group of input channels of a map, N x height x width x inputs, into a padded plane.
void takeGroup(const BlockShape& shape, const float* map, float* plane)
{
    for (std::size_t row = 0; row < shape.height; ++row)
        for (std::size_t column = 0; column < shape.width; ++column) {
            const float* const from = map + (row * shape.width + column) * shape.inputs;
            float* const to = plane + ((row + 1) * (shape.width + 2) + column + 1) * channelGroup;
            for (std::size_t i = 0; i < channelGroup; i += laneCount)
                hn::Store(hn::LoadU(lanes, from + i), lanes, to + i);
        }
}

void putGroup(const BlockShape& shape, const float* plane, float* map)
{
    for (std::size_t row = 0; row < shape.height; ++row)
        for (std::size_t column = 0; column < shape.width; ++column) {
            const float* const from = plane + ((row + 1) * (shape.width + 2) + column + 1) * channelGroup;
            float* const to = map + (row * shape.width + column) * shape.inputs;
            for (std::size_t i = 0; i < channelGroup; i += laneCount)
                hn::StoreU(hn::Load(lanes, from + i), lanes, to + i);
        }
}

/// The gradients of one output channel: those of its weights stay in registers, those by the map are added in place.
HWY_INLINE void spread(const PlacedGradient* HWY_RESTRICT entries, std::size_t count, std::size_t rowStride,
                       const float* HWY_RESTRICT plane, const float* HWY_RESTRICT weights, float* HWY_RESTRICT byPlane,
                       float* HWY_RESTRICT byWeights)
{
    Vector sum[taps], weight[taps];
    HWY_UNROLLED
    for (std::size_t tap = 0; tap < taps; ++tap) {
        sum[tap] = hn::Load(lanes, byWeights + tap * channelGroup);
        weight[tap] = hn::Load(lanes, weights + tap * channelGroup);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Vector value = hn::Set(lanes, entries[i].value);
        const float* HWY_RESTRICT from = plane + entries[i].at;
        float* HWY_RESTRICT to = byPlane + entries[i].at;
        HWY_UNROLLED
        for (std::size_t tap = 0; tap < taps; ++tap) {
            const std::size_t at = tap / 3 * rowStride + tap % 3 * channelGroup;
            sum[tap] = hn::MulAdd(value, hn::Load(lanes, from + at), sum[tap]);
            hn::Store(hn::MulAdd(value, weight[tap], hn::Load(lanes, to + at)), lanes, to + at);
        }
    }
    HWY_UNROLLED
    for (std::size_t tap = 0; tap < taps; ++tap)
        hn::Store(sum[tap], lanes, byWeights + tap * channelGroup);
}

} // namespace

void addGradients(const BlockShape& shape, const BlockPass& pass, const float* arrangedWeights, float* byMaps,
                  float* byWeights, float* byBias)
{
    const std::size_t planeSize = paddedPlane(shape), rowStride = (shape.width + 2) * channelGroup;
    const AlignedFloats plane = alignedFloats(planeSize), byPlane = alignedFloats(planeSize);
    std::fill_n(plane.get(), planeSize, 0.0f);
    GradientLists lists(shape);
    for (std::size_t n = 0; n < pass.count; ++n) {
        const std::size_t at = n * shape.outputSize();
        listGradients(shape, pass.pooled + at, pass.places + at, pass.gradient + at, lists, byBias);
        for (std::size_t first = 0; first < shape.inputs; first += channelGroup) {
            takeGroup(shape, pass.maps + n * shape.inputSize() + first, plane.get());
            std::fill_n(byPlane.get(), planeSize, 0.0f);
            for (std::size_t output = 0; output < shape.outputs; ++output)
                for (std::size_t lane = 0; lane < channelGroup; lane += laneCount) {
                    const std::size_t weights = (first * shape.outputs + output * channelGroup) * taps + lane;
                    spread(lists.entries.data() + output * lists.windows, lists.counts[output], rowStride,
                           plane.get() + lane, arrangedWeights + weights, byPlane.get() + lane, byWeights + weights);
                }
            putGroup(shape, byPlane.get(), byMaps + n * shape.inputSize() + first);
        }
    }
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace digitlab {

HWY_EXPORT(addGradients);

namespace {

/// Of one weight, outputs x inputs x 9, in groups of inputs x outputs x 9 x inputs of the group.
std::size_t arranged(const BlockShape& shape, std::size_t output, std::size_t input, std::size_t tap)
{
    const std::size_t group = input / channelGroup * shape.outputs + output;
    return (group * 9 + tap) * channelGroup + input % channelGroup;
}

template <class Function>
void forEachWeight(const BlockShape& shape, const Function& function)
{
    std::size_t at = 0;
    for (std::size_t output = 0; output < shape.outputs; ++output)
        for (std::size_t input = 0; input < shape.inputs; ++input)
            for (std::size_t tap = 0; tap < 9; ++tap)
                function(at++, arranged(shape, output, input, tap));
}

} // namespace

AlignedFloats BlockGradients::arrangedWeights(const BlockShape& shape, const float* weight)
{
    if (shape.inputs == 1)
        return {};
    AlignedFloats result = alignedFloats(shape.weightSize());
    forEachWeight(shape, [&](std::size_t at, std::size_t place) { result[place] = weight[at]; });
    return result;
}

void BlockGradients::weight(float* out) const
{
    if (m_shape.inputs == 1)
        fromGreyWeights(m_shape.outputs, m_weight.get(), out);
    else
        forEachWeight(m_shape, [&](std::size_t at, std::size_t place) { out[at] = m_weight[place]; });
}

BlockGradients::BlockGradients(const BlockShape& shape)
    : m_shape(shape)
    , m_weight(alignedFloats(shape.weightSize()))
    , m_bias(alignedFloats(shape.outputs))
{
    std::fill_n(m_weight.get(), shape.weightSize(), 0.0f);
    std::fill_n(m_bias.get(), shape.outputs, 0.0f);
}

void BlockGradients::add(const BlockPass& pass, const float* arrangedWeights, float* byMaps)
{
    if (m_shape.inputs == 1)
        addGreyGradients(m_shape, pass, m_weight.get(), m_bias.get());
    else
        HWY_DYNAMIC_DISPATCH(addGradients)(m_shape, pass, arrangedWeights, byMaps, m_weight.get(), m_bias.get());
}

void BlockGradients::add(const BlockGradients& other)
{
    for (std::size_t i = 0; i < m_shape.weightSize(); ++i)
        m_weight[i] += other.m_weight[i];
    for (std::size_t i = 0; i < m_shape.outputs; ++i)
        m_bias[i] += other.m_bias[i];
}

} // namespace digitlab
#endif
