#include "app/window/training_desk.h"

#include "ui/train/train_page.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <utility>

namespace digitlab {

TrainingDesk::TrainingDesk(MainWindow& window, NewFolder newFolder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_newFolder(std::move(newFolder))
{
    connectPage();
    connectOpening();
    connectCharts();
}

void TrainingDesk::connectCharts()
{
    TrainPage& page = m_window.train();
    const FileSaver::Failed failed = [&page](const QString& sentence) { page.showChartProblem(sentence); };
    connect(&page, &TrainPage::chartFileRequested, this,
            [this, &page, failed](const QString& file, const FileSaver::Content& content) {
                m_saver.save(
                    file, content, page, [&page](const QByteArray&) { page.showChartSaved(); }, failed);
            });
    connect(&page, &TrainPage::chartTableRequested, this, [this, &page, failed](const FileSaver::Content& content) {
        m_saver.make(
            content, page, [&page](const QByteArray& table) { page.showChartTable(table); }, failed);
    });
}

void TrainingDesk::connectPage()
{
    TrainPage& page = m_window.train();
    connect(&page, &TrainPage::trainRequested, this, &TrainingDesk::train);
    connect(&page, &TrainPage::resumeRequested, this, &TrainingDesk::resume);
    connect(&page, &TrainPage::pauseRequested, this, [this] {
        if (m_thread)
            m_thread->pause();
    });
    connect(&page, &TrainPage::continueRequested, this, [this] {
        if (m_thread)
            m_thread->resume();
    });
    connect(&page, &TrainPage::stepRequested, this, [this] {
        if (m_thread)
            m_thread->step();
    });
    connect(&page, &TrainPage::stopRequested, this, &TrainingDesk::stop);
}

void TrainingDesk::connectOpening()
{
    TrainPage& page = m_window.train();
    connect(&page, &TrainPage::openRequested, this, &TrainingDesk::open);
    connect(&page, &TrainPage::openingCancelled, this, [this] {
        m_wanted.clear();
        m_opener.cancel();
    });
    connect(&m_opener, &RunOpener::opened, this, [this](const auto& run) { showOpened(*run); });
    connect(&m_opener, &RunOpener::failed, &page, &TrainPage::showProblem);
}

void TrainingDesk::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = std::move(engine);
    m_window.train().setEngine(m_engine);
    if (!m_wanted.isEmpty())
        open(std::exchange(m_wanted, {}));
}

void TrainingDesk::open(const QString& folder)
{
    TrainPage& page = m_window.train();
    if (m_thread) {
        page.showBusy();
        return;
    }
    const std::filesystem::path path = std::filesystem::absolute(pathFrom(folder));
    page.showOpening(pathText((path.has_filename() ? path : path.parent_path()).filename()));
    if (m_engine)
        m_opener.open(m_engine, path, page.chartChoices().smoothing);
    else
        m_wanted = folder;
}

void TrainingDesk::showOpened(OpenedRun& run)
{
    m_window.train().showRun(run.records, std::move(run.course));
    Q_EMIT runOpened(pathText(run.records.info.folder), run.records.data);
}

void TrainingDesk::stop()
{
    if (m_thread)
        m_thread->stop();
}

bool TrainingDesk::canBegin()
{
    if (m_thread)
        return false;
    if (!m_engine)
        m_window.train().showProblem(QStringLiteral("The engine is not ready yet."));
    return m_engine != nullptr;
}

void TrainingDesk::train(TrainingRequest request)
{
    if (!canBegin())
        return;
    if (request.out.empty())
        request.out = m_newFolder(request.recipe.name);
    m_window.train().showStarting();
    begin([request](const Engine& engine, TrainingControl& control, TrainingObserver& observer) {
        return engine.train(request, control, observer);
    });
}

void TrainingDesk::resume(const QString& run, int epochs, Device device)
{
    if (!canBegin())
        return;
    m_window.train().showGoingOn();
    begin([folder = pathFrom(run), epochs, device](const Engine& engine, TrainingControl& control,
                                                   TrainingObserver& observer) {
        return engine.resume(folder, epochs, device, control, observer);
    });
}

void TrainingDesk::begin(const TrainingThread::Work& work)
{
    m_thread = new TrainingThread(m_engine, work, m_window.train().chartChoices().smoothing, this);
    connectThread();
    Q_EMIT begun();
    // Queued: a step that comes with the request is there before the first batch.
    QMetaObject::invokeMethod(m_thread.data(), &TrainingThread::start, Qt::QueuedConnection);
}

void TrainingDesk::connectThread()
{
    TrainPage& page = m_window.train();
    connect(m_thread, &TrainingThread::progressed, &page, &TrainPage::showProgress);
    connect(m_thread, &TrainingThread::started, &page,
            [&page](const auto& course) { page.showStart(std::move(*course)); });
    connect(m_thread, &TrainingThread::batchesDone, &page, &TrainPage::addBatches);
    connect(m_thread, &TrainingThread::epochDone, &page, &TrainPage::addEpoch);
    connect(m_thread, &TrainingThread::epochDone, this, &TrainingDesk::epochSaved);
    connect(m_thread, &TrainingThread::paused, &page, &TrainPage::showPaused);
    connect(m_thread, &TrainingThread::paused, this, &TrainingDesk::paused);
    connect(m_thread, &TrainingThread::ended, this, [this](const TrainingOutcome& outcome) {
        finish();
        m_window.train().showOutcome(outcome);
        Q_EMIT ended(outcome);
    });
    connect(m_thread, &TrainingThread::refused, this, [this](const QString& sentence) {
        finish();
        m_window.train().showProblem(sentence);
        TrainingOutcome nothing;
        nothing.state = RunState::failed;
        nothing.message = sentence.toStdString();
        Q_EMIT ended(nothing);
    });
}

void TrainingDesk::finish()
{
    m_thread->deleteLater();
    m_thread.clear();
}

} // namespace digitlab
