#include "ui/data/class_chart.h"

#include "ui/data/hatch.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double axisGap = 10;
constexpr double wordGap = 8;
constexpr double pixelsPerTick = 44;
constexpr double mostTicks = 8;
constexpr double longestName = 120;
constexpr double wordsOverGrid = 100;

/// 1, 2 or 5 times a power of ten, whole: `most` steps at most up to `highest`.
double tickStep(double highest, double most)
{
    const double least = std::max(highest / std::max(most, 1.0), 1.0);
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

double sum(const ClassBar& bar)
{
    return static_cast<double>(bar.training + bar.validation);
}

QString whole(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

} // namespace

ClassChart::ClassChart(QWidget* parent)
    : QChartView(parent)
    , m_training(new QBarSet(QString()))
    , m_validation(new QBarSet(QString()))
    , m_series(new QStackedBarSeries)
    , m_x(new QBarCategoryAxis)
    , m_y(new QCategoryAxis)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // What is dropped here is the page's.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setBackgroundVisible(false);
    plot->setMargins({});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    m_series->append(m_training);
    m_series->append(m_validation);
    m_series->setBarWidth(0.5);
    plot->addSeries(m_series);
    plot->addAxis(m_x, Qt::AlignBottom);
    plot->addAxis(m_y, Qt::AlignLeft);
    m_series->attachAxis(m_x);
    m_series->attachAxis(m_y);
    m_x->setLabelsVisible(false);
    m_x->setGridLineVisible(false);
    // The grid's line at 0 is the axis: the axis' own would have marks between the bars.
    m_x->setLineVisible(false);
    m_y->setLineVisible(false);
    m_y->setTruncateLabels(false);
    m_y->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (QBarSet* set : {m_training, m_validation})
        connect(set, &QBarSet::hovered, this, &ClassChart::explain);
    recolour();
    describe();
}

ClassChart::~ClassChart() = default;

QSize ClassChart::minimumSizeHint() const
{
    return {200, 110};
}

void ClassChart::setBars(const std::vector<ClassBar>& bars)
{
    m_bars = bars;
    QList<qreal> training, validation;
    QStringList categories;
    for (const ClassBar& bar : bars) {
        training << static_cast<qreal>(bar.training);
        validation << static_cast<qreal>(bar.validation);
        // Categories must differ; the names are drawn by the chart itself.
        categories << QString::number(categories.size());
    }
    m_training->remove(0, m_training->count());
    m_validation->remove(0, m_validation->count());
    m_x->setCategories(categories);
    m_training->append(training);
    m_validation->append(validation);
    m_series->setBarWidth(bars.size() > 40 ? 0.8 : 0.5);
    for (auto* items : {&m_names, &m_sums}) {
        while (items->size() < bars.size()) {
            items->push_back(new QGraphicsSimpleTextItem(chart()));
            items->back()->setZValue(wordsOverGrid);
        }
        for (std::size_t i = bars.size(); i < items->size(); ++i)
            (*items)[i]->hide();
    }
    recolour();
    placePlot();
    describe();
}

int ClassChart::shownNames() const
{
    return static_cast<int>(
        std::count_if(m_names.begin(), m_names.end(), [](auto* item) { return item->isVisible(); }));
}

int ClassChart::shownSums() const
{
    return static_cast<int>(std::count_if(m_sums.begin(), m_sums.end(), [](auto* item) { return item->isVisible(); }));
}

void ClassChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void ClassChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        describe();
        placePlot();
        break;
    case QEvent::FontChange:
        recolour();
        placePlot();
        break;
    case QEvent::PaletteChange:
        recolour();
        break;
    default:
        break;
    }
}

