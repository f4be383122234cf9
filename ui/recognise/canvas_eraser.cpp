#include "ui/recognise/canvas.h"

#include "ui/recognise/ink_painter.h"
#include "ui/recognise/stroke_hit.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

// How whole strokes are marked and taken away.

namespace digitlab {

namespace {

// How far beside a line the eraser still takes it, in pixels.
constexpr double eraserReach = 4;

} // namespace

void Canvas::hover(QPointF position)
{
    const QPointF units = position / scale();
    mark(strokeAt(m_drawing.strokes(), units, units, eraserReach / scale()));
}

void Canvas::eraseAlong(QPointF from, QPointF to)
{
    while (const std::optional<std::size_t> hit
           = strokeAt(m_drawing.strokes(), from / scale(), to / scale(), eraserReach / scale())) {
        m_drawing.erase(*hit);
        drawingChanged();
    }
}

void Canvas::eraseMarked()
{
    if (!m_marked)
        return;
    const std::size_t index = *m_marked;
    m_drawing.erase(index);
    drawingChanged();
    // The next one, so that a person can go on with keys.
    if (!m_drawing.empty())
        mark(std::min(index, m_drawing.strokes().size() - 1));
}

void Canvas::mark(std::optional<std::size_t> stroke)
{
    if (stroke == m_marked)
        return;
    m_marked = stroke;
    describe();
    update();
}

void Canvas::markNext(int step)
{
    const int count = static_cast<int>(m_drawing.strokes().size());
    if (count == 0)
        return;
    // From nowhere, the newest stroke is the first one on the way back and the oldest the first on the way on.
    const int from = m_marked ? static_cast<int>(*m_marked) : (step > 0 ? -1 : count);
    mark(static_cast<std::size_t>((from + step + count) % count));
}

/// The stroke that would go: pale, with a dashed line along it, so that it is told by more than a colour.
void Canvas::paintMarked(QPainter& painter) const
{
    if (!m_marked || *m_marked >= m_drawing.strokes().size())
        return;
    const PenStroke& stroke = m_drawing.strokes()[*m_marked];
    const double width = static_cast<double>(stroke.width);
    painter.save();
    painter.scale(scale(), scale());
    paintStroke(painter, stroke.points, stroke.pressure, width, color(Token::badTint, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(color(Token::bad, palette()), std::max(2 / scale(), width / 8), Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
    if (stroke.points.size() > 1)
        painter.drawPath(inkPath(stroke.points));
    else
        painter.drawEllipse(toPointF(stroke.points.front()), width / 3, width / 3);
    painter.restore();
}

} // namespace digitlab
