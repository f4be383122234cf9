#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// Slopes, down over to the right. At first all that are nearer to level than to upright: up to 46 degrees.
struct SlopeRange {
    double middle = 0;
    double reach = 1.02; ///< to either side
    bool known = false;  ///< from a look at the whole picture
};

/// The slope at which the straight lines of a mask run: that along which its rows differ most. Means nothing where
/// there are no lines. `columns`: CV_8U, the mask transposed, a column of the picture in each row.
double slopeOfLines(const cv::Mat& columns, const SlopeRange& range);

/// That next to a place in a picture. Much faster than the library's rounding.
inline int nearestRow(double place)
{
    constexpr int far = 1 << 24; // no row is that far above the first
    return static_cast<int>(place + (far + 0.5)) - far;
}

/// Moves columns up or down by whole pixels, so that lines of some slope lie level.
class Levelling {
public:
    /// `columns`: the size of the transposed picture.
    Levelling(cv::Size columns, double slope);

    /// So many rows the levelled picture has.
    int height() const { return m_height; }
    /// Where the pixel of a row of the picture comes to lie.
    int levelRow(int x, int row) const { return row + m_moves[static_cast<std::size_t>(x)]; }
    /// The row of the picture that the pixel at (x, y) of the levelled one was in; may lie outside.
    int oldRow(int x, int y) const { return y - m_moves[static_cast<std::size_t>(x)]; }
    /// Whether the pixel at (x, y) of the levelled picture lies in the old one.
    bool isInside(int x, int y) const;
    /// How many of a levelled row's pixels do.
    int lengthOf(int y) const;

private:
    cv::Size m_columns;
    std::vector<int> m_moves; ///< of each column, down
    int m_height = 0;
};

} // namespace digitlab
