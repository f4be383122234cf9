#include "core/training/waiting_choice.h"

#include <algorithm>

namespace digitlab {

namespace {

/// Two threads on two processors queue for 0.1 % of the time where nobody else is there, for 8 % where others use a
/// quarter of one processor and spinning still pays, for 25 % where they use half of it and it costs.
constexpr double queuedTooLong = 0.15;
constexpr double shortestRest = 1, longestRest = 16; // seconds

} // namespace

void WaitingChoice::add(double elapsed, double queued)
{
    m_since += elapsed;
    if (m_spins && queued > queuedTooLong * elapsed) {
        m_rest = m_since < m_rest ? std::min(2 * m_rest, longestRest) : shortestRest;
        m_spins = false;
        m_since = 0;
    } else if (!m_spins && m_since >= m_rest) {
        m_spins = true;
        m_since = 0;
    }
}

} // namespace digitlab
