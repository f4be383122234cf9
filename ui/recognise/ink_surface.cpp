#include "ui/recognise/ink_surface.h"

#include "ui/recognise/ink_painter.h"

#include <QPainter>

#include <algorithm>

namespace digitlab {

namespace {

Point middle(const Point& a, const Point& b)
{
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

} // namespace

void InkSurface::prepare(QSize size, double ratio, const QColor& color, const Drawing& drawing, const PenStroke& live)
{
    // Moved to a screen of another density: the pixels are of the wrong one.
    if (!m_stale && size == m_size && qFuzzyCompare(ratio, m_ratio) && color == m_color)
        return;
    m_stale = false;
    m_size = size;
    m_ratio = ratio;
    m_color = color;
    m_scale = std::max(1, std::min(size.width(), size.height())) / static_cast<double>(Drawing::side);
    m_finished = {};
    m_live = {};
    for (const PenStroke& stroke : drawing.strokes())
        paintStrokeOn(m_finished, stroke);
    if (live.points.size() > 1)
        paintStrokeOn(m_live, live);
}

void InkSurface::makeSheet(QPixmap& pixmap) const
{
    if (!pixmap.isNull())
        return;
    pixmap = QPixmap((QSizeF(m_size) * m_ratio).toSize());
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
}

void InkSurface::paintStrokeOn(QPixmap& pixmap, const PenStroke& stroke) const
{
    makeSheet(pixmap);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale, m_scale);
    paintStroke(painter, stroke.points, stroke.pressure, static_cast<double>(stroke.width), m_color);
}

void InkSurface::extend(const PenStroke& live)
{
    const std::size_t n = live.points.size();
    if (m_stale || n < 3)
        return;
    // The newest part of the curve that further points cannot bend any more.
    const PenWidth width(live.points, live.pressure, static_cast<double>(live.width));
    const Point control = live.points[n - 2];
    const Point from = n == 3 ? live.points[0] : middle(live.points[n - 3], control);
    makeSheet(m_live);
    QPainter painter(&m_live);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale, m_scale);
    paintPiece(painter, toPointF(from), toPointF(control), toPointF(middle(control, live.points[n - 1])),
               n == 3 ? width.at(0) : width.behind(n - 3), width.behind(n - 2), m_color);
}

void InkSurface::finish(const PenStroke& stroke)
{
    if (m_stale)
        return;
    paintStrokeOn(m_finished, stroke);
    if (!m_live.isNull())
        m_live.fill(Qt::transparent);
}

void InkSurface::paint(QPainter& painter, const PenStroke& live) const
{
    if (!m_finished.isNull())
        painter.drawPixmap(0, 0, m_finished);
    const std::size_t n = live.points.size();
    if (n == 0)
        return;
    if (!m_live.isNull())
        painter.drawPixmap(0, 0, m_live);
    painter.save();
    painter.scale(m_scale, m_scale);
    if (n == 1) {
        paintStroke(painter, live.points, live.pressure, static_cast<double>(live.width), m_color);
    } else {
        // The end of the line under the pen, which the next point will bend.
        const PenWidth width(live.points, live.pressure, static_cast<double>(live.width));
        const QPointF end = toPointF(live.points.back());
        const QPointF from = toPointF(n == 2 ? live.points[0] : middle(live.points[n - 2], live.points[n - 1]));
        paintPiece(painter, from, (from + end) / 2, end, n == 2 ? width.at(0) : width.behind(n - 2), width.at(n - 1),
                   m_color);
    }
    painter.restore();
}

} // namespace digitlab
