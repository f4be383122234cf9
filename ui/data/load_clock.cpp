#include "ui/data/load_clock.h"

#include <algorithm>

namespace digitlab {

namespace {

/// A shorter time says too little about the speed.
constexpr double leastSeconds = 0.5;

} // namespace

void LoadClock::start()
{
    *this = {};
    m_timer.start();
}

void LoadClock::add(const Progress& progress, double seconds)
{
    if (!m_any || progress.stage != m_last.stage || progress.done < m_last.done) {
        m_first = progress;
        m_start = seconds;
        m_left = -1;
        m_any = true;
    }
    m_last = progress;
    const double spent = seconds - m_start;
    if (progress.total == 0 || progress.done <= m_first.done || spent < leastSeconds) {
        m_left = -1;
        return;
    }
    const auto done = static_cast<double>(progress.done - m_first.done);
    const auto left = static_cast<double>(progress.total - std::min(progress.done, progress.total));
    m_left = spent * left / done;
}

double LoadClock::share() const
{
    if (!m_any || m_last.total == 0)
        return -1;
    return std::min(1.0, static_cast<double>(m_last.done) / static_cast<double>(m_last.total));
}

} // namespace digitlab
