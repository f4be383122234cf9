#pragma once

#include "ui/train/axis_limits.h"
#include "ui/train/curve_data.h"
#include "ui/train/x_axis.h"

#include <QString>

#include <vector>

namespace digitlab {

/// A mark on an axis, with its words in the reader's locale. No two of one axis have equal words.
struct Tick {
    double value = 0;
    QString label;
    bool operator==(const Tick&) const = default;
};

/// Ticks of the y axis of this height in pixels: 1-2-5 in powers of ten for a loss (values of equal distance where the
/// range is a small part of a power), per cent for an accuracy.
std::vector<Tick> yTicks(Curve curve, const AxisRange& range, double height);
/// Ticks of the x axis of this width in pixels: whole epochs and batches as long as there is no room between them,
/// seconds, minutes or hours.
std::vector<Tick> xTicks(XAxis axis, const AxisRange& range, double width);
/// What the numbers of the x axis count: `epoch`, `batch`, `s`, `min:s` or `h:min`.
QString xUnit(XAxis axis, const AxisRange& range);

} // namespace digitlab
