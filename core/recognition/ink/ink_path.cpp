#include "core/recognition/ink/ink_path.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

/// A turn sharper than this is a corner that the writer meant, as at the top of a 7.
constexpr float sharpestCurveCosine = 0.35f;

/// A forged drawing of enormous steps must not fill the memory.
constexpr int mostPieces = 64;

Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}

Point operator+(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}

Point operator*(Point a, float factor)
{
    return {a.x * factor, a.y * factor};
}

float length(Point a)
{
    return std::hypot(a.x, a.y);
}

bool isCorner(Point in, Point out)
{
    return in.x * out.x + in.y * out.y < sharpestCurveCosine * length(in) * length(out);
}

/// The curve's direction at `here` on the way to `after`. Without a neighbour on the other side, or
/// at a corner, that of the piece itself.
Point tangent(const Point* before, Point here, Point after)
{
    const Point out = after - here;
    if (!before)
        return out;
    const Point in = here - *before;
    if (isCorner(in, out))
        return out;
    const float timeIn = std::sqrt(length(in));
    const float timeOut = std::sqrt(length(out));
    const Point slope = in * (1 / timeIn) - (in + out) * (1 / (timeIn + timeOut)) + out * (1 / timeOut);
    return slope * timeOut;
}

/// Cubic Hermite interpolation between a and b.
Point between(Point a, Point fromA, Point b, Point intoB, float t)
{
    const float t2 = t * t;
    const float t3 = t2 * t;
    return a * (2 * t3 - 3 * t2 + 1) + fromA * (t3 - 2 * t2 + t) + b * (3 * t2 - 2 * t3) + intoB * (t3 - t2);
}

void extend(Extent& extent, Point point)
{
    extent.left = std::min(extent.left, point.x);
    extent.right = std::max(extent.right, point.x);
    extent.top = std::min(extent.top, point.y);
    extent.bottom = std::max(extent.bottom, point.y);
}

} // namespace

Extent extentOf(const Stroke& stroke)
{
    if (stroke.empty())
        return {};
    Extent extent{stroke[0].x, stroke[0].y, stroke[0].x, stroke[0].y};
    for (const Point point : stroke)
        extend(extent, point);
    return extent;
}

float gapBetween(const Extent& a, const Extent& b)
{
    return std::max({0.0f, a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom});
}

Extent extentOf(const std::vector<Stroke>& strokes)
{
    Extent extent;
    bool first = true;
    for (const Stroke& stroke : strokes) {
        for (const Point point : stroke) {
            if (first)
                extent = {point.x, point.y, point.x, point.y};
            first = false;
            extend(extent, point);
        }
    }
    return extent;
}

Extent united(const Extent& a, const Extent& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

std::vector<Stroke> cleanStrokes(const Ink& ink)
{
    std::vector<Stroke> strokes;
    for (const Stroke& stroke : ink.strokes) {
        Stroke clean;
        clean.reserve(stroke.size());
        for (const Point point : stroke) {
            const bool usable = std::isfinite(point.x) && std::isfinite(point.y);
            if (usable && (clean.empty() || clean.back().x != point.x || clean.back().y != point.y))
                clean.push_back(point);
        }
        if (!clean.empty())
            strokes.push_back(std::move(clean));
    }
    return strokes;
}

Stroke smoothed(const Stroke& stroke, float step)
{
    if (stroke.size() < 3 || !(step > 0))
        return stroke;
    Stroke line;
    line.reserve(stroke.size() * 2);
    line.push_back(stroke[0]);
    for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
        const Point a = stroke[i];
        const Point b = stroke[i + 1];
        const float pieces = std::min(std::ceil(length(b - a) / step), static_cast<float>(mostPieces));
        if (pieces >= 2) {
            const Point* before = i > 0 ? &stroke[i - 1] : nullptr;
            const Point* after = i + 2 < stroke.size() ? &stroke[i + 2] : nullptr;
            const Point fromA = tangent(before, a, b);
            // The way back: the end's direction is the mirrored start of the reversed piece.
            const Point intoB = tangent(after, b, a) * -1;
            for (float piece = 1; piece < pieces; ++piece)
                line.push_back(between(a, fromA, b, intoB, piece / pieces));
        }
        line.push_back(b);
    }
    return line;
}

} // namespace digitlab
