#include "app/window/model_store.h"

#include "app/window/thread_edge.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/path_text.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace digitlab {

namespace fs = std::filesystem;

namespace {

QString shippedReference()
{
    return QStringLiteral("shipped");
}

/// The newest epoch first; the unfinished epoch of a run that has no other.
void addRun(QList<ModelEntry>& entries, const RunInfo& run)
{
    const QString folder = pathText(run.folder), group = QString::fromStdString(run.name);
    for (auto epoch = run.weights.rbegin(); epoch != run.weights.rend(); ++epoch) {
        const auto record = std::find_if(run.epochs.begin(), run.epochs.end(),
                                         [&](const EpochRecord& one) { return one.epoch == *epoch; });
        const QString title = record == run.epochs.end()
            ? ModelStore::tr("epoch %1").arg(*epoch)
            : ModelStore::tr("epoch %1, %2").arg(QString::number(*epoch), percentText(record->validationAccuracy));
        entries << ModelEntry{title, QStringLiteral("%1:%2").arg(folder, QString::number(*epoch)), group};
    }
    if (run.weights.empty() && run.hasCheckpoint && run.state != RunState::running)
        entries << ModelEntry{ModelStore::tr("epoch 1, unfinished"), folder, group};
}

std::vector<RunInfo> readEach(const Engine& engine, const std::vector<fs::path>& folders)
{
    std::vector<RunInfo> runs;
    for (const fs::path& folder : folders) {
        try {
            runs.push_back(engine.run(folder));
        } catch (const std::exception&) {
            // A run that has gone since it was opened is a line less in the list.
        }
    }
    return runs;
}

} // namespace

ModelStore::ModelStore(fs::path runs, QObject* parent)
    : QObject(parent)
    , m_runsFolder(std::move(runs))
{
}

void ModelStore::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = std::move(engine);
    if (!m_wanted.isEmpty())
        open(std::exchange(m_wanted, {}));
    refresh();
}

void ModelStore::refresh()
{
    if (!m_engine)
        return;
    if (m_listing) {
        m_listAgain = true;
        return;
    }
    m_listing = true;
    m_thread.post([this, outside = m_outside, untitled = m_shippedTitle.isEmpty()](const std::stop_token&) {
        list(outside, untitled);
    });
}

/// On the store's thread.
void ModelStore::list(const std::vector<fs::path>& outside, bool shippedToo)
{
    std::vector<RunInfo> runs, others;
    QString title;
    try {
        runs = m_engine->runs(m_runsFolder);
        others = readEach(*m_engine, outside);
        if (shippedToo)
            title = QString::fromStdString(m_engine->openModel(shippedReference().toStdString())->info().title);
    } catch (...) {
        problemInFlight(); // what cannot be listed is not there; opening it says why
    }
    sendHome([this, runs, others, title] {
        m_runs = runs;
        m_outsideRuns = others;
        if (!title.isEmpty())
            m_shippedTitle = title;
        m_listing = false;
        if (std::exchange(m_listAgain, false))
            refresh();
        Q_EMIT listed();
    });
}

void ModelStore::open(const QString& reference)
{
    if (!m_engine) {
        m_wanted = reference;
        return;
    }
    const std::uint64_t number = ++m_newest;
    m_thread.post([this, reference, number](const std::stop_token&) {
        std::shared_ptr<const Model> model;
        QString problem;
        try {
            model = m_engine->openModel(pathFrom(reference).string());
        } catch (...) {
            problem = problemInFlight();
        }
        sendHome([this, model, problem, reference, number] {
            if (number != m_newest)
                return;
            if (!model) {
                Q_EMIT failed(reference, problem);
                return;
            }
            remember(model->info());
            Q_EMIT opened(model);
        });
    });
}

/// Lists what was opened from elsewhere.
void ModelStore::remember(const ModelInfo& info)
{
    const QString reference = QString::fromStdString(info.reference);
    const QList<ModelEntry> known = entries();
    const bool listedAlready = std::any_of(known.begin(), known.end(),
                                           [&](const ModelEntry& entry) { return entry.reference == reference; });
    if (listedAlready)
        return;
    if (info.origin == ModelOrigin::file)
        m_files << ModelEntry{QString::fromStdString(info.title), reference, {}};
    const fs::path folder = info.file.parent_path();
    if (info.origin == ModelOrigin::run && folder.parent_path() != m_runsFolder
        && std::find(m_outside.begin(), m_outside.end(), folder) == m_outside.end())
        m_outside.push_back(folder);
    refresh();
}

void ModelStore::exportModel(const std::shared_ptr<const Model>& model, ExportFormat format, const QString& file)
{
    m_thread.post([this, model, format, file](const std::stop_token&) {
        QString problem;
        try {
            m_engine->exportModel(*model, format, pathFrom(file));
        } catch (...) {
            problem = problemInFlight();
        }
        sendHome([this, file, problem] {
            if (problem.isEmpty())
                Q_EMIT exported(file);
            else
                Q_EMIT exportFailed(problem);
        });
    });
}

QList<ModelEntry> ModelStore::entries() const
{
    QList<ModelEntry> entries;
    if (!m_shippedTitle.isEmpty())
        entries << ModelEntry{tr("%1 (shipped)").arg(m_shippedTitle), shippedReference(), {}};
    entries << m_files;
    for (const RunInfo& run : m_runs)
        addRun(entries, run);
    for (const RunInfo& run : m_outsideRuns)
        addRun(entries, run);
    return entries;
}

template <class Function>
void ModelStore::sendHome(Function function)
{
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

} // namespace digitlab
