#include "core/api/error.h"
#include "core/data/idx_source.h"

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

constexpr unsigned digits = 10;

std::string labelAt(std::span<const std::uint8_t> labels, unsigned label, const std::filesystem::path& file)
{
    const auto position = std::find(labels.begin(), labels.end(), label) - labels.begin();
    return file.string() + ": label " + std::to_string(label) + " at position " + std::to_string(position) + ", ";
}

/// EMNIST's rarest letter is a twentieth of its rarest digit.
bool isDamage(std::size_t count, std::size_t rarestDigit)
{
    return (count == 1 && rarestDigit > 1) || count * 50 < rarestDigit;
}

} // namespace

IdxClasses::IdxClasses(std::span<const std::uint8_t> labels, const std::filesystem::path& file)
{
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t label : labels)
        ++counts[label];
    unsigned largest = 255;
    while (largest > 0 && counts[largest] == 0)
        --largest;

    if (largest >= digits) {
        m_first = counts[0] == 0 ? 1 : 0;
        const std::size_t rarest = *std::min_element(counts.begin() + m_first, counts.begin() + digits);
        unsigned gap = m_first;
        for (unsigned label = m_first; label <= largest; ++label) {
            if (counts[label] == 0)
                continue;
            if (label > gap)
                throw Error(labelAt(labels, label, file) + "but no picture has label " + std::to_string(gap));
            if (label >= digits && isDamage(counts[label], rarest))
                throw Error(labelAt(labels, label, file) + "but the others are digits from 0 to "
                            + std::to_string(label - 1));
            ++gap;
        }
    }
    for (unsigned label = m_first; label <= largest; ++label)
        m_names.push_back(std::to_string(label));
}

void IdxClasses::translate(std::span<std::uint8_t> labels, const std::filesystem::path& file) const
{
    const auto isForeign = [this](std::uint8_t label) { return label < m_first || label - m_first >= m_names.size(); };
    const auto foreign = std::find_if(labels.begin(), labels.end(), isForeign);
    if (foreign != labels.end())
        throw Error(labelAt(labels, *foreign, file) + "but the training part has labels from " + m_names.front()
                    + " to " + m_names.back());
    for (std::uint8_t& label : labels)
        label = static_cast<std::uint8_t>(label - m_first);
}

} // namespace digitlab
