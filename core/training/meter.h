#pragma once

#include <cstdint>

namespace digitlab {

/// Loss and accuracy over samples: each batch counts by its size.
class Meter {
public:
    Meter() = default;
    Meter(double lossSum, std::int64_t correct, std::int64_t samples)
        : m_lossSum(lossSum)
        , m_correct(correct)
        , m_samples(samples)
    {
    }

    /// meanLoss: over the batch's `samples` items.
    void add(double meanLoss, std::int64_t correct, std::int64_t samples)
    {
        m_lossSum += meanLoss * static_cast<double>(samples);
        m_correct += correct;
        m_samples += samples;
    }
    double loss() const { return m_samples ? m_lossSum / static_cast<double>(m_samples) : 0; }
    double accuracy() const { return m_samples ? static_cast<double>(m_correct) / static_cast<double>(m_samples) : 0; }
    double lossSum() const { return m_lossSum; }
    std::int64_t correct() const { return m_correct; }
    std::int64_t samples() const { return m_samples; }

private:
    double m_lossSum = 0;
    std::int64_t m_correct = 0;
    std::int64_t m_samples = 0;
};

} // namespace digitlab
