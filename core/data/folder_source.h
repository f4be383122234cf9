#pragma once

#include "core/api/progress.h"
#include "core/data/loaded_data.h"

#include <stop_token>

namespace digitlab {

/// Reads a folder with one folder a class, also under `train` and `test` (or `training`, `train_images`, `testing`,
/// `test_images`, ...). The classes are the folders' names in natural order; the pictures of a class are all files in
/// its folder and in the folders below that, whatever their names end in.
///
/// Litter (see isLitter) and the other files beside the class folders are ignored and counted. A problem each are: a
/// file in a class folder that is no readable picture, a class folder without a picture (it becomes no class), links to
/// nothing, links to folders inside a class or back to a folder above, names with a line break (no list can hold them),
/// and all pictures together that lie beside the class folders. A class folder itself may be a link.
///
/// Throws Stopped, and Error that names the folder: see checkClasses.
DataContents readClassFolders(const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop);

} // namespace digitlab
