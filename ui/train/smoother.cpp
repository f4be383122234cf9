#include "ui/train/smoother.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace digitlab {

namespace {

constexpr double leastForLogarithm = 1e-6; // a loss of 0 shall not pull the geometric mean down for ever
constexpr double strongest = 16;           // times the usual span
constexpr double mostOverGeometric = 1.5;  // reached where single losses scatter by a factor of 2.5

} // namespace

Smoother::Smoother(Kind kind, double span)
    : m_kind(kind)
    , m_keep(1 - 1 / std::max(span, 1.0))
{
}

double Smoother::add(double value)
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    m_weight = m_keep * m_weight + (1 - m_keep);
    m_sum = m_keep * m_sum + (1 - m_keep) * value;
    const double mean = m_sum / m_weight;
    if (m_kind == Kind::mean)
        return mean;
    m_logarithms = m_keep * m_logarithms + (1 - m_keep) * std::log(std::max(value, leastForLogarithm));
    const double logarithm = m_logarithms / m_weight;
    // The tangent lies below the exponential: where it is above the mean already, the mean is the less of the two.
    if (mean <= mostOverGeometric * m_tangentValue * (1 + logarithm - m_tangentPlace))
        return mean;
    m_tangentPlace = logarithm;
    m_tangentValue = std::exp(logarithm);
    return std::min(mean, mostOverGeometric * m_tangentValue);
}

double Smoother::spanFor(int batchesPerEpoch)
{
    return std::clamp(batchesPerEpoch / 16.0, 5.0, 200.0);
}

double Smoother::spanFor(int batchesPerEpoch, int percent)
{
    const double usual = spanFor(batchesPerEpoch);
    const double share = std::clamp(percent, 0, 100) / 50.0;
    return share <= 1 ? std::pow(usual, share) : usual * std::pow(strongest, share - 1);
}

} // namespace digitlab
