#include "core/recognition/photo/line_slope.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace digitlab {

namespace {

/// Long side of the copy in which the slope is looked for: a square's side of 2 % of the page still has 4 pixels.
constexpr int searchSide = 200;

/// At first, at most three pixels at the ends of a line of the copy, and then halved until it is at most one.
constexpr double coarseStep = 0.04;
constexpr int finer = 2;

/// Ink in the transposed copy in levels of 0 to 64, so that the sum of a row of 300 stays in 16 bits.
constexpr int perLevel = 4;

/// The coarse search takes one column of so many: the sums of fewer pixels differ as clearly.
constexpr int coarseColumns = 2;

/// How much the sums of neighbouring rows differ, rows taken along a slope, of every `step`th column. `columns`:
/// CV_16U.
double rowContrast(const cv::Mat& columns, double slope, int step, std::vector<std::uint16_t>& sums)
{
    const int farthest = columns.rows / 2 + 1;
    const int margin = static_cast<int>(std::ceil(std::abs(slope) * farthest)) + 1;
    sums.assign(static_cast<std::size_t>(columns.cols + 2 * margin), 0);
    for (int x = 0; x < columns.rows; x += step) {
        const int move = nearestRow(slope * (x - columns.rows / 2));
        const std::uint16_t* const column = columns.ptr<std::uint16_t>(x);
        std::uint16_t* const row = sums.data() + margin - move;
        for (int y = 0; y < columns.cols; ++y)
            row[y] = static_cast<std::uint16_t>(row[y] + column[y]);
    }
    std::int64_t contrast = 0;
    for (std::size_t y = 1; y < sums.size(); ++y) {
        const int difference = sums[y] - sums[y - 1];
        contrast += difference * difference;
    }
    return static_cast<double>(contrast);
}

} // namespace

double slopeOfLines(const cv::Mat& columns, const SlopeRange& range)
{
    cv::Mat small;
    halvedTo(columns, searchSide).convertTo(small, CV_16U, 1.0 / perLevel);
    std::vector<std::uint16_t> sums;
    double best = range.middle;
    double most = 0;
    const auto look = [&](double slope, int step) {
        const double contrast = rowContrast(small, slope, step, sums);
        if (contrast > most) {
            most = contrast;
            best = slope;
        }
    };
    look(range.middle, coarseColumns);
    const int steps = static_cast<int>(std::ceil(range.reach / coarseStep));
    for (int i = -steps; i <= steps; ++i)
        look(range.middle + i * coarseStep, coarseColumns);
    most = rowContrast(small, best, 1, sums);
    for (int i = 1; i <= finer; ++i) {
        const double coarse = best, step = std::ldexp(coarseStep, -i);
        look(coarse - step, 1);
        look(coarse + step, 1);
    }
    return best;
}

Levelling::Levelling(cv::Size columns, double slope)
    : m_columns(columns)
{
    const int last = nearestRow(slope * (columns.height - 1));
    m_height = columns.width + std::abs(last);
    m_moves.reserve(static_cast<std::size_t>(columns.height));
    for (int x = 0; x < columns.height; ++x)
        m_moves.push_back(std::max(last, 0) - nearestRow(slope * x));
}

bool Levelling::isInside(int x, int y) const
{
    if (x < 0 || x >= m_columns.height)
        return false;
    const int old = oldRow(x, y);
    return old >= 0 && old < m_columns.width;
}

int Levelling::lengthOf(int y) const
{
    int length = 0;
    for (int x = 0; x < m_columns.height; ++x)
        length += isInside(x, y);
    return length;
}

} // namespace digitlab
