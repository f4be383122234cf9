#pragma once

#include "app/window/job_thread.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace digitlab {

/// Makes what the window saves and writes it, one after the other on a thread of its own. What was asked for is written
/// also when the window goes meanwhile.
class FileSaver {
public:
    /// Called on the thread; may throw.
    using Content = std::function<QByteArray()>;
    using Done = std::function<void(const QByteArray& content)>;
    /// One sentence of the engine that names the file.
    using Failed = std::function<void(const QString& sentence)>;

    FileSaver() = default;
    FileSaver(const FileSaver&) = delete;
    FileSaver& operator=(const FileSaver&) = delete;
    /// Waits for what is not written yet.
    ~FileSaver();

    /// `done` and `failed` are called where `home` lives, which outlives this.
    void make(Content content, QObject& home, Done done, Failed failed);
    /// The same, and the file is replaced as a whole in between.
    void save(const QString& file, Content content, QObject& home, Done done, Failed failed);

private:
    JobThread m_thread;
};

} // namespace digitlab
