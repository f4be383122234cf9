#pragma once

#include "ui/train/first_training.h"
#include "ui/train/held_run.h"
#include "ui/train/recipe_form.h"
#include "ui/train/run_controls.h"
#include "ui/train/run_header.h"
#include "ui/train/run_view.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"

#include <QTimer>

#include <optional>

class QStackedWidget;

namespace digitlab {

class TrainPage::Private {
public:
    explicit Private(TrainPage& page);

    void setPhase(RunPhase next);
    bool isRunning() const;
    /// Redraws within a tenth of a second, however often it is asked.
    void soon();
    void refresh();
    void retranslate();

    /// The run that is shown can be gone on with from now on: it was opened, or has ended.
    void hold(const TrainingOutcome& ended, bool hasCheckpoint);
    /// Clears the page for a new training; what it has shown is kept until that has told its start.
    void setAside();
    /// Shows that again where no start was told.
    void putBack();
    /// The newest epoch whose weights are still there.
    void findWeights(const RunRecords& records);

    /// The newest weights of this run; epoch 0: there are none yet.
    struct Weights {
        int epoch = 0;
        double validationAccuracy = 0;
        QString file;
    };
    /// All that the page shows of a run.
    struct Shown {
        RunCourse course;
        Weights newest;
        std::optional<TrainingOutcome> outcome;
        std::optional<HeldRun> held;
    };

    TrainPage& page;
    RecipeForm* form;
    MessageBar* messages;
    QStackedWidget* pages;
    FirstTraining* first;
    RunHeader* header;
    RunView* run;
    RunControls* controls;

    RunPhase phase = RunPhase::idle;
    Weights newest;
    std::optional<Progress> progress;
    std::optional<TrainingOutcome> outcome;
    std::optional<HeldRun> held;
    std::optional<Shown> before; ///< set aside
    TrainingRequest plan;        ///< of the run that is shown
    bool begun = false;          ///< the training has told its start
    QString opening;             ///< the name of the run that is being read
    QString runsFolder;
    bool problemShown = false;
    QString chartProblem; ///< that a later success takes away

private:
    void layOut();
    void connectAll();
    void start(bool oneStep);
    void goOn(bool oneStep);
    void stop();
    RunControls::Start startNow() const;
    void showHeader();
    void useNewest();
    void showControls();
    void showWords();
    void showLine();
    void showStatus();
    QString progressWords() const;
    QString outcomeWords() const;
    bool goesOn() const;

    QTimer m_frame;
};

} // namespace digitlab
