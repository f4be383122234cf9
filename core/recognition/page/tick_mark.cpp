#include "core/recognition/page/tick_mark.h"

#include "core/recognition/median.h"

#include <algorithm>
#include <vector>

namespace digitlab {

namespace {

// Of the height, where nothing else is said.
constexpr double leastLimb = 0.15;   ///< the short limb's height without the stroke's own
constexpr double mostLimb = 0.85;    ///< of the long limb's height
constexpr double leastReach = 0.25;  ///< of the long limb to the right
constexpr double furthestFoot = 0.6; ///< of the width, from the left
constexpr double upperEnd = 0.12;    ///< the long limb ends above
constexpr double mostCrossed = 0.1;  ///< of the columns may be crossed twice
constexpr double wave = 0.06;        ///< a limb may go back by so much
constexpr double thickest = 0.6;     ///< the stroke, measured down a column

struct Column {
    int top = 0, bottom = 0;
};

} // namespace

bool isTick(const cv::Mat& mask)
{
    const int width = mask.cols, height = mask.rows;
    std::vector<Column> columns;
    std::vector<float> thickness;
    int crossed = 0;
    for (int x = 0; x < width; ++x) {
        Column column{-1, -1};
        int runs = 0;
        for (int y = 0; y < height; ++y) {
            if (!mask.at<std::uint8_t>(y, x))
                continue;
            runs += column.top < 0 || y > column.bottom + 1 ? 1 : 0;
            column = {column.top < 0 ? y : column.top, y};
        }
        if (runs == 0)
            return false;
        crossed += runs > 1 ? 1 : 0;
        columns.push_back(column);
        thickness.push_back(static_cast<float>(column.bottom - column.top + 1));
    }
    if (width < 4 || crossed > mostCrossed * width)
        return false;
    const double thick = static_cast<double>(medianOf(thickness));
    const auto lowest = std::max_element(columns.begin(), columns.end(),
                                         [](const Column& a, const Column& b) { return a.bottom < b.bottom; });
    const auto foot = static_cast<int>(lowest - columns.begin());
    const double shortLimb = lowest->bottom - columns.front().bottom;
    const double longLimb = lowest->bottom - columns.back().bottom;
    if (thick > thickest * height || foot > furthestFoot * width || width - foot < leastReach * height
        || shortLimb < leastLimb * height || shortLimb > mostLimb * longLimb || columns.back().top > upperEnd * height)
        return false;
    // Down on the left of the foot, up on its right.
    const double back = wave * height;
    int reached = columns.front().bottom;
    for (int x = 0; x <= foot; ++x) {
        if (columns[static_cast<std::size_t>(x)].bottom < reached - back)
            return false;
        reached = std::max(reached, columns[static_cast<std::size_t>(x)].bottom);
    }
    // The short limb's upper edge may reach over the foot: the long limb's begins where the two part.
    const auto end = columns.begin() + std::min<int>(width, foot + 1 + static_cast<int>(thick));
    const auto parting
        = std::max_element(columns.begin() + foot, end, [](const Column& a, const Column& b) { return a.top < b.top; });
    reached = parting->top;
    for (int x = static_cast<int>(parting - columns.begin()); x < width; ++x) {
        if (columns[static_cast<std::size_t>(x)].top > reached + back)
            return false;
        reached = std::min(reached, columns[static_cast<std::size_t>(x)].top);
    }
    return true;
}

} // namespace digitlab
