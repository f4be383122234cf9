#include "app/window/reader_thread.h"

#include "app/window/source_reader.h"
#include "app/window/thread_edge.h"
#include "ui/recognise/figure.h"

#include <utility>

namespace digitlab {

namespace {

// A picture of more bytes is decoded again for another model rather than kept.
constexpr std::size_t mostKept = 32 << 20;

} // namespace

ReaderThread::ReaderThread(QObject* parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

ReaderThread::~ReaderThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ReaderThread::setEngine(std::shared_ptr<const Engine> engine)
{
    {
        const std::lock_guard lock(m_mutex);
        m_engine = std::move(engine);
    }
    m_wake.notify_all();
}

void ReaderThread::setModel(std::shared_ptr<const Model> model)
{
    {
        const std::lock_guard lock(m_mutex);
        m_model = std::move(model);
        ++m_modelNumber;
        m_restart = m_request.any();
    }
    m_wake.notify_all();
}

void ReaderThread::read(const Ink& ink)
{
    if (ink.empty())
        ask({}, false);
    else
        ask({.ink = std::make_shared<const Ink>(ink)}, true);
}

void ReaderThread::read(const Source& source)
{
    ask({.source = std::make_shared<const Source>(source), .as = source.readAs}, false);
}

void ReaderThread::readAs(ReadAs as)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_request.source || m_request.as == as)
            return;
        m_request.as = as;
        m_restart = true;
    }
    m_wake.notify_all();
}

void ReaderThread::ask(Request request, bool sameSubject)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool goesOn = sameSubject && m_request.ink;
        request.subject = goesOn ? m_request.subject : m_request.subject + 1;
        m_restart = request.any();
        m_request = std::move(request);
    }
    m_wake.notify_all();
}

void ReaderThread::run()
{
    while (std::optional<Job> job = nextJob()) {
        try {
            answer(*job);
        } catch (...) {
            const QString sentence = problemInFlight();
            if (giveUp(*job))
                send(job->request.subject, [this, sentence] { Q_EMIT failed(sentence); });
        }
    }
}

/// Waits for something to do; none: the end.
std::optional<ReaderThread::Job> ReaderThread::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || (m_restart && m_engine && (m_model || !m_request.ink)); });
    if (m_ending)
        return std::nullopt;
    m_restart = false;
    return Job{m_request, m_engine, m_model, m_modelNumber};
}

void ReaderThread::answer(Job& job)
{
    Request& request = job.request;
    if (request.source && isInkFile(*request.source)) {
        const std::vector<InkEntry> entries = openDrawings(*job.engine, *request.source);
        if (giveUp(job))
            send(request.subject, [this, id = request.source->id, entries] { Q_EMIT drawingsOpened(id, entries); });
        return;
    }
    if (request.source && !request.picture && !open(job))
        return;
    // A picture that came before the model is read when that is there.
    if (!job.model || !isAnswer(job))
        return;
    const Answer found
        = request.ink ? readDrawing(*job.model, *request.ink) : readPicture(*job.model, *request.picture, request.as);
    if (!isAnswer(job))
        return;
    Job asked = job;
    asked.request.picture.reset(); // perhaps a large one
    send(request.subject, [this, found, asked] {
        if (!isAnswer(asked))
            return;
        if (const auto* reading = std::get_if<Reading>(&found))
            Q_EMIT answered(*reading);
        else
            Q_EMIT pageAnswered(std::get<PageReading>(found));
    });
}

/// Whether the picture is still asked for when it has been decoded.
bool ReaderThread::open(Job& job)
{
    job.request.picture = std::make_shared<const Picture>(openSource(*job.engine, *job.request.source));
    if (!keepPicture(job.request))
        return false;
    if (job.request.shown)
        return true;
    const Picture& picture = *job.request.picture;
    send(job.request.subject, [this, image = shownImage(picture), original = QSize(picture.width, picture.height)] {
        Q_EMIT opened(image, original);
    });
    return true;
}

bool ReaderThread::isCurrent(std::uint64_t subject)
{
    const std::lock_guard lock(m_mutex);
    return subject == m_request.subject;
}

/// Whether what this job reads is asked for, of this model and in this way. With the lock held.
bool ReaderThread::isAskedFor(const Job& job) const
{
    return job.request.subject == m_request.subject && job.modelNumber == m_modelNumber
        && job.request.as == m_request.as;
}

bool ReaderThread::isAnswer(const Job& job)
{
    const std::lock_guard lock(m_mutex);
    return isAskedFor(job);
}

/// The picture stays for the next model. Whether it is still asked for.
bool ReaderThread::keepPicture(const Request& request)
{
    const std::lock_guard lock(m_mutex);
    if (request.subject != m_request.subject)
        return false;
    m_request.shown = true;
    if (request.picture->pixels.size() <= mostKept)
        m_request.picture = request.picture;
    return true;
}

/// What could not be opened or read is not tried again with the next model. Not so when that has come meanwhile, or
/// something else is asked for: then there is nothing to say of this job.
bool ReaderThread::giveUp(const Job& job)
{
    const std::lock_guard lock(m_mutex);
    if (!isAskedFor(job))
        return false;
    m_request = {.subject = job.request.subject};
    m_restart = false;
    return true;
}

template <class Function>
void ReaderThread::send(std::uint64_t subject, Function function)
{
    const auto deliver = [this, subject, function] {
        if (isCurrent(subject))
            function();
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace digitlab
