#include "core/recognition/normaliser.h"
#include "core/recognition/photo/digit_finder.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/ink_map.h"
#include "core/recognition/photo/picture_placement.h"
#include "core/recognition/photo/ruled_lines.h"
#include "core/recognition/placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace digitlab {

namespace {

/// Long side at which a picture is looked at: enough for a small digit on a page, and little enough for any photo. The
/// first look at a photo only has to tell roughly where the digit is.
constexpr int workSide = 800;
constexpr int firstLookSide = 400;

/// A picture of 28 x 28 whose ink fills a box of 20 pixels around its centre of mass has been normalised already, such
/// as a digit of MNIST itself: it is taken as it is.
bool isNormalised(const Picture& picture, const InkMap& map, const cv::Rect& box)
{
    if (picture.width != digitSide || picture.height != digitSide || !map.clean)
        return false;
    const int longSide = std::max(box.width, box.height);
    if (longSide < boxSide - 2 || longSide > boxSide)
        return false;
    constexpr float tolerance = 1.2f; // MNIST's digits were moved by whole pixels, before their edges were smoothed
    DigitImage image{};
    cv::Mat(map.ink * 255).convertTo(cv::Mat(digitSide, digitSide, CV_8U, image.data()), CV_8U);
    const Point mass = centreOfMass(image);
    return std::abs(mass.x - digitSide / 2.0f) < tolerance && std::abs(mass.y - digitSide / 2.0f) < tolerance;
}

PlacedDigit asItIs(const InkMap& map)
{
    PlacedDigit placed;
    double highest = 1;
    cv::minMaxLoc(map.ink, nullptr, &highest);
    cv::Mat image(digitSide, digitSide, CV_8U, placed.image.data());
    map.ink.convertTo(image, CV_8U, 255 / highest);
    constexpr int margin = (digitSide - boxSide) / 2;
    placed.scaled = image(cv::Rect(margin, margin, boxSide, boxSide)).clone();
    return placed;
}

/// What was looked at, and what was found.
struct Look {
    InkMap map;
    FoundDigit found;
    RuledLines lines;
};

/// By how much the digit has to be turned, in degrees: people write along the lines, wherever the camera was.
double turnToStraight(const RuledLines& lines)
{
    constexpr int leastLines = 4;
    constexpr double leastAngle = 3; // hands differ by more
    constexpr double mostAngle = 40; // farther, and squares don't tell which of their sides is the upper one
    const double angle = std::abs(lines.angle);
    return lines.count < leastLines || angle < leastAngle || angle > mostAngle ? 0 : -lines.angle;
}

Look lookAtPhoto(const cv::Mat& work)
{
    const cv::Mat small = reducedTo(work, firstLookSide);
    Look look{mapPhoto(small), {}, {}};
    look.lines = removeRuledLines(look.map);
    look.found = findDigit(look.map);
    if (nothingToRead(look.found.hint) && look.found.hint != Hint::dot)
        return look;
    cv::Mat mask;
    cv::resize(look.found.mask, mask, work.size(), 0, 0, cv::INTER_NEAREST);
    cv::Mat edges;
    if (!look.found.edges.empty())
        cv::resize(look.found.edges, edges, work.size(), 0, 0, cv::INTER_NEAREST);
    look.map = mapPhotoAgain(work, look.map.lightInk, mask);
    if (!edges.empty())
        look.map.ink.setTo(0, edges);
    look.lines = removeRuledLines(look.map);
    look.found = findDigit(look.map);
    return look;
}

Look lookAt(const cv::Mat& work)
{
    std::optional<InkMap> drawn = mapDrawing(work);
    if (!drawn)
        return lookAtPhoto(work);
    const RuledLines lines = removeRuledLines(*drawn);
    return {*drawn, findDigit(*drawn), lines};
}

} // namespace

Normalised normalise(const Picture& picture, bool withSteps)
{
    Normalised result;
    if (picture.empty()) {
        result.hint = Hint::empty;
        return result;
    }
    const cv::Mat work = reducedTo(flattened(picture), workSide);
    const auto [map, found, lines] = lookAt(work);
    result.hint = found.hint;
    if (withSteps)
        addOriginalAndCropped(result.steps, work, found.box);
    if (nothingToRead(result.hint))
        return result;
    const auto placedInk = [&map = map, turn = turnToStraight(lines)](const FoundDigit& digit) {
        const cv::Mat ink = cutOut(map, digit.mask(digit.box), digit.box, digit.contrast);
        return placeDigit(turn == 0 ? ink : turnedInk(ink, turn));
    };
    const PlacedDigit placed = isNormalised(picture, map, found.box) ? asItIs(map) : placedInk(found);
    result.image = placed.image;
    if (withSteps)
        addScaledAndCentred(result.steps, placed.scaled, placed.image);
    result.overPoint = found.overPoint;
    if (!found.withoutMarks.empty()) {
        FoundDigit bare = found;
        bare.mask = found.withoutMarks;
        bare.box = cv::boundingRect(bare.mask);
        const PlacedDigit alone = placedInk(bare);
        Normalised& other = result.withoutMarks.emplace_back();
        other.image = alone.image;
        if (withSteps) {
            addOriginalAndCropped(other.steps, work, bare.box);
            addScaledAndCentred(other.steps, alone.scaled, alone.image);
        }
    }
    return result;
}

} // namespace digitlab
