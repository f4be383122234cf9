#pragma once

#include <opencv2/core.hpp>
#include <span>
#include <vector>

namespace digitlab {

/// Boxes in reading order.
struct PageRows {
    std::vector<std::vector<std::size_t>> rows; ///< indices, from the top row down and from left to right
    double slope = 0;                           ///< of the rows: how far they fall a pixel to the right
};

/// Puts boxes that stand upright into rows, also rows that are aslant or hold signs of different heights.
PageRows rowsOf(std::span<const cv::Rect> boxes);

} // namespace digitlab
