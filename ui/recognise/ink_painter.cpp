#include "ui/recognise/ink_painter.h"

#include <QLineF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

/// Adds a curve behind the line's last point, in straight parts that turn by a few degrees each.
void addCurve(QPolygonF& line, QPointF control, QPointF to)
{
    constexpr double degrees = 4;
    const QPointF from = line.back();
    const QLineF in(from, control);
    const QLineF out(control, to);
    const bool bends = !in.isNull() && !out.isNull();
    const double turn = bends ? std::abs(std::remainder(out.angle() - in.angle(), 360)) : 0;
    const int parts = 1 + static_cast<int>(turn / degrees);
    for (int i = 1; i <= parts; ++i) {
        const double share = static_cast<double>(i) / parts;
        line << from * (1 - share) * (1 - share) + control * 2 * share * (1 - share) + to * share * share;
    }
}

/// What is missing between two bars that meet: the side is that of the bar, from its middle line to its edge.
void addJoint(QPainterPath& path, QPointF at, QPointF sideBefore, QPointF side, double radius)
{
    constexpr double cosineOfSmallTurn = 0.9; // 26 degrees: a bevel that is seen as round
    if (QPointF::dotProduct(sideBefore, side) < cosineOfSmallTurn * radius * radius) {
        path.addEllipse(at, radius, radius);
        return;
    }
    const bool turnsRight = sideBefore.x() * side.y() - sideBefore.y() * side.x() > 0;
    path.addPolygon(turnsRight ? QPolygonF{at, at + sideBefore, at + side} : QPolygonF{at, at - side, at - sideBefore});
    path.closeSubpath();
}

/// A bar for each part of the line and joints between them, all the same way round.
QPainterPath bars(const QPolygonF& line, double radius)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    QPointF sideBefore;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        const QPointF side = QPointF(part.dy(), -part.dx()) * (radius / part.length());
        if (i > 1)
            addJoint(path, part.p1(), sideBefore, side, radius);
        path.addPolygon(QPolygonF{part.p1() + side, part.p2() + side, part.p2() - side, part.p1() - side});
        path.closeSubpath();
        sideBefore = side;
    }
    return path;
}

/// Without points that hardly move on.
QPolygonF thinned(const QPolygonF& line, double least)
{
    QPolygonF thin;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double step = thin.isEmpty() ? 0 : QLineF(thin.back(), line[i]).length();
        if (thin.isEmpty() || (step > 0 && (step >= least || i + 1 == line.size())))
            thin << line[i];
    }
    return thin;
}

/// A line with round ends. QPainter's own wide lines have holes where a line turns within less than its width; discs on
/// all points would take ten times as long and leave no smooth edge.
void paintWide(QPainter& painter, const QPolygonF& points, double width, const QColor& color)
{
    constexpr qsizetype partsAtOnce = 64; // one path that crosses itself many times takes several times as long
    constexpr qsizetype overlap = 3;      // so that no seam is seen
    const double radius = width / 2;
    const QPolygonF line = thinned(points, width / 40);
    for (qsizetype first = 0; first == 0 || first + 1 < line.size(); first += partsAtOnce) {
        const qsizetype from = std::max<qsizetype>(0, first - overlap);
        const qsizetype to = std::min(first + partsAtOnce, line.size() - 1);
        QPainterPath path = bars(line.mid(from, to - from + 1), radius);
        if (first == 0)
            path.addEllipse(line.front(), radius, radius);
        if (to + 1 == line.size())
            path.addEllipse(line.back(), radius, radius);
        painter.fillPath(path, color);
    }
}

/// Lines in a file of vectors stay lines: whoever shows it makes them wide.
bool keepsLines(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && engine->type() == QPaintEngine::SVG;
}

} // namespace

QPainterPath inkPath(const Stroke& stroke)
{
    QPainterPath path;
    if (stroke.size() < 2)
        return path;
    path.moveTo(toPointF(stroke[0]));
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(toPointF(stroke[i]), (toPointF(stroke[i]) + toPointF(stroke[i + 1])) / 2);
    path.lineTo(toPointF(stroke.back()));
    return path;
}

void paintPiece(QPainter& painter, QPointF from, QPointF control, QPointF to, double widthFrom, double widthTo,
                const QColor& color)
{
    constexpr int mostParts = 16;
    const double change = std::abs(widthTo - widthFrom) / std::max({widthFrom, widthTo, 1e-6});
    if (change < 0.01) {
        QPolygonF line{from};
        addCurve(line, control, to);
        paintWide(painter, line, widthFrom, color);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    QPen pen(color, widthFrom, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    // So many straight parts that neither the steps in width nor the corners are seen.
    const int parts = std::clamp(static_cast<int>(std::ceil(change * 40)), 4, mostParts);
    QPointF last = from;
    for (int i = 1; i <= parts; ++i) {
        const double share = static_cast<double>(i) / parts;
        const QPointF next = from * (1 - share) * (1 - share) + control * 2 * share * (1 - share) + to * share * share;
        pen.setWidthF(widthFrom + (widthTo - widthFrom) * (share - 0.5 / parts));
        painter.setPen(pen);
        painter.drawLine(last, next);
        last = next;
    }
}

namespace {

void paintPressed(QPainter& painter, const Stroke& stroke, const PenWidth& width, const QColor& color)
{
    const std::size_t last = stroke.size() - 1;
    QPointF from = toPointF(stroke[0]);
    double widthFrom = width.at(0);
    for (std::size_t i = 1; i < last; ++i) {
        const QPointF to = (toPointF(stroke[i]) + toPointF(stroke[i + 1])) / 2;
        paintPiece(painter, from, toPointF(stroke[i]), to, widthFrom, width.behind(i), color);
        from = to;
        widthFrom = width.behind(i);
    }
    const QPointF end = toPointF(stroke[last]);
    paintPiece(painter, from, (from + end) / 2, end, widthFrom, width.at(last), color);
}

} // namespace

void paintStroke(QPainter& painter, const Stroke& stroke, const std::vector<float>& pressure, double width,
                 const QColor& color)
{
    if (stroke.empty())
        return;
    const PenWidth pen(stroke, pressure, width);
    if (stroke.size() == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(toPointF(stroke[0]), pen.at(0) / 2, pen.at(0) / 2);
        return;
    }
    if (pen.varies()) {
        paintPressed(painter, stroke, pen, color);
        return;
    }
    if (keepsLines(painter)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(inkPath(stroke));
        return;
    }
    QPolygonF line{toPointF(stroke[0])};
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i)
        addCurve(line, toPointF(stroke[i]), (toPointF(stroke[i]) + toPointF(stroke[i + 1])) / 2);
    line << toPointF(stroke.back());
    paintWide(painter, line, width, color);
}

void paintInk(QPainter& painter, const Ink& ink, double width, const QColor& color)
{
    static const std::vector<float> none;
    for (std::size_t i = 0; i < ink.strokes.size(); ++i)
        paintStroke(painter, ink.strokes[i], i < ink.pressure.size() ? ink.pressure[i] : none, width, color);
}

QRectF inkBounds(const Ink& ink)
{
    bool any = false;
    double left = 0, top = 0, right = 0, bottom = 0;
    for (const Stroke& stroke : ink.strokes) {
        for (const Point& point : stroke) {
            const QPointF p = toPointF(point);
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
    paintInk(painter, ink, width * box, color);
    return image;
}

} // namespace digitlab
