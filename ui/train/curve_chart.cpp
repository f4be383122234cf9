#include "ui/train/curve_chart.h"

#include "ui/theme/theme.h"
#include "ui/train/accessible_chart.h"
#include "ui/train/chart_axis.h"
#include "ui/train/chart_ticks.h"
#include "ui/train/numbers.h"
#include "ui/widgets/number_text.h"

#include <QCategoryAxis>
#include <QChart>
#include <QContextMenuEvent>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int topRoom = 6;
constexpr int rightRoom = 10;
constexpr int labelGap = 10;
constexpr int narrowWidth = 460;

} // namespace

CurveChart::CurveChart(const RunHistory& history, Curve curve, SharedView& view, QWidget* parent)
    : QChartView(parent)
    , m_history(history)
    , m_curve(curve)
    , m_view(view)
    , m_rates(*chart(), curve == Curve::loss)
{
    installAccessibleChart();
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    // The grid is painted behind the items: it moves with the axes, which a partial update would not know.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    // Files that are dropped here are the window's: a graphics view would take them and do nothing.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setBackgroundVisible(false);
    plot->setMargins({});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    m_x = addAxis(*plot, Qt::AlignBottom);
    m_y = addAxis(*plot, Qt::AlignLeft);
    m_unit = new QGraphicsSimpleTextItem(plot);
    connect(&view, &SharedView::axisChanged, this, &CurveChart::refresh);
    connect(&view, &SharedView::windowChanged, this, &CurveChart::onWindowChanged);
    connect(&view, &SharedView::markChanged, this, &CurveChart::onMarkChanged);
    recolour();
    refresh();
}

CurveChart::~CurveChart() = default;

int CurveChart::plotLeft() const
{
    const QFontMetricsF metrics(smallFont(font()));
    double widest = std::max(metrics.horizontalAdvance(percentText(1, 0)), metrics.horizontalAdvance(shortText(0.005)));
    // A closer look has longer numbers.
    if (m_view.isZoomed())
        widest = std::max({widest, metrics.horizontalAdvance(percentText(0.9925, 2)),
                           metrics.horizontalAdvance(decimalText(0.00715, 5))});
    return static_cast<int>(std::ceil(widest)) + labelGap;
}

QRectF CurveChart::plotArea() const
{
    return chart()->plotArea();
}

QSize CurveChart::minimumSizeHint() const
{
    return {200, 100};
}

QPointF CurveChart::toValue(const QPointF& pixel) const
{
    const QRectF plot = plotArea();
    return {m_window.low + (pixel.x() - plot.left()) / plot.width() * (m_window.high - m_window.low),
            m_range.low + (plot.bottom() - pixel.y()) / plot.height() * (m_range.high - m_range.low)};
}

QPointF CurveChart::toPixel(const QPointF& value) const
{
    const QRectF plot = plotArea();
    return {plot.left() + (value.x() - m_window.low) / (m_window.high - m_window.low) * plot.width(),
            plot.bottom() - (value.y() - m_range.low) / (m_range.high - m_range.low) * plot.height()};
}

void CurveChart::refresh()
{
    placeAxes();
    m_lines = chartLines(m_history, m_curve, m_view.axis(), m_window, m_range, plotArea().width());
    viewport()->update();
    placeRates();
    describe();
}

void CurveChart::zoomY(const AxisRange& range)
{
    m_zoomedRange = range;
    refresh();
}

AxisRange CurveChart::rangeWithin(const AxisRange& window) const
{
    return linesRange(m_history, m_curve, m_view.axis(), window).value_or(m_range);
}

void CurveChart::onWindowChanged()
{
    // A view that is held fast holds both axes: new batches must not move what somebody looks at.
    if (!m_view.isZoomed())
        m_zoomedRange.reset();
    else if (!m_zoomedRange)
        m_zoomedRange = m_range;
    placePlot();
    refresh();
}

void CurveChart::onMarkChanged()
{
    viewport()->update();
    describe();
    if (m_view.mark() && m_view.marker() == this)
        tellAccessibleMark(*this);
}

void CurveChart::setRubberBand(const QRectF& band)
{
    m_band = band;
    viewport()->update();
}

ChartMark CurveChart::mark() const
{
    const std::size_t index = *m_view.mark();
    const CurveData& values = m_history.curve(m_curve);
    const BatchRecord& batch = m_history.batch(index);
    double value = m_history.smoothing() > 0 ? values.smoothedAt(index) : std::nan("");
    if (!std::isfinite(value))
        value = m_curve == Curve::loss ? batch.loss : batch.accuracy;
    const bool finite = std::isfinite(value);
    const QPointF point = toPixel({m_history.x(m_view.axis(), index), finite ? values.y(value) : m_range.low});
    const bool brief = m_view.marker() != this;
    return ChartMark(markWords(m_history, m_curve, index, brief, width() < narrowWidth), point, finite, font());
}

/// As high as the plot, so that the numbers of the x axis stay free.
QRectF CurveChart::readoutRoom() const
{
    const QRectF plot = plotArea();
    return {0, plot.top(), viewport()->width() * 1.0, plot.height()};
}

