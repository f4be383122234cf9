#pragma once

#include "core/api/picture.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace digitlab {

inline QPointF toPointF(const Point& point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}

/// The smooth line through a stroke's points, in the ink's units: quadratic curves from middle to middle of its
/// segments with the points as control points. Empty for a stroke of one point.
QPainterPath inkPath(const Stroke& stroke);

/// How wide the line is at a pressure of 0..1, in parts of the pen's width: 0.5, an easy hand, is the pen's own width.
constexpr double pressureFactor(double pressure)
{
    return 0.25 + 1.5 * pressure;
}

/// The same along a stroke: its point's pressure, or none for a stroke that has no value for each point.
class PenWidth {
public:
    PenWidth(const Stroke& stroke, const std::vector<float>& pressure, double width)
        : m_pressure(pressure.size() == stroke.size() && !stroke.empty() ? &pressure : nullptr)
        , m_width(width)
    {
    }
    bool varies() const { return m_pressure != nullptr; }
    double at(std::size_t point) const
    {
        return m_pressure ? m_width * pressureFactor(static_cast<double>((*m_pressure)[point])) : m_width;
    }
    /// In the middle between a point and the next one.
    double behind(std::size_t point) const { return (at(point) + at(point + 1)) / 2; }

private:
    const std::vector<float>* m_pressure;
    double m_width;
};

/// One curve of a stroke, from middle to middle, the width changing on the way.
void paintPiece(QPainter& painter, QPointF from, QPointF control, QPointF to, double widthFrom, double widthTo,
                const QColor& color);

/// Paints one stroke in the painter's coordinates with round ends; a stroke of one point is a dot as wide as the pen.
/// pressure: one value a point, or empty for a line of one width.
void paintStroke(QPainter& painter, const Stroke& stroke, const std::vector<float>& pressure, double width,
                 const QColor& color);

/// The drawing in the painter's coordinates, which are the ink's; width: of the pen.
void paintInk(QPainter& painter, const Ink& ink, double width, const QColor& color);

/// Where the points are; empty size for nothing but a dot.
QRectF inkBounds(const Ink& ink);

/// The drawing on a square of paper, `side` device pixels wide; width: of the pen in parts of the ink's box.
QImage inkImage(const Ink& ink, int side, double width, const QColor& paper, const QColor& color);

} // namespace digitlab
