#include "ui/train/chart_lines.h"

#include "ui/theme/theme.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace digitlab {

namespace {

constexpr double pixelsPerSingle = 8;
constexpr double pixelsPerDot = 12;
constexpr double columnsOfARange = 1000;
constexpr double farAway = 20; // heights of the plot

struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0; ///< beyond the end
};

/// With one neighbour at each side, so that lines lead out of the window.
Stretch withNeighbours(std::size_t before, std::size_t within, std::size_t all)
{
    return {before > 0 ? before - 1 : 0, std::min(within + 1, all)};
}

QPen flatPen(const QColor& colour, double width, const QList<qreal>& dashes = {})
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(width < 2 ? Qt::BevelJoin : Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

/// Each on its own: as one line, which crosses itself again and again, it takes the raster engine ten times as long.
void drawSegments(QPainter& painter, const QPolygonF& line)
{
    if (painter.pen().widthF() >= 2) {
        // Caps make the joins. With more than a point for each pixel nobody can tell a corner from a curve, and square
        // ones take half the time.
        const bool dense = static_cast<double>(line.size()) > line.back().x() - line.front().x();
        QPen pen = painter.pen();
        pen.setCapStyle(dense ? Qt::SquareCap : Qt::RoundCap);
        painter.setPen(pen);
    }
    for (qsizetype i = 1; i < line.size(); ++i)
        painter.drawLine(line[i - 1], line[i]);
}

/// Liang and Barsky 1984: the share of a segment that lies within a rectangle.
bool cut(const QPointF& from, const QPointF& to, const QRectF& box, double& begin, double& end)
{
    const double dx = to.x() - from.x(), dy = to.y() - from.y();
    const std::array<double, 4> direction{-dx, dx, -dy, dy};
    const std::array<double, 4> distance{from.x() - box.left(), box.right() - from.x(), from.y() - box.top(),
                                         box.bottom() - from.y()};
    begin = 0;
    end = 1;
    for (std::size_t side = 0; side < 4; ++side) {
        if (direction[side] == 0) {
            if (distance[side] < 0)
                return false;
        } else if (const double share = distance[side] / direction[side]; direction[side] < 0) {
            begin = std::max(begin, share);
        } else {
            end = std::min(end, share);
        }
    }
    return begin <= end;
}

} // namespace

ChartLines chartLines(const RunHistory& history, Curve curve, XAxis axis, const AxisRange& window,
                      const AxisRange& range, double width)
{
    const CurveData& data = history.curve(curve);
    const auto columns = static_cast<std::size_t>(std::max(width, 50.0));
    const double reach = farAway * (range.high - range.low);
    const auto y = [&](double value) { return std::clamp(data.y(value), range.low - reach, range.high + reach); };
    const std::size_t before = history.batchesBefore(axis, window.low);
    const std::size_t within = history.batchesBefore(axis, window.high);
    const Stretch batches = withNeighbours(before, within, history.size());
    const auto placed = [&](const SeriesStore& store) {
        const std::vector<SeriesStore::Point> found = store.points(columns, batches.first, batches.last);
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(found.size()));
        for (const SeriesStore::Point& point : found)
            points.append({history.x(axis, point.position), y(static_cast<double>(point.value))});
        return points;
    };
    ChartLines lines;
    lines.batches = placed(data.batches());
    if (history.smoothing() > 0)
        lines.smoothed = placed(data.smoothed());
    const std::size_t count = within - before;
    const double perBatch = width
        * (history.reached(axis) / static_cast<double>(std::max<std::size_t>(history.size(), 1)))
        / (window.high - window.low);
    if (history.size() == 1 || (perBatch >= pixelsPerSingle && count <= columns))
        lines.singles = lines.batches;

    const Stretch epochs = withNeighbours(history.epochsBefore(axis, window.low),
                                          history.epochsBefore(axis, window.high) + 1, history.epochs());
    for (const SeriesStore::Point& point : data.validation().points(columns, epochs.first, epochs.last))
        lines.validation.append(
            {history.epochX(axis, static_cast<std::size_t>(point.position)), y(static_cast<double>(point.value))});
    // Dots that would run into each other are left out, but the newest always stands.
    const double perEpoch = lines.validation.size() < 2
        ? width
        : width * (lines.validation.back().x() - lines.validation.front().x()) / (window.high - window.low)
            / static_cast<double>(lines.validation.size() - 1);
    lines.dots = perEpoch >= pixelsPerDot || lines.validation.isEmpty() ? lines.validation
                                                                        : QList<QPointF>{lines.validation.back()};
    return lines;
}

