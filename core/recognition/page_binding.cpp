#include "core/recognition/page_binding.h"

#include "core/recognition/median.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double stripShare = 0.12;     ///< of the page's short side: holes are no farther from its edge
constexpr std::size_t leastHoles = 10;  ///< no row of digits has so many at one distance
constexpr double leastSpan = 0.6;       ///< of the side
constexpr double sizeTolerance = 0.3;   ///< of the usual width and height
constexpr double pitchTolerance = 0.15; ///< of the usual distance
constexpr double leastRegular = 0.7;    ///< of the distances
constexpr double largest = 1.6;         ///< of the usual long side: what is larger in the strip is writing

/// One side of the page.
struct Side {
    bool upright = false; ///< left or right
    bool far = false;     ///< right or below
};

/// A part as seen from a side.
struct Placed {
    double along = 0, from = 0; ///< its middle: along the side, and from it
    double width = 0, height = 0;
};

Placed placed(const InkPart& part, Side side, cv::Size page)
{
    const double x = part.box.x + part.box.width / 2.0, y = part.box.y + part.box.height / 2.0;
    const double from = side.upright ? x : y;
    return {side.upright ? y : x, side.far ? (side.upright ? page.width : page.height) - from : from,
            static_cast<double>(part.box.width), static_cast<double>(part.box.height)};
}

bool isNear(double value, double usual, double tolerance)
{
    return std::abs(value - usual) <= tolerance * usual;
}

/// The usual long side of the holes along a side; 0 where there are none.
double holesAlong(const std::vector<InkPart>& parts, Side side, cv::Size page)
{
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
    return static_cast<double>(regular) < leastRegular * static_cast<double>(distances.size())
        ? 0
        : std::max(width, height);
}

} // namespace

std::vector<InkPart> withoutBinding(std::vector<InkPart> parts, cv::Size page)
{
    for (const Side side : {Side{false, false}, Side{false, true}, Side{true, false}, Side{true, true}}) {
        const double size = holesAlong(parts, side, page);
        std::erase_if(parts, [&](const InkPart& part) {
            return size > 0 && part.longSide() <= largest * size
                && placed(part, side, page).from <= stripShare * std::min(page.width, page.height);
        });
    }
    return parts;
}

} // namespace digitlab
