#include "ui/train/curve_chart.h"

#include "ui/theme/theme.h"
#include "ui/train/numbers.h"
#include "ui/widgets/number_text.h"

#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int topRoom = 6;
constexpr int rightRoom = 10;
constexpr int labelGap = 10;
constexpr double pixelsPerTick = 21;
constexpr double pixelsPerDot = 12;
constexpr std::size_t mostRateLines = 40;

QCategoryAxis* makeAxis(QChart* chart, Qt::Alignment side)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    chart->addAxis(axis, side);
    return axis;
}

template <class Series>
Series* makeSeries(QChart* chart, QCategoryAxis* x, QCategoryAxis* y)
{
    auto* series = new Series;
    chart->addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
    return series;
}

struct Tick {
    double value;
    QString label;
};

/// Replaces the labels only when one has changed: each change lays the axis out again.
void setTicks(QCategoryAxis* axis, const AxisRange& range, const std::vector<Tick>& ticks)
{
    QStringList labels;
    for (const Tick& tick : ticks)
        labels << tick.label;
    bool same = axis->categoriesLabels() == labels;
    for (std::size_t i = 0; same && i < ticks.size(); ++i)
        same = axis->endValue(ticks[i].label) == ticks[i].value;
    if (!same) {
        for (const QString& label : axis->categoriesLabels())
            axis->remove(label);
        axis->setStartValue(range.low);
        for (const Tick& tick : ticks)
            axis->append(tick.label, tick.value);
    }
    axis->setRange(range.low, range.high);
}

/// A single point is no line yet.
QList<QPointF> asLine(QList<QPointF> points, double onePixel)
{
    if (points.size() == 1)
        points.append(points.front() + QPointF(3 * onePixel, 0));
    return points;
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

} // namespace

CurveChart::CurveChart(const CurveData& curve, bool rateWords, QWidget* parent)
    : QChartView(parent)
    , m_data(curve)
    , m_rateWords(rateWords)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    // The grid is painted behind the items: it moves with the axes, which a partial update would not know.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setBackgroundVisible(false);
    plot->setMargins({});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    m_x = makeAxis(plot, Qt::AlignBottom);
    m_y = makeAxis(plot, Qt::AlignLeft);
    m_batches = makeSeries<QLineSeries>(plot, m_x, m_y);
    m_smoothed = makeSeries<QLineSeries>(plot, m_x, m_y);
    m_validation = makeSeries<QLineSeries>(plot, m_x, m_y);
    m_dots = makeSeries<QScatterSeries>(plot, m_x, m_y);
    m_dots->setMarkerSize(7);
    m_unit = new QGraphicsSimpleTextItem(plot);
    recolour();
    retranslate();
    refresh();
}

CurveChart::~CurveChart() = default;

int CurveChart::plotLeft() const
{
    const QFontMetricsF metrics(smallFont(font()));
    return static_cast<int>(std::ceil(
               std::max(metrics.horizontalAdvance(percentText(1, 0)), metrics.horizontalAdvance(shortText(0.005)))))
        + labelGap;
}

QSize CurveChart::minimumSizeHint() const
{
    return {200, 100};
}

void CurveChart::refresh()
{
    placeAxes();
    const QRectF plot = chart()->plotArea();
    const auto columns = static_cast<std::size_t>(std::max(plot.width(), 50.0));
    const double onePixel = m_epochs / std::max(plot.width(), 50.0);
    m_batches->replace(asLine(m_data.batches(columns), onePixel));
    m_smoothed->replace(asLine(m_data.smoothed(columns), onePixel));
    const QList<QPointF> validation = m_data.validation(columns);
    if (m_validation->points() != validation)
        m_validation->replace(validation);
    // Dots that would run into each other are left out, but the newest always stands.
    const bool roomForAll = pixelsPerDot * onePixel <= 1;
    const QList<QPointF> dots = roomForAll || validation.isEmpty() ? validation : QList<QPointF>{validation.back()};
    if (m_dots->points() != dots)
        m_dots->replace(dots);
    placeRates();
    describe();
}

void CurveChart::setRateChanges(const std::vector<RateChange>& changes)
{
    m_rates = changes;
    placeRates();
}

void CurveChart::drawBackground(QPainter* painter, const QRectF&)
{
    const QRectF plot = chart()->plotArea();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(color(Token::grid, palette()), 1));
    for (const double tick : m_grid) {
        const double y
            = std::round(plot.bottom() - (tick - m_range.low) / (m_range.high - m_range.low) * plot.height());
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter->setPen(QPen(color(Token::line, palette()), 1));
    painter->drawLine(QPointF(plot.left(), std::round(plot.bottom())),
                      QPointF(plot.right(), std::round(plot.bottom())));
    painter->setRenderHint(QPainter::Antialiasing);
}

void CurveChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
    refresh();
}

void CurveChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        recolour();
    } else if (event->type() == QEvent::FontChange) {
        recolour();
        placePlot();
        refresh();
    } else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        placePlot();
        refresh();
    }
}

