#pragma once

#include "core/api/engine.h"
#include "ui/recognise/source.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace digitlab {

/// Sums up what stands in the strip, one source after the other on a thread of its own, so that what is looked at does
/// not wait for the others. Holds one picture in memory at a time. With another model everything is read again.
class StripReader : public QObject {
    Q_OBJECT

public:
    explicit StripReader(QObject* parent = nullptr);
    /// Waits for the reading under way.
    ~StripReader() override;

    // From the GUI thread. Nothing is read until there is an engine and a model.
    void setEngine(std::shared_ptr<const Engine> engine);
    void setModel(std::shared_ptr<const Model> model);
    /// All that stand there now, in the order in which they are read. Of those that stood there before nothing is read
    /// twice; of those that are gone nothing is told any more.
    void setSources(const QList<Source>& sources);

Q_SIGNALS:
    void summarised(quint64 id, const digitlab::Summary& summary);
    void drawingsOpened(quint64 id, const std::vector<digitlab::InkEntry>& entries);

private:
    struct Job {
        Source source;
        std::shared_ptr<const Engine> engine;
        std::shared_ptr<const Model> model;
    };

    void run();
    std::optional<Job> nextJob();
    void work(const Job& job);
    Summary summarise(const Job& job) const;
    void fill();
    bool stillWanted(quint64 id, const std::shared_ptr<const Model>& model);
    template <class Function>
    void send(const Job& job, Function function);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<const Model> m_model;
    QList<Source> m_sources;
    std::deque<Source> m_queue;
    /// By id: done with this model.
    std::set<quint64> m_done;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace digitlab
