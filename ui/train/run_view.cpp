#include "ui/train/run_view.h"

#include "ui/train/chart_card.h"
#include "ui/train/numbers.h"
#include "ui/train/status_column.h"
#include "ui/widgets/number_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace digitlab {

namespace {

constexpr int statusWidth = 192;
constexpr int narrowStatusWidth = 136;
constexpr int leastWideWidth = 720;

} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_lossCard(new ChartCard(m_loss))
    , m_accuracyCard(new ChartCard(m_accuracy))
    , m_status(new StatusColumn)
{
    auto* charts = new QVBoxLayout;
    charts->setSpacing(16);
    charts->addWidget(m_lossCard, 308);
    charts->addWidget(m_accuracyCard, 292);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(charts, 1);
    row->addWidget(m_status);
    m_status->setMinimumWidth(narrowStatusWidth);
    m_status->setMaximumWidth(statusWidth);
}

void RunView::clear()
{
    begin({});
}

void RunView::begin(const TrainingStart& start)
{
    m_start = start;
    m_start.earlierBatches.clear();
    m_start.earlierEpochs.clear();
    m_last = {};
    m_rates.clear();
    m_clock.begin(start);
    m_loss.begin(start.batchesPerEpoch);
    m_accuracy.begin(start.batchesPerEpoch);
    for (const BatchRecord& batch : start.earlierBatches)
        add(batch);
    for (const EpochRecord& epoch : start.earlierEpochs)
        add(epoch);
    // The time between the two parts of a resumed run is nobody's.
    m_clock.skipNext();
    m_status->clear();
    refreshFigures();
    refresh();
}

void RunView::add(const BatchRecord& batch)
{
    const bool steps = m_start.recipe.schedule == ScheduleKind::steps;
    if (steps && m_last.batch > 0 && std::abs(batch.learningRate - m_last.learningRate) > 1e-6 * m_last.learningRate)
        m_rates.push_back({batch.epoch - 1 + (batch.batch - 1.0) / std::max(m_start.batchesPerEpoch, 1),
                           m_last.learningRate, batch.learningRate});
    m_loss.addBatch(batch.epoch, batch.batch, batch.loss);
    m_accuracy.addBatch(batch.epoch, batch.batch, batch.accuracy);
    m_clock.add(batch);
    m_last = batch;
}

void RunView::add(const EpochRecord& epoch)
{
    m_loss.addEpoch(epoch.epoch, epoch.validationLoss);
    m_accuracy.addEpoch(epoch.epoch, epoch.validationAccuracy);
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
    for (ChartCard* card : {m_lossCard, m_accuracyCard}) {
        card->chart().setRateChanges(m_rates);
        card->chart().refresh();
    }
}

void RunView::refreshFigures()
{
    using F = StatusColumn::Figure;
    if (m_start.epochs <= 0)
        return;
    m_status->setFigure(F::epoch, wholeText(std::max(m_last.epoch, 1)), wholeText(m_start.epochs));
    m_status->setFigure(F::batch, wholeText(m_last.batch), wholeText(m_start.batchesPerEpoch));
    // A loss that has left the numbers is told as it is; otherwise the smoothed course is easier to read.
    if (m_loss.size() > 0) {
        const bool finite = std::isfinite(m_loss.lastBatch());
        m_status->setFigure(F::loss, lossText(finite ? m_loss.lastSmoothed() : m_loss.lastBatch()));
        m_status->setFigure(F::accuracy, percentText(m_accuracy.lastSmoothed()));
    }
    if (m_loss.lastEpoch() > 0)
        m_status->setFigure(F::validation, percentText(m_accuracy.lastValidation()));
    const double speed = m_clock.imagesPerSecond();
    m_status->setFigure(F::speed, speed > 0 ? wholeText(std::llround(speed)) : QString());
    const double left = m_clock.secondsLeft();
    m_status->setFigure(F::timeLeft, left >= 0 && m_clock.done() < 1 ? durationText(left) : QString());
}

} // namespace digitlab
