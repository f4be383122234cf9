#pragma once

#include "app/window/comparison_desk.h"
#include "app/window/data_desk.h"
#include "app/window/engine_holder.h"
#include "app/window/file_kind.h"
#include "app/window/file_saver.h"
#include "app/window/files_desk.h"
#include "app/window/model_desk.h"
#include "app/window/pen_trace.h"
#include "app/window/reader_thread.h"
#include "app/window/strip_reader.h"
#include "app/window/training_desk.h"

#include <QObject>

#include <filesystem>
#include <functional>

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

    /// Opens a picture, drawing, model, run or data set on its page; waits for the engine where need be.
    void openPath(const QString& path) { openPaths({path}); }
    /// Several: pictures and drawings go into the strip, with a line for each that is none; where there is none of them
    /// the first is opened.
    void openPaths(const QStringList& paths);
    /// What was dropped or chosen on the Recognise page: a folder, or more files than the strip is for, fill the table.
    void readPaths(const QStringList& paths);
    /// Stops a training, then closes the window, without a question.
    void stopAndClose();
    /// The program's language has changed.
    void retranslate()
    {
        m_models.retranslate();
        m_files.retranslate();
    }
    bool isTraining() const { return m_training.isRunning(); }
    TrainingDesk& training() { return m_training; }

Q_SIGNALS:
    void engineReady();
    /// Readings come from this model from now on.
    void modelInUse(const digitlab::ModelInfo& info);
    /// A training has ended with a failure, which its page shows as well.
    void trainingFailed(const QString& sentence);

private:
    void connectEngine();
    void connectReading();
    void connectStrip();
    void connectFiles();
    void connectSaving();
    void save(const QString& file, const FileSaver::Content& content);
    void connectTraining();
    void start(const std::shared_ptr<const Engine>& engine);
    void useWhatWasLearnt(const TrainingOutcome& outcome);
    void open(const QString& path, FileKind kind);
    void openForReading(const QStringList& paths);

    MainWindow& m_window;
    Settings& m_settings;
    bool m_closing = false;
    ModelDesk m_models;
    DataDesk m_data;
    TrainingDesk m_training;
    ReaderThread m_reader;
    StripReader m_strip;
    FilesDesk m_files;
    ComparisonDesk m_comparison;
    PenTrace m_penTrace;
    FileSaver m_saver;
    EngineHolder m_engine;
};

} // namespace digitlab
