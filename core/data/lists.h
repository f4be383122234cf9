#pragma once

#include "core/api/data.h"

#include <filesystem>

namespace digitlab {

/// The split that two lists of an earlier run describe (lines as writeLists writes them, or `path label` lines relative
/// to the list's folder). Throws Error that names the list and the first line that is not in the training part, has
/// another label there, or comes twice; or an empty list.
Split splitFromLists(const DataSet& data, const std::filesystem::path& training,
                     const std::filesystem::path& validation);

/// Writes `total.txt` (the training part in its order), `train.txt` and `val.txt` (in the split's order) into a folder
/// that is there: `path label` lines with absolute paths. Throws Error that names the file.
void writeLists(const DataSet& data, const Split& split, const std::filesystem::path& folder);

} // namespace digitlab
