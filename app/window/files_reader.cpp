#include "app/window/files_reader.h"

#include "app/input_walk.h"
#include "app/window/source_reader.h"
#include "app/window/thread_edge.h"
#include "ui/widgets/path_text.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <limits>
#include <utility>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds between{33};
/// The place of what is no file.
constexpr std::size_t behindAll = std::numeric_limits<std::uint32_t>::max();

Reading withoutPictures(Reading reading)
{
    reading.steps = {};
    reading.classes = {};
    return reading;
}

/// The same for every exception that a file may end in.
std::string problemHere()
{
    return pathFrom(problemInFlight()).string();
}

} // namespace

std::string truthOf(const std::string& path, const std::string& label, const std::vector<std::string>& classes)
{
    const std::string& name = label.empty() ? std::filesystem::path(path).parent_path().filename().string() : label;
    return std::find(classes.begin(), classes.end(), name) == classes.end() ? std::string() : name;
}

FilesReader::FilesReader(QObject* parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FilesReader::deliver);
    m_thread = std::thread([this] { run(); });
}

FilesReader::~FilesReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        ++m_number;
    }
    m_wake.notify_all();
    m_thread.join();
}

void FilesReader::setEngine(std::shared_ptr<const Engine> engine)
{
    {
        const std::lock_guard lock(m_mutex);
        m_engine = std::move(engine);
    }
    m_wake.notify_all();
}

void FilesReader::setModel(std::shared_ptr<const Model> model)
{
    QStringList again;
    {
        const std::lock_guard lock(m_mutex);
        m_model = std::move(model);
        if (!m_cancelled && !m_waiting)
            again = m_paths;
    }
    m_wake.notify_all();
    if (!again.isEmpty()) {
        start(again, true);
        Q_EMIT restarted();
    }
}

void FilesReader::read(const QStringList& paths)
{
    start(paths, false);
}

void FilesReader::readAgain()
{
    if (m_paths.isEmpty())
        return;
    start(QStringList(m_paths), true);
    Q_EMIT restarted();
}

void FilesReader::start(const QStringList& paths, bool sameFiles)
{
    {
        const std::lock_guard lock(m_mutex);
        m_paths = paths;
        if (!sameFiles)
            m_listing.reset();
        ++m_number;
        m_news = {};
        m_waiting = !paths.isEmpty();
        m_over = false;
        m_cancelled = false;
    }
    m_wake.notify_all();
}

void FilesReader::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_paths.isEmpty() || std::exchange(m_over, true))
            return;
        // What was read on this thread's behalf so far is still delivered; the job finds itself unwanted.
        ++m_number;
        m_waiting = false;
        m_cancelled = true;
        m_news.ended = true;
        m_news.cancelled = true;
    }
    deliver();
}

void FilesReader::close()
{
    start({}, false);
}

void FilesReader::run()
{
    Job job;
    while (nextJob(job)) {
        try {
            work(job);
        } catch (const Stopped&) {
            // Something else is asked for.
        } catch (...) {
            const std::string problem = problemHere();
            tell(job, [&](FilesNews& news) {
                news.rows.push_back(
                    std::make_shared<FileReading>(FileReading{.source = {}, .entry = behindAll, .problem = problem}));
                news.ended = true;
            });
        }
        job = {}; // nothing of it is kept alive by waiting
    }
}

/// Waits for something to do; false: the end.
bool FilesReader::nextJob(Job& job)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || (m_waiting && m_engine && m_model); });
    if (m_ending)
        return false;
    m_waiting = false;
    job = {m_number, m_paths, m_listing, m_engine, m_model};
    return true;
}

void FilesReader::work(const Job& job)
{
    tell(job, [&](FilesNews&) {});
    const std::shared_ptr<const Listing> listing = job.listing ? job.listing : list(job);
    const Listing& files = *listing;
    std::size_t done = 0;
    while (done < files.size()) {
        std::vector<FileRow> rows = readFile(job, done, files.at(done));
        ++done;
        const bool goesOn = tell(job, [&](FilesNews& news) {
            news.rows.insert(news.rows.end(), rows.begin(), rows.end());
            news.done = done;
            news.total = files.size();
        });
        if (!goesOn)
            return;
    }
    tell(job, [&](FilesNews& news) {
        news.done = news.total = files.size();
        news.ended = true;
    });
}

