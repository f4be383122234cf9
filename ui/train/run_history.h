#pragma once

#include "core/api/training.h"
#include "ui/train/curve_data.h"
#include "ui/train/x_axis.h"

#include <deque>

namespace digitlab {

/// All that a run has told, batch by batch and epoch by epoch: the plain records, their two curves, and where each
/// stands on the x axis. Records come in order; batches are numbered here from 0 in the order of their coming.
class RunHistory {
public:
    RunHistory();

    /// Forgets everything but the smoothing.
    void begin(int batchesPerEpoch);
    void add(const BatchRecord& batch);
    void add(const EpochRecord& epoch);
    /// 0: none, 50: the usual, 100: strong. The curves follow with smoothOn(); until they have, they stay.
    void setSmoothing(int percent);
    /// Smooths so many batches more of each curve; false when all are smoothed as they shall be.
    bool smoothOn(std::size_t batches);
    int smoothing() const { return m_smoothing; }
    /// How many batches the smoothed curves remember.
    double smoothingSpan() const;

    std::size_t size() const { return m_batches.size(); }
    const BatchRecord& batch(std::size_t index) const { return m_batches[index]; }
    std::size_t epochs() const { return m_epochs.size(); }
    const EpochRecord& epoch(std::size_t index) const { return m_epochs[index]; }
    /// The newest validation that was known after this batch; null while there was none.
    const EpochRecord* validationAt(std::size_t index) const;
    const CurveData& curve(Curve curve) const { return curve == Curve::loss ? m_loss : m_accuracy; }
    int batchesPerEpoch() const { return m_perEpoch; }

    /// Where a batch stands. By epoch a batch stands at its beginning, so that the whole numbers are ends of epochs.
    double x(XAxis axis, std::size_t index) const { return x(axis, m_batches[index]); }
    /// The same for a place between two batches.
    double x(XAxis axis, double position) const;
    /// Where the validation after an epoch stands.
    double epochX(XAxis axis, std::size_t index) const;
    /// How many batches, or validations, stand before x.
    std::size_t batchesBefore(XAxis axis, double x) const;
    std::size_t epochsBefore(XAxis axis, double x) const;
    /// The place of x among the batches, 0..size() - 1. At least one batch is there.
    double position(XAxis axis, double x) const;
    /// How far the run has come.
    double reached(XAxis axis) const;

private:
    double x(XAxis axis, const BatchRecord& batch) const;

    int m_perEpoch = 1;
    int m_smoothing = 50;
    std::deque<BatchRecord> m_batches;
    bool m_gapless = true; ///< from the first batch on, each the next one: where one stands follows from its number
    std::deque<EpochRecord> m_epochs;
    std::deque<double> m_epochSeconds; ///< when each validation was done
    CurveData m_loss{Curve::loss};
    CurveData m_accuracy{Curve::accuracy};
};

} // namespace digitlab
