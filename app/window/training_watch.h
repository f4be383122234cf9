#pragma once

#include "core/api/training.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace digitlab {

class DesktopBus;
class MainWindow;
class TrainingDesk;

/// What goes on around a training: the machine stays awake while batches run, the window's title says how it stands,
/// and the end of a long one is told to the desktop when the person looks elsewhere.
class TrainingWatch : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualLength{30};

    /// longTraining: shorter ones end without a notice.
    TrainingWatch(MainWindow& window, TrainingDesk& desk, DesktopBus& bus,
                  std::chrono::milliseconds longTraining = usualLength, QObject* parent = nullptr);

private:
    void begin();
    void pause(bool paused);
    void end(const TrainingOutcome& outcome);
    static QString noticeText(const TrainingOutcome& outcome, double seconds);

    MainWindow& m_window;
    DesktopBus& m_bus;
    std::chrono::milliseconds m_longTraining;
    QElapsedTimer m_since;
};

} // namespace digitlab
