#include "core/recognition/photo/part_shapes.h"

#include "core/recognition/page/tick_mark.h"
#include "core/recognition/photo/stroke_width.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr std::size_t mostParts = 12; ///< more are a digit of chalk, or no digit

constexpr float mostSpeck = 2.5f; ///< of the pen's width

/// Where its lowest row has its middle.
float footOf(const cv::Mat& mask)
{
    const cv::Rect foot = cv::boundingRect(mask.row(mask.rows - 1));
    return static_cast<float>(foot.x) + static_cast<float>(foot.width) / 2;
}

constexpr double mostSpread = 0.25; ///< of a straight piece

/// Where a piece's line goes around at least one of the others, so that ground within it has no way out: what it
/// encloses, of its box. Else 0.
float ringFill(const std::vector<cv::Rect>& boxes, const std::vector<cv::Mat>& masks, std::size_t ring)
{
    const cv::Rect& own = boxes[ring];
    const auto liesWithin = [&](std::size_t i) {
        return i != ring && (boxes[i] & own) == boxes[i]
            && 4 * std::max(boxes[i].width, boxes[i].height) > std::min(own.width, own.height);
    };
    cv::Mat framed;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!liesWithin(i))
            continue;
        if (framed.empty())
            framed = withOutside(masks[ring]);
        if (cv::countNonZero(framed(boxes[i] - own.tl() + cv::Point(1, 1)) & masks[i]) == 0)
            return 1
                - static_cast<float>(cv::countNonZero(framed == 128) - 2 * (framed.cols + framed.rows - 2))
                / static_cast<float>(own.area());
    }
    return 0;
}

} // namespace

Extent extentOf(const cv::Rect& box)
{
    return {static_cast<float>(box.x), static_cast<float>(box.y), static_cast<float>(box.br().x),
            static_cast<float>(box.br().y)};
}

double spreadOf(const cv::Mat& ink)
{
    const cv::Moments m = cv::moments(ink);
    const double mean = (m.mu20 + m.mu02) / 2, half = std::hypot((m.mu20 - m.mu02) / 2, m.mu11);
    return std::sqrt(std::max(mean - half, 0.0) / std::max(mean + half, 1e-9));
}

cv::Mat withOutside(const cv::Mat& ring)
{
    cv::Mat result;
    cv::copyMakeBorder(ring, result, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::floodFill(result, {0, 0}, cv::Scalar(128));
    return result;
}

std::vector<InkShape> shapesOf(const std::vector<cv::Rect>& boxes, const std::vector<cv::Mat>& masks)
{
    std::vector<InkShape> shapes;
    shapes.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const float fill = ringFill(boxes, masks, i);
        shapes.push_back({extentOf(boxes[i]), static_cast<float>(boxes[i].x) + footOf(masks[i]), fill > 0,
                          isTick(masks[i]), spreadOf(masks[i]) < mostSpread, fill});
    }
    return shapes;
}

Beside besideDigits(const InkParts& all, const std::vector<InkPart>& chosen)
{
    if (chosen.size() < 2 || chosen.size() > mostParts)
        return {std::vector<bool>(chosen.size()), std::vector<bool>(chosen.size())};
    std::vector<cv::Rect> boxes;
    std::vector<cv::Mat> masks;
    std::size_t largest = 0;
    for (const InkPart& part : chosen) {
        boxes.push_back(part.box);
        masks.push_back(all.labels(part.box) == part.label);
        if (part.longSide() > chosen[largest].longSide())
            largest = boxes.size() - 1;
    }
    const float pen = strokeWidth(masks[largest]);
    Beside beside = besideDigits(shapesOf(boxes, masks), pen);
    // Paper has dots and specks of its own.
    const auto small = std::count_if(chosen.begin(), chosen.end(), [&](const InkPart& part) {
        return static_cast<float>(part.longSide()) < mostSpeck * pen;
    });
    beside.point = beside.point && small == 1;
    return beside;
}

} // namespace digitlab
