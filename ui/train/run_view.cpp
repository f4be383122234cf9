#include "ui/train/run_view.h"

#include "ui/train/chart_bar.h"
#include "ui/train/chart_card.h"
#include "ui/train/chart_files.h"
#include "ui/train/numbers.h"
#include "ui/train/status_column.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr std::size_t smoothedAtOnce = 100000; // 10 ms or so
constexpr int statusWidth = 192;
constexpr int narrowStatusWidth = 136;
constexpr int leastWideWidth = 720;

} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_lossCard(new ChartCard(m_course.history(), Curve::loss, m_view))
    , m_accuracyCard(new ChartCard(m_course.history(), Curve::accuracy, m_view))
    , m_status(new StatusColumn)
    , m_bar(new ChartBar)
{
    auto* charts = new QVBoxLayout;
    charts->setSpacing(16);
    charts->addWidget(m_lossCard, 308);
    charts->addWidget(m_accuracyCard, 292);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(charts, 1);
    row->addWidget(m_status);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row, 1);
    column->addWidget(m_bar);
    m_status->setMinimumWidth(narrowStatusWidth);
    m_status->setMaximumWidth(statusWidth);
    connectBar();
    m_smoothing.setSingleShot(true);
    connect(&m_smoothing, &QTimer::timeout, this, [this] {
        smoothOn();
        refresh();
    });
    setChoices({});
}

RunView::~RunView()
{
    // Before what they show.
    delete m_lossCard;
    delete m_accuracyCard;
}

void RunView::connectBar()
{
    connect(m_bar, &ChartBar::axisChosen, this, [this](XAxis axis) {
        m_view.setAxis(axis);
        Q_EMIT choicesChanged();
    });
    connect(m_bar, &ChartBar::smoothingChosen, this, [this](int percent) {
        setSmoothing(percent);
        refresh();
        Q_EMIT choicesChanged();
    });
    connect(m_bar, &ChartBar::showAllPressed, &m_view, &SharedView::showAll);
    connect(&m_view, &SharedView::windowChanged, this, [this] { m_bar->setZoomed(m_view.isZoomed()); });
    for (ChartCard* card : {m_lossCard, m_accuracyCard}) {
        connect(&card->files(), &ChartFiles::fileRequested, this, &RunView::fileRequested);
        connect(&card->files(), &ChartFiles::tableRequested, this, &RunView::tableRequested);
    }
}

void RunView::setChoices(const ChartChoices& choices)
{
    m_view.setAxis(choices.axis);
    m_bar->setAxis(choices.axis);
    m_bar->setSmoothing(choices.smoothing);
    setSmoothing(choices.smoothing);
    refresh();
}

ChartChoices RunView::choices() const
{
    return {m_view.axis(), m_course.history().smoothing()};
}

void RunView::setSmoothing(int percent)
{
    m_course.history().setSmoothing(percent);
    m_bar->setSpan(m_course.history().smoothingSpan());
    smoothOn();
}

/// A piece at a time, so that the slider follows the hand.
void RunView::smoothOn()
{
    if (m_course.history().smoothOn(smoothedAtOnce))
        m_smoothing.start(0);
}

RunCourse RunView::begin(RunCourse course)
{
    const int smoothing = m_course.history().smoothing();
    m_view.setMark({}, nullptr);
    std::swap(m_course, course);
    if (m_course.history().smoothing() != smoothing)
        setSmoothing(smoothing);
    m_bar->setSpan(m_course.history().smoothingSpan());
    m_view.showAll();
    for (ChartCard* card : {m_lossCard, m_accuracyCard})
        card->files().setRun(QFileInfo(folder()).fileName());
    m_status->clear();
    refreshFigures(true);
    refresh();
    return course;
}

void RunView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_status->setMaximumWidth(width() >= leastWideWidth ? statusWidth : narrowStatusWidth);
}

QString RunView::folder() const
{
    return pathText(m_course.start().run);
}

void RunView::refresh()
{
    for (ChartCard* card : {m_lossCard, m_accuracyCard}) {
        card->chart().setRateChanges(m_course.rates());
        card->refresh();
    }
}

void RunView::refreshFigures(bool goesOn)
{
    using F = StatusColumn::Figure;
    m_status->setEnded(!goesOn);
    if (epochs() <= 0)
        return;
    m_status->setFigure(F::epoch, wholeText(std::max(last().epoch, 1)), wholeText(epochs()));
    m_status->setFigure(F::batch, wholeText(last().batch), wholeText(batchesPerEpoch()));
    const RunHistory& history = m_course.history();
    const CurveData &loss = history.curve(Curve::loss), &accuracy = history.curve(Curve::accuracy);
    // A loss that has left the numbers is told as it is; otherwise the smoothed course is easier to read.
    if (history.size() > 0) {
        const bool finite = std::isfinite(loss.lastBatch());
        m_status->setFigure(F::loss, lossText(finite ? loss.lastSmoothed() : loss.lastBatch()));
        m_status->setFigure(F::accuracy, percentText(accuracy.lastSmoothed()));
    }
    if (history.epochs() > 0)
        m_status->setFigure(F::validation, percentText(accuracy.lastValidation()));
    const double speed = clock().imagesPerSecond();
    m_status->setFigure(F::speed, speed > 0 ? wholeText(std::llround(speed)) : QString());
    const double left = clock().done() < 1 ? clock().secondsLeft() : -1;
    const double time = goesOn ? left : history.size() > 0 ? history.reached(XAxis::time) : -1;
    m_status->setFigure(F::time, time >= 0 ? durationText(time) : QString());
}

} // namespace digitlab
