#pragma once

#include "app/window/file_saver.h"
#include "app/window/run_opener.h"
#include "app/window/training_thread.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <functional>

namespace digitlab {

class MainWindow;

/// Carries the Train page's wishes to the training's thread and its news back.
class TrainingDesk : public QObject {
    Q_OBJECT

public:
    /// newFolder: where a run of a recipe goes that was given no place.
    using NewFolder = std::function<std::filesystem::path(const std::string& recipe)>;

    TrainingDesk(MainWindow& window, NewFolder newFolder, QObject* parent = nullptr);

    void setEngine(std::shared_ptr<const Engine> engine);
    bool isRunning() const { return !m_thread.isNull(); }
    void stop();
    /// Shows an earlier run; waits for the engine where need be. Refused while a training runs.
    void open(const QString& folder);

Q_SIGNALS:
    /// That folder's run is shown; it has learnt from these data.
    void runOpened(const QString& folder, const digitlab::OpenDataOptions& data);
    /// The data are being loaded, then batches run.
    void begun();
    void paused(bool paused);
    void epochSaved();
    /// Also for a request that came to nothing (an outcome without a run).
    void ended(const digitlab::TrainingOutcome& outcome);

private:
    void connectPage();
    void connectOpening();
    void connectCharts();
    void train(TrainingRequest request);
    void resume(const QString& run, int epochs, Device device);
    bool canBegin();
    void begin(const TrainingThread::Work& work);
    void showOpened(OpenedRun& run);
    void connectThread();
    void finish();

    MainWindow& m_window;
    NewFolder m_newFolder;
    std::shared_ptr<const Engine> m_engine;
    QPointer<TrainingThread> m_thread;
    QString m_wanted; ///< a run that waits for the engine
    FileSaver m_saver;
    RunOpener m_opener;
};

} // namespace digitlab
