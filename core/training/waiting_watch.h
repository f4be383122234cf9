#pragma once

#include "core/training/waiting_choice.h"

#include <chrono>

namespace digitlab {

class PatientWaiting;

/// Lets the threads of a training spin while they have the processors for themselves. Belongs to the thread that
/// trains. Waiting is patient again afterwards, and stays so where the system does not tell how long threads queue.
class WaitingWatch {
public:
    /// Without `waiting` there is nothing to choose.
    explicit WaitingWatch(PatientWaiting* waiting);
    WaitingWatch(const WaitingWatch&) = delete;
    WaitingWatch& operator=(const WaitingWatch&) = delete;
    ~WaitingWatch();

    /// Between batches: costs next to nothing but ten times a second.
    void look();

private:
    using Clock = std::chrono::steady_clock;

    PatientWaiting* m_waiting;
    WaitingChoice m_choice;
    Clock::time_point m_last;
    double m_queued = -1; ///< seconds until `m_last`; negative before the first look
};

} // namespace digitlab
