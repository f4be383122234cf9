#include "ui/recognise/canvas.h"

#include "ui/recognise/ink_painter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr double radius = 8;

/// Where the line from a point inside to one outside meets the edge.
QPointF edgePoint(QPointF inside, QPointF outside, const QRectF& edge)
{
    double part = 1;
    const QPointF way = outside - inside;
    if (way.x() > 0)
        part = std::min(part, (edge.right() - inside.x()) / way.x());
    if (way.x() < 0)
        part = std::min(part, (edge.left() - inside.x()) / way.x());
    if (way.y() > 0)
        part = std::min(part, (edge.bottom() - inside.y()) / way.y());
    if (way.y() < 0)
        part = std::min(part, (edge.top() - inside.y()) / way.y());
    return inside + way * std::clamp(part, 0.0, 1.0);
}

} // namespace

Canvas::Canvas(QWidget* parent)
    : QWidget(parent)
{
    // Equal in every language: scripts look for it.
    setAccessibleName(QStringLiteral("Canvas"));
    setAttribute(Qt::WA_AcceptTouchEvents);
    // A pen's other end marks a stroke before it touches the sheet; so does the mouse with the eraser.
    setTabletTracking(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 200);
    refreshCursor();
    describe();
}

Ink Canvas::ink() const
{
    Ink ink = m_drawing.ink();
    if (m_live.points.empty())
        return ink;
    if (!m_live.pressure.empty())
        ink.pressure.resize(ink.strokes.size());
    ink.strokes.push_back(m_live.points);
    if (!ink.pressure.empty() || !m_live.pressure.empty())
        ink.pressure.push_back(m_live.pressure);
    return ink;
}

void Canvas::drawingChanged()
{
    m_marked.reset();
    renew();
    describe();
    Q_EMIT changed();
}

void Canvas::undo()
{
    up();
    if (m_drawing.undo())
        drawingChanged();
}

void Canvas::redo()
{
    up();
    if (m_drawing.redo())
        drawingChanged();
}

void Canvas::clear()
{
    up();
    if (m_drawing.empty())
        return;
    m_drawing.clear();
    drawingChanged();
}

void Canvas::setDrawing(Drawing drawing)
{
    up();
    m_drawing = std::move(drawing);
    drawingChanged();
}

void Canvas::replaceDrawing(const Ink& ink, const InkNote& note)
{
    up();
    m_drawing.replace(ink, static_cast<float>(m_brush) * Drawing::side, note);
    drawingChanged();
}

void Canvas::setTool(Tool tool)
{
    if (tool == m_tool)
        return;
    up();
    m_tool = tool;
    mark(std::nullopt);
    refreshCursor();
    describe();
    Q_EMIT toolChanged(tool);
}

void Canvas::setBrush(double width)
{
    m_brush = width;
}

void Canvas::setHint(const QString& line, const QString& detail)
{
    m_hint = line;
    m_hintDetail = detail;
    update();
}

void Canvas::setReadingText(const QString& text)
{
    m_readingText = text;
    describe();
}

