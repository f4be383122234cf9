#pragma once

#include <opencv2/core.hpp>

namespace digitlab {

/// Slopes, down over to the right. At first all that are nearer to level than to upright: up to 46 degrees.
struct SlopeRange {
    double middle = 0;
    double reach = 1.02;   ///< to either side
    bool parallel = false; ///< all lines are known to have about the same slope
};

/// The slope at which the straight lines of a mask run: that along which its rows differ most. Means nothing where
/// there are no lines. `columns`: CV_8U, the mask transposed, a column of the picture in each row.
double slopeOfLines(const cv::Mat& columns, const SlopeRange& range);

/// A mask whose columns are moved up or down by whole pixels, so that lines of some slope lie level in it.
class LevelledMask {
public:
    /// `columns`: as above.
    LevelledMask(const cv::Mat& columns, double slope);

    /// CV_8U, the moved columns, a column in each row; 0 where nothing of the old mask came to lie.
    const cv::Mat& columns() const { return m_moved; }
    /// Such columns moved back.
    cv::Mat back(const cv::Mat& columns) const;
    /// The row of the old mask that a pixel at (x, y) of the levelled one was in; may lie outside.
    int oldRow(int x, int y) const { return y - moveOf(x); }
    /// Whether the pixel at (x, y) of the levelled mask lies in the old one.
    bool isInside(int x, int y) const;
    /// How many of a levelled row's pixels do.
    int lengthOf(int y) const;

private:
    int moveOf(int x) const; ///< from the old row to the new one

    cv::Size m_size; ///< of the old columns
    double m_slope = 0;
    int m_most = 0; ///< the furthest move
    cv::Mat m_moved;
};

} // namespace digitlab
