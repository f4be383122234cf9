#include "core/recognition/ink_map.h"

#include "core/recognition/flatten.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

using Histogram = std::array<int, 256>;

/// An even ground: this share of all pixels, and of the border's, within `evenness` grey levels of the commonest.
constexpr double cleanShare = 0.4;
constexpr double cleanBorderShare = 0.6;
constexpr int evenness = 2;

/// Long side of the small copies in which polarity and ground are looked for.
constexpr int polaritySide = 160;
constexpr int groundSide = 256;

/// The ground is the light that is left when everything narrower than this share of the long side is filled up: more
/// than the thickest stroke, less than a shadow.
constexpr double fillShare = 0.18;

Histogram histogramOf(const cv::Mat& grey)
{
    Histogram histogram{};
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x)
            ++histogram[grey.at<std::uint8_t>(y, x)];
    return histogram;
}

double shareAround(const Histogram& histogram, int level)
{
    double all = 0;
    double near = 0;
    for (int i = 0; i < 256; ++i) {
        all += histogram[static_cast<std::size_t>(i)];
        near += std::abs(i - level) <= evenness ? histogram[static_cast<std::size_t>(i)] : 0;
    }
    return all > 0 ? near / all : 0;
}

cv::Mat borderOf(const cv::Mat& grey)
{
    cv::Mat border;
    for (const cv::Mat& side : {cv::Mat(grey.row(0)), cv::Mat(grey.row(grey.rows - 1)), cv::Mat(grey.col(0).t()),
                                cv::Mat(grey.col(grey.cols - 1).t())}) {
        if (border.empty())
            border = side.clone();
        else
            cv::hconcat(border, side, border);
    }
    return border;
}

/// The ground's level where it is even throughout, otherwise -1.
int cleanLevel(const cv::Mat& grey)
{
    const Histogram histogram = histogramOf(grey);
    const int level = static_cast<int>(std::max_element(histogram.begin(), histogram.end()) - histogram.begin());
    const bool clean = shareAround(histogram, level) >= cleanShare
        && shareAround(histogramOf(borderOf(grey)), level) >= cleanBorderShare;
    return clean ? level : -1;
}

int oddAtLeast(double value, int least)
{
    return std::max(least, static_cast<int>(value)) | 1;
}

/// The sign of what stands out most from a broad median: ink is little and far from its ground.
bool isLightOnDark(const cv::Mat& grey)
{
    const cv::Mat small = reducedTo(grey, polaritySide);
    cv::Mat ground;
    cv::medianBlur(small, ground, oddAtLeast(std::max(small.cols, small.rows) / 3.0, 3));
    cv::Mat difference;
    cv::subtract(small, ground, difference, cv::noArray(), CV_32F);
    cv::Mat cube;
    cv::pow(difference, 3, cube);
    return cv::sum(cube)[0] > 0;
}

/// The light on the paper behind the ink; `grey` has dark ink.
cv::Mat groundOf(const cv::Mat& grey)
{
    cv::Mat small = reducedTo(grey, groundSide);
    cv::medianBlur(small, small, 3);
    const int fill = oddAtLeast(fillShare * std::max(small.cols, small.rows), 3);
    cv::Mat ground;
    cv::morphologyEx(small, ground, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {fill, fill}));
    // A pixel of the light side that counts to the dark one costs nothing; the other way round it looks like ink.
    cv::erode(ground, ground, cv::Mat());
    cv::GaussianBlur(ground, ground, {3, 3}, 0);
    cv::resize(ground, ground, grey.size(), 0, 0, cv::INTER_LINEAR);
    return ground;
}

float medianOf(std::vector<float> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Moves the ground to 0 and measures its spread, both by medians so that ink and edges do not count.
void centreOnGround(InkMap& map)
{
    std::vector<float> values(map.ink.begin<float>(), map.ink.end<float>());
    const float middle = medianOf(values);
    for (float& value : values)
        value = std::abs(value - middle);
    map.ink -= middle;
    constexpr float deviationPerMedian = 1.4826f; // of the normal distribution
    map.noise = deviationPerMedian * medianOf(std::move(values));
}

InkMap mapCleanInk(const cv::Mat& grey, int level)
{
    InkMap map;
    map.clean = true;
    grey.convertTo(map.ink, CV_32F, -1.0 / 255, level / 255.0);
    double darkest = 0;
    double lightest = 0;
    cv::minMaxLoc(map.ink, &lightest, &darkest);
    const bool lightInk = cv::sum(map.ink)[0] < 0;
    if (lightInk)
        map.ink = -map.ink;
    return map;
}

} // namespace

InkMap mapInk(const cv::Mat& grey)
{
    const int level = cleanLevel(grey);
    if (level >= 0)
        return mapCleanInk(grey, level);
    cv::Mat dark = grey;
    if (isLightOnDark(grey))
        cv::bitwise_not(grey, dark);
    const cv::Mat ground = groundOf(dark);
    InkMap map;
    cv::Mat missing;
    cv::subtract(ground, dark, missing, cv::noArray(), CV_32F);
    cv::Mat light;
    cv::max(ground, 32, light);
    light.convertTo(light, CV_32F);
    cv::divide(missing, light, map.ink);
    centreOnGround(map);
    return map;
}

} // namespace digitlab
