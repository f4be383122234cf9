#include "ui/train/held_run.h"

namespace digitlab {

namespace {

/// The seed of the data's limit is that of the training, where a person chooses it.
bool sameData(const OpenDataOptions& one, const OpenDataOptions& other)
{
    return one.path == other.path && one.limit == other.limit && one.transpose == other.transpose
        && one.invert == other.invert;
}

} // namespace

bool HeldRun::goesOnAs(const TrainingRequest& request) const
{
    Recipe recipe = request.recipe;
    recipe.epochs = plan.recipe.epochs;
    return hasCheckpoint && request.recipe.epochs > epochsDone && recipe == plan.recipe && request.seed == plan.seed
        && request.threads == plan.threads && sameData(request.data, plan.data);
}

TrainingOutcome outcomeOf(const RunRecords& run)
{
    TrainingOutcome outcome;
    outcome.run = run.info.folder;
    outcome.message = run.info.message;
    outcome.bestEpoch = run.info.bestEpoch;
    if (!run.start.earlierEpochs.empty())
        outcome.epochsDone = run.start.earlierEpochs.back().epoch;
    outcome.state = run.info.state;
    // All of them, although the table of epochs may be damaged.
    if (outcome.state == RunState::done)
        outcome.epochsDone = run.start.epochs;
    // It went down between its last epoch and the note that it is done.
    const bool open = outcome.state == RunState::running || outcome.state == RunState::paused;
    if (open)
        outcome.state = outcome.epochsDone >= run.start.epochs ? RunState::done : RunState::running;
    return outcome;
}

TrainingRequest requestOf(const RunRecords& run)
{
    TrainingRequest request;
    request.recipe = run.info.recipe;
    request.seed = run.seed;
    request.threads = run.start.threads;
    request.device = run.info.device;
    request.data = run.data;
    return request;
}

} // namespace digitlab
