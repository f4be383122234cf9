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

void CurveData::begin(int batchesPerEpoch)
{
    m_perEpoch = std::max(batchesPerEpoch, 1);
    m_firstEpoch = 1;
    m_lastEpoch = 0;
    m_firstBatch = 0;
    m_lastBatch = m_lastSmoothed = m_lastValidation = nothing;
    m_batches.clear();
    m_smoothed.clear();
    m_validation.clear();
    m_smoother = Smoother(m_curve == Curve::loss ? Smoother::Kind::meanWithoutSpikes : Smoother::Kind::mean,
                          Smoother::spanFor(m_perEpoch));
    m_lossLimits = {};
    m_accuracyLimits = {};
}

void CurveData::addBatch(int epoch, int batch, double value)
{
    if (m_batches.size() == 0)
        m_firstBatch = static_cast<double>(epoch - 1) * m_perEpoch + (batch - 1);
    const double smoothed = m_smoother.add(value);
    m_batches.append(value);
    m_smoothed.append(smoothed);
    m_lastBatch = value;
    if (std::isfinite(smoothed))
        m_lastSmoothed = smoothed;
    if (m_curve == Curve::loss)
        m_lossLimits.addBatch(value, smoothed);
    else
        m_accuracyLimits.addBatch(value);
}

void CurveData::addEpoch(int epoch, double validation)
{
    if (m_validation.size() == 0)
        m_firstEpoch = epoch;
    m_validation.append(validation);
    m_lastEpoch = epoch;
    m_lastValidation = validation;
    if (m_curve == Curve::loss)
        m_lossLimits.addValidation(validation);
    else
        m_accuracyLimits.addValidation(validation);
}

QList<QPointF> CurveData::placed(const SeriesStore& store, std::size_t columns, double first, double perEpoch) const
{
    const AxisRange shown = range();
    // Far outside is as good as infinitely far, and keeps the painter's numbers small.
    const double reach = 20 * (shown.high - shown.low);
    QList<QPointF> points;
    for (const SeriesStore::Point& point : store.points(columns)) {
        const double value = point.value;
        const double y = m_curve == Curve::loss ? std::log10(std::max(value, lossFloor)) : 100 * value;
        points.append({(first + point.position) / perEpoch, std::clamp(y, shown.low - reach, shown.high + reach)});
    }
    return points;
}

QList<QPointF> CurveData::batches(std::size_t columns) const
{
    return placed(m_batches, columns, m_firstBatch, m_perEpoch);
}

QList<QPointF> CurveData::smoothed(std::size_t columns) const
{
    return placed(m_smoothed, columns, m_firstBatch, m_perEpoch);
}

QList<QPointF> CurveData::validation(std::size_t columns) const
{
    return placed(m_validation, columns, m_firstEpoch, 1);
}

AxisRange CurveData::range() const
{
    return m_curve == Curve::loss ? m_lossLimits.range() : m_accuracyLimits.range();
}

double CurveData::reached() const
{
    return std::max((m_firstBatch + static_cast<double>(m_batches.size())) / m_perEpoch,
                    static_cast<double>(m_lastEpoch));
}

} // namespace digitlab
