#pragma once

#include "core/api/training.h"
#include "ui/train/curve_chart.h"
#include "ui/train/run_clock.h"

#include <QWidget>

#include <vector>

namespace digitlab {

class ChartCard;
class StatusColumn;

/// The two charts and the figures of one run.
class RunView : public QWidget {
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    /// Forgets the run before.
    void clear();
    void begin(const TrainingStart& start);
    void add(const BatchRecord& batch);
    void add(const EpochRecord& epoch);
    /// Draws what was added since; costs the same however much it was.
    void refresh();
    void refreshFigures();

    RunClock& clock() { return m_clock; }
    const RunClock& clock() const { return m_clock; }
    int epochs() const { return m_start.epochs; }
    int batchesPerEpoch() const { return m_start.batchesPerEpoch; }
    const BatchRecord& last() const { return m_last; }
    QString folder() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TrainingStart m_start; ///< without the earlier records
    BatchRecord m_last;
    RunClock m_clock;
    CurveData m_loss{Curve::loss};
    CurveData m_accuracy{Curve::accuracy};
    std::vector<RateChange> m_rates;
    ChartCard* m_lossCard;
    ChartCard* m_accuracyCard;
    StatusColumn* m_status;
};

} // namespace digitlab
