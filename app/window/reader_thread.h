#pragma once

#include "core/api/engine.h"
#include "ui/recognise/source.h"

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace digitlab {

/// Reads drawings and pictures on a thread of its own; the newest request wins. While one drawing grows its readings
/// come in order, each of the newest state that there was when it began; an answer to anything that has been replaced
/// (another picture, an emptied canvas, another model) is never delivered. Pictures are decoded here and leave as small
/// as they are shown; of a large one the pixels are not kept, but read from its file again when they are needed.
class ReaderThread : public QObject {
    Q_OBJECT

public:
    explicit ReaderThread(QObject* parent = nullptr);
    /// Waits for the reading under way.
    ~ReaderThread() override;

    // From the GUI thread. Requests wait until there is an engine and a model.
    void setEngine(std::shared_ptr<const Engine> engine);
    /// What was read last is read again.
    void setModel(std::shared_ptr<const Model> model);
    /// An empty drawing is nothing to read.
    void read(const Ink& ink);
    void read(const Source& source);
    /// The picture that was asked for last is read again in this way.
    void readAs(ReadAs as);

Q_SIGNALS:
    /// image: at most as large as it is shown; original: its size in the file.
    void opened(const QImage& image, const QSize& original);
    /// The source is a file of drawings; there is no answer to it.
    void drawingsOpened(quint64 id, const std::vector<digitlab::InkEntry>& entries);
    void answered(const digitlab::Reading& reading);
    /// Instead: there are several digits, or it was to be read as a page.
    void pageAnswered(const digitlab::PageReading& page);
    void failed(const QString& sentence);

private:
    /// Ink or a source, or nothing.
    struct Request {
        std::uint64_t subject = 0;
        std::shared_ptr<const Ink> ink{};
        std::shared_ptr<const Source> source{};
        /// Of the source, once it has been decoded.
        std::shared_ptr<const Picture> picture{};
        /// It has been shown: when it is decoded again, nobody has to be told.
        bool shown = false;
        ReadAs as = ReadAs::whatItIs;

        bool any() const { return ink || source; }
    };

    struct Job {
        Request request;
        std::shared_ptr<const Engine> engine;
        std::shared_ptr<const Model> model;
        std::uint64_t modelNumber = 0;
    };

    void ask(Request request, bool sameSubject);
    void run();
    std::optional<Job> nextJob();
    void answer(Job& job);
    bool open(Job& job);
    bool isCurrent(std::uint64_t subject);
    bool isAskedFor(const Job& job) const;
    bool isAnswer(const Job& job);
    bool keepPicture(const Request& request);
    bool giveUp(const Job& job);
    template <class Function>
    void send(std::uint64_t subject, Function function);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<const Model> m_model;
    std::uint64_t m_modelNumber = 0;
    Request m_request;
    bool m_restart = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace digitlab