std::shared_ptr<const FilesReader::Listing> FilesReader::list(const Job& job)
{
    std::vector<std::string> inputs;
    for (const QString& path : job.paths)
        inputs.push_back(pathFrom(path).string());
    const auto files = std::make_shared<Listing>();
    const auto add = [&](const Found& found) {
        if (!isWanted(job))
            throw Stopped();
        files->add(found);
    };
    walkInputs(inputs,
               {.picture = [&](const std::string& path) { add({.path = path}); },
                .ink = [&](const std::string& path) { add({.path = path, .isInk = true}); },
                .nothing = [](const std::string&) {},
                .problem = [&](const std::string& message) { add({.path = {}, .problem = message}); }});
    const std::lock_guard lock(m_mutex);
    if (job.number == m_number)
        m_listing = files;
    return files;
}

void FilesReader::Listing::add(const Found& found)
{
    if (!found.problem.empty())
        m_problems.emplace(m_entries.size(), found.problem);
    m_entries.push_back({static_cast<std::uint32_t>(m_paths.add(found.path)), found.isInk});
}

FilesReader::Found FilesReader::Listing::at(std::size_t index) const
{
    const auto problem = m_problems.find(index);
    return {m_paths.at(m_entries[index].path), m_entries[index].isInk,
            problem == m_problems.end() ? std::string() : problem->second};
}

/// The rows of one file: one, or one a drawing.
std::vector<FileRow> FilesReader::readFile(const Job& job, std::size_t entry, const Found& found)
{
    FileReading file{.source = found.path, .file = found.path, .entry = entry, .problem = found.problem};
    if (!found.problem.empty())
        return {std::make_shared<const FileReading>(std::move(file))};
    try {
        if (found.isInk)
            return readDrawings(job, entry, found);
        file.truth = truthOf(found.path, {}, job.model->info().classes);
        file.reading = withoutPictures(job.model->read(job.engine->openPicture(found.path)));
    } catch (const Stopped&) {
        throw;
    } catch (...) {
        file.problem = problemHere();
    }
    return {std::make_shared<const FileReading>(std::move(file))};
}

std::vector<FileRow> FilesReader::readDrawings(const Job& job, std::size_t entry, const Found& found)
{
    const Source source{.name = {}, .file = pathText(std::filesystem::path(found.path))};
    std::vector<FileRow> rows;
    for (const InkEntry& drawing : openDrawings(*job.engine, source)) {
        if (!isWanted(job))
            throw Stopped();
        FileReading file{.source = found.path + ":" + std::to_string(drawing.line), .file = found.path, .entry = entry};
        file.line = drawing.line;
        file.truth = truthOf(found.path, drawing.label, job.model->info().classes);
        file.problem = drawing.error;
        if (drawing.error.empty())
            file.reading = withoutPictures(job.model->read(drawing.ink));
        rows.push_back(std::make_shared<const FileReading>(std::move(file)));
    }
    return rows;
}

bool FilesReader::isWanted(const Job& job)
{
    const std::lock_guard lock(m_mutex);
    return job.number == m_number;
}

bool FilesReader::tell(const Job& job, const std::function<void(FilesNews&)>& change)
{
    const std::lock_guard lock(m_mutex);
    if (job.number != m_number)
        return false;
    m_news.model = job.model;
    change(m_news);
    m_over = m_news.ended;
    if (!std::exchange(m_posted, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                const qint64 passed = m_last.isValid() ? m_last.elapsed() : between.count();
                m_soon.start(static_cast<int>(std::max<qint64>(0, between.count() - passed)));
            },
            Qt::QueuedConnection);
    return true;
}

/// On the GUI thread: everything since the last time, at once.
void FilesReader::deliver()
{
    FilesNews news;
    {
        const std::lock_guard lock(m_mutex);
        m_posted = false;
        news = std::exchange(m_news, {});
        // Progress goes on from where it is.
        m_news.done = news.done;
        m_news.total = news.total;
    }
    m_soon.stop();
    m_last.start();
    // Something else was asked for meanwhile.
    if (news.model || news.ended)
        Q_EMIT told(news);
}

} // namespace digitlab
