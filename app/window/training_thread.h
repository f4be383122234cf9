#pragma once

#include "app/window/training_news.h"
#include "core/api/engine.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>

namespace digitlab {

/// One training on a thread of its own. What it tells comes at most 30 times a second, in order; `ended` or `refused`
/// comes once and last.
class TrainingThread : public QObject {
    Q_OBJECT

public:
    /// Trains anew or goes on with a run; on the thread.
    using Work = std::function<TrainingOutcome(const Engine&, TrainingControl&, TrainingObserver&)>;

    /// smoothing: as the charts have it.
    TrainingThread(std::shared_ptr<const Engine> engine, Work work, int smoothing, QObject* parent = nullptr);
    /// Stops the training and waits for it.
    ~TrainingThread() override;

    void start();
    void pause() { m_control.pause(); }
    void resume() { m_control.resume(); }
    void step() { m_control.step(); }
    void stop() { m_control.stop(); }

Q_SIGNALS:
    void progressed(const digitlab::Progress& progress);
    /// The receiver may take the content.
    void started(const std::shared_ptr<digitlab::RunCourse>& course);
    void batchesDone(const std::vector<digitlab::BatchRecord>& batches);
    void epochDone(const digitlab::EpochRecord& epoch, const QString& weightsFile);
    void paused(bool paused);
    void ended(const digitlab::TrainingOutcome& outcome);
    /// The request could not be started.
    void refused(const QString& sentence);

private:
    void run();
    void deliver();
    void tell(const Progress& progress) { Q_EMIT progressed(progress); }
    void tell(const TrainingNews::Start& start) { Q_EMIT started(start); }
    void tell(const std::vector<BatchRecord>& batches) { Q_EMIT batchesDone(batches); }
    void tell(const TrainingNews::Epoch& epoch);
    void tell(const TrainingNews::Paused& change) { Q_EMIT paused(change.paused); }
    void end(const TrainingOutcome& outcome, const QString& problem);

    std::shared_ptr<const Engine> m_engine;
    const Work m_work;
    TrainingControl m_control;
    TrainingNews m_news;
    QTimer m_frame;
    std::thread m_thread;
};

} // namespace digitlab