void ClassChart::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ClassChart::recolour()
{
    const QFont small = smallFont(font());
    const QColor words = color(Token::text2, palette());
    m_y->setLabelsFont(small);
    m_y->setLabelsColor(words);
    m_y->setGridLinePen(QPen(color(Token::grid, palette()), 1));
    // The pen parts the two; bars of a few pixels keep their whole width.
    const QPen edge = m_bars.size() > 40 ? QPen(Qt::NoPen) : QPen(color(Token::card, palette()), 1);
    m_training->setPen(edge);
    m_validation->setPen(edge);
    m_training->setBrush(color(Token::train, palette()));
    m_validation->setBrush(validationBrush(palette(), devicePixelRatioF()));
    for (auto* items : {&m_names, &m_sums})
        for (QGraphicsSimpleTextItem* item : *items) {
            item->setFont(small);
            item->setBrush(words);
        }
}

void ClassChart::placePlot()
{
    const QFontMetricsF metrics(smallFont(font()));
    double highest = 1;
    for (const ClassBar& bar : m_bars)
        highest = std::max(highest, sum(bar));
    const double below = metrics.height() + axisGap;
    const double above = metrics.height() + 4;
    const double plotHeight = std::max(20.0, height() - above - below);
    const double step = tickStep(highest, std::min(plotHeight / pixelsPerTick, mostTicks));
    // The highest bar ends at the plot's top: its sum stands above.
    m_top = highest;
    const double left = std::ceil(metrics.horizontalAdvance(wholeText(static_cast<qlonglong>(highest)))) + axisGap;
    for (const QString& label : m_y->categoriesLabels())
        m_y->remove(label);
    for (double tick = 0; tick <= m_top; tick += step)
        m_y->append(wholeText(static_cast<qlonglong>(tick)), tick);
    m_y->setRange(0, m_top);
    chart()->setPlotArea(QRectF(left, above, std::max(50.0, width() - left), plotHeight));
    // Without a new layout Qt Charts moves the bars but leaves the axes where they were.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
    placeWords();
}

void ClassChart::placeWords()
{
    if (m_bars.empty())
        return;
    const QRectF plot = chart()->plotArea();
    const QFontMetricsF metrics(smallFont(font()));
    const double slot = plot.width() / static_cast<double>(m_bars.size());
    double widestName = 1, widestSum = 1;
    for (const ClassBar& bar : m_bars) {
        widestName = std::max(widestName, metrics.horizontalAdvance(bar.name));
        widestSum = std::max(widestSum, metrics.horizontalAdvance(whole(bar.training + bar.validation)));
    }
    widestName = std::min(widestName, longestName);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widestName + wordGap) / slot)));
    const bool sumsFit = widestSum + wordGap / 2 <= slot;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const double centre = plot.left() + (static_cast<double>(i) + 0.5) * slot;
        const auto place = [centre](QGraphicsSimpleTextItem* item, double top) {
            item->setPos(std::round(centre - item->boundingRect().width() / 2), std::round(top));
        };
        m_names[i]->setText(metrics.elidedText(m_bars[i].name, Qt::ElideRight, longestName));
        m_names[i]->setVisible(i % every == 0);
        place(m_names[i], plot.bottom() + axisGap - 2);
        m_sums[i]->setText(whole(m_bars[i].training + m_bars[i].validation));
        m_sums[i]->setVisible(sumsFit);
        place(m_sums[i], plot.bottom() - sum(m_bars[i]) / m_top * plot.height() - metrics.height() - 2);
    }
}

QString ClassChart::sentence(const ClassBar& bar) const
{
    const QString words
        = tr("%1: %2 training, %3 validation").arg(bar.name, whole(bar.training), whole(bar.validation));
    return bar.test > 0 ? tr("%1, %2 test").arg(words, whole(bar.test)) : words;
}

void ClassChart::describe()
{
    setAccessibleName(tr("Pictures of each class"));
    QStringList sentences;
    for (const ClassBar& bar : m_bars)
        sentences << sentence(bar);
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

void ClassChart::explain(bool entered, int index)
{
    if (entered && index >= 0 && index < static_cast<int>(m_bars.size()))
        QToolTip::showText(QCursor::pos(), sentence(m_bars[static_cast<std::size_t>(index)]), this);
    else
        QToolTip::hideText();
}

} // namespace digitlab
