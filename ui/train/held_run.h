#pragma once

#include "core/api/training.h"

#include <filesystem>

namespace digitlab {

/// The run that the page shows while none trains: one that was opened, or that has just ended.
struct HeldRun {
    std::filesystem::path folder;
    /// What the form says as long as nobody has changed it.
    TrainingRequest plan;
    int epochsDone = 0;
    bool hasCheckpoint = true;

    /// Whether the run can go on as this says: the same in everything but the number of epochs, and there are some
    /// left.
    bool goesOnAs(const TrainingRequest& request) const;
};

/// How a run that was opened has ended. One that nobody has ended, for the program or the machine went down, is
/// `running`.
TrainingOutcome outcomeOf(const RunRecords& run);
/// What it was started with.
TrainingRequest requestOf(const RunRecords& run);

} // namespace digitlab
