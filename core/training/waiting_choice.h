#pragma once

namespace digitlab {

/// Which way of waiting pays for threads that compute together, from how long they stand in the queue for a processor.
/// Spinning saves the time that waking up takes, a tenth of a training's time, while the processors are theirs. Once
/// they queue behind other programs it steals the time from the very thread that the others wait for. So they spin
/// until they queue, then sleep for a rest that doubles each time they queue again soon: on a machine that stays busy
/// one try in sixteen seconds is left.
class WaitingChoice {
public:
    bool spins() const { return m_spins; }
    /// After `elapsed` seconds, in which the threads queued for `queued` seconds, all added up.
    void add(double elapsed, double queued);

private:
    bool m_spins = true;
    double m_since = 0; ///< seconds since the last change
    double m_rest = 0.5;
};

} // namespace digitlab
