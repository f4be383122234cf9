#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// A way from the top of a piece of ink to its foot, between signs that touch or stand under one another's arms.
struct InkCut {
    std::vector<int> right; ///< for each row of the mask, the first pixel on the right of the cut
    double ink = 0;         ///< that it goes through, in stroke widths
};

/// How many cuts are looked for: `rough`, where it is enough to tell whether there are signs at all.
enum class Cutting { fine, rough };

/// Where a piece (CV_8U, ink is not 0, `strokeWidth` of it in pixels) may be cut into signs: ways that keep to the
/// ground and go through as little ink as may be, from left to right, none across another.
std::vector<InkCut> cutsThrough(const cv::Mat& mask, double strokeWidth, Cutting cutting);

} // namespace digitlab
