#include "core/recognition/photo/picture_placement.h"

#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/stroke_width.h"
#include "core/recognition/placement.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Parts of a pixel in which the digit is moved.
constexpr int fineness = 8;
constexpr int fineSide = digitSide * fineness;
constexpr int fineBox = boxSide * fineness;

/// Lines thinner than this many pixels of the 28 are made as wide: MNIST's are 2 to 3 wide, and hairlines would fade.
constexpr double leastWidth = 2.0;

/// Long side at which lines are measured, and widened. Exact: a hairline still has a pixel of its own, and one pixel
/// more or less is not seen in the end.
constexpr int measuringSide = 120;
constexpr int exactSide = 240;

/// Scaled so that the long side has `longSide` pixels.
cv::Mat scaledTo(const cv::Mat& ink, int longSide)
{
    const double scale = static_cast<double>(longSide) / std::max(ink.cols, ink.rows);
    cv::Mat result;
    cv::resize(ink, result, scaledSize(ink.size(), scale), 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

/// By how much the lines are too thin, in pixels; negative where they are wider than need be.
double missingWidth(const cv::Mat& ink)
{
    constexpr int line = 128; // where the ink's edge is taken to be
    const double perPixel = static_cast<double>(std::max(ink.cols, ink.rows)) / boxSide;
    return leastWidth * perPixel - static_cast<double>(strokeWidth(ink >= line));
}

/// The darkest ink within a disc around each pixel, with a margin of the disc's radius. The library's own way looks at
/// each pixel of the disc; here each of its rows is one, made from a shorter one.
cv::Mat dilatedByDisc(const cv::Mat& ink, int radius)
{
    const int around = 2 * radius;
    const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {around + 1, around + 1});
    cv::Mat framed;
    cv::copyMakeBorder(ink, framed, around, around, around, around, cv::BORDER_CONSTANT, cv::Scalar(0));
    const cv::Size size(ink.cols + around, ink.rows + around);
    cv::Mat result = cv::Mat::zeros(size, CV_8U);
    const cv::Rect level(radius, 0, size.width, framed.rows);
    cv::Mat along = framed(level).clone(); // the darkest within a row of the disc
    int reach = 0;                         // of that row, to each side
    for (int y = -radius; y <= 0; ++y) {
        for (const int half = cv::countNonZero(disc.row(y + radius)) / 2; reach < half;) {
            ++reach;
            for (const int side : {-reach, reach})
                cv::max(along, framed(level + cv::Point(side, 0)), along);
        }
        for (const int row : {y, -y})
            cv::max(result, along(cv::Rect({0, radius + row}, size)), result);
    }
    return result;
}

/// The ink with a margin and lines wide enough.
cv::Mat widened(const cv::Mat& ink, double missing)
{
    const int radius = static_cast<int>(std::lround(missing / 2));
    return radius < 1 ? ink : dilatedByDisc(ink, radius);
}

/// The ink, scaled where its lines had to be widened.
cv::Mat withWideLines(const cv::Mat& ink, Placement placement)
{
    constexpr double clearly = 1; // what is measured here is not exact
    const cv::Mat small = scaledTo(ink, measuringSide);
    const double missing = missingWidth(small);
    if (missing < -clearly)
        return ink;
    if (placement == Placement::rough)
        return widened(small, missing);
    const cv::Mat large = scaledTo(ink, exactSide);
    return widened(large, missingWidth(large));
}

/// 28 x 28 with the fine ink's upper left corner at (left, top), in fine pixels.
DigitImage imageOf(const cv::Mat& fineInk, int left, int top)
{
    cv::Mat canvas(fineSide, fineSide, CV_8U, cv::Scalar(0));
    const cv::Rect target = cv::Rect(left, top, fineInk.cols, fineInk.rows) & cv::Rect(0, 0, fineSide, fineSide);
    fineInk(target - cv::Point(left, top)).copyTo(canvas(target));
    cv::Mat small;
    cv::resize(canvas, small, {digitSide, digitSide}, 0, 0, cv::INTER_AREA);
    double highest = 0;
    cv::minMaxLoc(small, nullptr, &highest);
    DigitImage image{};
    cv::Mat bytes(digitSide, digitSide, CV_8U, image.data());
    small.convertTo(bytes, CV_8U, highest > 0 ? 255 / highest : 0);
    return image;
}

} // namespace

cv::Mat cutOut(const InkMap& map, const cv::Mat& mask, const cv::Rect& box, float contrast)
{
    constexpr float photoFoot = 0.2f; // of the contrast
    constexpr float photoFull = 0.7f;
    const float foot = map.clean ? 0.0f : photoFoot * contrast;
    const float full = map.clean ? contrast : photoFull * contrast;
    cv::Mat ink(box.size(), CV_32F, cv::Scalar(0));
    map.ink(box).copyTo(ink, mask);
    const float range = std::max(full - foot, 1e-6f);
    cv::Mat bytes;
    ink.convertTo(bytes, CV_8U, 255 / range, -255 * foot / range);
    return bytes;
}

cv::Mat turnedInk(const cv::Mat& ink, double degrees)
{
    const int side = static_cast<int>(std::ceil(std::hypot(ink.cols, ink.rows))) + 2;
    cv::Mat turn = cv::getRotationMatrix2D({(ink.cols - 1) / 2.0f, (ink.rows - 1) / 2.0f}, -degrees, 1);
    turn.at<double>(0, 2) += (side - ink.cols) / 2.0;
    turn.at<double>(1, 2) += (side - ink.rows) / 2.0;
    cv::Mat turned;
    cv::warpAffine(ink, turned, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(0));
    constexpr int faint = 32; // what is paler at the digit's rim does not make its box larger
    const cv::Rect box = cv::boundingRect(turned > faint);
    return box.empty() ? ink : turned(box).clone();
}

PlacedDigit placeDigit(const cv::Mat& ink, Placement placement)
{
    PlacedDigit placed;
    const cv::Mat fineInk = scaledTo(withWideLines(ink, placement), fineBox);
    const int left = (fineSide - fineInk.cols) / 2;
    const int top = (fineSide - fineInk.rows) / 2;
    DigitImage inBox = imageOf(fineInk, left, top);
    const Point shift = shiftToCentre(centreOfMass(inBox));
    placed.image = imageOf(fineInk, left + static_cast<int>(std::lround(shift.x * fineness)),
                           top + static_cast<int>(std::lround(shift.y * fineness)));
    constexpr int margin = (digitSide - boxSide) / 2;
    const cv::Mat whole(digitSide, digitSide, CV_8U, inBox.data());
    placed.scaled = whole(cv::Rect(margin, margin, boxSide, boxSide)).clone();
    return placed;
}

} // namespace digitlab
