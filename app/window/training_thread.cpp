#include "app/window/training_thread.h"

#include "app/window/thread_edge.h"
#include "ui/widgets/path_text.h"

#include <chrono>
#include <utility>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds frame{33};

} // namespace

TrainingThread::TrainingThread(std::shared_ptr<const Engine> engine, Work work, int smoothing, QObject* parent)
    : QObject(parent)
    , m_engine(std::move(engine))
    , m_work(std::move(work))
    , m_news(smoothing)
{
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, [this] { deliver(); });
}

TrainingThread::~TrainingThread()
{
    m_control.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingThread::start()
{
    m_frame.start();
    m_thread = std::thread([this] { run(); });
}

void TrainingThread::run()
{
    TrainingOutcome outcome;
    QString problem;
    try {
        outcome = m_work(*m_engine, m_control, m_news);
    } catch (...) {
        problem = problemInFlight();
        outcome.state = RunState::stopped;
    }
    QMetaObject::invokeMethod(
        this, [this, outcome, problem] { end(outcome, problem); }, Qt::QueuedConnection);
}

void TrainingThread::deliver()
{
    for (const TrainingNews::Item& item : m_news.take())
        std::visit([this](const auto& news) { tell(news); }, item);
}

void TrainingThread::tell(const TrainingNews::Epoch& epoch)
{
    Q_EMIT epochDone(epoch.record, pathText(epoch.weights));
}

void TrainingThread::end(const TrainingOutcome& outcome, const QString& problem)
{
    m_frame.stop();
    m_thread.join();
    deliver();
    if (problem.isEmpty())
        Q_EMIT ended(outcome);
    else
        Q_EMIT refused(problem);
}

} // namespace digitlab
