#include "core/data/folder_listing.h"

#include "core/api/error.h"
#include "core/support/files.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

FolderEntry::Kind kindOf(const fs::directory_entry& entry)
{
    // What the listing itself tells saves a question to the system for each file.
    std::error_code error;
    if (!entry.is_symlink(error) && entry.is_regular_file(error))
        return FolderEntry::Kind::file;
    switch (entry.status(error).type()) {
    case fs::file_type::directory:
        return FolderEntry::Kind::folder;
    case fs::file_type::regular:
        return FolderEntry::Kind::file;
    case fs::file_type::not_found:
    case fs::file_type::none: // a link that points to itself
        return FolderEntry::Kind::missing;
    default:
        return FolderEntry::Kind::other;
    }
}

bool isPaper(std::string_view name)
{
    constexpr std::array<std::string_view, 6> stems{"readme", "license", "licence", "copying", "changelog", "authors"};
    constexpr std::array<std::string_view, 6> extensions{"", ".txt", ".md", ".rst", ".html", ".pdf"};
    const std::size_t dot = std::min(name.find('.'), name.size());
    const auto isStem = std::find(stems.begin(), stems.end(), name.substr(0, dot)) != stems.end();
    return isStem && std::find(extensions.begin(), extensions.end(), name.substr(dot)) != extensions.end();
}

} // namespace

std::vector<FolderEntry> listFolder(const fs::path& folder)
{
    std::error_code error;
    fs::directory_iterator iterator(folder, error);
    std::vector<FolderEntry> entries;
    for (; !error && iterator != fs::directory_iterator(); iterator.increment(error)) {
        std::error_code noMatter;
        entries.push_back({.name = iterator->path().filename().string(),
                           .kind = kindOf(*iterator),
                           .link = iterator->is_symlink(noMatter)});
    }
    if (error)
        throw Error(systemMessage(folder, error.value()));
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& left, const FolderEntry& right) { return naturalLess(left.name, right.name); });
    return entries;
}

bool isLitter(std::string_view name)
{
    if (name.empty() || name.front() == '.' || name.back() == '~' || name.starts_with("~$"))
        return true;
    constexpr std::array<std::string_view, 11> known{
        "__macosx",   "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin", "system volume information",
        "lost+found", "@eadir",    "#recycle",    "__pycache__"};
    const std::string lower = lowerCase(name);
    return std::find(known.begin(), known.end(), lower) != known.end() || isPaper(lower);
}

fs::path absolutePath(const fs::path& file)
{
    std::error_code error;
    const fs::path folder = fs::canonical(file.has_parent_path() ? file.parent_path() : fs::path("."), error);
    return error ? fs::absolute(file, error) : folder / file.filename();
}

} // namespace digitlab
