#pragma once

#include "app/window/data_desk.h"
#include "app/window/engine_holder.h"
#include "app/window/model_desk.h"
#include "app/window/reader_thread.h"
#include "app/window/training_desk.h"

#include <QObject>

#include <filesystem>

namespace digitlab {

class MainWindow;
class Settings;

/// Connects the window's pages with the engine's work on its threads. Goes down before the window, with every thread
/// stopped and joined.
class Session : public QObject {
    Q_OBJECT

public:
    struct Parts {
        EngineMaker makeEngine;
        /// Where the runs are that the pickers list.
        std::filesystem::path runs;
        TrainingDesk::NewFolder newRunFolder;
    };

    Session(MainWindow& window, Settings& settings, Parts parts, QObject* parent = nullptr);

    /// Opens a picture, model, run or data set on its page; waits for the engine where need be.
    void openPath(const QString& path);
    /// Stops a training, then closes the window, without a question.
    void stopAndClose();
    /// The program's language has changed.
    void retranslate() { m_models.retranslate(); }
    bool isTraining() const { return m_training.isRunning(); }

Q_SIGNALS:
    void engineReady();
    /// Readings come from this model from now on.
    void modelInUse(const digitlab::ModelInfo& info);
    /// A training has ended with a failure, which its page shows as well.
    void trainingFailed(const QString& sentence);

private:
    void connectEngine();
    void connectReading();
    void connectTraining();
    void start(const std::shared_ptr<const Engine>& engine);
    void useWhatWasLearnt(const TrainingOutcome& outcome);

    MainWindow& m_window;
    bool m_closing = false;
    ModelDesk m_models;
    DataDesk m_data;
    TrainingDesk m_training;
    ReaderThread m_reader;
    EngineHolder m_engine;
};

} // namespace digitlab