void CurveChart::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void CurveChart::recolour()
{
    const QPalette& colours = palette();
    const QFont small = smallFont(font());
    for (QCategoryAxis* axis : {m_x, m_y}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(color(Token::text2, colours));
    }
    m_batches->setPen(flatPen(color(Token::raw, colours), 1));
    m_smoothed->setPen(flatPen(color(Token::train, colours), 2.5));
    // Dashes are counted in widths of the line: 6 and 4 pixels.
    m_validation->setPen(flatPen(color(Token::validation, colours), 2, {3, 2}));
    m_dots->setBrush(color(Token::card, colours));
    m_dots->setPen(flatPen(color(Token::validation, colours), 2));
    m_unit->setFont(small);
    m_unit->setBrush(color(Token::text2, colours));
    placeRates();
}

void CurveChart::retranslate()
{
    m_unit->setText(tr("epoch"));
}

void CurveChart::placePlot()
{
    const double below = QFontMetricsF(smallFont(font())).height() + labelGap;
    const QRectF plot(plotLeft(), topRoom, std::max(50.0, width() - plotLeft() - rightRoom * 1.0),
                      std::max(20.0, height() - topRoom - below));
    // Without a new layout Qt Charts moves the lines but leaves the axes where they were.
    chart()->setPlotArea(plot);
    chart()->layout()->invalidate();
    chart()->layout()->activate();
    const QRectF words = m_unit->boundingRect();
    m_unit->setPos(plot.right() - words.width(), plot.bottom() + (below - words.height()) / 2);
}

double CurveChart::xOf(double epoch) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + epoch / m_epochs * plot.width();
}

void CurveChart::placeAxes()
{
    const QRectF plot = chart()->plotArea();
    // A little air at the right, and room for the first epoch's number beside the unit.
    m_epochs = std::max(1.2, 1.06 * m_data.reached());
    m_range = m_data.range();

    std::vector<Tick> rows;
    if (m_data.curve() == Curve::loss) {
        const auto most = static_cast<std::size_t>(std::max(3.0, plot.height() / pixelsPerTick));
        for (const double tick : logarithmicTicks(m_range, most))
            rows.push_back({tick, shortText(QString::number(std::pow(10, tick), 'g', 3).toDouble())});
    } else {
        const double step
            = niceStep(std::min(m_range.high, 100.0) - m_range.low, std::min(5.0, plot.height() / pixelsPerTick));
        const int decimals = step < 1 ? 1 : 0;
        for (double tick = std::ceil(m_range.low / step - 1e-9) * step; tick <= m_range.high + 1e-9; tick += step)
            rows.push_back({tick, percentText(tick / 100, decimals)});
    }
    setTicks(m_y, m_range, rows);
    m_grid.clear();
    for (const Tick& tick : rows)
        m_grid.push_back(tick.value);
    resetCachedContent();

    std::vector<Tick> columns;
    const double step = std::max(1.0, niceStep(m_epochs, std::max(2.0, plot.width() / 90)));
    const double end = plot.right() - m_unit->boundingRect().width() - 12;
    const QFontMetricsF metrics(smallFont(font()));
    for (double tick = 0; tick <= m_epochs; tick += step) {
        const QString label = shortText(tick);
        if (tick == 0 || xOf(tick) + metrics.horizontalAdvance(label) / 2 <= end)
            columns.push_back({tick, label});
    }
    setTicks(m_x, {0, m_epochs}, columns);
}

void CurveChart::placeRates()
{
    const std::size_t count = std::min(m_rates.size(), mostRateLines);
    while (m_rateLines.size() < count) {
        m_rateLines.push_back(new QGraphicsLineItem(chart()));
        m_rateTexts.push_back(new QGraphicsSimpleTextItem(chart()));
    }
    const QRectF plot = chart()->plotArea();
    const QPen pen = flatPen(color(Token::text2, palette()), 1, {2, 3});
    double taken = plot.left();
    for (std::size_t i = 0; i < m_rateLines.size(); ++i) {
        QGraphicsLineItem* line = m_rateLines[i];
        QGraphicsSimpleTextItem* words = m_rateTexts[i];
        line->setVisible(i < count);
        words->setVisible(false);
        if (i >= count)
            continue;
        const RateChange& change = m_rates[m_rates.size() - count + i];
        const double x = std::round(xOf(change.epoch)) + 0.5;
        line->setLine(x, plot.top(), x, plot.bottom());
        line->setPen(pen);
        if (!m_rateWords)
            continue;
        words->setFont(smallFont(font()));
        words->setBrush(color(Token::text2, palette()));
        words->setText(tr("rate %1 → %2").arg(shortText(change.from), shortText(change.to)));
        const double length = words->boundingRect().width();
        // At the left of its line, where the curve is low; at the right when that is taken.
        const double left = x - 6 - length >= taken ? x - 6 - length : x + 6;
        words->setPos(left, plot.top() - 2);
        words->setVisible(left >= taken && left + length <= plot.right());
        if (words->isVisible())
            taken = std::max(x, left + length) + 6;
    }
}

void CurveChart::describe()
{
    const bool loss = m_data.curve() == Curve::loss;
    const auto words = [loss](double value) { return loss ? lossText(value) : percentText(value); };
    QString sentence = tr("No batch yet");
    if (m_data.size() > 0)
        sentence = tr("Last batch %1, smoothed %2").arg(words(m_data.lastBatch()), words(m_data.lastSmoothed()));
    if (m_data.lastEpoch() > 0)
        sentence = tr("%1, validation %2 after epoch %3")
                       .arg(sentence, words(m_data.lastValidation()), QString::number(m_data.lastEpoch()));
    if (accessibleDescription() != sentence)
        setAccessibleDescription(sentence);
}

} // namespace digitlab
