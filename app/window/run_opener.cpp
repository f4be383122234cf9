#include "app/window/run_opener.h"

#include "app/window/thread_edge.h"

namespace digitlab {

namespace {

std::shared_ptr<OpenedRun> openedRun(const Engine& engine, const std::filesystem::path& folder, int smoothing,
                                     const std::stop_token& stop)
{
    auto run = std::make_shared<OpenedRun>();
    run->records = engine.openRun(folder, stop);
    run->course = RunCourse(run->records.start, smoothing);
    run->records.start.earlierBatches = {};
    return run;
}

} // namespace

RunOpener::RunOpener(QObject* parent)
    : QObject(parent)
{
}

void RunOpener::open(const std::shared_ptr<const Engine>& engine, const std::filesystem::path& folder, int smoothing)
{
    cancel();
    m_thread.post([this, engine, folder, smoothing, number = m_newest](const std::stop_token& stop) {
        std::shared_ptr<OpenedRun> run;
        QString problem;
        try {
            run = openedRun(*engine, folder, smoothing, stop);
        } catch (...) {
            problem = problemInFlight();
        }
        QMetaObject::invokeMethod(
            this,
            [this, run, problem, number] {
                if (number != m_newest)
                    return;
                if (run)
                    Q_EMIT opened(run);
                else if (!problem.isEmpty())
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    });
}

void RunOpener::cancel()
{
    ++m_newest;
    m_thread.cancel();
}

} // namespace digitlab
