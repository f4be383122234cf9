#pragma once

#include "core/recognition/photo/line_slope.h"

#include <opencv2/core.hpp>

namespace digitlab {

/// The straight lines of a paper that are nearer to level than to upright. Masks are CV_8U, transposed as the ink is.
struct PaperLines {
    cv::Mat ground;  ///< their pixels without those of strokes that cross them
    cv::Mat covered; ///< all their pixels
    int count = 0;
    double slope = 0; ///< of most of them, down over to the right

    /// Where there are more such lines in a part of the picture or in another size of it.
    SlopeRange slopes() const;
};

/// The thickest line that a picture of this size may have, in pixels.
double thickestLine(cv::Size picture);

/// `columns`: an ink map (CV_32F), transposed: a column of the picture in each row. What is not above `level` is
/// ground. `whole`: the transposed size of the picture that they are all or a part of; what may be a line depends
/// on it. Most of them have one of `slopes`.
PaperLines findPaperLines(const cv::Mat& columns, float level, cv::Size whole, const SlopeRange& slopes);

} // namespace digitlab
