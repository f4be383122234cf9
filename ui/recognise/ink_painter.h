#pragma once

#include "core/api/picture.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace digitlab {

/// The smooth line through a stroke's points, in the ink's units: quadratic curves from middle to middle of its
/// segments with the points as control points. Empty for a stroke of one point.
QPainterPath inkPath(const Stroke& stroke);

/// Paints one stroke in the painter's coordinates with round ends; a stroke of one point is a dot as wide as the pen.
void paintStroke(QPainter& painter, const Stroke& stroke, double width, const QColor& color);

/// Where the points are; empty size for nothing but a dot.
QRectF inkBounds(const Ink& ink);

/// The drawing on a square of paper, `side` device pixels wide; width: of the pen in parts of the ink's box.
QImage inkImage(const Ink& ink, int side, double width, const QColor& paper, const QColor& color);

} // namespace digitlab
