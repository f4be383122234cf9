#include "core/recognition/ink/ink_shapes.h"

#include "core/recognition/page/stroke_touch.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr float openEnds = 0.35f; ///< between the ends of a ring, of its long side
constexpr float ringGap = 0.04f;  ///< between a ring and what it goes around, of its short side

bool isInside(Point p, const Stroke& ring)
{
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const Point a = ring[i], b = ring[before];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool isBar(const Stroke& stroke)
{
    constexpr float straight = 0.93f; // the way between its ends, of its length
    float length = 0;
    for (std::size_t i = 1; i < stroke.size(); ++i)
        length += std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
    return std::hypot(stroke.back().x - stroke.front().x, stroke.back().y - stroke.front().y) >= straight * length;
}

/// What a closed stroke encloses, of its box.
float fillOf(const Stroke& ring)
{
    float twice = 0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
        twice += ring[before].x * ring[i].y - ring[i].x * ring[before].y;
    const Extent extent = extentOf(ring);
    return std::abs(twice) / 2 / std::max(extent.width() * extent.height(), 1e-6f);
}

bool isRing(const std::vector<Stroke>& strokes, std::size_t ring)
{
    const Stroke& own = strokes[ring];
    const Extent extent = extentOf(own);
    const float size = extent.longSide(), least = ringGap * std::min(extent.width(), extent.height());
    if (own.size() < 4 || std::hypot(own.front().x - own.back().x, own.front().y - own.back().y) > openEnds * size)
        return false;
    bool around = false;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        if (i == ring || !isInside(strokes[i].front(), own))
            continue;
        if (distanceBetween(own, strokes[i]) < least)
            return false;
        around = true;
    }
    return around;
}

} // namespace

Beside besideDigits(const std::vector<Stroke>& strokes)
{
    constexpr std::size_t most = 80; // more are a scribble
    if (strokes.size() < 2 || strokes.size() > most)
        return {std::vector<bool>(strokes.size()), std::vector<bool>(strokes.size())};
    std::vector<InkShape> shapes;
    shapes.reserve(strokes.size());
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        const Stroke& stroke = strokes[i];
        const auto foot = std::max_element(stroke.begin(), stroke.end(), [](Point a, Point b) { return a.y < b.y; });
        shapes.push_back(
            {extentOf(stroke), foot->x, isRing(strokes, i), isTick(stroke), isBar(stroke), fillOf(stroke)});
    }
    return besideDigits(shapes, 0);
}

} // namespace digitlab
