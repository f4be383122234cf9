#include "core/data/folder_source.h"

#include "core/api/error.h"
#include "core/data/folder_listing.h"
#include "core/data/item_loader.h"
#include "core/data/progress_meter.h"
#include "core/pictures/picture_file.h"
#include "core/support/files.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 32;

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<Part> partOfName(std::string_view folderName)
{
    constexpr std::array<std::string_view, 5> training{"train", "training", "train_images", "training_images",
                                                       "trainset"};
    constexpr std::array<std::string_view, 5> test{"test", "testing", "test_images", "testing_images", "testset"};
    std::string name = lowerCase(folderName);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == ' '; }, '_');
    if (isOneOf(training, name))
        return Part::training;
    return isOneOf(test, name) ? std::optional(Part::test) : std::nullopt;
}

bool isNamedAsPicture(const std::string& name)
{
    constexpr std::array<std::string_view, 18> extensions{".png", ".jpg", ".jpeg", ".jpe",  ".jfif", ".bmp",
                                                          ".dib", ".tif", ".tiff", ".webp", ".pgm",  ".ppm",
                                                          ".pbm", ".pnm", ".gif",  ".heic", ".heif", ".avif"};
    return isOneOf(extensions, lowerExtension(name));
}

bool hasLineBreak(std::string_view name)
{
    return name.find_first_of("\n\r") != std::string_view::npos;
}

/// The name on one line, for a message.
std::string onOneLine(std::string name)
{
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r'; }, '?');
    return name;
}

bool isFolder(const FolderEntry& entry)
{
    return entry.kind == FolderEntry::Kind::folder && !isLitter(entry.name);
}

bool hasFolders(const fs::path& folder)
{
    const std::vector<FolderEntry> entries = listFolder(folder);
    return std::any_of(entries.begin(), entries.end(), isFolder);
}

/// Finds the pictures of a tree of class folders.
class Scanner {
public:
    Scanner(DataContents& contents, const fs::path& root, ProgressMeter& meter)
        : m_contents(contents)
        , m_meter(meter)
        , m_root(root)
    {
        std::error_code error;
        m_canonicalRoot = fs::canonical(root, error);
        if (error)
            m_canonicalRoot = fs::absolute(root);
    }

    std::vector<DataItem> scan()
    {
        const std::vector<FolderEntry> entries = listFolder(m_root);
        findParts(entries);
        for (const Part part : {Part::training, Part::test})
            if (const auto& name = m_partNames[static_cast<std::size_t>(part)])
                scanClasses(*name, listFolder(m_root / *name), part);
        const bool hasTraining = m_partNames[0].has_value();
        std::vector<FolderEntry> others;
        for (const FolderEntry& entry : entries) {
            if (m_partNames[0] == entry.name || m_partNames[1] == entry.name)
                continue;
            if (hasTraining && isFolder(entry))
                problem(entry.name, "passed over: the pictures for training are in " + *m_partNames[0]);
            else
                others.push_back(entry);
        }
        scanClasses("", others, Part::training);
        return takeItems();
    }

private:
    struct Found {
        std::string path; ///< below the root
        std::size_t classIndex = 0;
        Part part = Part::training;
    };

