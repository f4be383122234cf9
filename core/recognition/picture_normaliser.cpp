#include "core/recognition/flatten.h"
#include "core/recognition/ink_map.h"
#include "core/recognition/ink_parts.h"
#include "core/recognition/normaliser.h"
#include "core/recognition/picture_placement.h"
#include "core/recognition/steps.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

/// Long side at which a picture is looked at: enough for a small digit on a page, and little enough for any photo.
constexpr int workSide = 1000;

cv::Mat greyOf(const cv::Mat& picture)
{
    if (picture.channels() == 1)
        return picture;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

/// The digit alone, cropped, its ink from 0 to 1.
cv::Mat cutOut(const InkMap& map, const FoundInk& found)
{
    cv::Mat ink(found.box.size(), CV_32F, cv::Scalar(0));
    map.ink(found.box).copyTo(ink, found.mask(found.box));
    ink /= found.contrast;
    cv::min(ink, 1, ink);
    return ink;
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
    const InkMap map = mapInk(greyOf(work));
    const FoundInk found = findDigit(map);
    result.hint = found.hint;
    if (withSteps)
        addOriginalAndCropped(result.steps, work, found.box);
    if (result.hint == Hint::empty || result.hint == Hint::noContrast || result.hint == Hint::dot)
        return result;
    const PlacedDigit placed = placeDigit(cutOut(map, found));
    result.image = placed.image;
    if (withSteps)
        addScaledAndCentred(result.steps, placed.scaled, placed.image);
    return result;
}

} // namespace digitlab
