#include "core/recognition/normaliser.h"
#include "core/recognition/photo/digit_look.h"
#include "core/recognition/photo/even_ground.h"
#include "core/recognition/photo/flatten.h"
#include "core/recognition/photo/picture_placement.h"
#include "core/recognition/photo/polarity.h"
#include "core/recognition/placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

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

/// By how much the digit has to be turned, in degrees: people write along the lines, wherever the camera was.
double turnToStraight(const RuledLines& lines)
{
    constexpr int leastLines = 4;
    constexpr double leastAngle = 3; // hands differ by more
    constexpr double mostAngle = 40; // farther, and squares don't tell which of their sides is the upper one
    const double angle = std::abs(lines.angle);
    return lines.count < leastLines || angle < leastAngle || angle > mostAngle ? 0 : -lines.angle;
}

Normalised normalisedFrom(const LookedAt& look, const Picture& picture, Halvings& copies, bool withSteps)
{
    Normalised result;
    const FoundDigit& found = look.found;
    result.hint = found.hint;
    if (withSteps)
        addOriginalAndCropped(result.steps, copies, look.inWhole(found.box));
    if (nothingToRead(result.hint))
        return result;
    const auto placedInk = [&look, turn = turnToStraight(look.lines)](const FoundDigit& digit) {
        const cv::Mat ink = cutOut(look.map, digit.mask(digit.box), digit.box, digit.contrast);
        return placeDigit(turn == 0 ? ink : turnedInk(ink, turn));
    };
    const PlacedDigit placed = isNormalised(picture, look.map, found.box) ? asItIs(look.map) : placedInk(found);
    result.image = placed.image;
    if (withSteps)
        addScaledAndCentred(result.steps, placed.scaled, placed.image);
    result.doubtful = found.doubtful;
    result.column = found.column;
    result.others = found.others;
    const auto only = [&found](const cv::Mat& mask) {
        FoundDigit part = found;
        part.mask = mask;
        part.box = cv::boundingRect(mask);
        return part;
    };
    for (const cv::Mat& group : found.groups)
        result.groups.push_back(placedInk(only(group)).image);
    if (!found.withoutMarks.empty()) {
        const FoundDigit bare = only(found.withoutMarks);
        const PlacedDigit alone = placedInk(bare);
        Normalised& other = result.alternatives.emplace_back();
        other.image = alone.image;
        if (withSteps) {
            addOriginalAndCropped(other.steps, copies, look.inWhole(bare.box));
            addScaledAndCentred(other.steps, alone.scaled, alone.image);
        }
    }
    return result;
}

/// Strokes may be thicker than the ground of a whole picture allows, or what was left out at the border theirs.
bool mayFill(const LookedAt& look, const Picture& picture)
{
    constexpr double half = 0.5;
    const cv::Rect box = look.inWhole(look.found.box);
    const double wide = static_cast<double>(box.width) / picture.width;
    const double high = static_cast<double>(box.height) / picture.height;
    return !look.map.clean
        && (std::min(wide, high) > fillingShare || (look.found.leftEdges && std::max(wide, high) > half));
}

/// Light ink on a ground that hardly reaches the border: the ground may be the ink.
bool isHole(const LookedAt& look, Halvings& picture)
{
    constexpr int side = 100;
    return look.map.lightInk && !isDarkAtBorder(picture.at(picture.downTo(side)));
}

} // namespace

Normalised normalise(const Picture& picture, bool withSteps)
{
    if (picture.empty()) {
        Normalised result;
        result.hint = Hint::empty;
        return result;
    }
    const cv::Mat whole = flattened(picture);
    const std::optional<cv::Scalar> ground = sampledEvenGround(whole);
    Halvings copies(whole, ground ? Halvings::Rows::all : Halvings::Rows::enough);
    copies.at(halvingsToFit(whole.size(), stepSide)); // what the looks need is made from what is shown
    const LookedAt look = lookForDigit(copies, ground);
    Normalised result = normalisedFrom(look, picture, copies, withSteps);
    const bool nothing = nothingToRead(look.found.hint);
    if (nothing ? look.found.hint != Hint::dot : mayFill(look, picture) || isHole(look, copies)) {
        if (const std::optional<LookedAt> lookedAt = lookForFillingDigit(copies)) {
            Normalised filling = normalisedFrom(*lookedAt, picture, copies, withSteps);
            filling.filling = true;
            filling.alternatives.clear(); // less of it would not fill the picture
            if (nothing)
                return filling;
            if (filling.hint == Hint::nothing)
                result.alternatives.push_back(std::move(filling));
            else if (filling.hint == Hint::severalDigits) {
                result.others = true;
                // One of a row, where its ink is the row's; else what fills the picture is light that falls off.
                result.doubtful = result.doubtful || lookedAt->map.lightInk == look.map.lightInk;
            }
        }
    }
    return result;
}

} // namespace digitlab
