#pragma once

#include "core/recognition/beside_digits.h"
#include "core/recognition/photo/ink_parts.h"

namespace digitlab {

Extent extentOf(const cv::Rect& box);

/// Connected pieces (`masks`: CV_8U, each of its box's size) by their shapes.
std::vector<InkShape> shapesOf(const std::vector<cv::Rect>& boxes, const std::vector<cv::Mat>& masks);

/// What of these parts, which may be a digit, was written beside it.
Beside besideDigits(const InkParts& all, const std::vector<InkPart>& chosen);

} // namespace digitlab
