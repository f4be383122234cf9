#pragma once

#include "ui/train/axis_limits.h"
#include "ui/train/series_store.h"
#include "ui/train/smoother.h"

#include <limits>
#include <optional>

namespace digitlab {

enum class Curve { loss, accuracy };

/// The values of one chart: single batches, their smoothed course, and validation by epoch.
class CurveData {
public:
    explicit CurveData(Curve curve);

    /// Forgets everything but how long the smoothing remembers.
    void begin(int batchesPerEpoch);
    void addBatch(double value);
    void addEpoch(double validation);
    /// Smooths all over again, remembering this many batches. What was smoothed before stays until smoothOn() has come
    /// to the newest batch.
    void setSmoothing(double span);
    /// Goes on with that for so many batches; false when nothing is left to do.
    bool smoothOn(std::size_t batches);

    Curve curve() const { return m_curve; }
    const SeriesStore& batches() const { return m_batches; }
    const SeriesStore& smoothed() const { return m_course.values; }
    const SeriesStore& validation() const { return m_validation; }
    /// Of a single batch, smoothed; NaN where its value was not finite.
    double smoothedAt(std::size_t index) const { return static_cast<double>(m_course.values.at(index)); }
    /// As told, NaN while there is none.
    double lastBatch() const { return m_lastBatch; }
    double lastSmoothed() const { return m_course.last; }
    double lastValidation() const { return m_lastValidation; }

    /// Where a value stands on the y axis: its power of ten for a loss, per cent for an accuracy.
    double y(double value) const;
    /// The part of the y axis that shows the run well. It does not depend on the smoothing.
    AxisRange range() const;
    /// The part of the y axis beyond which there is nothing.
    AxisRange wholeRange() const;

private:
    /// The smoothed values as far as they have come.
    struct Course {
        explicit Course(const Smoother& smoother_)
            : smoother(smoother_)
        {
        }
        /// Returns what is smoothed.
        double add(double value);

        Smoother smoother;
        SeriesStore values;
        double last = std::numeric_limits<double>::quiet_NaN(); ///< the newest that is finite
    };

    Smoother smoother(double span) const;

    Curve m_curve;
    double m_span = 30;
    double m_lastBatch = 0;
    double m_lastValidation = 0;
    SeriesStore m_batches;
    SeriesStore m_validation;
    Course m_course{Smoother()};
    std::optional<Course> m_next; ///< by another span, on its way to the newest batch
    double m_usualSpan = 0;
    std::optional<Smoother> m_usual; ///< for the axis; none while the course has had its span from the first batch on
    LossLimits m_lossLimits;
    AccuracyLimits m_accuracyLimits;
};

} // namespace digitlab
