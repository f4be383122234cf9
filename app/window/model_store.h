#pragma once

#include "app/window/job_thread.h"
#include "core/api/engine.h"
#include "ui/widgets/model_entry.h"

#include <QObject>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace digitlab {

/// The models that there are: the shipped one, every epoch of every run, files that were opened. Lists, opens and
/// exports them on a thread of its own.
class ModelStore : public QObject {
    Q_OBJECT

public:
    explicit ModelStore(std::filesystem::path runs, QObject* parent = nullptr);

    /// What was asked for earlier begins now.
    void setEngine(std::shared_ptr<const Engine> engine);
    /// Looks through the runs again; `listed` follows.
    void refresh();
    /// Of several that are asked for quickly only the last is told of.
    void open(const QString& reference);
    void exportModel(const std::shared_ptr<const Model>& model, ExportFormat format, const QString& file);
    /// In the reader's language of now.
    QList<ModelEntry> entries() const;

Q_SIGNALS:
    void listed();
    void opened(const std::shared_ptr<const digitlab::Model>& model);
    void failed(const QString& reference, const QString& sentence);
    void exported(const QString& file);
    void exportFailed(const QString& sentence);

private:
    void list(const std::vector<std::filesystem::path>& outside, bool shippedToo);
    void remember(const ModelInfo& info);
    template <class Function>
    void sendHome(Function function);

    const std::filesystem::path m_runsFolder;
    std::shared_ptr<const Engine> m_engine;
    QString m_wanted;
    bool m_listing = false;
    bool m_listAgain = false;
    std::uint64_t m_newest = 0;

    QString m_shippedTitle;
    std::vector<RunInfo> m_runs;
    /// Runs that were opened from elsewhere, and files.
    std::vector<std::filesystem::path> m_outside;
    std::vector<RunInfo> m_outsideRuns;
    QList<ModelEntry> m_files;
    JobThread m_thread; // last: joined while the rest is still there
};

} // namespace digitlab
