#pragma once

#include <cstddef>

namespace digitlab {

/// Exponential smoothing with bias correction (Kingma and Ba 2015, section 3): the first value stands for itself.
class Smoother {
public:
    enum class Kind {
        mean,
        /// For a loss: the mean, but at most 1.5 times the geometric mean, so that a jump of the first batches to
        /// thousands is forgotten after some batches and not after hundreds.
        meanWithoutSpikes
    };

    /// `span`: how many values it remembers, 1 or more.
    explicit Smoother(Kind kind = Kind::mean, double span = 30);

    /// The smoothed value after this one; NaN, which changes nothing else, when the value is not finite.
    double add(double value);

    /// How many batches the charts remember: a sixteenth of an epoch, within 5 and 200.
    static double spanFor(int batchesPerEpoch);
    /// Of a choice in per cent: 0 is the batches themselves, 50 the usual, 100 sixteen times that: about an epoch.
    static double spanFor(int batchesPerEpoch, int percent);

private:
    Kind m_kind;
    double m_keep;
    double m_sum = 0;
    double m_logarithms = 0;
    double m_weight = 0;
    // A tangent of the exponential, at the last place where it was needed.
    double m_tangentPlace = 0;
    double m_tangentValue = 1;
};

} // namespace digitlab
