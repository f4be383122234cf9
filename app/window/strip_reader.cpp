#include "app/window/strip_reader.h"

#include "app/window/source_reader.h"
#include "app/window/thread_edge.h"
#include "ui/widgets/picture_image.h"

#include <algorithm>
#include <utility>

namespace digitlab {

StripReader::StripReader(QObject* parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

StripReader::~StripReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void StripReader::setEngine(std::shared_ptr<const Engine> engine)
{
    {
        const std::lock_guard lock(m_mutex);
        m_engine = std::move(engine);
    }
    m_wake.notify_all();
}

void StripReader::setModel(std::shared_ptr<const Model> model)
{
    {
        const std::lock_guard lock(m_mutex);
        m_model = std::move(model);
        m_done.clear();
        fill();
    }
    m_wake.notify_all();
}

void StripReader::setSources(const QList<Source>& sources)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sources = sources;
        fill();
    }
    m_wake.notify_all();
}

/// With the lock held.
void StripReader::fill()
{
    m_queue.clear();
    for (const Source& source : std::as_const(m_sources))
        if (source.problem.isEmpty() && !m_done.contains(source.id))
            m_queue.push_back(source);
}

void StripReader::run()
{
    while (const std::optional<Job> job = nextJob()) {
        try {
            work(*job);
        } catch (...) {
            Summary summary;
            summary.problem = problemInFlight();
            send(*job, [this, id = job->source.id, summary] { Q_EMIT summarised(id, summary); });
        }
    }
}

/// Waits for something to do; none: the end.
std::optional<StripReader::Job> StripReader::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || (!m_queue.empty() && m_engine && m_model); });
    if (m_ending)
        return std::nullopt;
    Job job{m_queue.front(), m_engine, m_model};
    m_queue.pop_front();
    m_done.insert(job.source.id);
    return job;
}

void StripReader::work(const Job& job)
{
    const quint64 id = job.source.id;
    if (isInkFile(job.source)) {
        send(job, [this, id, entries = openDrawings(*job.engine, job.source)] { Q_EMIT drawingsOpened(id, entries); });
        return;
    }
    send(job, [this, id, summary = summarise(job)] { Q_EMIT summarised(id, summary); });
}

Summary StripReader::summarise(const Job& job) const
{
    const auto summed = [](const auto& answer) { return summaryOf(answer); };
    if (job.source.isDrawing())
        return std::visit(summed, readDrawing(*job.model, *job.source.ink));
    const Picture picture = openSource(*job.engine, job.source);
    Summary summary = std::visit(summed, readPicture(*job.model, picture, job.source.readAs));
    summary.thumbnail = reduced(picture, thumbnailSide);
    return summary;
}

bool StripReader::stillWanted(quint64 id, const std::shared_ptr<const Model>& model)
{
    const std::lock_guard lock(m_mutex);
    return model == m_model
        && std::any_of(m_sources.cbegin(), m_sources.cend(), [id](const Source& source) { return source.id == id; });
}

template <class Function>
void StripReader::send(const Job& job, Function function)
{
    const auto deliver = [this, id = job.source.id, model = job.model, function] {
        if (stillWanted(id, model))
            function();
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace digitlab
