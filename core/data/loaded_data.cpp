#include "core/data/loaded_data.h"

#include "core/api/error.h"
#include "core/data/split.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace digitlab {

namespace {

constexpr std::array bothParts{Part::training, Part::test};

std::vector<std::size_t> countLabels(const PartContents& part, std::size_t classes)
{
    std::vector<std::size_t> counts(classes);
    for (const std::uint8_t label : part.labels)
        ++counts[label];
    return counts;
}

class Fnv1a {
public:
    void add(std::uint8_t byte) { m_hash = (m_hash ^ byte) * 0x100000001b3; }
    void add(std::span<const std::uint8_t> bytes)
    {
        for (const std::uint8_t byte : bytes)
            add(byte);
    }
    void addNumber(std::uint64_t number)
    {
        for (int shift = 0; shift < 64; shift += 8)
            add(static_cast<std::uint8_t>(number >> shift));
    }
    std::string text() const
    {
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(m_hash));
        return digits.data();
    }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325;
};

DataSummary summarise(DataContents& contents)
{
    DataSummary summary;
    summary.kind = contents.kind;
    summary.path = contents.path;
    const auto training = countLabels(contents.part(Part::training), contents.classes.size());
    const auto test = countLabels(contents.part(Part::test), contents.classes.size());
    for (std::size_t i = 0; i < contents.classes.size(); ++i)
        summary.classes.push_back({.name = contents.classes[i], .training = training[i], .test = test[i]});
    summary.training = contents.part(Part::training).labels.size();
    summary.test = contents.part(Part::test).labels.size();
    for (const Part part : bothParts)
        for (const ItemOrigin& origin : contents.part(part).origins)
            ++(origin.normalised ? summary.normalised : summary.asTheyAre);
    summary.ignored = contents.ignored;
    summary.transposed = contents.transposed;
    summary.inverted = contents.inverted;
    summary.problems = std::move(contents.problems);
    summary.checksum = checksum(contents);
    return summary;
}

/// A problem's source behind the data's own path, which the sentence has named: `line 7` of a list, a file in a folder;
/// empty: the data themselves.
std::string withoutPath(const std::string& source, const std::string& path)
{
    if (!source.starts_with(path))
        return source;
    if (source.size() == path.size())
        return {};
    const std::string rest = source.substr(path.size());
    if (rest.front() == ':')
        return "line " + rest.substr(1);
    return rest.front() == '/' ? rest.substr(1) : path.ends_with('/') ? rest : source;
}

std::string firstProblem(const DataContents& contents)
{
    if (contents.problems.empty())
        return {};
    const DataProblem& first = contents.problems.front();
    const std::size_t others = contents.problems.size() - 1;
    const std::string place = withoutPath(first.source, contents.path);
    return " (" + (place.empty() ? place : place + ": ") + first.reason
        + (others > 0 ? "; and " + std::to_string(others) + " more like it" : "") + ")";
}

} // namespace

void PartContents::add(std::span<const std::uint8_t> image, std::uint8_t label, const ItemOrigin& origin)
{
    pixels.insert(pixels.end(), image.begin(), image.end());
    labels.push_back(label);
    origins.push_back(origin);
}

LoadedData::LoadedData(DataContents contents)
    : m_contents(std::move(contents))
    , m_summary(summarise(m_contents))
{
}

Sample LoadedData::sample(Part part, std::size_t index) const
{
    Sample sample;
    sample.source = source(part, index);
    sample.label = labels(part)[index];
    const auto image = pixels(part).subspan(index * digitPixels, digitPixels);
    std::copy(image.begin(), image.end(), sample.image.begin());
    return sample;
}

std::string LoadedData::source(Part part, std::size_t index) const
{
    const ItemOrigin& origin = m_contents.part(part).origins.at(index);
    const std::string& file = m_contents.files[origin.file];
    return origin.item == ItemOrigin::wholeFile ? file : file + '#' + std::to_string(origin.item);
}

std::string checksum(const DataContents& contents)
{
    Fnv1a hash;
    for (const std::string& name : contents.classes) {
        for (const char c : name)
            hash.add(static_cast<std::uint8_t>(c));
        hash.add(0);
    }
    for (const Part which : bothParts) {
        const PartContents& part = contents.part(which);
        hash.addNumber(part.labels.size());
        for (std::size_t i = 0; i < part.labels.size(); ++i) {
            hash.add(std::span(part.pixels).subspan(i * digitPixels, digitPixels));
            hash.add(part.labels[i]);
        }
    }
    return hash.text();
}

void dropEmptyClasses(DataContents& contents)
{
    const auto training = countLabels(contents.part(Part::training), contents.classes.size());
    const auto test = countLabels(contents.part(Part::test), contents.classes.size());
    std::vector<std::string> kept;
    std::vector<std::uint8_t> newLabel(contents.classes.size());
    for (std::size_t i = 0; i < contents.classes.size(); ++i) {
        newLabel[i] = static_cast<std::uint8_t>(kept.size());
        if (training[i] + test[i] > 0)
            kept.push_back(contents.classes[i]);
        else
            contents.problems.push_back(
                {contents.path, "class " + contents.classes[i] + " has no readable picture: left out"});
    }
    contents.classes = std::move(kept);
    for (const Part part : bothParts)
        for (std::uint8_t& label : contents.part(part).labels)
            label = newLabel[label];
}

void applyLimit(DataContents& contents, std::size_t limit, std::uint64_t seed)
{
    PartContents& all = contents.part(Part::training);
    if (limit == 0 || limit >= all.labels.size())
        return;
    PartContents taken;
    taken.pixels.reserve(limit * digitPixels);
    for (const std::uint32_t index : takeInProportion(all.labels, contents.classes.size(), limit, seed))
        taken.add(std::span(all.pixels).subspan(std::size_t{index} * digitPixels, digitPixels), all.labels[index],
                  all.origins[index]);
    all = std::move(taken);
}

void checkClasses(const DataContents& contents, const std::vector<std::string>& present)
{
    if (present.empty())
        throw Error(contents.path + ": no picture in it" + firstProblem(contents));
    if (present.size() < fewestClasses)
        throw Error(contents.path + ": all pictures are of one class, " + present.front() + "; at least two are needed"
                    + firstProblem(contents));
    if (contents.classes.size() > mostClasses)
        throw Error(contents.path + ": " + std::to_string(contents.classes.size()) + " classes, at most "
                    + std::to_string(mostClasses) + " are possible");
}

} // namespace digitlab
