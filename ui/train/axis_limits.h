#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace digitlab {

struct AxisRange {
    double low = 0;
    double high = 1;
    bool operator==(const AxisRange&) const = default;
};

/// How often values came, so that quantiles of a million values cost next to nothing. What is not finite is not
/// counted.
class Histogram {
public:
    /// What lies outside of low..high is counted at the ends.
    Histogram(double low, double high, std::size_t bins);

    void add(double value);
    std::size_t count() const { return m_count; }
    /// The value that a share of all (0..1) does not exceed, to the width of a bin. 0 while it is empty.
    double quantile(double share) const;
    double least() const { return quantile(0); }

private:
    double m_low;
    double m_width;
    std::vector<std::uint32_t> m_bins;
    std::size_t m_count = 0;
};

/// The same for powers of ten, 1e-9 to 1e9, without a logarithm for each value: a bin is a number's exponent and the
/// first bits of its mantissa.
class LogarithmicHistogram {
public:
    LogarithmicHistogram();

    /// value above 0.
    void add(double value);
    std::size_t count() const { return m_count; }
    /// As a power of ten, to a fiftieth.
    double quantile(double share) const;
    double least() const { return quantile(0); }
    double greatest() const { return quantile(1); }

private:
    std::vector<std::uint32_t> m_bins;
    std::size_t m_count = 0;
};

/// What part of a logarithmic axis the losses need. All losses up to 1e9 are in sight; single very small ones leave the
/// plot once the rest of the curve would be pressed flat by them.
class LossLimits {
public:
    void addBatch(double loss, double smoothed);
    void addValidation(double loss);
    /// In powers of ten, rounded outward to twentieths, so that the axis moves seldom. At least 0.8 wide.
    AxisRange range() const;
    /// The same with every single loss in it.
    AxisRange wholeRange() const;

private:
    struct Newest {
        double low = 0, high = 0;
    };
    Newest newest() const;

    LogarithmicHistogram m_batches;
    LogarithmicHistogram m_validation;
    std::vector<double> m_newest; ///< losses, a ring of the last smoothed ones
    std::size_t m_next = 0;
    double m_first = 0;
    double m_lastValidation = 0;
};

/// What part of 0..100 % the accuracies need: up to 100 and a little air, and from a multiple of the step below nearly
/// all of them.
class AccuracyLimits {
public:
    /// accuracy 0..1.
    void addBatch(double accuracy);
    void addValidation(double accuracy);
    /// In per cent.
    AxisRange range() const;

private:
    Histogram m_batches{0, 1, 2000};
    Histogram m_validation{0, 1, 2000};
    double m_newest = 1;
};

/// Ticks of a logarithmic axis, as powers of ten: of 1, 2, 5 in each decade, of 1 alone where that is more than `most`,
/// of every second, third, ... decade where it still is.
std::vector<double> logarithmicTicks(const AxisRange& range, std::size_t most);
/// The smallest of 1, 2, 5 times a power of ten that divides `length` into at most `most` parts.
double niceStep(double length, double most);

} // namespace digitlab
