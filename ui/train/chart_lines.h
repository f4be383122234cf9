#pragma once

#include "ui/train/run_history.h"

#include <QList>
#include <QPalette>
#include <QPen>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace digitlab {

/// What is to be drawn of a curve, in the values of its axes. A few points for each pixel, however long the run.
struct ChartLines {
    QList<QPointF> batches;
    QList<QPointF> smoothed;
    QList<QPointF> validation;
    QList<QPointF> singles; ///< batches as dots, where there are so few in sight that each can be told
    QList<QPointF> dots;    ///< of the validation
};

/// The part of a curve that a window of the x axis, `width` pixels wide, shows, and the neighbours that its lines come
/// from. Values far outside of `range` are brought nearer, so that a painter can count with them.
ChartLines chartLines(const RunHistory& history, Curve curve, XAxis axis, const AxisRange& window,
                      const AxisRange& range, double width);

/// The part of the y axis that holds all lines within a window, and some air; nothing where there is no line.
std::optional<AxisRange> linesRange(const RunHistory& history, Curve curve, XAxis axis, const AxisRange& window);

/// The lines differ by width and dashes, not by colour alone.
struct ChartPens {
    explicit ChartPens(const QPalette& palette, bool smoothing);

    QPen batches;
    QPen smoothed;
    QPen validation;
    QPen dots;
    QBrush singleFill;
    QBrush dotFill;
};

constexpr double singleSize = 6;
constexpr double dotSize = 7;

/// Draws values as dots with the painter's pen and brush, those whose middle lies within the plot.
void paintDots(QPainter& painter, const QList<QPointF>& values, double size, const QRectF& plot,
               const std::function<QPointF(QPointF)>& toPixel);

/// Draws the lines of a plot: `toPixel` leads from values to the painter's pixels. Nothing is drawn outside of the
/// plot, though the painter should not cut (SVG).
void paintLines(QPainter& painter, const ChartLines& lines, const ChartPens& pens, const QRectF& plot,
                const std::function<QPointF(QPointF)>& toPixel);

/// What of a line lies within a rectangle: cut at its edges, in pieces where the line leaves it.
std::vector<QPolygonF> cutLine(const QList<QPointF>& points, const QRectF& box);

} // namespace digitlab
