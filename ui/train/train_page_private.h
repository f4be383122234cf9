#pragma once

#include "ui/train/first_training.h"
#include "ui/train/recipe_form.h"
#include "ui/train/run_controls.h"
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
    /// Redraws within a tenth of a second, however often it is asked.
    void soon();
    void refresh();
    void retranslate();

    /// The newest weights of this run; epoch 0: there are none yet.
    struct Weights {
        int epoch = 0;
        double validationAccuracy = 0;
        QString file;
    };

    TrainPage& page;
    RecipeForm* form;
    MessageBar* messages;
    QStackedWidget* pages;
    FirstTraining* first;
    RunView* run;
    RunControls* controls;

    RunPhase phase = RunPhase::idle;
    Weights newest;
    std::optional<Progress> progress;
    std::optional<TrainingOutcome> outcome;
    bool problemShown = false;
    QString chartProblem; ///< that a later success takes away

private:
    void layOut();
    void connectAll();
    void start(bool oneStep);
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
