#include "ui/train/curve_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace digitlab {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double lossFloor = 1e-12;

} // namespace

CurveData::CurveData(Curve curve)
    : m_curve(curve)
{
    begin(1);
}

Smoother CurveData::smoother(double span) const
{
    return Smoother(m_curve == Curve::loss ? Smoother::Kind::meanWithoutSpikes : Smoother::Kind::mean, span);
}

void CurveData::begin(int batchesPerEpoch)
{
    m_lastBatch = m_lastSmoothed = m_lastValidation = nothing;
    m_batches.clear();
    m_smoothed.clear();
    m_validation.clear();
    m_smoother = smoother(m_span);
    m_usual = smoother(Smoother::spanFor(batchesPerEpoch));
    m_lossLimits = {};
    m_accuracyLimits = {};
}

void CurveData::addBatch(double value)
{
    const double smoothed = m_smoother.add(value);
    m_batches.append(value);
    m_smoothed.append(smoothed);
    m_lastBatch = value;
    if (std::isfinite(smoothed))
        m_lastSmoothed = smoothed;
    if (m_curve == Curve::loss)
        m_lossLimits.addBatch(value, m_usual.add(value));
    else
        m_accuracyLimits.addBatch(value);
}

void CurveData::addEpoch(double validation)
{
    m_validation.append(validation);
    m_lastValidation = validation;
    if (m_curve == Curve::loss)
        m_lossLimits.addValidation(validation);
    else
        m_accuracyLimits.addValidation(validation);
}

void CurveData::setSmoothing(double span)
{
    m_span = span;
    m_smoother = smoother(span);
    m_smoothed.clear();
    m_lastSmoothed = nothing;
    for (std::size_t i = 0; i < m_batches.size(); ++i) {
        const double smoothed = m_smoother.add(static_cast<double>(m_batches.at(i)));
        m_smoothed.append(smoothed);
        if (std::isfinite(smoothed))
            m_lastSmoothed = smoothed;
    }
}

double CurveData::y(double value) const
{
    return m_curve == Curve::loss ? std::log10(std::max(value, lossFloor)) : 100 * value;
}

AxisRange CurveData::range() const
{
    return m_curve == Curve::loss ? m_lossLimits.range() : m_accuracyLimits.range();
}

AxisRange CurveData::wholeRange() const
{
    return m_curve == Curve::loss ? m_lossLimits.wholeRange() : AxisRange{0, 104};
}

} // namespace digitlab
