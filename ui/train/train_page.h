#pragma once

#include "core/api/engine.h"
#include "ui/train/chart_choices.h"
#include "ui/train/run_course.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace digitlab {

/// Choose a recipe, train, and watch loss and accuracy move. The page asks by signals and is told by slots.
class TrainPage : public QWidget {
    Q_OBJECT

public:
    explicit TrainPage(QWidget* parent = nullptr);
    ~TrainPage() override;

    /// Recipes, schedule and augmentation previews come from it. Until then Train is off.
    void setEngine(const std::shared_ptr<const Engine>& engine);
    /// What the Data page has loaded; null: the options name a set that the training loads itself (`mnist` at the
    /// start).
    void setData(const OpenDataOptions& options, std::shared_ptr<const DataSet> data);
    /// The share for validation and the seed that were tried out on the Data page.
    void setSplit(double validation, std::uint64_t seed);

    /// Where the dialog for a run begins.
    void setRunsFolder(const QString& folder);
    /// Asks for the folder of a run; refuses while a training runs.
    void chooseRun();
    // What comes of a run that is to be opened: it is being read, and then it is there (the course holds its records),
    // or showProblem() says why not.
    void showOpening(const QString& name);
    void showRun(const RunRecords& run, RunCourse course);
    /// A run cannot be opened while another one trains.
    void showBusy();

    // What a running training tells, in this order. The first one: a new training, or that the run which is shown goes
    // on.
    void showStarting();
    void showGoingOn();
    void showProgress(const Progress& progress);
    void showStart(RunCourse course);
    /// All batches since the last call, in order.
    void addBatches(const std::vector<BatchRecord>& batches);
    void addEpoch(const EpochRecord& epoch, const QString& weightsFile);
    void showPaused(bool paused);
    void showOutcome(const TrainingOutcome& outcome);
    /// A request that could not be started.
    void showProblem(const QString& sentence);

    // What came of a chart's file, or of its table for the clipboard.
    void showChartSaved();
    void showChartTable(const QByteArray& table);
    void showChartProblem(const QString& sentence);

    bool isRunning() const;

    /// How the charts are shown; chartChoicesChanged follows what the person changes, so that it can be kept.
    void setChartChoices(const ChartChoices& choices);
    ChartChoices chartChoices() const;

Q_SIGNALS:
    /// `out` is empty: the receiver chooses the run folder.
    void trainRequested(const digitlab::TrainingRequest& request);
    /// Go on with this run exactly where it ended; epochs 0: as many as it was started with.
    void resumeRequested(const QString& run, int epochs, digitlab::Device device);
    void openRequested(const QString& run);
    void openingCancelled();
    void pauseRequested();
    void continueRequested();
    /// Idle: sent after trainRequested or resumeRequested, so that the training starts with one batch and pauses.
    void stepRequested();
    void stopRequested();
    /// `RUN:N` of the newest weights.
    void useModelRequested(const QString& reference);
    void chooseDataRequested();
    /// The set that the options name, for a sample of what the recipe makes of its pictures.
    void dataWanted();
    /// Of a chart's picture or values: `content` makes it, on any thread.
    void chartFileRequested(const QString& file, const std::function<QByteArray()>& content);
    void chartTableRequested(const std::function<QByteArray()>& content);
    void chartChoicesChanged(const digitlab::ChartChoices& choices);
    /// For the rail's foot and the window's title: `Epoch 3/50` and `13 min left`; both empty when nothing runs. 0..1.
    void statusChanged(const QString& epoch, const QString& timeLeft, double done);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab
