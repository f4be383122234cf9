#pragma once

#include "core/api/model.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// Whether what was read of a photo (its size in pixels) as if ink filled it to its borders is a row of digits that
/// does: all of them sure, more than those that are in `reading`, and none of these lost. Lines of the paper and edges
/// look like ones: at most half may be.
bool isFillingRow(const PageReading& filling, const PageReading& reading, cv::Size picture);

} // namespace digitlab
