#include "core/recognition/photo/line_slope.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

namespace digitlab {

namespace {

/// Long side of the copy in which the slope is looked for: a square's side of 2 % of the page still has 4 pixels.
constexpr int searchSide = 200;

/// To either side; 46 degrees: what lies more aslant is nearer to the other side.
constexpr double steepest = 1.02;

/// At first, at most three pixels at the ends of a line of the copy, and then halved until it is at most one.
constexpr double coarseStep = 0.04;
constexpr int finer = 2;

/// A spot of ink in the transposed copy.
struct Spot {
    int x = 0, y = 0;
    float ink = 0;
};

std::vector<Spot> spotsOf(const cv::Mat& columns)
{
    std::vector<Spot> spots;
    for (int x = 0; x < columns.rows; ++x) {
        const std::uint8_t* column = columns.ptr<std::uint8_t>(x);
        for (int y = 0; y < columns.cols; ++y)
            if (column[y] > 0)
                spots.push_back({x - columns.rows / 2, y, static_cast<float>(column[y]) / 255});
    }
    return spots;
}

/// How much the sums of neighbouring rows differ, rows taken along a slope; `size` is the transposed copy's.
double rowContrast(const std::vector<Spot>& spots, cv::Size size, double slope, std::vector<float>& sums)
{
    const int farthest = size.height / 2 + 1;
    const int margin = static_cast<int>(std::ceil(std::abs(slope) * farthest)) + 1;
    sums.assign(static_cast<std::size_t>(size.width) + 2 * static_cast<std::size_t>(margin), 0.0f);
    int x = std::numeric_limits<int>::min();
    float* row = nullptr;
    for (const Spot& spot : spots) {
        if (spot.x != x) {
            x = spot.x;
            const double way = slope * x; // std::lround is a call, and takes half of the time of this function
            row = sums.data() + margin - static_cast<int>(way < 0 ? way - 0.5 : way + 0.5);
        }
        row[spot.y] += spot.ink;
    }
    double contrast = 0;
    for (std::size_t y = 1; y < sums.size(); ++y) {
        const auto difference = static_cast<double>(sums[y] - sums[y - 1]);
        contrast += difference * difference;
    }
    return contrast;
}

} // namespace

double slopeOfLines(const cv::Mat& columns)
{
    const cv::Mat small = halvedTo(columns, searchSide);
    const std::vector<Spot> spots = spotsOf(small);
    std::vector<float> sums;
    double best = 0;
    double most = rowContrast(spots, small.size(), 0, sums);
    const auto look = [&](double slope) {
        const double contrast = rowContrast(spots, small.size(), slope, sums);
        if (contrast > most) {
            most = contrast;
            best = slope;
        }
    };
    const int steps = static_cast<int>(std::ceil(steepest / coarseStep));
    for (int i = -steps; i <= steps; ++i)
        look(i * coarseStep);
    for (int i = 1; i <= finer; ++i) {
        const double middle = best, step = std::ldexp(coarseStep, -i);
        look(middle - step);
        look(middle + step);
    }
    return best;
}

LevelledMask::LevelledMask(const cv::Mat& columns, double slope)
    : m_size(columns.size())
    , m_slope(slope)
{
    const int last = static_cast<int>(std::lround(slope * (columns.rows - 1)));
    m_most = std::max(last, 0);
    m_moved = cv::Mat::zeros(columns.rows, columns.cols + std::abs(last), CV_8U);
    for (int x = 0; x < columns.rows; ++x)
        std::memcpy(m_moved.ptr<std::uint8_t>(x) + moveOf(x), columns.ptr<std::uint8_t>(x),
                    static_cast<std::size_t>(columns.cols));
}

cv::Mat LevelledMask::back(const cv::Mat& columns) const
{
    cv::Mat old(m_size, CV_8U);
    for (int x = 0; x < old.rows; ++x)
        std::memcpy(old.ptr<std::uint8_t>(x), columns.ptr<std::uint8_t>(x) + moveOf(x),
                    static_cast<std::size_t>(old.cols));
    return old;
}

bool LevelledMask::isInside(int x, int y) const
{
    if (x < 0 || x >= m_size.height)
        return false;
    const int old = oldRow(x, y);
    return old >= 0 && old < m_size.width;
}

int LevelledMask::lengthOf(int y) const
{
    int length = 0;
    for (int x = 0; x < m_size.height; ++x)
        length += isInside(x, y);
    return length;
}

int LevelledMask::moveOf(int x) const
{
    return m_most - static_cast<int>(std::lround(m_slope * x));
}

} // namespace digitlab
