#pragma once

#include "core/recognition/beside_digits.h"
#include "core/recognition/photo/ink_parts.h"

namespace digitlab {

Extent extentOf(const cv::Rect& box);

/// Deviation of ink (CV_8U) across its main direction, over that along it: 0 a line, 1 round.
double spreadOf(const cv::Mat& ink);

/// A ring's mask (CV_8U, 255) with one pixel around it: 128 outside of it, 0 where it encloses ground.
cv::Mat withOutside(const cv::Mat& ring);

/// Connected pieces (`masks`: CV_8U, each of its box's size) by their shapes.
std::vector<InkShape> shapesOf(const std::vector<cv::Rect>& boxes, const std::vector<cv::Mat>& masks);

/// What of these parts, which may be a digit, was written beside it.
Beside besideDigits(const InkParts& all, const std::vector<InkPart>& chosen);

} // namespace digitlab
