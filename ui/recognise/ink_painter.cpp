#include "ui/recognise/ink_painter.h"

#include <QPainter>

#include <algorithm>

namespace digitlab {

namespace {

QPointF at(const Point& point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}

} // namespace

QPainterPath inkPath(const Stroke& stroke)
{
    QPainterPath path;
    if (stroke.size() < 2)
        return path;
    path.moveTo(at(stroke[0]));
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(at(stroke[i]), (at(stroke[i]) + at(stroke[i + 1])) / 2);
    path.lineTo(at(stroke.back()));
    return path;
}

void paintStroke(QPainter& painter, const Stroke& stroke, double width, const QColor& color)
{
    if (stroke.empty())
        return;
    if (stroke.size() == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(at(stroke[0]), width / 2, width / 2);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(inkPath(stroke));
}

QRectF inkBounds(const Ink& ink)
{
    bool any = false;
    double left = 0, top = 0, right = 0, bottom = 0;
    for (const Stroke& stroke : ink.strokes) {
        for (const Point& point : stroke) {
            const QPointF p = at(point);
            left = any ? std::min(left, p.x()) : p.x();
            right = any ? std::max(right, p.x()) : p.x();
            top = any ? std::min(top, p.y()) : p.y();
            bottom = any ? std::max(bottom, p.y()) : p.y();
            any = true;
        }
    }
    return {left, top, right - left, bottom - top};
}

QImage inkImage(const Ink& ink, int side, double width, const QColor& paper, const QColor& color)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(paper);
    const double box = static_cast<double>(std::max(ink.width, ink.height));
    if (!(box > 0))
        return image;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / box, side / box);
    for (const Stroke& stroke : ink.strokes)
        paintStroke(painter, stroke, width * box, color);
    return image;
}

} // namespace digitlab
