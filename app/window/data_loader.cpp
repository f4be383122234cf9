#include "app/window/data_loader.h"

#include "app/window/thread_edge.h"

namespace digitlab {

DataLoader::DataLoader(QObject* parent)
    : QObject(parent)
{
}

void DataLoader::open(const std::shared_ptr<const Engine>& engine, const OpenDataOptions& options)
{
    const std::uint64_t number = ++m_newest;
    m_thread.cancel();
    m_thread.post(
        [this, engine, options, number](const std::stop_token& stop) { load(*engine, options, number, stop); });
}

void DataLoader::cancel()
{
    m_thread.cancel();
    // One that had not begun yet says nothing by itself.
    const std::uint64_t number = m_newest;
    m_thread.post([this, number](const std::stop_token&) { send(number, [this] { Q_EMIT cancelled(); }); });
}

void DataLoader::load(const Engine& engine, const OpenDataOptions& options, std::uint64_t number,
                      const std::stop_token& stop)
{
    const auto progress
        = [this, number](const Progress& now) { send(number, [this, now] { Q_EMIT progressed(now); }); };
    try {
        const std::shared_ptr<const DataSet> data = engine.openData(options, progress, stop);
        send(number, [this, options, data] {
            ++m_newest; // what comes after it (a cancel that was too late) is not about this one
            Q_EMIT opened(options, data);
        });
    } catch (...) {
        const QString sentence = problemInFlight();
        if (!sentence.isEmpty())
            send(number, [this, sentence] {
                ++m_newest;
                Q_EMIT failed(sentence);
            });
    }
}

template <class Function>
void DataLoader::send(std::uint64_t number, Function function)
{
    const auto deliver = [this, number, function] {
        if (number == m_newest)
            function();
    };
    QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
}

} // namespace digitlab
