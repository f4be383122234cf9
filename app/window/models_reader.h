#pragma once

#include "core/api/engine.h"
#include "ui/recognise/source.h"

#include <QObject>
#include <QStringList>

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace digitlab {

/// Reads one drawing or picture with several models in turn, on a thread of its own. Each model is opened once and kept
/// as long as it is asked for. The newest request wins; while one drawing grows each model answers to the newest state
/// that there was when it began, so that the last of many models has its turn, too. An answer to anything that has been
/// replaced is never delivered.
class ModelsReader : public QObject {
    Q_OBJECT

public:
    explicit ModelsReader(QObject* parent = nullptr);
    /// Waits for the reading under way.
    ~ModelsReader() override;

    // From the GUI thread. Without models nothing is read, and nothing kept.
    void setEngine(std::shared_ptr<const Engine> engine);
    /// References as Engine::openModel takes them, in the order in which they read.
    void setModels(const QStringList& references);
    /// An empty drawing is nothing to read.
    void read(const Ink& ink);
    void read(const Source& source);

Q_SIGNALS:
    void answered(const QString& reference, const digitlab::Reading& reading);
    /// The model cannot be opened; it is not tried again until it is asked for anew. What cannot be read is told by
    /// nobody here.
    void failed(const QString& reference, const QString& sentence);

private:
    struct Request {
        std::uint64_t subject = 0;
        std::uint64_t number = 0;
        std::shared_ptr<const Ink> ink{};
        std::shared_ptr<const Source> source{};

        bool any() const { return ink || source; }
    };
    struct Entry {
        std::shared_ptr<const Model> model{};
        bool failed = false;
        /// The request that it has answered.
        std::uint64_t answered = 0;
    };
    struct Job {
        QString reference;
        std::shared_ptr<const Model> model;
        std::shared_ptr<const Engine> engine;
        Request request;
    };

    void ask(Request request, bool sameSubject);
    void run();
    QString nextReference() const;
    std::optional<Job> nextJob();
    std::shared_ptr<const Model> open(const Job& job);
    void answer(const Job& job, const Model& model);
    bool isAsked(const QString& reference, std::uint64_t subject);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<const Engine> m_engine;
    QStringList m_references;
    std::map<QString, Entry> m_models;
    Request m_request;
    bool m_ending = false;
    /// The thread's own: the picture of the request that it belongs to.
    std::shared_ptr<const Picture> m_picture;
    std::uint64_t m_pictureNumber = 0;
    std::thread m_thread;
};

} // namespace digitlab
