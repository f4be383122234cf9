#include "app/window/pen_trace.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace digitlab {

PenTrace::PenTrace(QWidget& bars, QObject* parent)
    : QObject(parent)
    , m_enabled(qgetenv("DIGITLAB_TRACE") == "1")
{
    m_clock.start();
    if (m_enabled)
        bars.installEventFilter(this);
}

PenTrace::~PenTrace()
{
    if (m_waits.empty())
        return;
    std::sort(m_waits.begin(), m_waits.end());
    const auto tell = [](const char* what, qint64 nanoseconds) {
        std::fprintf(stderr, "trace %s %.1f\n", what, static_cast<double>(nanoseconds) / 1e6);
    };
    tell("pen-to-bars-ms", m_waits[m_waits.size() / 2]);
    tell("longest-pen-to-bars-ms", m_waits.back());
}

void PenTrace::penMoved()
{
    // The oldest one counts: what came meanwhile has waited less.
    if (m_enabled && m_moved < 0)
        m_moved = m_clock.nsecsElapsed();
}

void PenTrace::answered()
{
    if (m_moved >= 0 && m_answered < 0)
        m_answered = std::exchange(m_moved, -1);
}

bool PenTrace::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_answered >= 0)
        m_waits.push_back(m_clock.nsecsElapsed() - std::exchange(m_answered, -1));
    return false;
}

} // namespace digitlab
