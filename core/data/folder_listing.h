#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

struct FolderEntry {
    enum class Kind { file, folder, missing, other };
    std::string name;       ///< bytes, in whatever encoding the disk has
    Kind kind = Kind::file; ///< of what a link points to; `missing` is a link to nothing
    bool link = false;
};

/// The entries of a folder in the natural order of their names. Throws Error that names the folder.
std::vector<FolderEntry> listFolder(const std::filesystem::path& folder);

/// What desktops, notebooks, cameras and archives leave behind, and a project's papers: hidden files and folders,
/// `__MACOSX`, `Thumbs.db`, `desktop.ini`, `README.md`, `LICENSE`, backup copies ending in `~`, ...
bool isLitter(std::string_view name);

/// Absolute, links in its folders resolved; the last part stays as it is, since its name is what a person knows.
std::filesystem::path absolutePath(const std::filesystem::path& file);

} // namespace digitlab
