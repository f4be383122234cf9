#pragma once

#include "app/window/job_thread.h"
#include "core/api/engine.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace digitlab {

/// Opens data sets on a thread of its own, one at a time: a newer request ends the one under way.
class DataLoader : public QObject {
    Q_OBJECT

public:
    explicit DataLoader(QObject* parent = nullptr);

    void open(const std::shared_ptr<const Engine>& engine, const OpenDataOptions& options);
    void cancel();

Q_SIGNALS:
    // Of the newest request alone; progress at most some 30 times a second.
    void progressed(const digitlab::Progress& progress);
    void opened(const digitlab::OpenDataOptions& options, const std::shared_ptr<const digitlab::DataSet>& data);
    void cancelled();
    void failed(const QString& sentence);

private:
    void load(const Engine& engine, const OpenDataOptions& options, std::uint64_t number, const std::stop_token& stop);
    template <class Function>
    void send(std::uint64_t number, Function function);

    std::uint64_t m_newest = 0;
    JobThread m_thread; // last: joined while the rest is still there
};

} // namespace digitlab
