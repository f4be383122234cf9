#include "core/recognition/page/page_binding.h"

#include "core/recognition/median.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace digitlab {

namespace {

constexpr double stripShare = 0.12;     ///< of the page's short side: holes are no farther from its edge
constexpr std::size_t leastHoles = 10;  ///< no row of digits has so many at one distance
constexpr double leastSpan = 0.6;       ///< of the side
constexpr double sizeTolerance = 0.3;   ///< of the usual width and height
constexpr double pitchTolerance = 0.15; ///< of the usual distance
constexpr double leastRegular = 0.7;    ///< of the distances
constexpr double largest = 1.6;         ///< of the usual long side: what is larger in the strip is writing

/// Digits in the boxes of a form stand at one distance, too, but a hand writes none twice: 0s of several hands reach
/// 0.76 of likeness(), holes wider than 8 pixels fall to 0.82.
constexpr double leastAlike = 0.8;
constexpr int shapeSide = 16; ///< pixels in which shapes are compared

// A disc fills 0.79 of its box; a thick 1 is longer, other digits have gaps.
constexpr double discFill = 0.7;
constexpr double discAspect = 1.3;

/// One side of the page.
struct Side {
    bool upright = false; ///< left or right
    bool far = false;     ///< right or below
};

/// A part as seen from a side.
struct Placed {
    const InkPart* part = nullptr;
    double along = 0, from = 0; ///< its middle: along the side, and from it
    double width = 0, height = 0;
};

Placed placed(const InkPart& part, Side side, cv::Size page)
{
    const double x = part.box.x + part.box.width / 2.0, y = part.box.y + part.box.height / 2.0;
    const double from = side.upright ? x : y;
    return {&part, side.upright ? y : x, side.far ? (side.upright ? page.width : page.height) - from : from,
            static_cast<double>(part.box.width), static_cast<double>(part.box.height)};
}

bool isNear(double value, double usual, double tolerance)
{
    return std::abs(value - usual) <= tolerance * usual;
}

/// How much of the parts' shapes is common, in the middle of the parts: 1 where all are one shape.
double likeness(const cv::Mat& labels, const std::vector<Placed>& strip)
{
    cv::Mat usual = cv::Mat::zeros(shapeSide, shapeSide, CV_32F);
    std::vector<cv::Mat> shapes;
    for (const Placed& p : strip) {
        cv::Mat shape;
        cv::Mat(labels(p.part->box) == p.part->label).convertTo(shape, CV_32F, 1.0 / 255);
        cv::resize(shape, shape, usual.size(), 0, 0, cv::INTER_AREA);
        usual += shape / static_cast<double>(strip.size());
        shapes.push_back(shape);
    }
    std::vector<double> common;
    for (const cv::Mat& shape : shapes) {
        cv::Mat both, either;
        cv::min(shape, usual, both);
        cv::max(shape, usual, either);
        common.push_back(cv::sum(both)[0] / cv::sum(either)[0]); // a part has ink
    }
    return medianOf(common);
}

/// The usual long side of the holes along a side; 0 where there are none.
double holesAlong(const cv::Mat& labels, const std::vector<InkPart>& parts, Side side)
{
    const cv::Size page = labels.size();
    std::vector<Placed> strip;
    for (const InkPart& part : parts)
        if (const Placed p = placed(part, side, page); p.from <= stripShare * std::min(page.width, page.height))
            strip.push_back(p);
    if (strip.size() < leastHoles)
        return 0;
    std::vector<double> widths, heights, distances;
    for (const Placed& p : strip) {
        widths.push_back(p.width);
        heights.push_back(p.height);
    }
    const double width = medianOf(widths), height = medianOf(heights);
    std::erase_if(strip, [&](const Placed& p) {
        return !isNear(p.width, width, sizeTolerance) || !isNear(p.height, height, sizeTolerance);
    });
    std::sort(strip.begin(), strip.end(), [](const Placed& a, const Placed& b) { return a.along < b.along; });
    if (strip.size() < leastHoles
        || strip.back().along - strip.front().along < leastSpan * (side.upright ? page.height : page.width))
        return 0;
    for (std::size_t i = 1; i < strip.size(); ++i)
        distances.push_back(strip[i].along - strip[i - 1].along);
    const double pitch = medianOf(distances);
    const auto regular = std::count_if(distances.begin(), distances.end(),
                                       [&](double distance) { return isNear(distance, pitch, pitchTolerance); });
    if (static_cast<double>(regular) < leastRegular * static_cast<double>(distances.size())
        || likeness(labels, strip) < leastAlike)
        return 0;
    return std::max(width, height);
}

} // namespace

std::vector<InkPart> withoutBinding(const InkParts& all, std::vector<InkPart> parts)
{
    const cv::Size page = all.labels.size();
    for (const Side side : {Side{false, false}, Side{false, true}, Side{true, false}, Side{true, true}}) {
        const double size = holesAlong(all.labels, parts, side);
        std::erase_if(parts, [&](const InkPart& part) {
            return size > 0 && part.longSide() <= largest * size
                && placed(part, side, page).from <= stripShare * std::min(page.width, page.height);
        });
    }
    return parts;
}

bool isDisc(const cv::Mat& sign)
{
    const auto [shorter, longer] = std::minmax(sign.cols, sign.rows);
    return longer <= discAspect * shorter && cv::countNonZero(sign) >= discFill * static_cast<double>(sign.total());
}

} // namespace digitlab
