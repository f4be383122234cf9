#include "core/data/batch_maker.h"

#include "core/data/augment.h"

#include <ATen/Parallel.h>

namespace digitlab {

namespace {

constexpr std::int64_t grain = 16; ///< pictures a thread takes at a time

std::span<const std::uint8_t, digitPixels> pictureAt(const SampleView& samples, std::uint32_t index)
{
    return samples.pixels.subspan(std::size_t{index} * digitPixels).first<digitPixels>();
}

at::Tensor greyImages(std::size_t count)
{
    return at::empty({static_cast<std::int64_t>(count), 1, digitSide, digitSide}, at::kFloat);
}

} // namespace

BatchMaker::BatchMaker(SampleView samples, int channels, bool channelsLast)
    : m_samples(samples)
    , m_channels(channels)
    , m_channelsLast(channelsLast)
{
}

Batch BatchMaker::plain(std::span<const std::uint32_t> indices) const
{
    at::Tensor grey = greyImages(indices.size());
    float* out = grey.data_ptr<float>();
    at::parallel_for(0, grey.size(0), grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const auto picture = pictureAt(m_samples, indices[static_cast<std::size_t>(i)]);
            for (int p = 0; p < digitPixels; ++p)
                out[i * digitPixels + p] = static_cast<float>(picture[static_cast<std::size_t>(p)]) / 255.0f;
        }
    });
    return finish(std::move(grey), indices);
}

Batch BatchMaker::augmented(std::span<const std::uint32_t> indices, const Augmentation& augmentation,
                            std::uint64_t seed, std::uint32_t epoch) const
{
    at::Tensor grey = greyImages(indices.size());
    float* out = grey.data_ptr<float>();
    at::parallel_for(0, grey.size(0), grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::uint32_t index = indices[static_cast<std::size_t>(i)];
            Philox random(seed, RandomUse::augmentation, epoch, index);
            augment(augmentation, pictureAt(m_samples, index),
                    std::span<float, digitPixels>(out + i * digitPixels, digitPixels), random);
        }
    });
    return finish(std::move(grey), indices);
}

Batch BatchMaker::finish(at::Tensor grey, std::span<const std::uint32_t> indices) const
{
    at::Tensor labels = at::empty({static_cast<std::int64_t>(indices.size())}, at::kLong);
    std::int64_t* label = labels.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < indices.size(); ++i)
        label[i] = m_samples.labels[indices[i]];
    at::Tensor images = m_channels == 1 ? std::move(grey) : grey.expand({-1, m_channels, -1, -1});
    images = images.contiguous(m_channelsLast ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
    return {std::move(images), std::move(labels)};
}

} // namespace digitlab
