#include "core/data/list_line.h"

#include "core/api/error.h"
#include "core/support/files.h"

#include <algorithm>
#include <cstdint>

namespace digitlab {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view withoutBlanksBehind(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(blanks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace

ListLine splitListLine(std::string_view line, const std::function<bool(const std::string&)>& exists)
{
    line = withoutBlanksBehind(line);
    const std::size_t separator = line.find_last_of(" \t");
    if (separator == std::string_view::npos)
        return {.number = 0, .path = std::string(line), .label = {}};

    const auto split = [&](std::size_t pathEnd, std::size_t labelBegin) {
        return ListLine{.number = 0,
                        .path = std::string(line.substr(0, pathEnd)),
                        .label = std::string(line.substr(labelBegin))};
    };
    std::vector<ListLine> candidates{split(withoutBlanksBehind(line.substr(0, separator)).size(), separator + 1)};
    if (candidates.front().path.size() < separator)
        candidates.push_back(split(separator, separator + 1));
    if (const std::size_t tab = line.rfind('\t'); tab != std::string_view::npos && tab != separator)
        candidates.push_back(split(tab, tab + 1));
    if (candidates.size() > 1)
        for (const ListLine& candidate : candidates)
            if (exists(candidate.path))
                return candidate;
    return candidates.front();
}

std::string joinListLine(const std::string& source, const std::string& label)
{
    return source + (label.find(' ') == std::string::npos ? ' ' : '\t') + label;
}

std::vector<std::pair<std::size_t, std::string>> readListLines(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file, std::uintmax_t{1} << 29);
    std::string_view rest = text;
    if (rest.starts_with("\xff\xfe") || rest.starts_with("\xfe\xff"))
        throw Error(file.string() + ": this list is in UTF-16; save it as UTF-8");
    if (rest.find('\0') != std::string_view::npos)
        throw Error(file.string() + ": neither a folder of pictures, nor IDX files, nor a list of `path label` lines");
    if (rest.starts_with("\xef\xbb\xbf"))
        rest.remove_prefix(3);

    std::vector<std::pair<std::size_t, std::string>> lines;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = withoutBlanksBehind(rest.substr(0, end));
        if (!line.empty())
            lines.emplace_back(number, std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

} // namespace digitlab
