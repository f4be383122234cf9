#include "core/recognition/solid_shape.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

constexpr double edge = 127; ///< where the ink's edge is taken to be
constexpr int finer = 2;     ///< so many times as many pixels a side: widths are measured in whole ones

/// Of its box; a filled shape has more, and most digits less.
constexpr double leastFill = 0.4;

/// Thickness times convexity. A disc has 1.13, a square 1, a bar of 1 x 2 0.7, a five-pointed star 0.45; of MNIST's
/// 60,000 digits for training one in 10,000 has more than this.
constexpr double leastSolid = 0.7;

/// Diameter of the largest circle in the ink, over the side of a square of the ink's area.
double thicknessOf(const cv::Mat& ink, int area)
{
    cv::Mat framed, distance;
    cv::copyMakeBorder(ink, framed, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::distanceTransform(framed, distance, cv::DIST_L2, cv::DIST_MASK_5);
    double largest = 0;
    cv::minMaxLoc(distance, nullptr, &largest);
    return (2 * largest - 1) / std::sqrt(area);
}

/// Its area over that of its convex hull.
double convexityOf(const cv::Mat& ink, int area)
{
    std::vector<cv::Point> ends, hull; // of each row, and around them
    for (int y = 0; y < ink.rows; ++y) {
        const std::uint8_t* const row = ink.ptr(y);
        const std::uint8_t* const end = row + ink.cols;
        const std::uint8_t* const first = std::find(row, end, 255);
        if (first == end)
            continue;
        ends.emplace_back(static_cast<int>(first - row), y);
        int last = ink.cols - 1;
        while (row[last] == 0)
            --last;
        ends.emplace_back(last, y);
    }
    cv::convexHull(ends, hull);
    // A hull through the middles of pixels lacks half a pixel all around.
    return area / (cv::contourArea(hull) + cv::arcLength(hull, true) / 2 + 1);
}

} // namespace

bool isSolid(const DigitImage& image)
{
    std::vector<std::uint8_t> pixels(image.begin(), image.end());
    const cv::Mat whole(digitSide, digitSide, CV_8U, pixels.data());
    const cv::Mat coarse = whole > edge;
    const cv::Rect box = cv::boundingRect(coarse);
    if (cv::countNonZero(coarse) <= leastFill * box.area())
        return false;
    cv::Mat fine, ink;
    cv::resize(whole, fine, {}, finer, finer, cv::INTER_LINEAR);
    ink = fine > edge;
    const int area = cv::countNonZero(ink);
    const double thickness = thicknessOf(ink, area);
    return thickness > leastSolid && thickness * convexityOf(ink, area) > leastSolid;
}

} // namespace digitlab