QRectF CurveChart::readoutRect() const
{
    return m_view.mark() ? mark().readout(readoutRoom()) : QRectF();
}

QString CurveChart::markSentence() const
{
    return m_view.mark() ? markWords(m_history, m_curve, *m_view.mark(), false, false).sentence() : QString();
}

void CurveChart::drawBackground(QPainter* painter, const QRectF&)
{
    const QRectF plot = plotArea();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(color(Token::grid, palette()), 1));
    for (const double tick : m_grid) {
        const double y = std::round(toPixel({0, tick}).y());
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter->setPen(QPen(color(Token::line, palette()), 1));
    painter->drawLine(QPointF(plot.left(), std::round(plot.bottom())),
                      QPointF(plot.right(), std::round(plot.bottom())));
    painter->setRenderHint(QPainter::Antialiasing);
    // As toPixel(), for thousands of points.
    const double right = plot.width() / (m_window.high - m_window.low);
    const double up = plot.height() / (m_range.high - m_range.low);
    const QPointF corner(plot.left() - m_window.low * right, plot.bottom() + m_range.low * up);
    paintLines(*painter, m_lines, ChartPens(palette(), m_history.smoothing() > 0), plot,
               [right, up, corner](const QPointF& value) {
                   return QPointF(corner.x() + value.x() * right, corner.y() - value.y() * up);
               });
}

void CurveChart::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_picturing)
        return;
    const QRectF plot = plotArea();
    if (hasFocus()) {
        painter->setPen(QPen(color(Token::accent, palette()), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(plot.adjusted(-3, -5, 5, 4), 6, 6);
    }
    if (!m_band.isNull()) {
        QColor inside = color(Token::accent, palette());
        painter->setPen(QPen(inside, 1));
        inside.setAlpha(36);
        painter->setBrush(inside);
        painter->drawRect(m_band.normalized().intersected(plot));
    }
    if (m_view.mark())
        mark().paint(*painter, plot, readoutRoom(), palette());
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
    switch (event->type()) {
    case QEvent::PaletteChange:
        recolour();
        break;
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        recolour();
        placePlot();
        refresh();
        break;
    default:
        break;
    }
}

void CurveChart::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void CurveChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

QPoint CurveChart::menuPlace() const
{
    return viewport()->mapToGlobal(plotArea().topLeft().toPoint() + QPoint(8, 8));
}

void CurveChart::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Keyboard ? menuPlace() : event->globalPos());
    event->accept();
}

void CurveChart::recolour()
{
    const QPalette& colours = palette();
    const QFont small = smallFont(font());
    for (QCategoryAxis* axis : {m_x, m_y}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(color(Token::text2, colours));
    }
    m_unit->setFont(small);
    m_unit->setBrush(color(Token::text2, colours));
    placeRates();
}

void CurveChart::placePlot()
{
    const double below = QFontMetricsF(smallFont(font())).height() + labelGap;
    const QRectF plot(plotLeft(), topRoom, std::max(50.0, width() - plotLeft() - rightRoom * 1.0),
                      std::max(20.0, height() - topRoom - below));
    if (plot == plotArea())
        return;
    // Without a new layout Qt Charts moves the lines but leaves the axes where they were.
    chart()->setPlotArea(plot);
    chart()->layout()->invalidate();
    chart()->layout()->activate();
}

void CurveChart::placeAxes()
{
    const QRectF plot = plotArea();
    m_window = m_view.shown();
    m_range = m_zoomedRange.value_or(m_history.curve(m_curve).range());
    const std::vector<Tick> rows = yTicks(m_curve, m_range, plot.height());
    setTicks(*m_y, m_range, rows);
    m_grid.clear();
    for (const Tick& tick : rows)
        m_grid.push_back(tick.value);
    resetCachedContent();

    m_unit->setText(xUnit(m_view.axis(), m_window));
    const QRectF words = m_unit->boundingRect();
    const double below = height() - plot.bottom();
    m_unit->setPos(plot.right() - words.width(), plot.bottom() + (below - words.height()) / 2);
    const QFontMetricsF metrics(smallFont(font()));
    std::vector<Tick> columns = xTicks(m_view.axis(), m_window, plot.width());
    std::erase_if(columns, [&](const Tick& tick) {
        return toPixel({tick.value, 0}).x() + metrics.horizontalAdvance(tick.label) / 2 > m_unit->x() - 12;
    });
    setTicks(*m_x, m_window, columns);
}

void CurveChart::placeRates()
{
    const auto xOf = [this](std::size_t batch) {
        return batch < m_history.size() ? toPixel({m_history.x(m_view.axis(), batch), 0}).x() : -1;
    };
    m_rates.place(plotArea(), xOf, palette(), font());
}

void CurveChart::paintPicture(QPainter& painter, const QRectF& target)
{
    m_picturing = true;
    render(&painter, target, viewport()->rect(), Qt::IgnoreAspectRatio);
    m_picturing = false;
}

void CurveChart::describe()
{
    QString sentence = newestWords(m_history, m_curve);
    if (m_view.mark())
        sentence = tr("%1. %2").arg(markSentence(), sentence);
    if (accessibleDescription() != sentence)
        setAccessibleDescription(sentence);
}

} // namespace digitlab