std::optional<AxisRange> linesRange(const RunHistory& history, Curve curve, XAxis axis, const AxisRange& window)
{
    const ChartLines lines
        = chartLines(history, curve, axis, window, history.curve(curve).wholeRange(), columnsOfARange);
    std::optional<AxisRange> range;
    for (const QList<QPointF>* line : {&lines.batches, &lines.smoothed, &lines.validation})
        for (const QPointF& point : *line)
            if (point.x() >= window.low && point.x() <= window.high)
                range = range ? AxisRange{std::min(range->low, point.y()), std::max(range->high, point.y())}
                              : AxisRange{point.y(), point.y()};
    if (!range)
        return range;
    const double air = std::max(0.05 * (range->high - range->low), curve == Curve::loss ? 0.02 : 0.5);
    return AxisRange{range->low - air, range->high + air};
}

ChartPens::ChartPens(const QPalette& palette, bool smoothing)
    : batches(smoothing ? flatPen(color(Token::raw, palette), 1) : flatPen(color(Token::train, palette), 1.25))
    , smoothed(flatPen(color(Token::train, palette), 2.5))
    // Dashes are counted in widths of the line: 6 and 4 pixels.
    , validation(flatPen(color(Token::validation, palette), 2, {3, 2}))
    , dots(flatPen(color(Token::validation, palette), 2))
    , singleFill(color(Token::train, palette))
    , dotFill(color(Token::card, palette))
{
}

void paintDots(QPainter& painter, const QList<QPointF>& values, double size, const QRectF& plot,
               const std::function<QPointF(QPointF)>& toPixel)
{
    const QRectF room = plot.adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const QPointF& value : values)
        if (const QPointF point = toPixel(value); room.contains(point))
            painter.drawEllipse(point, size / 2, size / 2);
}

void paintLines(QPainter& painter, const ChartLines& lines, const ChartPens& pens, const QRectF& plot,
                const std::function<QPointF(QPointF)>& toPixel)
{
    const auto pixels = [&](const QList<QPointF>& values) {
        QList<QPointF> points;
        points.reserve(values.size());
        std::transform(values.begin(), values.end(), std::back_inserter(points), toPixel);
        return points;
    };
    const bool onPixels = painter.paintEngine()->type() == QPaintEngine::Raster;
    const auto draw = [&](const QList<QPointF>& line, const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const QPolygonF& piece : cutLine(pixels(line), plot)) {
            if (onPixels && pen.style() == Qt::SolidLine)
                drawSegments(painter, piece);
            else
                painter.drawPolyline(piece);
        }
    };
    draw(lines.batches, pens.batches);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pens.singleFill);
    paintDots(painter, lines.singles, singleSize, plot, toPixel);
    draw(lines.smoothed, pens.smoothed);
    draw(lines.validation, pens.validation);
    painter.setPen(pens.dots);
    painter.setBrush(pens.dotFill);
    paintDots(painter, lines.dots, dotSize, plot, toPixel);
}

std::vector<QPolygonF> cutLine(const QList<QPointF>& points, const QRectF& box)
{
    std::vector<QPolygonF> pieces;
    bool open = false;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1], step = points[i] - from;
        double begin = 0, end = 1;
        if (!cut(from, points[i], box, begin, end)) {
            open = false;
            continue;
        }
        if (!open || begin > 0)
            pieces.push_back({from + begin * step});
        pieces.back().append(from + end * step);
        open = end >= 1;
    }
    return pieces;
}

} // namespace digitlab
