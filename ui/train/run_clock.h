#pragma once

#include "core/api/training.h"

#include <deque>

namespace digitlab {

/// How fast a run goes and how long it will take, from the last batches. Pauses and validation are not counted as
/// training.
class RunClock {
public:
    void begin(const TrainingStart& start);
    void add(const BatchRecord& batch);
    void add(const EpochRecord& epoch);
    /// The next batch says nothing about the speed: the run has waited before it.
    void skipNext() { m_skip = true; }

    /// 0 while it is not known.
    double imagesPerSecond() const;
    /// Seconds to the end of the run; negative while it is not known.
    double secondsLeft() const;
    /// Share of all batches that are done, 0..1.
    double done() const;

private:
    double secondsPerBatch() const;

    int m_epochs = 0;
    int m_perEpoch = 1;
    std::size_t m_samples = 0;
    double m_validationSeconds = 0;
    BatchRecord m_last;
    int m_lastEpoch = 0;
    bool m_skip = true;
    std::deque<double> m_seconds; ///< of the last batches
    double m_sum = 0;
};

} // namespace digitlab
