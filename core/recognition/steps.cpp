#include "core/recognition/steps.h"

#include "core/pictures/picture_matrix.h"

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

/// The box in a copy that was halved so often, with the pixels that it covers in part. What lies in a row or column
/// that was dropped comes to lie in the last one.
cv::Rect inCopy(const cv::Rect& box, int halvings, cv::Size copy)
{
    const cv::Point last = box.br() - cv::Point(1, 1);
    const auto place = [halvings, copy](const cv::Point& p) {
        return cv::Point(std::min(p.x >> halvings, copy.width - 1), std::min(p.y >> halvings, copy.height - 1));
    };
    return {place(box.tl()), place(last) + cv::Point(1, 1)};
}

} // namespace

int halvingsToFit(cv::Size size, int side)
{
    int halvings = 0;
    while (std::max(size.width, size.height) >> halvings > side)
        ++halvings;
    return halvings;
}

void addOriginalAndCropped(std::vector<Step>& steps, Halvings& picture, const cv::Rect& box)
{
    const cv::Size whole = picture.whole().size();
    const cv::Rect inside = box & cv::Rect({}, whole);
    int halvings = halvingsToFit(whole, stepSide);
    Step original;
    original.kind = StepKind::original;
    original.picture = pictureOf(picture.at(halvings));
    if (!inside.empty()) {
        const cv::Rect small = inCopy(inside, halvings, picture.sizeAt(halvings));
        original.boxLeft = small.x;
        original.boxTop = small.y;
        original.boxWidth = small.width;
        original.boxHeight = small.height;
    }
    steps.push_back(std::move(original));
    if (inside.empty())
        return;
    halvings = halvingsToFit(inside.size(), croppedSide);
    Step cropped;
    cropped.kind = StepKind::cropped;
    cropped.picture = pictureOf(picture.part(halvings, inCopy(inside, halvings, picture.sizeAt(halvings))));
    steps.push_back(std::move(cropped));
}

void addScaledAndCentred(std::vector<Step>& steps, const cv::Mat& scaled, const DigitImage& image)
{
    Step box;
    box.kind = StepKind::scaled;
    box.picture = pictureOf(scaled);
    steps.push_back(std::move(box));
    Step centred;
    centred.kind = StepKind::centred;
    centred.picture.width = digitSide;
    centred.picture.height = digitSide;
    centred.picture.pixels.assign(image.begin(), image.end());
    steps.push_back(std::move(centred));
}

} // namespace digitlab
