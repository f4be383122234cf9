#include "core/recognition/photo/line_slope.h"

#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace digitlab {

namespace {

/// Long side of the copy in which the slope is looked for: a square's side of 2 % of the page still has 4 pixels.
constexpr int searchSide = 200;

constexpr double step = 0.01; ///< at most a pixel at the ends of a line of the copy
constexpr int steps = 102;    ///< to either side; 46 degrees: what lies more aslant is nearer to the other side

/// How much the sums of neighbouring rows differ, rows taken along a slope; `columns` is the transposed copy, CV_32F.
double rowContrast(const cv::Mat& columns, double slope, std::vector<float>& sums)
{
    const int height = columns.cols;
    const int middle = columns.rows / 2;
    const int margin = static_cast<int>(std::ceil(std::abs(slope) * (middle + 1))) + 1;
    sums.assign(static_cast<std::size_t>(height) + 2 * static_cast<std::size_t>(margin), 0.0f);
    for (int x = 0; x < columns.rows; ++x) {
        const float* column = columns.ptr<float>(x);
        float* to = sums.data() + margin - static_cast<int>(std::lround(slope * (x - middle)));
        for (int y = 0; y < height; ++y)
            to[y] += column[y];
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
    cv::Mat small;
    reducedTo(columns, searchSide).convertTo(small, CV_32F, 1.0 / 255);
    std::vector<float> sums;
    double best = 0;
    double most = rowContrast(small, 0, sums);
    const auto look = [&](double slope) {
        const double contrast = rowContrast(small, slope, sums);
        if (contrast > most) {
            most = contrast;
            best = slope;
        }
    };
    for (int i = -steps; i <= steps; i += 2)
        look(i * step);
    for (const double slope : {best - step, best + step})
        look(slope);
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
