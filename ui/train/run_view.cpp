#include "ui/train/run_view.h"

#include "ui/train/chart_bar.h"
#include "ui/train/chart_card.h"
#include "ui/train/chart_files.h"
#include "ui/train/numbers.h"
#include "ui/train/status_column.h"
#include "ui/widgets/number_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitlab {

namespace {

constexpr std::size_t smoothedAtOnce = 100000; // 10 ms or so
constexpr std::size_t takenAtOnce = 40000;     // likewise
constexpr int drawnEach = 100;                 // ms, while a long run comes back
constexpr int statusWidth = 192;
constexpr int narrowStatusWidth = 136;
constexpr int leastWideWidth = 720;

} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_lossCard(new ChartCard(m_history, Curve::loss, m_view))
    , m_accuracyCard(new ChartCard(m_history, Curve::accuracy, m_view))
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
    m_taking.setSingleShot(true);
    connect(&m_taking, &QTimer::timeout, this, [this] {
        takeOn();
        if (m_taking.isActive() && m_sinceDrawn.elapsed() < drawnEach)
            return;
        refreshFigures(m_goesOn);
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
    return {m_view.axis(), m_history.smoothing()};
}

void RunView::setSmoothing(int percent)
{
    m_history.setSmoothing(percent);
    m_bar->setSpan(m_history.smoothingSpan());
    smoothOn();
}

/// A piece at a time, so that the slider follows the hand.
void RunView::smoothOn()
{
    if (m_history.smoothOn(smoothedAtOnce))
        m_smoothing.start(0);
}

void RunView::clear()
{
    begin({});
}

void RunView::begin(const TrainingStart& start)
{
    m_start = start;
    m_waiting = std::exchange(m_start.earlierBatches, {});
    m_waitingEpochs = std::exchange(m_start.earlierEpochs, {});
    m_earlier = m_waiting.size();
    m_taken = 0;
    m_last = {};
    m_rates.clear();
    m_clock.begin(start);
    m_view.setMark({}, nullptr);
    m_view.showAll();
    m_history.begin(start.batchesPerEpoch);
    m_bar->setSpan(m_history.smoothingSpan());
    for (ChartCard* card : {m_lossCard, m_accuracyCard})
        card->files().setRun(QFileInfo(folder()).fileName());
    m_status->clear();
    takeOn();
    refreshFigures(true);
    refresh();
}

/// A piece at a time, so that the window answers while a long run comes back; what it tells meanwhile waits its turn.
void RunView::takeOn()
{
    const std::size_t end = std::min(m_waiting.size(), m_taken + takenAtOnce);
    for (; m_taken < end; ++m_taken) {
        // The time between the two parts of a resumed run is nobody's.
        if (m_taken == m_earlier)
            m_clock.skipNext();
        take(m_waiting[m_taken]);
    }
    if (m_taken < m_waiting.size()) {
        m_taking.start(0);
        return;
    }
    if (m_taken == m_earlier)
        m_clock.skipNext();
    m_waiting = {};
    for (const EpochRecord& epoch : std::exchange(m_waitingEpochs, {}))
        take(epoch);
    m_taking.stop();
}

void RunView::add(const BatchRecord& batch)
{
    if (m_taking.isActive())
        m_waiting.push_back(batch);
    else
        take(batch);
}

void RunView::add(const EpochRecord& epoch)
{
    if (m_taking.isActive())
        m_waitingEpochs.push_back(epoch);
    else
        take(epoch);
}

void RunView::take(const BatchRecord& batch)
{
    const bool steps = m_start.recipe.schedule == ScheduleKind::steps;
    if (steps && m_last.batch > 0 && std::abs(batch.learningRate - m_last.learningRate) > 1e-6 * m_last.learningRate)
        m_rates.push_back({m_history.size(), m_last.learningRate, batch.learningRate});
    m_history.add(batch);
    m_clock.add(batch);
    m_last = batch;
}

void RunView::take(const EpochRecord& epoch)
{
    m_history.add(epoch);
    m_clock.add(epoch);
}

void RunView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_status->setMaximumWidth(width() >= leastWideWidth ? statusWidth : narrowStatusWidth);
}

QString RunView::folder() const
{
    return QString::fromStdString(m_start.run.string());
}

void RunView::refresh()
{
    m_sinceDrawn.start();
    for (ChartCard* card : {m_lossCard, m_accuracyCard}) {
        card->chart().setRateChanges(m_rates);
        card->refresh();
    }
}

void RunView::refreshFigures(bool goesOn)
{
    using F = StatusColumn::Figure;
    m_goesOn = goesOn;
    if (m_start.epochs <= 0)
        return;
    m_status->setFigure(F::epoch, wholeText(std::max(m_last.epoch, 1)), wholeText(m_start.epochs));
    m_status->setFigure(F::batch, wholeText(m_last.batch), wholeText(m_start.batchesPerEpoch));
    const CurveData &loss = m_history.curve(Curve::loss), &accuracy = m_history.curve(Curve::accuracy);
    // A loss that has left the numbers is told as it is; otherwise the smoothed course is easier to read.
    if (m_history.size() > 0) {
        const bool finite = std::isfinite(loss.lastBatch());
        m_status->setFigure(F::loss, lossText(finite ? loss.lastSmoothed() : loss.lastBatch()));
        m_status->setFigure(F::accuracy, percentText(accuracy.lastSmoothed()));
    }
    if (m_history.epochs() > 0)
        m_status->setFigure(F::validation, percentText(accuracy.lastValidation()));
    const double speed = m_clock.imagesPerSecond();
    m_status->setFigure(F::speed, speed > 0 ? wholeText(std::llround(speed)) : QString());
    const double left = goesOn && m_clock.done() < 1 ? m_clock.secondsLeft() : -1;
    m_status->setFigure(F::timeLeft, left >= 0 ? durationText(left) : QString());
}

} // namespace digitlab
