#pragma once

#include "core/api/training.h"
#include "ui/train/chart_choices.h"
#include "ui/train/curve_chart.h"
#include "ui/train/run_course.h"

#include <QTimer>
#include <QWidget>

#include <functional>

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

    /// Returns the course of the run before.
    RunCourse begin(RunCourse course);
    void add(const BatchRecord& batch) { m_course.add(batch); }
    void add(const EpochRecord& epoch) { m_course.add(epoch); }
    /// Draws what was added since; costs the same however much it was.
    void refresh();
    /// `goesOn`: there is a time left to tell; otherwise it is the time that was taken.
    void refreshFigures(bool goesOn);

    void setChoices(const ChartChoices& choices);
    ChartChoices choices() const;

    const RunCourse& course() const { return m_course; }
    RunClock& clock() { return m_course.clock(); }
    const RunClock& clock() const { return m_course.clock(); }
    int epochs() const { return m_course.start().epochs; }
    int batchesPerEpoch() const { return m_course.start().batchesPerEpoch; }
    const BatchRecord& last() const { return m_course.last(); }
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

    RunCourse m_course;
    SharedView m_view{m_course.history()};
    QTimer m_smoothing; ///< runs while the curves of a long run are smoothed anew
    ChartCard* m_lossCard;
    ChartCard* m_accuracyCard;
    StatusColumn* m_status;
    ChartBar* m_bar;
};

} // namespace digitlab
