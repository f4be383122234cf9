#include "core/recognition/ink_map.h"

#include "core/recognition/even_ground.h"
#include "core/recognition/flatten.h"
#include "core/recognition/stroke_width.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

namespace digitlab {

namespace {

/// Long side of the small copies in which polarity and ground are looked for.
constexpr int polaritySide = 160;
constexpr int groundSide = 320;

/// The ground is the light that is left when everything narrower than this is filled up. At first a share of the long
/// side, more than the thickest stroke; at the second look a multiple of the stroke's width, which leaves less of
/// shadows, and never less than another share, which a hand's thin line keeps within.
constexpr double firstFill = 0.18;
constexpr double fillPerStroke = 3.0;
constexpr double leastFill = 0.04;

/// Below this light a ratio would only enlarge noise.
constexpr double leastLight = 32;

/// Photos of this size and more are smoothed a little: their grain is finer than any stroke.
constexpr int smoothedFrom = 300;

int oddAtLeast(double value, int least)
{
    return std::max(least, static_cast<int>(value)) | 1;
}

cv::Mat greyOf(const cv::Mat& picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

/// The sign of what stands out most from a broad median: ink is little and far from its ground.
bool isLightOnDark(const cv::Mat& picture)
{
    const cv::Mat small = reducedTo(greyOf(picture), polaritySide);
    cv::Mat ground;
    cv::medianBlur(small, ground, oddAtLeast(std::max(small.cols, small.rows) / 3.0, 3));
    cv::Mat difference;
    cv::subtract(small, ground, difference, cv::noArray(), CV_32F);
    cv::Mat cube;
    cv::pow(difference, 3, cube);
    // The table's edge and the like lie along the border and say nothing about the ink.
    const int margin = std::min(small.cols, small.rows) / 12;
    const cv::Rect inner(margin, margin, small.cols - 2 * margin, small.rows - 2 * margin);
    return cv::sum(cube(inner))[0] > 0;
}

/// The light on the paper behind the ink, for dark ink; `fill` is in pixels of `dark`.
cv::Mat groundOf(const cv::Mat& dark, double fill)
{
    cv::Mat small = reducedTo(dark, groundSide);
    const double scale = static_cast<double>(small.cols) / dark.cols;
    cv::Mat smooth;
    cv::medianBlur(small, smooth, 3);
    const int side = oddAtLeast(fill * scale, 3);
    cv::Mat ground;
    cv::morphologyEx(smooth, ground, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
    // A pixel of the light side that counts to the dark one costs nothing; the other way round it looks like ink.
    cv::erode(ground, ground, cv::Mat());
    cv::GaussianBlur(ground, ground, {3, 3}, 0);
    cv::resize(ground, ground, dark.size(), 0, 0, cv::INTER_LINEAR);
    return ground;
}

/// The share of the ground's light that is missing, channel by channel.
cv::Mat missingLight(const cv::Mat& picture, bool lightInk, double fill)
{
    cv::Mat dark = picture;
    if (lightInk)
        cv::bitwise_not(picture, dark);
    const cv::Mat ground = groundOf(dark, fill);
    cv::Mat missing;
    cv::subtract(ground, dark, missing, cv::noArray(), CV_MAKETYPE(CV_32F, picture.channels()));
    cv::Mat light;
    cv::max(ground, cv::Scalar::all(leastLight), light);
    light.convertTo(light, missing.type());
    cv::divide(missing, light, missing);
    if (std::max(missing.cols, missing.rows) >= smoothedFrom)
        cv::GaussianBlur(missing, missing, {3, 3}, 0);
    return missing;
}

/// The most that is missing in any channel.
cv::Mat strongestChannel(const cv::Mat& missing)
{
    std::vector<cv::Mat> channels;
    cv::split(missing, channels);
    for (std::size_t i = 1; i < channels.size(); ++i)
        cv::max(channels[0], channels[i], channels[0]);
    return channels[0];
}

/// The channels added up, each by how much of the ink it shows.
cv::Mat weightedChannels(const cv::Mat& missing, const cv::Mat& digit)
{
    if (missing.channels() == 1)
        return missing;
    const cv::Scalar mean = cv::mean(missing, digit);
    double sum = 0;
    for (int i = 0; i < 3; ++i)
        sum += std::max(mean[i], 0.0);
    if (!(sum > 0))
        return strongestChannel(missing);
    const cv::Matx13f weights(static_cast<float>(std::max(mean[0], 0.0) / sum),
                              static_cast<float>(std::max(mean[1], 0.0) / sum),
                              static_cast<float>(std::max(mean[2], 0.0) / sum));
    cv::Mat result;
    cv::transform(missing, result, weights);
    return result;
}

float medianOf(std::vector<float>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Moves the ground to 0 and measures its spread, both by medians so that ink and edges do not count.
void centreOnGround(InkMap& map)
{
    // A tenth of a million pixels tell a median well enough.
    const int step = std::max(1, static_cast<int>(map.ink.total() / 100'000));
    std::vector<float> values;
    values.reserve(map.ink.total() / static_cast<std::size_t>(step) + 1);
    const cv::Mat row = map.ink.reshape(1, 1);
    for (int i = 0; i < row.cols; i += step)
        values.push_back(row.at<float>(i));
    const float middle = medianOf(values);
    for (float& value : values)
        value = std::abs(value - middle);
    map.ink -= middle;
    constexpr float deviationPerMedian = 1.4826f; // of the normal distribution
    map.noise = deviationPerMedian * medianOf(values);
}

} // namespace

InkMap mapInk(const cv::Mat& picture)
{
    InkMap map;
    if (const std::optional<cv::Scalar> level = evenGround(picture)) {
        map.clean = true;
        map.ink = distanceFrom(picture, *level);
        return map;
    }
    map.lightInk = isLightOnDark(picture);
    map.ink = strongestChannel(missingLight(picture, map.lightInk, firstFill * std::max(picture.cols, picture.rows)));
    centreOnGround(map);
    return map;
}

InkMap mapInkAgain(const cv::Mat& picture, const InkMap& first, const cv::Mat& digit)
{
    if (first.clean)
        return first;
    const double longSide = std::max(picture.cols, picture.rows);
    const double fill = std::clamp(fillPerStroke * strokeWidth(digit), leastFill * longSide, firstFill * longSide);
    InkMap map;
    map.lightInk = first.lightInk;
    map.ink = weightedChannels(missingLight(picture, map.lightInk, fill), digit);
    centreOnGround(map);
    return map;
}

} // namespace digitlab
