#pragma once

#include "core/api/engine.h"
#include "ui/files/file_reading.h"
#include "ui/files/path_store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace digitlab {

/// What has been read since the last news.
struct FilesNews {
    /// That reads; none where nothing was begun yet.
    std::shared_ptr<const Model> model{};
    std::vector<FileRow> rows{};
    std::size_t done = 0;  ///< files
    std::size_t total = 0; ///< 0: they are being counted
    bool ended = false;
    bool cancelled = false;
};

/// Reads many files one after the other on a thread of its own, in the order in which `classify` reads them, and tells
/// what came out in bundles, at most some 30 a second. The newest request wins: of an earlier one nothing is told any
/// more. One picture is in memory at a time.
class FilesReader : public QObject {
    Q_OBJECT

public:
    explicit FilesReader(QObject* parent = nullptr);
    /// Waits for the reading under way.
    ~FilesReader() override;

    // From the GUI thread. Nothing is read until there is an engine and a model.
    void setEngine(std::shared_ptr<const Engine> engine);
    /// The same files are read again, also what was done; `restarted` says so. Not so what was cancelled.
    void setModel(std::shared_ptr<const Model> model);
    /// Files, and folders with all that is below them.
    void read(const QStringList& paths);
    /// The same files again; `restarted` says so.
    void readAgain();
    /// What was read stays told, the last news says that it is not all.
    void cancel();
    /// Nothing more is told, nothing kept.
    void close();

Q_SIGNALS:
    void restarted();
    void told(const digitlab::FilesNews& news);

private:
    /// A file on the way through the inputs, or why there is none.
    struct Found {
        std::string path;
        bool isInk = false;
        std::string problem{};
    };
    /// All files below the paths, in little memory.
    class Listing {
    public:
        void add(const Found& found);
        std::size_t size() const { return m_entries.size(); }
        Found at(std::size_t index) const;

    private:
        struct Entry {
            std::uint32_t path = 0;
            bool isInk = false;
        };
        PathStore m_paths;
        std::vector<Entry> m_entries;
        std::map<std::size_t, std::string> m_problems;
    };
    struct Job {
        std::uint64_t number = 0;
        QStringList paths;
        /// None where they are still to be listed.
        std::shared_ptr<const Listing> listing;
        std::shared_ptr<const Engine> engine;
        std::shared_ptr<const Model> model;
    };

    void start(const QStringList& paths, bool sameFiles);
    void run();
    bool nextJob(Job& job);
    void work(const Job& job);
    std::shared_ptr<const Listing> list(const Job& job);
    std::vector<FileRow> readFile(const Job& job, std::size_t entry, const Found& found);
    std::vector<FileRow> readDrawings(const Job& job, std::size_t entry, const Found& found);
    /// Whether the job is still asked for. Its news go on their way.
    bool tell(const Job& job, const std::function<void(FilesNews&)>& change);
    bool isWanted(const Job& job);
    void deliver();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<const Model> m_model;
    QStringList m_paths;
    /// Of these paths, once they are listed: the same files are read by another model, whatever the folder holds by
    /// then.
    std::shared_ptr<const Listing> m_listing;
    /// Of the newest request; what belongs to another one is dropped.
    std::uint64_t m_number = 0;
    bool m_waiting = false;
    bool m_over = false;
    bool m_cancelled = false;
    bool m_ending = false;
    FilesNews m_news;
    bool m_posted = false;

    QTimer m_soon;
    QElapsedTimer m_last;
    std::thread m_thread; // last: it uses the rest
};

/// The class that the name of the file's folder, or the label of a drawing, stands for; empty: none.
std::string truthOf(const std::string& path, const std::string& label, const std::vector<std::string>& classes);

} // namespace digitlab
