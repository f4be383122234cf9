#pragma once

#include "core/api/progress.h"
#include "core/data/loaded_data.h"
#include "core/data/picture_loader.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace digitlab {

/// A picture that a scan has found, not yet read.
struct DataItem {
    std::string shown;  ///< the path as a person gave it: opens the file and names it in problems
    std::string source; ///< the absolute path
    std::uint32_t item = ItemOrigin::wholeFile;
    std::uint8_t label = 0;
    Part part = Part::training;
};

/// The most items of one data set: 2 GiB of pixels.
inline constexpr std::size_t mostItems = (std::size_t{1} << 31) / digitPixels;

/// Reads all items by `open` (see loadPictures) into `contents`, whose `classes` the labels count; what cannot be read
/// becomes a problem, a class without any picture is dropped. Throws Error (see checkClasses) and Stopped.
void loadItems(DataContents& contents, const std::vector<DataItem>& items,
               const std::function<Picture(std::size_t)>& open, const OpenDataOptions& options,
               const ProgressFunction& progress, std::stop_token stop);

/// The reason in an error's text, without the file's name in front.
std::string withoutName(const std::string& message, const std::string& name);

} // namespace digitlab
