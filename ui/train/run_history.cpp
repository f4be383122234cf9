#include "ui/train/run_history.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

/// How many of 0..count-1 stand before x; `at` grows.
template <class At>
std::size_t countBefore(std::size_t count, double x, const At& at)
{
    std::size_t low = 0, high = count;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle) < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

RunHistory::RunHistory()
{
    begin(1);
}

void RunHistory::begin(int batchesPerEpoch)
{
    m_perEpoch = std::max(batchesPerEpoch, 1);
    m_batches.clear();
    m_gapless = true;
    m_epochs.clear();
    m_epochSeconds.clear();
    m_loss.begin(m_perEpoch);
    m_accuracy.begin(m_perEpoch);
    setSmoothing(m_smoothing);
    smoothOn(1); // there is none yet
}

void RunHistory::add(const BatchRecord& batch)
{
    m_gapless = m_gapless && x(XAxis::batch, batch) == static_cast<double>(m_batches.size() + 1);
    m_batches.push_back(batch);
    // The charts search by time: it may stand still, but never runs back.
    const double before = m_batches.size() > 1 ? m_batches[m_batches.size() - 2].seconds : 0;
    if (!(m_batches.back().seconds >= before) || !std::isfinite(m_batches.back().seconds))
        m_batches.back().seconds = before;
    m_loss.addBatch(batch.loss);
    m_accuracy.addBatch(batch.accuracy);
}

void RunHistory::add(const EpochRecord& epoch)
{
    const std::size_t done = batchesBefore(XAxis::batch, static_cast<double>(epoch.epoch) * m_perEpoch + 0.5);
    const bool known = std::isfinite(epoch.validationSeconds) && epoch.validationSeconds > 0;
    const double seconds = (done > 0 ? m_batches[done - 1].seconds : 0) + (known ? epoch.validationSeconds : 0);
    m_epochSeconds.push_back(m_epochSeconds.empty() ? seconds : std::max(seconds, m_epochSeconds.back()));
    m_epochs.push_back(epoch);
    m_loss.addEpoch(epoch.validationLoss);
    m_accuracy.addEpoch(epoch.validationAccuracy);
}

void RunHistory::setSmoothing(int percent)
{
    m_smoothing = std::clamp(percent, 0, 100);
    m_loss.setSmoothing(smoothingSpan());
    m_accuracy.setSmoothing(smoothingSpan());
}

bool RunHistory::smoothOn(std::size_t batches)
{
    const bool loss = m_loss.smoothOn(batches), accuracy = m_accuracy.smoothOn(batches);
    return loss || accuracy;
}

double RunHistory::smoothingSpan() const
{
    return Smoother::spanFor(m_perEpoch, m_smoothing);
}

const EpochRecord* RunHistory::validationAt(std::size_t index) const
{
    const BatchRecord& batch = m_batches[index];
    const int done = batch.batch >= m_perEpoch ? batch.epoch : batch.epoch - 1;
    const auto later = std::upper_bound(m_epochs.begin(), m_epochs.end(), done,
                                        [](int epoch, const EpochRecord& record) { return epoch < record.epoch; });
    return later == m_epochs.begin() ? nullptr : &*(later - 1);
}

double RunHistory::x(XAxis axis, const BatchRecord& batch) const
{
    switch (axis) {
    case XAxis::epoch:
        return batch.epoch - 1 + (batch.batch - 1.0) / m_perEpoch;
    case XAxis::batch:
        return (batch.epoch - 1.0) * m_perEpoch + batch.batch;
    case XAxis::time:
        break;
    }
    return batch.seconds;
}

double RunHistory::x(XAxis axis, double position) const
{
    if (m_batches.empty())
        return 0;
    const double last = static_cast<double>(m_batches.size() - 1);
    const double place = std::clamp(position, 0.0, last);
    // Of a million records each look costs as much as a hundred sums.
    if (m_gapless && axis != XAxis::time)
        return axis == XAxis::batch ? place + 1 : place / m_perEpoch;
    const auto before = static_cast<std::size_t>(place);
    const double low = x(axis, before);
    const double part = place - static_cast<double>(before);
    return part > 0 ? low + part * (x(axis, before + 1) - low) : low;
}

double RunHistory::epochX(XAxis axis, std::size_t index) const
{
    switch (axis) {
    case XAxis::epoch:
        return m_epochs[index].epoch;
    case XAxis::batch:
        return static_cast<double>(m_epochs[index].epoch) * m_perEpoch;
    case XAxis::time:
        break;
    }
    return m_epochSeconds[index];
}

std::size_t RunHistory::batchesBefore(XAxis axis, double x_) const
{
    return countBefore(m_batches.size(), x_, [&](std::size_t i) { return x(axis, i); });
}

std::size_t RunHistory::epochsBefore(XAxis axis, double x_) const
{
    return countBefore(m_epochs.size(), x_, [&](std::size_t i) { return epochX(axis, i); });
}

double RunHistory::position(XAxis axis, double x_) const
{
    const std::size_t next = batchesBefore(axis, x_);
    if (next == 0)
        return 0;
    if (next == m_batches.size())
        return static_cast<double>(next - 1);
    const double low = x(axis, next - 1), high = x(axis, next);
    const double part = high > low ? (x_ - low) / (high - low) : 0;
    return static_cast<double>(next - 1) + part;
}

double RunHistory::reached(XAxis axis) const
{
    double reached = 0;
    if (!m_batches.empty())
        reached = x(axis, m_batches.size() - 1) + (axis == XAxis::epoch ? 1.0 / m_perEpoch : 0);
    if (!m_epochs.empty())
        reached = std::max(reached, epochX(axis, m_epochs.size() - 1));
    return reached;
}

} // namespace digitlab
