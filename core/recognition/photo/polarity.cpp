#include "core/recognition/photo/polarity.h"

#include "core/recognition/photo/components.h"
#include "core/recognition/photo/flatten.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr int side = 100; ///< long side of the copy that is looked at

/// Across which the ground is the median: wider than twice the thickest stroke.
constexpr double groundShare = 1.0 / 3; ///< of the long side

/// The table's edge and the like lie along the border and say nothing about the ink.
constexpr int marginParts = 12; ///< of the short side

/// Nor do a paper's corners on a table, where the median is the table's, and the borders of shadows: near by, the
/// ground's light changes by this factor, and by more levels than noise does.
constexpr double near = 0.08; ///< of the long side
constexpr double step = 1.3;
constexpr double leastStep = 12;

/// What stands out less is grain, or light that falls off; where there is no more the ink counts as dark.
constexpr int leastDifference = 16; ///< in grey levels

cv::Mat greyOf(const cv::Mat& picture)
{
    cv::Mat grey = picture;
    if (picture.channels() > 1)
        cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

/// Of every third pixel, which tells the median of a broad window as well and takes a ninth of the time.
cv::Mat broadMedian(const cv::Mat& picture, int window)
{
    cv::Mat sample;
    cv::resize(picture, sample, scaledSize(picture.size(), 1.0 / 3), 0, 0, cv::INTER_NEAREST);
    cv::medianBlur(sample, sample, std::max(3, (window / 3) | 1));
    cv::Mat result;
    cv::resize(sample, result, picture.size(), 0, 0, cv::INTER_LINEAR);
    return result;
}

/// Where the ground is one and the same around; all where it is nowhere.
cv::Mat evenPart(const cv::Mat& ground)
{
    const cv::Mat grey = greyOf(ground);
    const int reach = std::max(1, static_cast<int>(near * std::max(grey.cols, grey.rows)));
    const cv::Mat around = cv::getStructuringElement(cv::MORPH_RECT, {2 * reach + 1, 2 * reach + 1});
    cv::Mat lightest, darkest, limit;
    cv::dilate(grey, lightest, around);
    cv::erode(grey, darkest, around);
    darkest.convertTo(limit, CV_8U, step, leastStep);
    const cv::Mat even = lightest <= limit;
    constexpr double leastShare = 0.1;
    return cv::countNonZero(even) < leastShare * static_cast<double>(even.total()) ? cv::Mat(even.size(), CV_8U, 255)
                                                                                   : even;
}

/// Of the channel that shows it best at each pixel; 128 where there is none.
cv::Mat strongestDifference(const cv::Mat& picture, const cv::Mat& ground)
{
    cv::Mat result(picture.size(), CV_8U);
    const int channels = picture.channels();
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t* pixel = picture.ptr<std::uint8_t>(y);
        const std::uint8_t* under = ground.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) {
            int most = 0;
            for (int i = x * channels; i < (x + 1) * channels; ++i)
                if (const int difference = pixel[i] - under[i]; std::abs(difference) > std::abs(most))
                    most = difference;
            result.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(std::clamp(most + 128, 0, 255));
        }
    }
    return result;
}

} // namespace

bool isLightOnDark(const cv::Mat& picture)
{
    // The sign of what stands out most from a broad median: ink is little and far from its ground.
    const cv::Mat small = halvedTo(picture, side);
    const int window = static_cast<int>(groundShare * std::max(small.cols, small.rows));
    const cv::Mat ground = broadMedian(small, window);
    const cv::Mat difference = strongestDifference(small, ground);
    // Where the light falls off from the middle the median lags behind it, but smoothly.
    const cv::Mat lag = broadMedian(difference, window);
    const cv::Mat even = evenPart(ground);
    const int margin = std::min(small.cols, small.rows) / marginParts;
    double sum = 0;
    for (int y = margin; y < small.rows - margin; ++y) {
        for (int x = margin; x < small.cols - margin; ++x) {
            const int value = difference.at<std::uint8_t>(y, x) - lag.at<std::uint8_t>(y, x);
            if (even.at<std::uint8_t>(y, x) && std::abs(value) >= leastDifference)
                sum += static_cast<double>(value) * value * value;
        }
    }
    return sum > 0;
}

bool isDarkAtBorder(const cv::Mat& picture)
{
    const cv::Mat grey = greyOf(picture);
    cv::Mat light;
    cv::threshold(grey, light, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    return setAtBorder(light) < light.rows + light.cols;
}

} // namespace digitlab
