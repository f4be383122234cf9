#include "app/window/engine_holder.h"

#include "app/window/thread_edge.h"

#include <utility>

namespace digitlab {

EngineHolder::EngineHolder(EngineMaker maker, QObject* parent)
    : QObject(parent)
    , m_maker(std::move(maker))
{
}

void EngineHolder::load()
{
    if (std::exchange(m_asked, true))
        return;
    m_thread.post([this](const std::stop_token&) {
        try {
            std::shared_ptr<const Engine> engine = m_maker();
            engine->hasCuda(); // the first time it wakes a driver, which takes tenths of a second
            QMetaObject::invokeMethod(
                this, [this, engine] { Q_EMIT ready(engine); }, Qt::QueuedConnection);
        } catch (...) {
            const QString sentence = problemInFlight();
            QMetaObject::invokeMethod(
                this, [this, sentence] { Q_EMIT failed(sentence); }, Qt::QueuedConnection);
        }
    });
}

} // namespace digitlab
