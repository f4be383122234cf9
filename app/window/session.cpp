#include "app/window/session.h"

#include "app/window/page_file.h"
#include "app/window/settings.h"
#include "ui/data/data_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/drawing_file.h"
#include "ui/recognise/figure.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/path_text.h"
#include "ui/widgets/probability_bars.h"
#include "ui/window/main_window.h"

#include <QFileInfo>
#include <QPauseAnimation>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace digitlab {

namespace {

/// More pictures than these are easier looked through in the table.
constexpr qsizetype mostInStrip = 200;

/// What the bars of the Recognise page are painted on.
QWidget& barsOf(const MainWindow& window)
{
    return *window.recognise().findChild<ProbabilityBars*>()->viewport();
}

bool isForReading(const QString& path)
{
    const FileKind kind = fileKind(path);
    return kind == FileKind::picture || kind == FileKind::ink;
}

bool isForTable(const QStringList& paths)
{
    return paths.size() > mostInStrip || std::any_of(paths.begin(), paths.end(), isFolderOfFiles);
}

/// Qt makes its clock of animations for this thread when the first one starts, a busy progress bar say, and that waits
/// for a library that is being loaded, as the start of a thread does.
void startAnimationClock()
{
    QPauseAnimation(1).start();
}

} // namespace

Session::Session(MainWindow& window, Settings& settings, Parts parts, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_models(window, settings, parts.runs)
    , m_data(window, settings)
    , m_training(window, std::move(parts.newRunFolder))
    , m_files(window)
    , m_comparison(window.recognise())
    , m_penTrace(barsOf(window))
    , m_engine(std::move(parts.makeEngine))
{
    window.train().setRunsFolder(pathText(parts.runs));
    connectEngine();
    connectReading();
    connectStrip();
    connectFiles();
    connectSaving();
    connectTraining();
    connect(&window, &MainWindow::filesDropped, this, &Session::openPaths);
    connect(&window, &MainWindow::stopAndCloseRequested, this, &Session::stopAndClose);
    startAnimationClock();
    // Once the other threads there will be run: while a library is loaded, starting one waits for it.
    QTimer::singleShot(0, &m_engine, &EngineHolder::load);
}

void Session::connectEngine()
{
    connect(&m_engine, &EngineHolder::ready, this, &Session::start);
    connect(&m_engine, &EngineHolder::failed, this, [this](const QString& sentence) {
        m_window.recognise().setReady(true);
        m_window.recognise().showProblem(sentence);
        m_window.train().showProblem(sentence);
        m_window.data().showProblem(sentence);
        m_window.model().showProblem(sentence);
    });
}

void Session::connectReading()
{
    RecognisePage& page = m_window.recognise();
    connect(&page, &RecognisePage::inkChanged, this, [this](const Ink& ink) {
        if (!ink.empty())
            m_penTrace.penMoved();
        m_reader.read(ink);
    });
    connect(&page, &RecognisePage::filesChosen, this, &Session::readPaths);
    connect(&page, &RecognisePage::sourceChosen, this, [this](const Source& source) { m_reader.read(source); });
    connect(&m_reader, &ReaderThread::opened, &page, &RecognisePage::setPicture);
    connect(&m_reader, &ReaderThread::drawingsOpened, &page, &RecognisePage::setDrawings);
    connect(&m_reader, &ReaderThread::answered, &page, [this, &page](const Reading& reading) {
        page.setReading(reading);
        m_penTrace.answered();
    });
    connect(&m_reader, &ReaderThread::pageAnswered, &page, [this, &page](const PageReading& reading) {
        page.setPage(reading);
        m_penTrace.answered();
    });
    connect(&page, &RecognisePage::readAsChosen, &m_reader, &ReaderThread::readAs);
    connect(&m_reader, &ReaderThread::failed, &page, &RecognisePage::setUnreadable);
    connect(&m_models, &ModelDesk::modelInUse, this, [this](const auto& model) {
        m_reader.setModel(model);
        m_strip.setModel(model);
        m_files.setModel(model);
        m_window.recognise().setReady(true);
        Q_EMIT modelInUse(model->info());
    });
    connect(&m_models, &ModelDesk::noModel, &page, [&page] { page.setReady(true); });
}

void Session::connectStrip()
{
    RecognisePage& page = m_window.recognise();
    connect(&page, &RecognisePage::sourcesChanged, this,
            [this](const QList<Source>& sources) { m_strip.setSources(sources); });
    connect(&m_strip, &StripReader::summarised, &page, &RecognisePage::setSummary);
    connect(&m_strip, &StripReader::drawingsOpened, &page, &RecognisePage::setDrawings);
}

void Session::connectFiles()
{
    connect(&m_files, &FilesDesk::filesChosen, this, &Session::readPaths);
}

void Session::connectSaving()
{
    RecognisePage& page = m_window.recognise();
    connect(&page, &RecognisePage::figureSaveRequested, this, [this](const Figure& figure, const QString& path) {
        save(path, [figure, path] { return figureContent(figure, path); });
    });
    connect(&page, &RecognisePage::pageSaveRequested, this,
            [this](const PageReading& reading, const QString& source, const QString& path) {
                save(path, [reading, source, path] { return pageContent(reading, source, path); });
            });
    connect(&page, &RecognisePage::drawingSaveRequested, this, [this](const Drawing& drawing, const QString& path) {
        save(path, [drawing, path] { return drawingContent(drawing, path); });
    });
}

void Session::save(const QString& file, const FileSaver::Content& content)
{
    RecognisePage& page = m_window.recognise();
    m_saver.save(
        file, content, page, [&page](const QByteArray&) { page.showSaved(); },
        [&page](const QString& sentence) { page.showProblem(sentence); });
}

void Session::connectTraining()
{
    connect(&m_training, &TrainingDesk::runOpened, this, [this](const QString& folder, const OpenDataOptions& data) {
        m_settings.addRecent(folder);
        m_data.setFirst(data);
    });
    connect(&m_training, &TrainingDesk::epochSaved, &m_models, &ModelDesk::refresh);
    connect(&m_training, &TrainingDesk::ended, this, [this](const TrainingOutcome& outcome) {
        if (outcome.state == RunState::failed)
            Q_EMIT trainingFailed(QString::fromStdString(outcome.message));
        if (m_closing) {
            m_window.closeNow();
            return;
        }
        m_models.refresh();
        useWhatWasLearnt(outcome);
    });
}

void Session::start(const std::shared_ptr<const Engine>& engine)
{
    m_window.setVersions(QString::fromStdString(engine->versions()));
    m_reader.setEngine(engine);
    m_strip.setEngine(engine);
    m_files.setEngine(engine);
    m_comparison.setEngine(engine);
    m_training.setEngine(engine);
    m_data.setEngine(engine);
    m_models.setEngine(engine);
    Q_EMIT engineReady();
}

/// Back on the Recognise page the model that was just trained reads; one that was stopped in its first epoch too.
void Session::useWhatWasLearnt(const TrainingOutcome& outcome)
{
    if (outcome.run.empty() || outcome.state == RunState::failed)
        return;
    const QString run = pathText(outcome.run);
    m_models.open(outcome.epochsDone > 0 ? QStringLiteral("%1:%2").arg(run, QString::number(outcome.epochsDone)) : run);
}

void Session::openPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    // One folder may be what a network learns from.
    if (paths.size() > 1 && isForTable(paths)) {
        m_files.open(paths);
        return;
    }
    if (std::any_of(paths.begin(), paths.end(), isForReading)) {
        openForReading(paths);
        return;
    }
    open(openedPath(paths.first()), fileKind(paths.first()));
}

void Session::open(const QString& path, FileKind kind)
{
    if (kind == FileKind::data) {
        OpenDataOptions options;
        options.path = pathFrom(path);
        m_window.showPage(MainWindow::Page::data);
        m_data.open(options);
    } else if (kind == FileKind::run) {
        m_window.showPage(MainWindow::Page::train);
        m_training.open(path);
    } else {
        m_window.showPage(MainWindow::Page::model);
        m_models.open(path);
    }
}

void Session::readPaths(const QStringList& paths)
{
    if (isForTable(paths))
        m_files.open(paths);
    else
        openPaths(paths);
}

void Session::openForReading(const QStringList& paths)
{
    QList<Source> sources;
    QStringList files;
    for (const QString& path : paths) {
        sources << fileSource(path);
        // Models and data sets are recent once they have opened; of a picture its being there is enough.
        if (isForReading(path) && QFileInfo(path).isFile())
            files << path;
    }
    m_settings.addRecent(files);
    m_window.showPage(MainWindow::Page::recognise);
    m_window.showFiles(false);
    m_window.recognise().showSources(sources);
}

void Session::stopAndClose()
{
    m_closing = true;
    if (m_training.isRunning())
        m_training.stop();
    else
        m_window.closeNow();
}

} // namespace digitlab
