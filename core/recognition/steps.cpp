#include "core/recognition/steps.h"

#include "core/pictures/picture_matrix.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

cv::Size fitted(cv::Size size, double scale)
{
    return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
            std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

double scaleToFit(cv::Size size)
{
    return std::min(1.0, static_cast<double>(stepSide) / std::max(size.width, size.height));
}

cv::Mat reduced(const cv::Mat& picture)
{
    const double scale = scaleToFit(picture.size());
    if (scale >= 1)
        return picture;
    cv::Mat small;
    cv::resize(picture, small, fitted(picture.size(), scale), 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace

void addOriginalAndCropped(std::vector<Step>& steps, const cv::Mat& picture, const cv::Rect& box)
{
    Step original;
    original.kind = StepKind::original;
    original.picture = pictureOf(reduced(picture));
    const cv::Rect inside = box & cv::Rect({}, picture.size());
    if (!inside.empty()) {
        const double scale = scaleToFit(picture.size());
        original.boxLeft = static_cast<int>(std::floor(inside.x * scale));
        original.boxTop = static_cast<int>(std::floor(inside.y * scale));
        original.boxWidth = std::max(1, static_cast<int>(std::ceil(inside.width * scale)));
        original.boxHeight = std::max(1, static_cast<int>(std::ceil(inside.height * scale)));
    }
    steps.push_back(std::move(original));
    if (inside.empty())
        return;
    Step cropped;
    cropped.kind = StepKind::cropped;
    cropped.picture = pictureOf(reduced(picture(inside)));
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
