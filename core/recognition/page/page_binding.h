#pragma once

#include "core/recognition/photo/ink_parts.h"

#include <vector>

namespace digitlab {

/// These parts of a page without its binding: the holes or rings of a spiral, many of one shape and size at one
/// distance along a side of the page. `all`: what `parts` are from.
std::vector<InkPart> withoutBinding(const InkParts& all, std::vector<InkPart> parts);

/// Whether a sign (CV_8U mask, cropped) is a filled disc, as no digit is: a punched hole, a large point.
bool isDisc(const cv::Mat& sign);

} // namespace digitlab
