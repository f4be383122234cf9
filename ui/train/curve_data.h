#pragma once

#include "ui/train/axis_limits.h"
#include "ui/train/series_store.h"
#include "ui/train/smoother.h"

#include <QList>
#include <QPointF>

namespace digitlab {

enum class Curve { loss, accuracy };

/// Everything that one chart shows: single batches, their smoothed course and validation by epoch; x in epochs, y in
/// powers of ten of the loss or in per cent.
class CurveData {
public:
    explicit CurveData(Curve curve);

    /// Forgets everything.
    void begin(int batchesPerEpoch);
    /// epoch and batch count from 1; they must follow each other without a gap, from wherever they begin.
    void addBatch(int epoch, int batch, double value);
    void addEpoch(int epoch, double validation);

    QList<QPointF> batches(std::size_t columns) const;
    QList<QPointF> smoothed(std::size_t columns) const;
    QList<QPointF> validation(std::size_t columns) const;
    /// Of the y axis.
    AxisRange range() const;
    /// How far the run is, in epochs.
    double reached() const;
    /// As told, NaN while there is none.
    double lastBatch() const { return m_lastBatch; }
    double lastSmoothed() const { return m_lastSmoothed; }
    double lastValidation() const { return m_lastValidation; }
    int lastEpoch() const { return m_lastEpoch; }
    std::size_t size() const { return m_batches.size(); }
    Curve curve() const { return m_curve; }

private:
    QList<QPointF> placed(const SeriesStore& store, std::size_t columns, double first, double perEpoch) const;

    Curve m_curve;
    int m_perEpoch = 1;
    double m_firstBatch = 0;
    int m_firstEpoch = 1;
    int m_lastEpoch = 0;
    double m_lastBatch = 0;
    double m_lastSmoothed = 0;
    double m_lastValidation = 0;
    SeriesStore m_batches;
    SeriesStore m_smoothed;
    SeriesStore m_validation;
    Smoother m_smoother;
    LossLimits m_lossLimits;
    AccuracyLimits m_accuracyLimits;
};

} // namespace digitlab
