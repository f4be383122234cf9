#include "app/window/training_watch.h"

#include "app/window/desktop_bus.h"
#include "app/window/training_desk.h"
#include "ui/sentences/engine_sentence.h"
#include "ui/train/train_page.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QApplication>

namespace digitlab {

TrainingWatch::TrainingWatch(MainWindow& window, TrainingDesk& desk, DesktopBus& bus,
                             std::chrono::milliseconds longTraining, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_bus(bus)
    , m_longTraining(longTraining)
{
    connect(&desk, &TrainingDesk::begun, this, &TrainingWatch::begin);
    connect(&desk, &TrainingDesk::paused, this, &TrainingWatch::pause);
    connect(&desk, &TrainingDesk::ended, this, &TrainingWatch::end);
    connect(&window.train(), &TrainPage::stopRequested, this,
            [this] { m_window.setTraining(MainWindow::Training::stopping); });
}

void TrainingWatch::begin()
{
    m_since.start();
    m_window.setTraining(MainWindow::Training::running);
    m_bus.keepAwake(tr("A network is being trained"));
}

void TrainingWatch::pause(bool paused)
{
    m_window.setTraining(paused ? MainWindow::Training::paused : MainWindow::Training::running);
    if (paused)
        m_bus.letSleep();
    else
        m_bus.keepAwake(tr("A network is being trained"));
}

void TrainingWatch::end(const TrainingOutcome& outcome)
{
    m_bus.letSleep();
    m_window.setTraining(outcome.state == RunState::done         ? MainWindow::Training::done
                             : outcome.state == RunState::failed ? MainWindow::Training::failed
                                                                 : MainWindow::Training::stopped);
    const bool isLong = m_since.isValid() && m_since.elapsed() >= m_longTraining.count();
    const double seconds = isLong ? static_cast<double>(m_since.elapsed()) / 1000 : 0;
    m_since.invalidate();
    // Whoever has stopped it knows.
    const bool news = outcome.state == RunState::done || outcome.state == RunState::failed;
    if (!news || !isLong || QApplication::activeWindow())
        return;
    QApplication::alert(&m_window);
    m_bus.notify(outcome.state == RunState::done ? tr("The training is finished") : tr("The training has failed"),
                 noticeText(outcome, seconds));
}

QString TrainingWatch::noticeText(const TrainingOutcome& outcome, double seconds)
{
    if (outcome.state == RunState::failed)
        return engineSentence(QString::fromStdString(outcome.message));
    return tr("%1: %2 epochs in %3, the best was epoch %4")
        .arg(pathText(outcome.run.filename()), wholeText(outcome.epochsDone), durationText(seconds),
             wholeText(outcome.bestEpoch));
}

} // namespace digitlab
