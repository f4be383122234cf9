#pragma once

#include "app/window/job_thread.h"
#include "core/api/engine.h"

#include <QObject>

#include <functional>
#include <memory>

namespace digitlab {

/// Makes the engine: may take a second, throws Error.
using EngineMaker = std::function<std::shared_ptr<Engine>()>;

/// Loads the engine on a thread of its own, once.
class EngineHolder : public QObject {
    Q_OBJECT

public:
    explicit EngineHolder(EngineMaker maker, QObject* parent = nullptr);

    /// Further calls change nothing.
    void load();

Q_SIGNALS:
    void ready(const std::shared_ptr<const digitlab::Engine>& engine);
    void failed(const QString& sentence);

private:
    EngineMaker m_maker;
    bool m_asked = false;
    JobThread m_thread; // last: joined while the rest is still there
};

} // namespace digitlab
