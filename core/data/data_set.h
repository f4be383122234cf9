#pragma once

#include "core/api/progress.h"
#include "core/data/loaded_data.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace digitlab {

/// Reads a whole data set into memory. `options.path` is the word `mnist` (the IDX files in `mnistFolder`), a folder
/// with IDX files or one of those files, a folder of class folders, or a list file: see readIdxFolder,
/// readClassFolders and readList. `transpose` and `invert` are described at loadPictures; see addChangesOfRun for the
/// lists of a run. Throws Error that names the file, and Stopped.
std::shared_ptr<const LoadedData> openLoadedData(const OpenDataOptions& options,
                                                 const std::filesystem::path& mnistFolder,
                                                 const ProgressFunction& progress = {},
                                                 const std::stop_token& stop = {});

/// The same as the rest of the program sees it.
std::shared_ptr<const DataSet> openDataSet(const OpenDataOptions& options, const std::filesystem::path& mnistFolder,
                                           const ProgressFunction& progress = {}, const std::stop_token& stop = {});

} // namespace digitlab
