#pragma once

#include "core/api/training.h"
#include "ui/train/rate_lines.h"
#include "ui/train/run_clock.h"
#include "ui/train/run_history.h"

#include <vector>

namespace digitlab {

/// One run as far as it has come: what it has told, and what the page shows of it. To make one of a long run's records
/// takes tenths of a second; any thread may do that, and moving one costs nothing.
class RunCourse {
public:
    /// Of no run.
    RunCourse()
        : RunCourse(TrainingStart())
    {
    }
    /// Takes in what the start tells of earlier records. smoothing: as of RunHistory.
    explicit RunCourse(const TrainingStart& start, int smoothing = 50);

    void add(const BatchRecord& batch);
    void add(const EpochRecord& epoch);

    /// Without its earlier records.
    const TrainingStart& start() const { return m_start; }
    const BatchRecord& last() const { return m_last; }
    const RunHistory& history() const { return m_history; }
    RunHistory& history() { return m_history; }
    const RunClock& clock() const { return m_clock; }
    RunClock& clock() { return m_clock; }
    /// Where the learning rate made a step.
    const std::vector<RateChange>& rates() const { return m_rates; }

private:
    TrainingStart m_start;
    BatchRecord m_last;
    RunClock m_clock;
    RunHistory m_history;
    std::vector<RateChange> m_rates;
};

} // namespace digitlab
