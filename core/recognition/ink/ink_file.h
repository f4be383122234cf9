#pragma once

#include "core/api/picture.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace digitlab {

/// Reads a file of drawings, one JSON object a line: `{"box":[w,h],"strokes":[[[x,y],...],...],"label":d}` (the label
/// may be a number or text, or be missing). `"pressure":[[p,...],...]`, 0..1, goes with the strokes' points; where it
/// does not fit them it is passed over. Further keys are kept as they are. A byte order mark and Windows line ends are
/// taken; empty lines are no entries; a bad line is an entry whose `error` says in plain words what is wrong with it.
/// Throws Error when the file cannot be read.
std::vector<InkEntry> openInk(const std::filesystem::path& file);

/// One such line. `line` is its number, from 1.
InkEntry parseInkLine(std::string_view text, std::size_t line);

} // namespace digitlab
