#pragma once

#include "core/api/picture.h"
#include "core/api/recipe.h"
#include "core/support/philox.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace digitlab {

/// Where batches are taken from: pixels N x 784 bytes and one label each, in memory.
struct SampleView {
    std::span<const std::uint8_t> pixels;
    std::span<const std::uint8_t> labels;
};

struct Batch {
    at::Tensor images; ///< B x channels x 28 x 28, 0..1, all channels equal
    at::Tensor labels; ///< B, int64; `noClass` where the picture shows none of the classes
};

inline constexpr std::int64_t noClass = -1;

/// A picture of 0..1 in bytes, rounded.
DigitImage toBytes(std::span<const float, digitPixels> picture);

/// What a recipe does to training pictures.
struct TrainingChanges {
    Augmentation augmentation;
    double written = 0;      ///< Recipe::written
    double others = 0;       ///< Recipe::others
    double cut = 0;          ///< Recipe::cut
    std::vector<int> digits; ///< of each class; empty: the classes are not digits, so nothing is written

    /// Pictures to learn from, which may stand beside another in a row; where there are none, all in it are written.
    std::span<const std::uint32_t> neighbours;

    TrainingChanges(const Recipe& recipe, std::span<const std::string> classes,
                    std::span<const std::uint32_t> beside = {});
    bool any() const { return augmentation.any() || written > 0 || refuse(); }
    /// Whether some pictures show none of the classes.
    bool refuse() const { return others > 0 || cut > 0; }
};

/// Makes batches from memory; every change is a function of (seed, epoch, index), on any number of threads.
class BatchMaker {
public:
    BatchMaker(SampleView samples, int channels);

    Batch plain(std::span<const std::uint32_t> indices) const;
    /// The first picture of a batch always shows its class, so that no batch is without one.
    Batch changed(std::span<const std::uint32_t> indices, const TrainingChanges& changes, std::uint64_t seed,
                  std::uint32_t epoch) const;

    /// Digits that the program writes, of these classes in turn, by numbers that no training picture uses.
    Batch written(std::span<const int> digits, std::int64_t count, std::uint64_t seed, std::uint32_t part) const;

private:
    Batch finish(const at::Tensor& grey, at::Tensor labels) const;
    DigitImage neighbourOf(const TrainingChanges& changes, Philox& random) const;
    at::Tensor labelsOf(std::span<const std::uint32_t> indices) const;

    SampleView m_samples;
    int m_channels;
};

} // namespace digitlab
