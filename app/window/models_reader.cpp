#include "app/window/models_reader.h"

#include "app/window/source_reader.h"
#include "app/window/thread_edge.h"
#include "ui/widgets/path_text.h"

#include <utility>

namespace digitlab {

ModelsReader::ModelsReader(QObject* parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

ModelsReader::~ModelsReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ModelsReader::setEngine(std::shared_ptr<const Engine> engine)
{
    {
        const std::lock_guard lock(m_mutex);
        m_engine = std::move(engine);
    }
    m_wake.notify_all();
}

void ModelsReader::setModels(const QStringList& references)
{
    {
        const std::lock_guard lock(m_mutex);
        m_references = references;
        std::map<QString, Entry> kept;
        for (const QString& reference : references) {
            Entry entry;
            const auto known = m_models.find(reference);
            if (known != m_models.end() && !known->second.failed)
                entry = std::move(known->second);
            // Whoever asks anew wants an answer, also to what was answered before.
            entry.answered = 0;
            kept[reference] = std::move(entry);
        }
        m_models = std::move(kept);
    }
    m_wake.notify_all();
}

void ModelsReader::read(const Ink& ink)
{
    if (ink.empty())
        ask({}, false);
    else
        ask({.ink = std::make_shared<const Ink>(ink)}, true);
}

void ModelsReader::read(const Source& source)
{
    ask({.source = std::make_shared<const Source>(source)}, false);
}

void ModelsReader::ask(Request request, bool sameSubject)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool goesOn = sameSubject && m_request.ink;
        request.subject = goesOn ? m_request.subject : m_request.subject + 1;
        request.number = m_request.number + 1;
        m_request = std::move(request);
    }
    m_wake.notify_all();
}

void ModelsReader::run()
{
    while (const std::optional<Job> job = nextJob()) {
        try {
            const std::shared_ptr<const Model> model = job->model ? job->model : open(*job);
            if (model)
                answer(*job, *model);
        } catch (...) {
            problemInFlight(); // what cannot be read is told by the reader whose model is in use
        }
    }
}

/// The model that has waited longest, with the lock held; empty: all have answered.
QString ModelsReader::nextReference() const
{
    QString next;
    std::uint64_t oldest = m_request.number;
    for (const QString& reference : m_references) {
        const Entry& entry = m_models.at(reference);
        if (!entry.failed && entry.answered < oldest) {
            oldest = entry.answered;
            next = reference;
        }
    }
    return next;
}

/// Waits for something to do; none: the end.
std::optional<ModelsReader::Job> ModelsReader::nextJob()
{
    std::unique_lock lock(m_mutex);
    const auto due = [this] { return m_engine && m_request.any() && !nextReference().isEmpty(); };
    if (!m_ending && !due())
        m_picture.reset();
    m_wake.wait(lock, [&] { return m_ending || due(); });
    if (m_ending)
        return std::nullopt;
    const QString reference = nextReference();
    Entry& entry = m_models[reference];
    entry.answered = m_request.number;
    return Job{reference, entry.model, m_engine, m_request};
}

std::shared_ptr<const Model> ModelsReader::open(const Job& job)
{
    std::shared_ptr<const Model> model;
    QString problem;
    try {
        model = job.engine->openModel(pathFrom(job.reference).string());
    } catch (...) {
        problem = problemInFlight();
    }
    const std::lock_guard lock(m_mutex);
    const auto entry = m_models.find(job.reference);
    if (entry == m_models.end())
        return nullptr;
    entry->second.model = model;
    entry->second.failed = !model;
    if (!model)
        QMetaObject::invokeMethod(
            this, [this, reference = job.reference, problem] { Q_EMIT failed(reference, problem); },
            Qt::QueuedConnection);
    return model;
}

void ModelsReader::answer(const Job& job, const Model& model)
{
    const Request& request = job.request;
    Reading reading;
    if (request.ink) {
        reading = model.read(*request.ink);
    } else {
        if (isInkFile(*request.source))
            return;
        if (!m_picture || m_pictureNumber != request.number)
            m_picture = std::make_shared<const Picture>(openSource(*job.engine, *request.source));
        m_pictureNumber = request.number;
        reading = model.read(*m_picture);
    }
    reading.steps.clear();
    QMetaObject::invokeMethod(
        this,
        [this, reading, reference = job.reference, subject = request.subject] {
            if (isAsked(reference, subject))
                Q_EMIT answered(reference, reading);
        },
        Qt::QueuedConnection);
}

bool ModelsReader::isAsked(const QString& reference, std::uint64_t subject)
{
    const std::lock_guard lock(m_mutex);
    return subject == m_request.subject && m_models.contains(reference);
}

} // namespace digitlab
