#include "core/data/batch_maker.h"

#include "core/data/augment.h"
#include "core/generation/handwriting.h"
#include "core/generation/row_piece.h"

#include <ATen/Parallel.h>

#include <algorithm>

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

void toFloats(std::span<const std::uint8_t, digitPixels> picture, std::span<float, digitPixels> out)
{
    std::transform(picture.begin(), picture.end(), out.begin(),
                   [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0f; });
}

/// Class name to digit; empty as soon as one class is no digit.
std::vector<int> digitsOf(std::span<const std::string> classes)
{
    std::vector<int> digits;
    for (const std::string& name : classes) {
        if (name.size() != 1 || name[0] < '0' || name[0] > '9')
            return {};
        digits.push_back(name[0] - '0');
    }
    return digits;
}

} // namespace

DigitImage toBytes(std::span<const float, digitPixels> picture)
{
    DigitImage image;
    std::transform(picture.begin(), picture.end(), image.begin(),
                   [](float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 1.0f) * 255 + 0.5f); });
    return image;
}

TrainingChanges::TrainingChanges(const Recipe& recipe, std::span<const std::string> classes,
                                 std::span<const std::uint32_t> beside)
    : augmentation(recipe.augmentation)
    , written(recipe.written)
    , others(recipe.others)
    , cut(recipe.cut)
    , digits(digitsOf(classes))
    , neighbours(beside)
{
}

BatchMaker::BatchMaker(SampleView samples, int channels)
    : m_samples(samples)
    , m_channels(channels)
{
}

Batch BatchMaker::plain(std::span<const std::uint32_t> indices) const
{
    at::Tensor grey = greyImages(indices.size());
    float* out = grey.data_ptr<float>();
    at::parallel_for(0, grey.size(0), grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            toFloats(pictureAt(m_samples, indices[static_cast<std::size_t>(i)]),
                     std::span<float, digitPixels>(out + i * digitPixels, digitPixels));
    });
    return finish(grey, labelsOf(indices));
}

DigitImage BatchMaker::neighbourOf(const TrainingChanges& changes, Philox& random) const
{
    const auto count = static_cast<std::uint32_t>(changes.neighbours.size());
    if (count == 0 || random.below(2) == 0)
        return writtenDigit(changes.digits[random.below(static_cast<std::uint32_t>(changes.digits.size()))], random);
    const auto picture = pictureAt(m_samples, changes.neighbours[random.below(count)]);
    DigitImage image;
    std::copy(picture.begin(), picture.end(), image.begin());
    return image;
}

at::Tensor BatchMaker::labelsOf(std::span<const std::uint32_t> indices) const
{
    at::Tensor labels = at::empty({static_cast<std::int64_t>(indices.size())}, at::kLong);
    std::int64_t* label = labels.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < indices.size(); ++i)
        label[i] = m_samples.labels[indices[i]];
    return labels;
}

Batch BatchMaker::changed(std::span<const std::uint32_t> indices, const TrainingChanges& changes, std::uint64_t seed,
                          std::uint32_t epoch) const
{
    at::Tensor grey = greyImages(indices.size()), labels = labelsOf(indices);
    float* const pixels = grey.data_ptr<float>();
    std::int64_t* const label = labels.data_ptr<std::int64_t>();
    at::parallel_for(0, grey.size(0), grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::uint32_t index = indices[static_cast<std::size_t>(i)];
            const std::span<float, digitPixels> out(pixels + i * digitPixels, digitPixels);
            const int digit = changes.digits.empty() ? -1 : changes.digits[static_cast<std::size_t>(label[i])];
            Philox generation(seed, RandomUse::generation, epoch, index);
            const float choice = digit < 0 ? 1.0f : generation.uniform();
            if (choice < changes.others && i > 0) {
                toFloats(writtenOther(generation), out);
                label[i] = noClass;
                continue;
            }
            if (digit >= 0 && choice >= changes.others
                && choice < changes.others + (1 - changes.others) * changes.written) {
                toFloats(writtenDigit(digit, generation), out);
            } else {
                Philox random(seed, RandomUse::augmentation, epoch, index);
                augment(changes.augmentation, pictureAt(m_samples, index), out, random);
            }
            if (digit < 0 || !(changes.cut > 0) || generation.uniform() >= changes.cut / (1 - changes.others))
                continue;
            const RowCut cut = i == 0 || generation.below(2) == 0 ? RowCut::whole : RowCut::part;
            if (const auto piece = cutFromRow(toBytes(out), neighbourOf(changes, generation), cut, generation)) {
                toFloats(*piece, out);
                label[i] = cut == RowCut::whole ? label[i] : noClass;
            }
        }
    });
    return finish(grey, std::move(labels));
}

Batch BatchMaker::written(std::span<const int> digits, std::int64_t count, std::uint64_t seed, std::uint32_t part) const
{
    at::Tensor grey = greyImages(static_cast<std::size_t>(count)), labels = at::empty({count}, at::kLong);
    float* const pixels = grey.data_ptr<float>();
    std::int64_t* const label = labels.data_ptr<std::int64_t>();
    at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::size_t which = static_cast<std::size_t>(i) % digits.size();
            Philox random(seed, RandomUse::judgement, part, static_cast<std::uint32_t>(i));
            toFloats(writtenDigit(digits[which], random),
                     std::span<float, digitPixels>(pixels + i * digitPixels, digitPixels));
            label[i] = static_cast<std::int64_t>(which);
        }
    });
    return finish(grey, std::move(labels));
}

Batch BatchMaker::finish(const at::Tensor& grey, at::Tensor labels) const
{
    return {grey.expand({-1, m_channels, -1, -1}), std::move(labels)};
}

} // namespace digitlab
