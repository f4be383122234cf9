#include "ui/recognise/canvas.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr double radius = 8;

QPointF at(const Point& point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}

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
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setMinimumSize(200, 200);
}

Ink Canvas::ink() const
{
    Ink ink = m_drawing.ink();
    if (!m_live.points.empty())
        ink.strokes.push_back(m_live.points);
    return ink;
}

void Canvas::undo()
{
    penUp();
    if (!m_drawing.undo())
        return;
    renew();
    Q_EMIT changed();
}

void Canvas::redo()
{
    penUp();
    if (!m_drawing.redo())
        return;
    renew();
    Q_EMIT changed();
}

void Canvas::clear()
{
    penUp();
    if (m_drawing.empty())
        return;
    m_drawing.clear();
    renew();
    Q_EMIT changed();
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
    setAccessibleDescription(text);
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

void Canvas::penDown(QPointF position)
{
    penUp();
    if (std::exchange(m_showFocus, false))
        update();
    m_down = true;
    m_last = position;
    if (QRectF(rect()).contains(position))
        begin(position);
}

void Canvas::penMove(QPointF position)
{
    if (!m_down)
        return;
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
    m_last = position;
}

void Canvas::penUp()
{
    m_down = false;
    m_finger.reset();
    finish();
}

void Canvas::begin(QPointF position)
{
    const bool wasEmpty = isEmpty();
    m_live.width = static_cast<float>(m_brush) * Drawing::side;
    m_live.points = {toUnits(position)};
    m_liveBounds = QRectF(at(m_live.points.front()), QSizeF(0, 0));
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
    if (std::abs(point.x - last.x) < 0.5F && std::abs(point.y - last.y) < 0.5F)
        return;
    m_live.points.push_back(point);
    m_surface.extend(m_live);
    const std::size_t n = m_live.points.size();
    QPolygonF part;
    for (std::size_t i = n >= 3 ? n - 3 : 0; i < n; ++i)
        part << at(m_live.points[i]);
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
    Q_EMIT changed();
}

void Canvas::renew()
{
    m_surface.renew();
    update();
}

void Canvas::updateAround(QRectF units)
{
    const double margin = std::max(static_cast<double>(m_live.width), m_brush * static_cast<double>(Drawing::side)) / 2;
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

void Canvas::resizeEvent(QResizeEvent*)
{
    renew();
}

void Canvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renew();
}

void Canvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    penDown(event->position());
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    // A release that somebody else got: the pen is up all the same.
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        if (m_down && !m_finger)
            penUp();
        return;
    }
    penMove(event->position());
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_down) {
        event->ignore();
        return;
    }
    penMove(event->position());
    penUp();
}

void Canvas::tabletEvent(QTabletEvent* event)
{
    switch (event->type()) {
    case QEvent::TabletPress:
        if (event->button() == Qt::LeftButton)
            penDown(event->position());
        break;
    case QEvent::TabletMove:
        if (event->buttons().testFlag(Qt::LeftButton))
            penMove(event->position());
        break;
    case QEvent::TabletRelease:
        if (event->button() == Qt::LeftButton && m_down) {
            penMove(event->position());
            penUp();
        }
        break;
    default:
        break;
    }
    event->accept();
}

void Canvas::touch(QTouchEvent* event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        penUp();
        return;
    }
    for (const QEventPoint& point : event->points()) {
        // One finger draws; a second one does not jump the line to itself.
        if (point.state() == QEventPoint::Pressed && !m_finger) {
            penDown(point.position());
            m_finger = point.id();
        } else if (m_finger == point.id() && point.state() == QEventPoint::Updated) {
            penMove(point.position());
        } else if (m_finger == point.id() && point.state() == QEventPoint::Released) {
            penMove(point.position());
            penUp();
        }
    }
}

bool Canvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (event->type() == QEvent::TouchBegin)
            setFocus(Qt::MouseFocusReason);
        touch(static_cast<QTouchEvent*>(event));
        return true;
    case QEvent::UngrabMouse:
    case QEvent::WindowDeactivate:
        penUp();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void Canvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    // Somebody who draws sees where they are; somebody with keys needs the edge.
    if (event->reason() == Qt::MouseFocusReason)
        m_showFocus = false;
    else if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_showFocus = true;
    update();
}

void Canvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Canvas::hideEvent(QHideEvent* event)
{
    penUp();
    QWidget::hideEvent(event);
}

} // namespace digitlab