/// What a screen reader tells: the reading, what stands on the sheet, and what the eraser is about to do.
void Canvas::describe()
{
    QStringList parts;
    if (!m_readingText.isEmpty())
        parts << m_readingText;
    const int strokes = static_cast<int>(m_drawing.strokes().size());
    if (strokes > 0)
        parts << tr("Strokes: %1").arg(strokes);
    if (m_marked)
        parts << tr("Eraser: stroke %1 of %2 would be taken away").arg(*m_marked + 1).arg(strokes);
    else if (m_tool == Tool::eraser)
        parts << tr("Eraser: the arrow keys choose a stroke, Delete takes it away");
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void Canvas::refreshCursor()
{
    if (m_tool == Tool::pen) {
        setCursor(Qt::CrossCursor);
        return;
    }
    const QPixmap eraser = icon(QStringLiteral("eraser"), palette()).pixmap(QSize(24, 24), devicePixelRatioF());
    setCursor(QCursor(eraser, 7, 20));
}

double Canvas::scale() const
{
    return std::max(1, std::min(width(), height())) / static_cast<double>(Drawing::side);
}

Point Canvas::toUnits(QPointF position) const
{
    const QPointF units = position / scale();
    return {std::clamp(static_cast<float>(units.x()), 0.0F, Drawing::side),
            std::clamp(static_cast<float>(units.y()), 0.0F, Drawing::side)};
}

void Canvas::down(Hand hand, QPointF position, std::optional<float> pressure, bool eraser)
{
    up();
    if (std::exchange(m_showFocus, false))
        update();
    m_hand = hand;
    m_last = position;
    m_pressure = pressure;
    m_erasing = eraser;
    if (eraser)
        eraseAlong(position, position);
    else if (QRectF(rect()).contains(position))
        begin(position);
}

void Canvas::move(QPointF position, std::optional<float> pressure)
{
    if (m_hand == Hand::none)
        return;
    m_pressure = pressure;
    if (m_erasing)
        eraseAlong(m_last, position);
    else
        penMove(position);
    m_last = position;
}

void Canvas::penMove(QPointF position)
{
    const QRectF sheet(rect());
    const bool wasInside = sheet.contains(m_last);
    const bool isInside = sheet.contains(position);
    // Beyond the edge nobody sees a line: it ends there, and the way back in begins another one.
    if (wasInside && isInside) {
        extend(position);
    } else if (wasInside) {
        extend(edgePoint(m_last, position, sheet));
        finish();
    } else if (isInside) {
        begin(edgePoint(position, m_last, sheet));
        extend(position);
    }
}

void Canvas::up()
{
    m_hand = Hand::none;
    m_erasing = false;
    finish();
}

void Canvas::begin(QPointF position)
{
    const bool wasEmpty = isEmpty();
    m_live.width = static_cast<float>(m_brush) * Drawing::side;
    m_live.points = {toUnits(position)};
    m_live.pressure.clear();
    if (m_pressure)
        m_live.pressure.push_back(*m_pressure);
    m_liveBounds = QRectF(toPointF(m_live.points.front()), QSizeF(0, 0));
    updateAround(m_liveBounds);
    if (wasEmpty)
        update();
    Q_EMIT changed();
}

void Canvas::extend(QPointF position)
{
    if (m_live.points.empty())
        return;
    const Point point = toUnits(position);
    const Point& last = m_live.points.back();
    if (std::abs(point.x - last.x) < 0.5F && std::abs(point.y - last.y) < 0.5F) {
        // Pressed harder on the same spot: the dot grows.
        if (m_live.points.size() == 1 && m_pressure && !m_live.pressure.empty()) {
            m_live.pressure.back() = std::max(m_live.pressure.back(), *m_pressure);
            updateAround(m_liveBounds);
        }
        return;
    }
    m_live.points.push_back(point);
    if (!m_live.pressure.empty())
        m_live.pressure.push_back(m_pressure.value_or(m_live.pressure.back()));
    m_surface.extend(m_live);
    const std::size_t n = m_live.points.size();
    QPolygonF part;
    for (std::size_t i = n >= 3 ? n - 3 : 0; i < n; ++i)
        part << toPointF(m_live.points[i]);
    m_liveBounds |= part.boundingRect();
    updateAround(part.boundingRect());
    Q_EMIT changed();
}

void Canvas::finish()
{
    if (m_live.points.empty())
        return;
    PenStroke stroke = std::exchange(m_live, {});
    m_surface.finish(stroke);
    m_drawing.add(std::move(stroke));
    updateAround(m_liveBounds);
    describe();
    Q_EMIT changed();
}

void Canvas::renew()
{
    m_surface.renew();
    update();
}

void Canvas::updateAround(QRectF units)
{
    const double brush = std::max(static_cast<double>(m_live.width), m_brush * static_cast<double>(Drawing::side));
    const double margin = brush / 2 * pressureFactor(1);
    const QRectF grown = units.adjusted(-margin, -margin, margin, margin);
    const QRectF pixels(grown.topLeft() * scale(), grown.size() * scale());
    update(pixels.toAlignedRect().adjusted(-2, -2, 2, 2));
}

void Canvas::paintEvent(QPaintEvent*)
{
    m_surface.prepare(size(), devicePixelRatioF(), color(Token::ink, palette()), m_drawing, m_live);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(sheet, color(Token::paper, palette()));
    if (isEmpty())
        paintHint(painter);
    painter.setClipPath(sheet);
    // The painter is clipped to what has to be renewed, so only that part of the pixmaps is copied.
    m_surface.paint(painter, m_live);
    paintMarked(painter);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    if (hasFocus() && m_showFocus) {
        painter.setPen(QPen(color(Token::accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    } else {
        painter.setPen(QPen(color(Token::line, palette()), 1));
        painter.drawPath(sheet);
    }
}

void Canvas::paintHint(QPainter& painter) const
{
    painter.setPen(color(Token::text2, palette()));
    painter.setFont(largeFont(font()));
    const QRect middle = rect().adjusted(16, 16, -16, -16);
    const QRect large = painter.boundingRect(middle, Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    painter.drawText(middle, Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    painter.setFont(font());
    painter.drawText(QRect(middle.left(), large.bottom() + 12, middle.width(), middle.bottom() - large.bottom() - 12),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_hintDetail);
}

} // namespace digitlab