    /// `train` and `test` are parts when they hold folders, or when both are there; otherwise they are classes.
    void findParts(const std::vector<FolderEntry>& entries)
    {
        std::array<std::vector<std::string>, 2> names;
        for (const FolderEntry& entry : entries)
            if (const auto part = partOfName(entry.name); part && isFolder(entry))
                names[static_cast<std::size_t>(*part)].push_back(entry.name);
        const bool both = !names[0].empty() && !names[1].empty();
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::erase_if(names[i], [&](const std::string& name) { return !both && !hasFolders(m_root / name); });
            if (names[i].size() > 1)
                throw Error(m_root.string() + ": both " + names[i][0] + " and " + names[i][1]
                            + " are in it; which one is meant?");
            if (!names[i].empty())
                m_partNames[i] = names[i].front();
        }
    }

    void scanClasses(const std::string& below, const std::vector<FolderEntry>& entries, Part part)
    {
        std::size_t strayPictures = 0;
        for (const FolderEntry& entry : entries) {
            if (isFolder(entry))
                scanClass(below, entry, part);
            else if (entry.kind == FolderEntry::Kind::file && !isLitter(entry.name) && isNamedAsPicture(entry.name))
                ++strayPictures;
            else
                ++m_contents.ignored;
        }
        if (strayPictures > 0)
            problem(below,
                    std::to_string(strayPictures) + (strayPictures == 1 ? " picture lies" : " pictures lie")
                        + " beside the class folders, in no class");
    }

    void scanClass(const std::string& below, const FolderEntry& entry, Part part)
    {
        const std::string path = join(below, entry.name);
        if (hasLineBreak(entry.name)) {
            problem(path, "its name holds a line break");
            return;
        }
        if (entry.link && leadsUp(path)) {
            problem(path, "a link back to a folder above it");
            return;
        }
        const std::size_t before = m_found.size(), problemsBefore = m_contents.problems.size();
        const std::size_t index = classIndex(entry.name);
        walk(path, index, part, 1);
        if (m_found.size() == before && m_contents.problems.size() == problemsBefore)
            problem(path, "no picture in it: not a class");
    }

    void walk(const std::string& folder, std::size_t index, Part part, int depth)
    {
        std::vector<FolderEntry> entries;
        try {
            entries = listFolder(m_root / folder);
        } catch (const Error& error) {
            problem(folder, withoutName(error.what(), (m_root / folder).string()));
            return;
        }
        for (const FolderEntry& entry : entries) {
            m_meter.step(m_found.size(), 0);
            const std::string path = join(folder, entry.name);
            if (isLitter(entry.name))
                ++m_contents.ignored;
            else if (hasLineBreak(entry.name))
                problem(path, "its name holds a line break");
            else if (entry.kind == FolderEntry::Kind::missing)
                problem(path, "a link to nothing");
            else if (entry.kind == FolderEntry::Kind::other)
                problem(path, "not a regular file");
            else if (entry.kind == FolderEntry::Kind::file)
                add(path, index, part);
            else if (entry.link)
                problem(path, "links to folders are not followed inside a class");
            else if (depth == deepest)
                problem(path, "too deep");
            else
                walk(path, index, part, depth + 1);
        }
    }

    void add(const std::string& path, std::size_t index, Part part)
    {
        if (m_found.size() == mostItems)
            throw Error(m_root.string() + ": more than " + std::to_string(mostItems) + " files");
        m_found.push_back({.path = path, .classIndex = index, .part = part});
        ++m_classSizes[index];
    }

    bool leadsUp(const std::string& path) const
    {
        std::error_code error;
        const fs::path target = fs::canonical(m_root / path, error);
        const auto end
            = std::mismatch(target.begin(), target.end(), m_canonicalRoot.begin(), m_canonicalRoot.end()).first;
        return error || end == target.end();
    }

    std::size_t classIndex(const std::string& name)
    {
        const auto place = std::find(m_classNames.begin(), m_classNames.end(), name);
        if (place != m_classNames.end())
            return static_cast<std::size_t>(place - m_classNames.begin());
        m_classNames.push_back(name);
        m_classSizes.push_back(0);
        return m_classNames.size() - 1;
    }

    /// Numbers the classes that have items in the natural order of their names.
    std::vector<DataItem> takeItems()
    {
        for (std::size_t i = 0; i < m_classNames.size(); ++i)
            if (m_classSizes[i] > 0)
                m_contents.classes.push_back(m_classNames[i]);
        std::sort(m_contents.classes.begin(), m_contents.classes.end(), naturalLess);
        checkClasses(m_contents, m_contents.classes);

        std::vector<std::uint8_t> labels;
        for (const std::string& name : m_classNames)
            labels.push_back(static_cast<std::uint8_t>(
                std::find(m_contents.classes.begin(), m_contents.classes.end(), name) - m_contents.classes.begin()));
        std::vector<DataItem> items;
        items.reserve(m_found.size());
        for (const Found& found : m_found)
            items.push_back({.shown = (m_root / found.path).string(),
                             .source = (m_canonicalRoot / found.path).string(),
                             .item = ItemOrigin::wholeFile,
                             .label = labels[found.classIndex],
                             .part = found.part});
        return items;
    }

    static std::string join(const std::string& folder, const std::string& name)
    {
        return folder.empty() ? name : folder + '/' + name;
    }

    void problem(const std::string& path, std::string reason)
    {
        m_contents.problems.push_back(
            {.source = onOneLine((path.empty() ? m_root : m_root / path).string()), .reason = std::move(reason)});
    }

    DataContents& m_contents;
    ProgressMeter& m_meter;
    fs::path m_root;
    fs::path m_canonicalRoot;
    std::array<std::optional<std::string>, 2> m_partNames;
    std::vector<std::string> m_classNames;
    std::vector<std::size_t> m_classSizes;
    std::vector<Found> m_found;
};

} // namespace

DataContents readClassFolders(const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop)
{
    DataContents contents;
    contents.kind = DataKind::folders;
    contents.path = options.path.string();
    ProgressMeter meter(Stage::scanning, progress, stop);
    const std::vector<DataItem> items = Scanner(contents, options.path, meter).scan();
    meter.finish(items.size());
    loadItems(
        contents, items, [&](std::size_t i) { return openPicture(items[i].shown); }, options, progress,
        std::move(stop));
    return contents;
}

} // namespace digitlab
