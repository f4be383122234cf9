#include "core/recognition/digit_finder.h"
#include "core/recognition/flatten.h"
#include "core/recognition/ink_map.h"
#include "core/recognition/normaliser.h"
#include "core/recognition/picture_placement.h"
#include "core/recognition/placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Long side at which a picture is looked at: enough for a small digit on a page, and little enough for any photo.
constexpr int workSide = 1000;

bool nothingToRead(Hint hint)
{
    return hint == Hint::empty || hint == Hint::noContrast || hint == Hint::dot;
}

/// The digit alone, cropped, its ink from 0 to 1. In a photo the blur around it starts at 0 as well.
cv::Mat cutOut(const InkMap& map, const FoundDigit& found)
{
    constexpr float photoFoot = 0.2f; // of the contrast
    const float foot = map.clean ? 0.0f : photoFoot * found.contrast;
    cv::Mat ink(found.box.size(), CV_32F, cv::Scalar(0));
    map.ink(found.box).copyTo(ink, found.mask(found.box));
    ink = (ink - foot) / (found.contrast - foot);
    cv::max(ink, 0, ink);
    cv::min(ink, 1, ink);
    return ink;
}

/// A picture of 28 x 28 whose ink fills a box of 20 pixels around its centre of mass has been normalised already, such as
/// a digit of MNIST itself: it is taken as it is.
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

} // namespace

Normalised normalise(const Picture& picture, bool withSteps)
{
    Normalised result;
    if (picture.empty()) {
        result.hint = Hint::empty;
        return result;
    }
    const cv::Mat work = reducedTo(flattened(picture), workSide);
    InkMap map = mapInk(work);
    FoundDigit found = findDigit(map);
    if (!map.clean && !nothingToRead(found.hint)) {
        map = mapInkAgain(work, map, found.mask);
        found = findDigit(map);
    }
    result.hint = found.hint;
    if (withSteps)
        addOriginalAndCropped(result.steps, work, found.box);
    if (nothingToRead(result.hint))
        return result;
    const PlacedDigit placed = isNormalised(picture, map, found.box) ? asItIs(map) : placeDigit(cutOut(map, found));
    result.image = placed.image;
    if (withSteps)
        addScaledAndCentred(result.steps, placed.scaled, placed.image);
    return result;
}

} // namespace digitlab
