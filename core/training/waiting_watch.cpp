#include "core/training/waiting_watch.h"

#include "core/model/threads.h"

#include <optional>
#include <utility>

namespace digitlab {

namespace {

constexpr std::chrono::milliseconds betweenLooks{100};

} // namespace

WaitingWatch::WaitingWatch(PatientWaiting* waiting)
    : m_waiting(waiting)
{
}

WaitingWatch::~WaitingWatch()
{
    if (m_waiting)
        m_waiting->setPatient(true);
}

void WaitingWatch::look()
{
    const Clock::time_point now = Clock::now();
    if (!m_waiting || (m_queued >= 0 && now - m_last < betweenLooks))
        return;
    const std::optional<double> queued = secondsQueued();
    if (!queued) {
        std::exchange(m_waiting, nullptr)->setPatient(true);
        return;
    }
    if (m_queued >= 0)
        m_choice.add(std::chrono::duration<double>(now - m_last).count(), *queued - m_queued);
    m_waiting->setPatient(!m_choice.spins());
    m_last = now;
    m_queued = *queued;
}

} // namespace digitlab
