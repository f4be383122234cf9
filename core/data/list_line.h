#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digitlab {

/// One `path label` line of a list file.
struct ListLine {
    std::size_t number = 0; ///< from 1
    std::string path;       ///< a file, or FILE#INDEX for an item of an IDX file
    std::string label;      ///< empty when the line has none
};

/// Splits a line at its last blank or tab. Where the path in front of it is none, by `exists`, but that in front of the
/// last tab is, the label begins behind the tab: so labels may hold blanks.
ListLine splitListLine(std::string_view line, const std::function<bool(const std::string&)>& exists);

/// The line for an item, which splitListLine takes apart again; without a line end.
std::string joinListLine(const std::string& source, const std::string& label);

/// The lines of a list file that are not blank, with their numbers: UTF-8 with or without a byte order mark, line ends
/// of Unix or Windows. Throws Error that names the file: not readable, not a text.
std::vector<std::pair<std::size_t, std::string>> readListLines(const std::filesystem::path& file);

} // namespace digitlab
