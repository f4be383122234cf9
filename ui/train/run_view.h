#pragma once

#include "core/api/training.h"
#include "ui/train/chart_choices.h"
#include "ui/train/curve_chart.h"
#include "ui/train/run_clock.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace digitlab {

class ChartBar;
class ChartCard;
class StatusColumn;

/// The two charts and the figures of one run.
class RunView : public QWidget {
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);
    ~RunView() override;

    /// Forgets the run before.
    void clear();
    void begin(const TrainingStart& start);
    void add(const BatchRecord& batch);
    void add(const EpochRecord& epoch);
    /// Draws what was added since; costs the same however much it was.
    void refresh();
    /// `goesOn`: there is a time left to tell.
    void refreshFigures(bool goesOn);

    void setChoices(const ChartChoices& choices);
    ChartChoices choices() const;

    RunClock& clock() { return m_clock; }
    const RunClock& clock() const { return m_clock; }
    int epochs() const { return m_start.epochs; }
    int batchesPerEpoch() const { return m_start.batchesPerEpoch; }
    const BatchRecord& last() const { return m_last; }
    QString folder() const;

Q_SIGNALS:
    /// By the person, not by setChoices().
    void choicesChanged();
    /// Of ChartFiles.
    void fileRequested(const QString& file, const std::function<QByteArray()>& content);
    void tableRequested(const std::function<QByteArray()>& content);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectBar();
    void setSmoothing(int percent);
    void smoothOn();
    void takeOn();
    void take(const BatchRecord& batch);
    void take(const EpochRecord& epoch);

    TrainingStart m_start; ///< without the earlier records
    BatchRecord m_last;
    RunClock m_clock;
    RunHistory m_history;
    SharedView m_view{m_history};
    QTimer m_smoothing; ///< runs while the curves of a long run are smoothed anew
    /// Of a long run, what the history does not hold yet: its earlier records, and those that came meanwhile.
    std::vector<BatchRecord> m_waiting;
    std::vector<EpochRecord> m_waitingEpochs;
    std::size_t m_earlier = 0; ///< of m_waiting, from before the run was resumed
    std::size_t m_taken = 0;   ///< of m_waiting, in the history
    QTimer m_taking;           ///< runs while there are more
    QElapsedTimer m_sinceDrawn;
    bool m_goesOn = false;
    std::vector<RateChange> m_rates;
    ChartCard* m_lossCard;
    ChartCard* m_accuracyCard;
    StatusColumn* m_status;
    ChartBar* m_bar;
};

} // namespace digitlab
