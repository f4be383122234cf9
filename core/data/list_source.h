#pragma once

#include "core/api/progress.h"
#include "core/data/loaded_data.h"

#include <stop_token>

namespace digitlab {

/// Reads a list file (see ListLine); paths are relative to its folder, and backslashes separate folders where a path
/// would be none otherwise. The classes are the labels in natural order; every item is for training. A line without a
/// label, whose file is missing or no picture, or that names an item a second time is a problem.
/// Throws Stopped, and Error that names the file: see readListLines, IdxPictures and checkClasses.
DataContents readList(const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop);

} // namespace digitlab
