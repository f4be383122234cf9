#pragma once

#include "ui/train/run_phase.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace digitlab {

/// Train, Pause, Step, Stop: they never move, and what cannot be done is off. Beside them how far the run is, below
/// them its newest weights.
class RunControls : public Card {
    Q_OBJECT

public:
    explicit RunControls(QWidget* parent = nullptr);

    /// What the first button would do while nothing runs: nothing, train anew, or go on with the run that is shown.
    enum class Start { none, anew, goOn };

    /// `primary`: that is what a person most likely does next.
    void setPhase(RunPhase phase, Start start, bool primary);
    /// share: 0..1, negative while it is not known.
    /// The words are always whole; the facts give way where both have no room beside each other.
    void setProgress(const QString& words, const QString& facts, double share);
    /// The line below: a sentence (rich text); `saved` puts a tick before it and the way to Recognise behind it.
    void setLine(const QString& sentence, bool saved);

Q_SIGNALS:
    void trainPressed();
    void pausePressed();
    /// Of a training that is paused, or that is to go on.
    void continuePressed();
    void stepPressed();
    void stopPressed();
    void usePressed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* addButton(const QString& accessibleName);
    void retranslate();
    bool continues() const;
    void refresh();
    void fitButtons();
    void fitWords();

    RunPhase m_phase = RunPhase::idle;
    Start m_start = Start::none;
    bool m_primary = false;
    QPushButton* m_train;
    QPushButton* m_pause;
    QPushButton* m_step;
    QPushButton* m_stop;
    QBoxLayout* m_row;    ///< buttons and progress: beside each other where there is room, else one below the other
    QWidget* m_side;      ///< progress: words, facts and bar
    int m_wordsWidth = 0; ///< the widest of this run, so that nothing jumps from batch to batch
    int m_factsWidth = 0;
    QLabel* m_words;
    QLabel* m_facts;
    QProgressBar* m_bar;
    QLabel* m_tick;
    QLabel* m_line;
    QPushButton* m_use;
};

} // namespace digitlab
