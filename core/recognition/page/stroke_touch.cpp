#include "core/recognition/page/stroke_touch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace digitlab {

namespace {

float side(Point a, Point b, Point p)
{
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

float toSegment(Point p, Point a, Point b)
{
    const float dx = b.x - a.x, dy = b.y - a.y;
    const float square = dx * dx + dy * dy;
    const float part = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0f, 1.0f) : 0;
    return std::hypot(p.x - a.x - part * dx, p.y - a.y - part * dy);
}

bool cross(Point a, Point b, Point c, Point d)
{
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

float between(Point a, Point b, Point c, Point d)
{
    return cross(a, b, c, d)
        ? 0
        : std::min({toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b)});
}

/// Of the way along a stroke up to each of its points, the first one 0.
std::vector<float> waysOf(const Stroke& stroke)
{
    std::vector<float> ways(stroke.size(), 0.0f);
    for (std::size_t i = 1; i < stroke.size(); ++i)
        ways[i] = ways[i - 1] + std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
    return ways;
}

/// Where on the line from a to b that from c to d meets it, 0..1.
float placeOnLine(Point a, Point b, Point c, Point d)
{
    const float fromA = side(c, d, a);
    return fromA / (fromA - side(c, d, b));
}

} // namespace

float distanceBetween(const Stroke& a, const Stroke& b)
{
    float least = std::numeric_limits<float>::max();
    // A stroke of one point is a line from that point to itself.
    for (std::size_t i = 0; i < std::max<std::size_t>(a.size(), 2) - 1 && least > 0; ++i)
        for (std::size_t k = 0; k < std::max<std::size_t>(b.size(), 2) - 1 && least > 0; ++k)
            least = std::min(least,
                             between(a[i], a[std::min(i + 1, a.size() - 1)], b[k], b[std::min(k + 1, b.size() - 1)]));
    return least;
}

bool crossEachOther(const Stroke& a, const Stroke& b, float least)
{
    const std::vector<float> wayA = waysOf(a), wayB = waysOf(b);
    const auto inside = [least](const std::vector<float>& ways, std::size_t i, float place) {
        const float way = ways[i] + place * (ways[i + 1] - ways[i]);
        return way >= least && ways.back() - way >= least;
    };
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        for (std::size_t k = 0; k + 1 < b.size(); ++k)
            if (cross(a[i], a[i + 1], b[k], b[k + 1]) && inside(wayA, i, placeOnLine(a[i], a[i + 1], b[k], b[k + 1]))
                && inside(wayB, k, placeOnLine(b[k], b[k + 1], a[i], a[i + 1])))
                return true;
    return false;
}

} // namespace digitlab
