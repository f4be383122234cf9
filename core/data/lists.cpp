#include "core/data/lists.h"

#include "core/api/error.h"
#include "core/data/folder_listing.h"
#include "core/data/list_line.h"
#include "core/support/files.h"

#include <numeric>
#include <span>
#include <unordered_map>
#include <vector>

namespace digitlab {

namespace {

/// Finds items of the training part by their source.
class ListMatcher {
public:
    explicit ListMatcher(const DataSet& data)
        : m_data(data)
        , m_taken(data.size(Part::training))
    {
        for (std::size_t i = 0; i < m_taken.size(); ++i)
            m_indices.emplace(data.sample(Part::training, i).source, static_cast<std::uint32_t>(i));
    }

    std::vector<std::uint32_t> match(const std::filesystem::path& list)
    {
        std::vector<std::uint32_t> indices;
        for (const auto& [number, text] : readListLines(list)) {
            const ListLine line
                = splitListLine(text, [&](const std::string& path) { return find(path, list) != m_indices.end(); });
            const auto place = find(line.path, list);
            const std::string where = list.string() + ": line " + std::to_string(number) + ": " + line.path;
            if (place == m_indices.end())
                throw Error(where + " is not in the data for training (" + m_data.summary().path + ")");
            const std::uint32_t index = place->second;
            const std::string& name = m_data.summary().classes[m_data.labels(Part::training)[index]].name;
            if (line.label != name)
                throw Error(where + " is of class " + name + " in the data, not " + line.label);
            if (m_taken[index])
                throw Error(where + " comes a second time");
            m_taken[index] = true;
            indices.push_back(index);
        }
        if (indices.empty())
            throw Error(list.string() + ": the list is empty");
        return indices;
    }

private:
    using Indices = std::unordered_map<std::string, std::uint32_t>;

    Indices::const_iterator find(const std::string& path, const std::filesystem::path& list) const
    {
        const auto place = m_indices.find(path);
        return place != m_indices.end() ? place : m_indices.find(absolutePath(list.parent_path() / path).string());
    }

    const DataSet& m_data;
    Indices m_indices;
    std::vector<bool> m_taken;
};

std::string listText(const DataSet& data, std::span<const std::uint32_t> indices)
{
    std::string text;
    for (const std::uint32_t index : indices) {
        const Sample sample = data.sample(Part::training, index);
        text += joinListLine(sample.source, data.summary().classes[static_cast<std::size_t>(sample.label)].name);
        text += '\n';
    }
    return text;
}

} // namespace

Split splitFromLists(const DataSet& data, const std::filesystem::path& training,
                     const std::filesystem::path& validation)
{
    ListMatcher matcher(data);
    Split split;
    split.training = matcher.match(training);
    split.validation = matcher.match(validation);
    return split;
}

void writeLists(const DataSet& data, const Split& split, const std::filesystem::path& folder)
{
    std::vector<std::uint32_t> total(data.size(Part::training));
    std::iota(total.begin(), total.end(), 0u);
    replaceFile(folder / "total.txt", listText(data, total));
    replaceFile(folder / "train.txt", listText(data, split.training));
    replaceFile(folder / "val.txt", listText(data, split.validation));
}

} // namespace digitlab
