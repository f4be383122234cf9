#include "core/recognition/ink/ink_path.h"
#include "core/recognition/ink/ink_raster.h"
#include "core/recognition/ink/ink_shapes.h"
#include "core/recognition/normaliser.h"
#include "core/recognition/placement.h"
#include "core/recognition/several_digits.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Width of a drawn line in pixels of the 28: MNIST's is between 2 and 3. 1.6 to 2.8 read equally well.
constexpr float lineWidth = 2.4f;

/// Curves are drawn in pieces of this many pixels of the 28.
constexpr float curveStep = 0.5f;

/// A drawing smaller than this share of its box's long side is a pen that was set down and trembled, not a digit: on
/// the canvas it is as small as the brush.
constexpr float largestDot = 0.03f;

/// A stroke smaller than this share of the drawing, and farther from the rest than `strayDistance` of it, is a click
/// beside the digit: kept, it would make the digit small.
constexpr float strayExtent = 0.04f;
constexpr float strayDistance = 0.2f;

bool isDot(const std::vector<Stroke>& strokes, const Ink& ink)
{
    const Extent extent = extentOf(strokes);
    const float boxSize = std::max(ink.width, ink.height);
    return !(extent.longSide() > 0) || (boxSize > 0 && extent.longSide() < largestDot * boxSize);
}

/// Whether `piece` lies more than `distance` outside `rest`.
bool isBeside(const Extent& piece, const Extent& rest, float distance)
{
    return piece.right < rest.left - distance || piece.left > rest.right + distance
        || piece.bottom < rest.top - distance || piece.top > rest.bottom + distance;
}

std::vector<Stroke> withoutStrayDots(std::vector<Stroke> strokes)
{
    float longest = 0;
    for (const Stroke& stroke : strokes)
        longest = std::max(longest, extentOf(stroke).longSide());
    const auto isSmall = [&](const Stroke& stroke) { return extentOf(stroke).longSide() < strayExtent * longest; };
    std::vector<Stroke> large;
    std::copy_if(strokes.begin(), strokes.end(), std::back_inserter(large),
                 [&](const Stroke& stroke) { return !isSmall(stroke); });
    const Extent rest = extentOf(large);
    std::erase_if(strokes, [&](const Stroke& stroke) {
        return isSmall(stroke) && isBeside(extentOf(stroke), rest, strayDistance * rest.longSide());
    });
    return strokes;
}

/// Curves through the points, in steps that suit the size at which they are drawn.
std::vector<Stroke> smoothedStrokes(const std::vector<Stroke>& strokes)
{
    const float step = extentOf(strokes).longSide() * curveStep / boxSide;
    std::vector<Stroke> lines;
    lines.reserve(strokes.size());
    for (const Stroke& stroke : strokes)
        lines.push_back(smoothed(stroke, step));
    return lines;
}

/// Coordinates moved to the drawing's own corner and size 1, so that float's precision is the same everywhere.
std::vector<Stroke> inUnits(std::vector<Stroke> strokes)
{
    const Extent extent = extentOf(strokes);
    const double size = static_cast<double>(extent.longSide()) > 0 ? extent.longSide() : 1;
    for (Stroke& stroke : strokes)
        for (Point& point : stroke)
            point = {static_cast<float>((static_cast<double>(point.x) - extent.left) / size),
                     static_cast<float>((static_cast<double>(point.y) - extent.top) / size)};
    return strokes;
}

/// The drawing in its box, dark on white, for the first step.
cv::Mat drawnInBox(const Ink& ink, const std::vector<Stroke>& strokes, double scale, double line)
{
    const cv::Size size(std::max(1, static_cast<int>(std::lround(ink.width * scale))),
                        std::max(1, static_cast<int>(std::lround(ink.height * scale))));
    cv::Mat picture(size, CV_8U, cv::Scalar(255));
    constexpr int fraction = 4; // bits behind the point in OpenCV's coordinates
    const auto placed = [&](Point point) {
        // Points may lie far outside the box; OpenCV's coordinates have 32 bits.
        const auto fixed = [&](float value) {
            return static_cast<int>(
                std::lround(std::clamp(value * scale, -4.0 * stepSide, 8.0 * stepSide) * (1 << fraction)));
        };
        return cv::Point(fixed(point.x), fixed(point.y));
    };
    for (const Stroke& stroke : strokes) {
        std::vector<cv::Point> points;
        for (const Point point : stroke)
            points.push_back(placed(point));
        if (points.size() == 1)
            points.push_back(points.front());
        cv::polylines(picture, points, false, cv::Scalar(0), std::max(1, static_cast<int>(std::lround(line))),
                      cv::LINE_AA, fraction);
    }
    return picture;
}

void addInkSteps(std::vector<Step>& steps, const Ink& ink, const std::vector<Stroke>& strokes)
{
    if (!(ink.width > 0) || !(ink.height > 0))
        return;
    const double scale = static_cast<double>(stepSide) / std::max(ink.width, ink.height);
    const Extent extent = extentOf(strokes);
    const double line = std::max(2.0, extent.longSide() * scale * lineWidth / boxSide);
    const cv::Rect box = strokes.empty()
        ? cv::Rect()
        : cv::Rect(cv::Point(cv::saturate_cast<int>(extent.left * scale - line / 2),
                             cv::saturate_cast<int>(extent.top * scale - line / 2)),
                   cv::Point(cv::saturate_cast<int>(extent.right * scale + line / 2 + 1),
                             cv::saturate_cast<int>(extent.bottom * scale + line / 2 + 1)));
    Halvings drawn(drawnInBox(ink, strokes, scale, line));
    addOriginalAndCropped(steps, drawn, box);
}

Normalised normalisedOf(const std::vector<Stroke>& strokes, const Ink& ink, bool withSteps)
{
    Normalised result;
    std::vector<Extent> pieces;
    pieces.reserve(strokes.size());
    for (const Stroke& stroke : strokes)
        pieces.push_back(extentOf(stroke));
    if (looksLikeSeveral(pieces))
        result.hint = Hint::severalDigits;
    const CentredDrawing drawing = centredDrawing(smoothedStrokes(inUnits(strokes)), lineWidth);
    result.image = drawing.centred;
    if (withSteps) {
        addInkSteps(result.steps, ink, strokes);
        constexpr int margin = (digitSide - boxSide) / 2;
        std::vector<std::uint8_t> pixels(drawing.inBox.begin(), drawing.inBox.end());
        const cv::Mat whole(digitSide, digitSide, CV_8U, pixels.data());
        addScaledAndCentred(result.steps, whole(cv::Rect(margin, margin, boxSide, boxSide)), result.image);
    }
    return result;
}

} // namespace

Normalised normalise(const Ink& ink, bool withSteps)
{
    Normalised result;
    std::vector<Stroke> strokes = cleanStrokes(ink);
    if (strokes.empty())
        result.hint = Hint::empty;
    else if (isDot(strokes, ink))
        result.hint = Hint::dot;
    if (result.hint != Hint::nothing) {
        if (withSteps)
            addInkSteps(result.steps, ink, strokes);
        return result;
    }
    strokes = without(strokes, besideDigits(strokes).lines);
    const bool overPoint = besideDigits(strokes).point;
    strokes = withoutStrayDots(std::move(strokes));
    const Beside beside = besideDigits(strokes);
    result = normalisedOf(strokes, ink, withSteps);
    result.doubtful = overPoint;
    if (beside.anyMark())
        result.alternatives.push_back(normalisedOf(without(strokes, beside.marks), ink, withSteps));
    return result;
}

} // namespace digitlab
