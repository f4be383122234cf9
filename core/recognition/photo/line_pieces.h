#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// Part of a line of a paper that lies about level, or all of it: its middle at each x from `first` on.
struct Line {
    int first = 0;
    std::vector<float> middles;
    int inPieces = 0; ///< how many of the middles were seen; the others lie between pieces

    int end() const { return first + static_cast<int>(middles.size()); }
    /// The middle, or where the line would go on to or come from.
    float at(int x) const;
};

/// The straight and thin pieces of a mask, from left to right, those joined that follow one another along the same way.
/// `columns`: CV_8U, 0 or 255, a column of the picture in each row. Lines are at most `thickest` pixels thick, less
/// where most ink is thinner; pieces are at least `least` long, or half of it at a side.
std::vector<Line> lineCandidates(const cv::Mat& columns, int thickest, int least);

} // namespace digitlab
