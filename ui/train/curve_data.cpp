#include "ui/train/curve_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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

double CurveData::Course::add(double value)
{
    const double smoothed = smoother.add(value);
    values.append(smoothed);
    if (std::isfinite(smoothed))
        last = smoothed;
    return smoothed;
}

void CurveData::begin(int batchesPerEpoch)
{
    m_lastBatch = m_lastValidation = nothing;
    m_batches.clear();
    m_validation.clear();
    m_course = Course(smoother(m_span));
    m_next.reset();
    m_usualSpan = Smoother::spanFor(batchesPerEpoch);
    m_usual = smoother(m_usualSpan);
    m_lossLimits = {};
    m_accuracyLimits = {};
}

void CurveData::addBatch(double value)
{
    m_batches.append(value);
    const double smoothed = m_course.add(value);
    m_lastBatch = value;
    if (m_curve == Curve::loss)
        m_lossLimits.addBatch(value, m_usual ? m_usual->add(value) : smoothed);
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
    if (m_batches.size() == 0 && span == m_usualSpan)
        m_usual.reset();
    else if (!m_usual)
        m_usual = m_course.smoother;
    m_span = span;
    m_next.emplace(smoother(span));
}

bool CurveData::smoothOn(std::size_t batches)
{
    if (!m_next)
        return false;
    const std::size_t first = m_next->values.size();
    const std::size_t end = first + std::min(batches, m_batches.size() - first);
    for (std::size_t i = first; i < end; ++i)
        m_next->add(static_cast<double>(m_batches.at(i)));
    if (end < m_batches.size())
        return true;
    m_course = std::move(*m_next);
    m_next.reset();
    return false;
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
