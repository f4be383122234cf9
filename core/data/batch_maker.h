#pragma once

#include "core/api/recipe.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>

namespace digitlab {

/// Where batches are taken from: pixels N x 784 bytes and one label each, in memory.
struct SampleView {
    std::span<const std::uint8_t> pixels;
    std::span<const std::uint8_t> labels;
};

struct Batch {
    at::Tensor images; ///< B x channels x 28 x 28, 0..1, all channels equal
    at::Tensor labels; ///< B, int64
};

/// Makes batches from memory; augmentation is a function of (seed, epoch, index), on any number of threads.
class BatchMaker {
public:
    BatchMaker(SampleView samples, int channels, bool channelsLast);

    Batch plain(std::span<const std::uint32_t> indices) const;
    Batch augmented(std::span<const std::uint32_t> indices, const Augmentation& augmentation, std::uint64_t seed,
                    std::uint32_t epoch) const;

private:
    Batch finish(at::Tensor grey, std::span<const std::uint32_t> indices) const;

    SampleView m_samples;
    int m_channels;
    bool m_channelsLast;
};

} // namespace digitlab
