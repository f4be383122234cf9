#include "ui/train/run_course.h"

#include <cmath>

namespace digitlab {

namespace {

TrainingStart withoutRecords(const TrainingStart& start)
{
    return {.run = start.run,
            .epochs = start.epochs,
            .batchesPerEpoch = start.batchesPerEpoch,
            .batchSize = start.batchSize,
            .trainingSamples = start.trainingSamples,
            .validationSamples = start.validationSamples,
            .threads = start.threads,
            .recipe = start.recipe,
            .earlierBatches = {},
            .earlierEpochs = {}};
}

} // namespace

RunCourse::RunCourse(const TrainingStart& start, int smoothing)
    : m_start(withoutRecords(start))
{
    m_clock.begin(m_start);
    m_history.setSmoothing(smoothing);
    m_history.begin(m_start.batchesPerEpoch);
    for (const BatchRecord& batch : start.earlierBatches)
        add(batch);
    for (const EpochRecord& epoch : start.earlierEpochs)
        add(epoch);
    // The time between the two parts of a resumed run is nobody's.
    m_clock.skipNext();
}

void RunCourse::add(const BatchRecord& batch)
{
    const bool steps = m_start.recipe.schedule == ScheduleKind::steps;
    if (steps && m_last.batch > 0 && std::abs(batch.learningRate - m_last.learningRate) > 1e-6 * m_last.learningRate)
        m_rates.push_back({m_history.size(), m_last.learningRate, batch.learningRate});
    m_history.add(batch);
    m_clock.add(batch);
    m_last = batch;
}

void RunCourse::add(const EpochRecord& epoch)
{
    m_history.add(epoch);
    m_clock.add(epoch);
}

} // namespace digitlab
