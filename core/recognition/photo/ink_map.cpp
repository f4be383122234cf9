#include "core/recognition/photo/ink_map.h"

#include "core/recognition/median.h"
#include "core/recognition/photo/even_ground.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/polarity.h"
#include "core/recognition/photo/stroke_width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

namespace {

/// Long side of the small copy in which the ground is looked for, and of that of a small picture.
constexpr int groundSide = 320;
constexpr int smallGroundSide = 160;

/// The ground is the light that is left when everything narrower than this is filled up. At first a share of the long
/// side, more than the thickest stroke; at the second look a multiple of the stroke's width, which leaves less of
/// shadows, and never less than another share, which a hand's thin line keeps within.
constexpr double firstFill = 0.18;
constexpr double fillPerStroke = 3.0;
constexpr double leastFill = 0.04;

/// The same where a digit fills the picture: more than its thickest stroke.
constexpr double fillOfFilled = 0.45;

/// Below this light a ratio would only enlarge noise.
constexpr float leastLight = 32;

/// Photos of this size and more are smoothed a little: their grain is finer than any stroke.
constexpr int smoothedFrom = 300;

int oddAtLeast(double value, int least)
{
    return std::max(least, static_cast<int>(value)) | 1;
}

cv::Mat darkOnLight(const cv::Mat& picture, bool lightInk)
{
    if (!lightInk)
        return picture;
    cv::Mat dark; // its own pixels: others look at the picture, too
    cv::bitwise_not(picture, dark);
    return dark;
}

/// The light on the paper behind the ink, for dark ink; `fill` is in pixels of `dark`.
cv::Mat groundOf(const cv::Mat& dark, double fill)
{
    const bool large = std::max(dark.cols, dark.rows) > 2 * groundSide;
    const cv::Mat small = halvedTo(dark, large ? groundSide : smallGroundSide);
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

/// The picture with dark ink and its ground, ready to be compared.
struct Lit {
    cv::Mat dark;
    cv::Mat ground;
};

Lit lit(const cv::Mat& picture, bool lightInk, double fill, cv::Size whole)
{
    Lit result;
    result.dark = darkOnLight(picture, lightInk);
    result.ground = groundOf(result.dark, fill);
    if (std::max(whole.width, whole.height) >= smoothedFrom) {
        cv::Mat smooth;
        cv::GaussianBlur(result.dark, smooth, {3, 3}, 0);
        result.dark = smooth;
    }
    return result;
}

/// Calls `combine` with the missing share of each channel at each pixel.
template <int channels, class Combine>
cv::Mat missingLight(const Lit& picture, const Combine& combine)
{
    std::array<float, 256> perLight{};
    for (std::size_t i = 0; i < perLight.size(); ++i)
        perLight[i] = 1.0f / std::max(static_cast<float>(i), leastLight);
    cv::Mat result(picture.dark.size(), CV_32F);
    for (int y = 0; y < result.rows; ++y) {
        const std::uint8_t* dark = picture.dark.ptr<std::uint8_t>(y);
        const std::uint8_t* ground = picture.ground.ptr<std::uint8_t>(y);
        float* to = result.ptr<float>(y);
        for (int x = 0; x < result.cols; ++x, dark += channels, ground += channels) {
            std::array<float, channels> missing{};
            for (std::size_t i = 0; i < channels; ++i)
                missing[i] = static_cast<float>(ground[i] - dark[i]) * perLight[ground[i]];
            to[x] = combine(missing);
        }
    }
    return result;
}

/// The most that is missing in any channel.
cv::Mat strongestChannel(const Lit& picture)
{
    if (picture.dark.channels() == 1)
        return missingLight<1>(picture, [](const auto& missing) { return missing[0]; });
    return missingLight<3>(picture, [](const auto& m) { return std::max({m[0], m[1], m[2]}); });
}

/// The channels added up, each by how much of the digit it shows.
cv::Mat weightedChannels(const Lit& picture, const cv::Mat& digit)
{
    if (picture.dark.channels() == 1)
        return strongestChannel(picture);
    const cv::Rect box = cv::boundingRect(digit);
    const cv::Mat own = digit(box);
    const cv::Scalar ground = cv::mean(picture.ground(box), own);
    const cv::Scalar dark = cv::mean(picture.dark(box), own);
    std::array<float, 3> weights{};
    float sum = 0;
    for (int i = 0; i < 3; ++i) {
        const double share = (ground[i] - dark[i]) / std::max(ground[i], static_cast<double>(leastLight));
        weights[static_cast<std::size_t>(i)] = static_cast<float>(std::max(share, 0.0));
        sum += weights[static_cast<std::size_t>(i)];
    }
    if (!(sum > 0))
        return strongestChannel(picture);
    for (float& weight : weights)
        weight /= sum;
    return missingLight<3>(picture, [weights](const auto& m) {
        return weights[0] * m[0] + weights[1] * m[1] + weights[2] * m[2];
    });
}

constexpr float deviationPerMedian = 1.4826f; ///< of the normal distribution

/// Moves the ground to 0 and measures its spread, both by medians so that ink and edges do not count.
void centreOnGround(InkMap& map)
{
    // So many pixels tell a median well enough.
    const int step = std::max(1, static_cast<int>(map.ink.total() / 2'500));
    std::vector<float> values;
    values.reserve(map.ink.total() / static_cast<std::size_t>(step) + 1);
    const cv::Mat row = map.ink.reshape(1, 1);
    for (int i = 0; i < row.cols; i += step)
        values.push_back(row.at<float>(i));
    const float middle = medianOf(values);
    for (float& value : values)
        value = std::abs(value - middle);
    map.ink -= middle;
    map.noise = deviationPerMedian * medianOf(values);
}

/// The same where most may be ink: a quarter is ground, and near pixels differ by the noise alone but at edges.
void centreOnLeastInk(InkMap& map)
{
    constexpr int apart = 2; // JPEG and lenses make neighbours alike
    std::vector<float> values(map.ink.begin<float>(), map.ink.end<float>()), differences;
    const auto quarter = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 4);
    std::nth_element(values.begin(), quarter, values.end());
    for (int y = 0; y < map.ink.rows; ++y) {
        const float* const row = map.ink.ptr<float>(y);
        for (int x = apart; x < map.ink.cols; ++x)
            differences.push_back(std::abs(row[x] - row[x - apart]));
    }
    map.ink -= *quarter;
    map.noise = differences.empty() ? 0 : deviationPerMedian / std::sqrt(2.0f) * medianOf(differences);
}

} // namespace

std::optional<InkMap> mapDrawing(const cv::Mat& picture)
{
    const std::optional<cv::Scalar> ground = evenGround(picture);
    if (!ground)
        return std::nullopt;
    return mapDrawing(picture, *ground, picture.size());
}

InkMap mapDrawing(const cv::Mat& picture, const cv::Scalar& ground, cv::Size whole)
{
    InkMap map;
    map.clean = true;
    map.whole = whole;
    map.ink = distanceFrom(picture, ground);
    return map;
}

InkMap mapPhoto(const cv::Mat& picture)
{
    InkMap map;
    map.lightInk = isLightOnDark(picture);
    map.whole = picture.size();
    const double longSide = std::max(picture.cols, picture.rows);
    map.ink = strongestChannel(lit(picture, map.lightInk, firstFill * longSide, map.whole));
    centreOnGround(map);
    return map;
}

InkMap mapFilled(const cv::Mat& picture, int margin)
{
    InkMap map;
    map.lightInk = isDarkAtBorder(picture);
    map.ink = strongestChannel(
        lit(picture, map.lightInk, fillOfFilled * std::max(picture.cols, picture.rows), picture.size()));
    centreOnLeastInk(map);
    cv::copyMakeBorder(map.ink, map.ink, margin, margin, margin, margin, cv::BORDER_CONSTANT, cv::Scalar(0));
    map.whole = map.ink.size();
    return map;
}

InkMap mapPhotoAgain(const cv::Mat& picture, bool lightInk, const cv::Mat& digit, cv::Size whole)
{
    const double longSide = std::max(whole.width, whole.height);
    const double fill = std::clamp(fillPerStroke * static_cast<double>(strokeWidth(digit)), leastFill * longSide,
                                   firstFill * longSide);
    InkMap map;
    map.whole = whole;
    map.lightInk = lightInk;
    map.ink = weightedChannels(lit(picture, map.lightInk, fill, whole), digit);
    centreOnGround(map);
    return map;
}

} // namespace digitlab
