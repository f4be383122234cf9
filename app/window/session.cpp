#include "app/window/session.h"

#include "app/window/file_kind.h"
#include "app/window/paths.h"
#include "app/window/settings.h"
#include "ui/data/data_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/window/main_window.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace digitlab {

namespace {

constexpr std::chrono::seconds paintPatience{3};

} // namespace

Session::Session(MainWindow& window, Settings& settings, Parts parts, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_models(window, settings, std::move(parts.runs))
    , m_data(window, settings)
    , m_training(window, std::move(parts.newRunFolder))
    , m_engine(std::move(parts.makeEngine))
{
    connectEngine();
    connectReading();
    connectTraining();
    connect(&window, &MainWindow::fileDropped, this, &Session::openPath);
    connect(&window, &MainWindow::stopAndCloseRequested, this, &Session::stopAndClose);
}

void Session::connectEngine()
{
    connect(&m_window, &MainWindow::firstPainted, &m_engine, &EngineHolder::load);
    // A window that starts hidden paints nothing.
    QTimer::singleShot(paintPatience, &m_engine, &EngineHolder::load);
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
    connect(&page, &RecognisePage::inkChanged, this, [this](const Ink& ink) { m_reader.read(ink); });
    connect(&page, &RecognisePage::pictureFileChosen, this, &Session::openPath);
    connect(&page, &RecognisePage::picturePasted, this, [this](const Picture& picture, const QString& name) {
        m_window.recognise().setPicture(picture, name);
        m_reader.read(picture, name);
    });
    connect(&m_reader, &ReaderThread::opened, this,
            [this](const auto& picture, const QString& name) { m_window.recognise().setPicture(*picture, name); });
    connect(&m_reader, &ReaderThread::answered, &page, &RecognisePage::setReading);
    connect(&m_reader, &ReaderThread::failed, &page, &RecognisePage::showProblem);
    connect(&m_models, &ModelDesk::modelInUse, this, [this](const auto& model) {
        m_reader.setModel(model);
        m_window.recognise().setReady(true);
        Q_EMIT modelInUse(model->info());
    });
    connect(&m_models, &ModelDesk::noModel, &page, [&page] { page.setReady(true); });
}

void Session::connectTraining()
{
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
    const QString run = fromPath(outcome.run);
    m_models.open(outcome.epochsDone > 0 ? QStringLiteral("%1:%2").arg(run, QString::number(outcome.epochsDone)) : run);
}

void Session::openPath(const QString& path)
{
    switch (fileKind(path)) {
    case FileKind::picture:
        m_window.showPage(MainWindow::Page::recognise);
        m_reader.readFile(path);
        break;
    case FileKind::model:
    case FileKind::run:
        m_window.showPage(MainWindow::Page::model);
        m_models.open(path);
        break;
    case FileKind::data: {
        OpenDataOptions options;
        options.path = toPath(dataPath(path));
        m_window.showPage(MainWindow::Page::data);
        m_data.open(options);
        break;
    }
    }
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
