#pragma once

#include "app/window/job_thread.h"
#include "core/api/engine.h"
#include "ui/train/run_course.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <memory>

namespace digitlab {

/// A run as it comes from its folder: the records are in the course alone.
struct OpenedRun {
    RunRecords records;
    RunCourse course;
};

/// Reads earlier runs, and makes what the charts need of them, on a thread of its own: one at a time, a newer request
/// ends the one under way.
class RunOpener : public QObject {
    Q_OBJECT

public:
    explicit RunOpener(QObject* parent = nullptr);

    /// smoothing: as the charts have it.
    void open(const std::shared_ptr<const Engine>& engine, const std::filesystem::path& folder, int smoothing);
    /// Nothing more is told of it.
    void cancel();

Q_SIGNALS:
    /// Of the newest request alone. The receiver may take the content.
    void opened(const std::shared_ptr<digitlab::OpenedRun>& run);
    void failed(const QString& sentence);

private:
    std::uint64_t m_newest = 0;
    JobThread m_thread; // last: joined while the rest is still there
};

} // namespace digitlab
