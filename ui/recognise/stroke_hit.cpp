#include "ui/recognise/stroke_hit.h"

#include "ui/recognise/ink_painter.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

double length(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

double cross(QPointF a, QPointF b)
{
    return a.x() * b.y() - a.y() * b.x();
}

double toSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double square = QPointF::dotProduct(way, way);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / square, 0.0, 1.0) : 0.0;
    return length(point - (from + way * share));
}

bool cross(QPointF a, QPointF b, QPointF c, QPointF d)
{
    const double one = cross(b - a, c - a) * cross(b - a, d - a);
    const double two = cross(d - c, a - c) * cross(d - c, b - c);
    return one < 0 && two < 0;
}

/// The least distance of two segments.
double between(QPointF a, QPointF b, QPointF c, QPointF d)
{
    if (cross(a, b, c, d))
        return 0;
    return std::min({toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b)});
}

bool hits(const PenStroke& stroke, QPointF from, QPointF to, double reach)
{
    const PenWidth width(stroke.points, stroke.pressure, static_cast<double>(stroke.width));
    for (std::size_t i = 0; i < stroke.points.size(); ++i) {
        const std::size_t next = std::min(i + 1, stroke.points.size() - 1);
        const double half = std::max(width.at(i), width.at(next)) / 2;
        if (between(from, to, toPointF(stroke.points[i]), toPointF(stroke.points[next])) <= reach + half)
            return true;
    }
    return false;
}

} // namespace

std::optional<std::size_t> strokeAt(const std::vector<PenStroke>& strokes, QPointF from, QPointF to, double reach)
{
    for (std::size_t i = strokes.size(); i-- > 0;)
        if (hits(strokes[i], from, to, reach))
            return i;
    return std::nullopt;
}

} // namespace digitlab
