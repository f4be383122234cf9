#include "ui/train/axis_limits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace digitlab {

namespace {

constexpr std::size_t fewBatches = 8;
constexpr std::size_t newestBatches = 16;
constexpr double leastDecades = 0.8;
constexpr double lossFloor = 1e-9;

double logarithm(double loss)
{
    return std::log10(std::max(loss, lossFloor));
}

constexpr int mantissaBits = 5;

/// Numbers above 0 in their order: as many for each power of two as its mantissa's first bits give.
std::uint32_t binOf(double value)
{
    const auto number = static_cast<float>(std::clamp(value, lossFloor, 1 / lossFloor));
    return std::bit_cast<std::uint32_t>(number) >> (std::numeric_limits<float>::digits - 1 - mantissaBits);
}

/// The least number of a bin.
float beginOf(std::uint32_t bin)
{
    return std::bit_cast<float>(bin << (std::numeric_limits<float>::digits - 1 - mantissaBits));
}

/// In which bin the share of all is reached; the number of bins when it is in none.
std::size_t binAt(const std::vector<std::uint32_t>& bins, std::size_t count, double share)
{
    const double wanted = std::max(1.0, std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(count)));
    double seen = 0;
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        seen += bins[bin];
        if (seen >= wanted)
            return bin;
    }
    return bins.size();
}

} // namespace

Histogram::Histogram(double low, double high, std::size_t bins)
    : m_low(low)
    , m_width((high - low) / static_cast<double>(bins))
    , m_bins(bins)
{
}

void Histogram::add(double value)
{
    if (!std::isfinite(value))
        return;
    const double bin = std::clamp(std::floor((value - m_low) / m_width), 0.0, static_cast<double>(m_bins.size() - 1));
    ++m_bins[static_cast<std::size_t>(bin)];
    ++m_count;
}

double Histogram::quantile(double share) const
{
    return m_count == 0 ? 0 : m_low + (static_cast<double>(binAt(m_bins, m_count, share)) + 0.5) * m_width;
}

LogarithmicHistogram::LogarithmicHistogram()
    : m_bins(binOf(1 / lossFloor) - binOf(lossFloor) + 1)
{
}

void LogarithmicHistogram::add(double value)
{
    if (!std::isfinite(value))
        return;
    ++m_bins[binOf(value) - binOf(lossFloor)];
    ++m_count;
}

double LogarithmicHistogram::quantile(double share) const
{
    if (m_count == 0)
        return 0;
    const std::uint32_t bin = binOf(lossFloor) + static_cast<std::uint32_t>(binAt(m_bins, m_count, share));
    return std::log10((static_cast<double>(beginOf(bin)) + static_cast<double>(beginOf(bin + 1))) / 2);
}

void LossLimits::addBatch(double loss, double smoothed)
{
    if (!std::isfinite(loss))
        return;
    if (m_batches.count() == 0)
        m_first = logarithm(loss);
    // A loss of exactly 0 has no place on the axis: its line leaves the plot.
    if (loss > 0)
        m_batches.add(loss);
    if (!std::isfinite(smoothed) || smoothed <= 0)
        return;
    if (m_newest.size() < newestBatches)
        m_newest.push_back(smoothed);
    else
        m_newest[m_next++ % newestBatches] = smoothed;
}

void LossLimits::addValidation(double loss)
{
    if (!std::isfinite(loss) || loss <= 0)
        return;
    m_lastValidation = logarithm(loss);
    m_validation.add(loss);
}

LossLimits::Newest LossLimits::newest() const
{
    if (m_newest.empty())
        return {m_first, m_first};
    const auto [low, high] = std::minmax_element(m_newest.begin(), m_newest.end());
    return {logarithm(*low), logarithm(*high)};
}

AxisRange LossLimits::range() const
{
    AxisRange range{-1.3, 0.6};
    if (m_batches.count() > 0) {
        range = {m_batches.least(), m_batches.greatest()};
        if (m_batches.count() > fewBatches) {
            const double lower = m_batches.quantile(0.25), upper = m_batches.quantile(0.75);
            const double reach = std::max(0.5, 1.5 * (upper - lower));
            const Newest now = newest();
            // Upwards everything stays in sight: a spike of a million takes room, but the curve behind it can be read.
            range.low = std::max(range.low, std::min(lower - reach, now.low));
        }
    }
    if (m_validation.count() > 0) {
        // Validation is judged by its middle and its newest, a single wild epoch does not count.
        const double low = std::min(m_validation.quantile(0.25), m_lastValidation);
        const double high = std::max(m_validation.quantile(0.75), m_lastValidation);
        range = m_batches.count() > 0 ? AxisRange{std::min(range.low, low), std::max(range.high, high)}
                                      : AxisRange{low, high};
    }
    const double margin = 0.04 * (range.high - range.low);
    range = {range.low - margin, range.high + margin};
    if (const double missing = leastDecades - (range.high - range.low); missing > 0)
        range = {range.low - missing / 2, range.high + missing / 2};
    return {std::floor(range.low * 20) / 20, std::ceil(range.high * 20) / 20};
}

AxisRange LossLimits::wholeRange() const
{
    AxisRange whole = range();
    for (const LogarithmicHistogram* losses : {&m_batches, &m_validation})
        if (losses->count() > 0)
            whole = {std::min(whole.low, losses->least() - 0.1), std::max(whole.high, losses->greatest() + 0.1)};
    return whole;
}

void AccuracyLimits::addBatch(double accuracy)
{
    m_batches.add(accuracy);
    if (std::isfinite(accuracy))
        m_newest += 0.1 * (std::clamp(accuracy, 0.0, 1.0) - m_newest);
}

void AccuracyLimits::addValidation(double accuracy)
{
    m_validation.add(accuracy);
}

AxisRange AccuracyLimits::range() const
{
    double low = 0;
    if (m_batches.count() > fewBatches) {
        const double tenth = m_batches.quantile(0.1);
        low = std::min(tenth - 0.6 * (m_batches.quantile(0.5) - tenth), m_newest - 0.02);
        if (m_validation.count() > 0)
            low = std::min(low, m_validation.quantile(0.1));
    } else if (m_batches.count() == 0 && m_validation.count() > 0) {
        low = m_validation.least();
    }
    low = std::clamp(100 * low, 0.0, 99.0);
    const double step = niceStep(100 - low, 5);
    const double bottom = std::max(0.0, 100 - step * std::ceil((100 - low) / step - 1e-9));
    return {bottom, 100 + 0.04 * (100 - bottom)};
}

std::vector<double> logarithmicTicks(const AxisRange& range, std::size_t most)
{
    const int first = static_cast<int>(std::floor(range.low)), last = static_cast<int>(std::ceil(range.high));
    std::vector<double> ticks;
    const auto collect = [&](std::initializer_list<double> digits, int every) {
        ticks.clear();
        for (int decade = first; decade <= last; ++decade)
            for (const double digit : digits)
                if (const double tick = decade + std::log10(digit);
                    decade % every == 0 && tick >= range.low && tick <= range.high)
                    ticks.push_back(tick);
    };
    collect({1, 2, 5}, 1);
    for (int every = 1; ticks.size() > most && every <= last - first; ++every)
        collect({1}, every);
    return ticks;
}

double niceStep(double length, double most)
{
    const double least = length / std::max(most, 1.0);
    if (!(least > 0) || !std::isfinite(least))
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * decade >= least * (1 - 1e-9))
            return factor * decade;
    return 10 * decade;
}

} // namespace digitlab
