#pragma once

#include "core/recognition/photo/line_slope.h"

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
    float at(int x) const
    {
        return x >= first && x < end() ? middles[static_cast<std::size_t>(x - first)] : beyondEnds(x);
    }
    int rowAt(int x) const { return nearestRow(at(x)); }

private:
    float beyondEnds(int x) const;
};

/// The runs of ink in a mask's columns that are thin enough for a line.
class ThinInk {
public:
    /// `columns`: CV_8U, 0 or 255, a column of the picture in each row. Lines are at most `thickest` pixels thick, less
    /// where most ink is thinner.
    ThinInk(const cv::Mat& columns, int thickest);

    /// Its straight pieces that lie about level, levelled; from left to right, those joined that follow one another
    /// along the same way. Pieces are at least `least` long, or half of it at a side.
    std::vector<Line> lineCandidates(const Levelling& levelling, int least) const;

private:
    struct Run {
        int x = 0, top = 0, bottom = 0; ///< without bottom
    };

    std::vector<Run> m_runs; ///< from left to right
    int m_width = 0;
    int m_thickest = 0;
};

} // namespace digitlab
