#include "core/data/list_source.h"

#include "core/api/error.h"
#include "core/data/folder_listing.h"
#include "core/data/idx_file.h"
#include "core/data/idx_source.h"
#include "core/data/item_loader.h"
#include "core/data/list_line.h"
#include "core/data/progress_meter.h"
#include "core/pictures/picture_file.h"
#include "core/support/text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

/// An IDX file that lines of the list name items of.
struct IdxItems {
    std::string source; ///< absolute
    IdxPictures pictures;
    PixelBytes pixels;

    Picture picture(std::size_t index) const
    {
        const std::size_t size
            = static_cast<std::size_t>(pictures.rows()) * static_cast<std::size_t>(pictures.columns());
        const auto begin = pixels.begin() + static_cast<std::ptrdiff_t>(index * size);
        return {.width = pictures.columns(),
                .height = pictures.rows(),
                .channels = 1,
                .pixels = {begin, begin + static_cast<std::ptrdiff_t>(size)}};
    }
};

class ListReader {
public:
    ListReader(DataContents& contents, const OpenDataOptions& options)
        : m_contents(contents)
        , m_list(options.path)
    {
    }

    void scan(ProgressMeter& meter)
    {
        const auto lines = readListLines(m_list);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            meter.step(i, lines.size());
            const auto& [number, text] = lines[i];
            ListLine line = splitListLine(text, [this](const std::string& path) { return find(path).has_value(); });
            line.number = number;
            addLine(line);
        }
        numberClasses();
        meter.finish(lines.size());
    }

    void readIdxFiles(ProgressMeter& meter)
    {
        for (auto& [path, items] : m_idxFiles)
            items.pixels = items.pictures.read([&](std::size_t) { meter.check(); });
    }

    Picture open(std::size_t index) const
    {
        const DataItem& item = m_items[index];
        return m_idxOfItem[index] ? m_idxOfItem[index]->picture(item.item) : openPicture(item.shown);
    }

    const std::vector<DataItem>& items() const { return m_items; }

private:
    /// What a path in the list stands for.
    struct Target {
        fs::path file;
        IdxItems* idx = nullptr;
        std::uint32_t item = ItemOrigin::wholeFile;
    };

    std::optional<Target> find(const std::string& text)
    {
        if (const auto target = findWritten(text))
            return target;
        if (text.find('\\') == std::string::npos)
            return std::nullopt;
        std::string turned = text;
        std::replace(turned.begin(), turned.end(), '\\', '/');
        return findWritten(turned);
    }

    std::optional<Target> findWritten(const std::string& text)
    {
        const fs::path file = m_list.parent_path() / text;
        const std::string whole = file.string();
        const std::size_t mark = whole.rfind('#');
        std::uint32_t item = 0;
        bool isItem = false;
        if (mark != std::string::npos) {
            const char *begin = whole.data() + mark + 1, *end = whole.data() + whole.size();
            const auto [stopped, error] = std::from_chars(begin, end, item);
            isItem = error == std::errc() && stopped == end;
        }
        const std::string container = isItem ? whole.substr(0, mark) : std::string();
        if (const auto known = m_idxFiles.find(container); isItem && known != m_idxFiles.end())
            return Target{.file = known->first, .idx = &known->second, .item = item};

        std::error_code error;
        if (fs::is_regular_file(file, error))
            return Target{.file = file};
        if (!isItem || !fs::is_regular_file(container, error))
            return std::nullopt;
        auto& opened = m_idxFiles
                           .emplace(container,
                                    IdxItems{.source = absolutePath(container).string(),
                                             .pictures = IdxPictures(container),
                                             .pixels = {}})
                           .first->second;
        return Target{.file = container, .idx = &opened, .item = item};
    }

    void addLine(const ListLine& line)
    {
        if (line.label.empty())
            return problem(line, "no label");
        const std::optional<Target> target = find(line.path);
        if (!target)
            return problem(line, line.path + ": no such file");
        if (target->idx && target->item >= target->idx->pictures.count())
            return problem(line,
                           line.path + ": the file holds " + std::to_string(target->idx->pictures.count())
                               + " pictures, counted from 0");

        DataItem item{.shown = target->file.string(),
                      .source = target->idx ? target->idx->source : absoluteFile(target->file),
                      .item = target->item,
                      .label = 0,
                      .part = Part::training};
        std::string name = item.source;
        if (target->idx) {
            item.shown += '#' + std::to_string(item.item);
            name += '#' + std::to_string(item.item);
        }
        const auto [earlier, isNew] = m_lineOfItem.emplace(std::move(name), line.number);
        if (!isNew)
            return problem(line, line.path + ": is in line " + std::to_string(earlier->second) + " already");
        if (m_items.size() == mostItems)
            throw Error(m_list.string() + ": more than " + std::to_string(mostItems) + " pictures");
        item.label = labelIndex(line);
        m_items.push_back(std::move(item));
        m_idxOfItem.push_back(target->idx);
    }

    std::uint8_t labelIndex(const ListLine& line)
    {
        const auto place = m_labels.emplace(line.label, m_labels.size()).first;
        if (m_labels.size() > mostClasses)
            throw Error(m_list.string() + ": line " + std::to_string(line.number) + ": one more label than the "
                        + std::to_string(mostClasses) + " that are possible: " + line.label);
        return static_cast<std::uint8_t>(place->second);
    }

    void numberClasses()
    {
        for (const auto& [name, index] : m_labels)
            m_contents.classes.push_back(name);
        std::sort(m_contents.classes.begin(), m_contents.classes.end(), naturalLess);
        std::vector<std::uint8_t> numbers(m_labels.size());
        for (std::size_t i = 0; i < m_contents.classes.size(); ++i)
            numbers[m_labels[m_contents.classes[i]]] = static_cast<std::uint8_t>(i);
        for (DataItem& item : m_items)
            item.label = numbers[item.label];
    }

    /// As absolutePath, which would ask the disk for the same folder again and again.
    std::string absoluteFile(const fs::path& file)
    {
        const auto [place, isNew] = m_folders.try_emplace(file.parent_path().string());
        if (isNew)
            place->second = absolutePath(file).parent_path();
        return (place->second / file.filename()).string();
    }

    void problem(const ListLine& line, std::string reason)
    {
        m_contents.problems.push_back(
            {.source = m_list.string() + ":" + std::to_string(line.number), .reason = std::move(reason)});
    }

    DataContents& m_contents;
    fs::path m_list;
    std::map<std::string, IdxItems> m_idxFiles;
    std::map<std::string, std::size_t> m_labels;
    std::unordered_map<std::string, std::size_t> m_lineOfItem;
    std::unordered_map<std::string, fs::path> m_folders;
    std::vector<DataItem> m_items;
    std::vector<const IdxItems*> m_idxOfItem;
};

} // namespace

DataContents readList(const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop)
{
    DataContents contents;
    contents.kind = DataKind::list;
    contents.path = options.path.string();
    ListReader reader(contents, options);
    ProgressMeter meter(Stage::scanning, progress, stop);
    reader.scan(meter);
    checkClasses(contents, contents.classes);
    reader.readIdxFiles(meter);
    loadItems(
        contents, reader.items(), [&](std::size_t i) { return reader.open(i); }, options, progress, std::move(stop));
    return contents;
}

} // namespace digitlab
