#pragma once

#include "core/api/model.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// Whether the digits go from border to border of the picture (its size in pixels), each of them by half or more.
bool fillsPicture(const PageReading& reading, cv::Size picture);

/// Whether what was read of a photo as if ink filled it to its borders is a row of digits that does: all of them sure,
/// more than `reading` has, and none lost that was sure there. Lines of the paper and edges look like ones: at most
/// half may be.
bool isFillingRow(const PageReading& filling, const PageReading& reading, cv::Size picture);

} // namespace digitlab
