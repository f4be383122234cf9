#pragma once

#include "core/recognition/normaliser.h"

#include <cmath>
#include <cstdlib>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace digitlab {

/// Part of an ellipse around (x, y), angles in degrees.
inline Stroke arc(float x, float y, float radiusX, float radiusY, float from, float to)
{
    Stroke stroke;
    for (int i = 0; i <= 24; ++i) {
        const float angle = (from + (to - from) * static_cast<float>(i) / 24) * 3.14159265f / 180;
        stroke.push_back({x + radiusX * std::cos(angle), y + radiusY * std::sin(angle)});
    }
    return stroke;
}

/// Digits drawn by rule in a box of 100 x 100.
inline Ink drawnDigit(int digit)
{
    Ink ink{100, 100, {}};
    switch (digit) {
    case 0:
        ink.strokes = {arc(50, 50, 22, 32, -90, 270)};
        break;
    case 1:
        ink.strokes = {{{50, 18}, {50, 82}}};
        break;
    case 3:
        ink.strokes = {arc(48, 34, 18, 16, -140, 90), arc(48, 66, 20, 16, -90, 140)};
        break;
    case 4:
        ink.strokes = {{{55, 18}, {30, 60}, {72, 60}}, {{60, 40}, {60, 84}}};
        break;
    case 5:
        ink.strokes = {{{36, 22}, {36, 46}}, arc(46, 62, 20, 18, -110, 130), {{38, 20}, {66, 20}}};
        break;
    default:
        ink.strokes = {{{30, 22}, {70, 22}, {44, 82}}, {{38, 52}, {66, 52}}};
        break;
    }
    return ink;
}

/// Moved and scaled: point * scale + (dx, dy).
inline Ink moved(Ink ink, float scale, float dx, float dy)
{
    for (Stroke& stroke : ink.strokes)
        for (Point& point : stroke)
            point = {point.x * scale + dx, point.y * scale + dy};
    return ink;
}

/// How dark each pixel of a drawing is, 0 to 255, on `width` x `height` pixels. `scale` pixels are one unit of the box.
inline cv::Mat inkMask(const Ink& ink, int width, int height, double scale, double line)
{
    const int fine = std::max(width, height) > 800 ? 1 : 4;
    cv::Mat large(height * fine, width * fine, CV_8U, cv::Scalar(0));
    for (const Stroke& stroke : ink.strokes) {
        std::vector<cv::Point> points;
        for (const Point point : stroke)
            points.emplace_back(static_cast<int>(std::lround(point.x * scale * fine)),
                                static_cast<int>(std::lround(point.y * scale * fine)));
        cv::polylines(large, points, false, cv::Scalar(255), static_cast<int>(std::lround(line * fine)));
    }
    cv::Mat mask;
    cv::resize(large, mask, {width, height}, 0, 0, cv::INTER_AREA);
    return mask;
}

/// The drawing in one grey on another.
inline cv::Mat painted(const cv::Mat& mask, int ground, int ink)
{
    cv::Mat result;
    mask.convertTo(result, CV_8U, (ink - ground) / 255.0, ground);
    return result;
}

inline Picture greyPicture(const cv::Mat& grey)
{
    const cv::Mat whole = grey.clone();
    return {whole.cols, whole.rows, 1, std::vector<std::uint8_t>(whole.data, whole.data + whole.total())};
}

inline double meanDifference(const DigitImage& a, const DigitImage& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(int{a[i]} - int{b[i]});
    return sum / static_cast<double>(a.size());
}

inline int highest(const DigitImage& image)
{
    int result = 0;
    for (const std::uint8_t pixel : image)
        result = std::max(result, int{pixel});
    return result;
}

/// Side of the drawings that are compared, in pixels.
inline constexpr int wide = 200;

/// The reading that all variants of one drawing are held against.
inline DigitImage reference(int digit)
{
    return normalise(greyPicture(painted(inkMask(drawnDigit(digit), wide, wide, 2, 12), 255, 0)), false).image;
}

inline cv::Mat noise(const cv::Mat& picture, double deviation)
{
    cv::RNG random(7);
    cv::Mat grain(picture.size(), CV_16S);
    random.fill(grain, cv::RNG::NORMAL, 0, deviation);
    cv::Mat sum;
    cv::add(picture, grain, sum, cv::noArray(), CV_8U);
    cv::GaussianBlur(sum, sum, {3, 3}, 0);
    return sum;
}

inline cv::Mat paper(int width, int height, int light)
{
    return noise(cv::Mat(height, width, CV_8U, cv::Scalar(light)), 6);
}

/// Darker towards the corners.
inline cv::Mat vignetted(const cv::Mat& picture, double strength)
{
    cv::Mat result = picture.clone();
    for (int y = 0; y < result.rows; ++y) {
        for (int x = 0; x < result.cols; ++x) {
            const double dx = 2.0 * x / result.cols - 1;
            const double dy = 2.0 * y / result.rows - 1;
            const double light = 1 - strength * (dx * dx + dy * dy) / 2;
            result.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(result.at<std::uint8_t>(y, x) * light);
        }
    }
    return result;
}

/// Around pixels above `level`.
inline cv::Rect inkBox(const DigitImage& image, int level)
{
    cv::Rect box;
    for (int i = 0; i < digitPixels; ++i)
        if (image[static_cast<std::size_t>(i)] > level)
            box |= cv::Rect(i % digitSide, i / digitSide, 1, 1);
    return box;
}

} // namespace digitlab
