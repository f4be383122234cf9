#include "ui/train/run_clock.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double window = 5; // seconds
constexpr std::size_t leastBatches = 3;

} // namespace

void RunClock::begin(const TrainingStart& start)
{
    *this = {};
    m_epochs = start.epochs;
    m_perEpoch = std::max(start.batchesPerEpoch, 1);
    m_samples = start.trainingSamples;
}

void RunClock::add(const BatchRecord& batch)
{
    const double seconds = batch.seconds - m_last.seconds;
    const bool next = batch.epoch == m_last.epoch && batch.batch == m_last.batch + 1;
    if (!m_skip && next && seconds >= 0 && std::isfinite(seconds)) {
        m_seconds.push_back(seconds);
        m_sum += seconds;
        while (m_seconds.size() > leastBatches && m_sum - m_seconds.front() > window) {
            m_sum -= m_seconds.front();
            m_seconds.pop_front();
        }
    }
    m_skip = false;
    m_last = batch;
}

void RunClock::add(const EpochRecord& epoch)
{
    m_lastEpoch = epoch.epoch;
    if (std::isfinite(epoch.validationSeconds) && epoch.validationSeconds >= 0)
        m_validationSeconds = epoch.validationSeconds;
}

double RunClock::secondsPerBatch() const
{
    return m_seconds.empty() ? 0 : std::max(m_sum, 0.0) / static_cast<double>(m_seconds.size());
}

double RunClock::imagesPerSecond() const
{
    const double each = secondsPerBatch();
    return each > 0 ? static_cast<double>(m_samples) / m_perEpoch / each : 0;
}

double RunClock::secondsLeft() const
{
    if (m_seconds.size() < leastBatches)
        return -1;
    const double all = static_cast<double>(m_epochs) * m_perEpoch;
    return std::max(0.0, (1 - done()) * all * secondsPerBatch())
        + std::max(0, m_epochs - m_lastEpoch) * m_validationSeconds;
}

double RunClock::done() const
{
    const double all = static_cast<double>(m_epochs) * m_perEpoch;
    const double batches = std::max((m_last.epoch - 1.0) * m_perEpoch + m_last.batch, 1.0 * m_lastEpoch * m_perEpoch);
    return all > 0 ? std::clamp(batches / all, 0.0, 1.0) : 0;
}

} // namespace digitlab
