#pragma once

#include "ui/train/chart_ticks.h"

#include <Qt>

#include <vector>

class QCategoryAxis;
class QChart;

namespace digitlab {

/// An axis of Qt Charts with labels where we want them, and without lines of its own.
QCategoryAxis* addAxis(QChart& chart, Qt::AlignmentFlag side);
/// Shows these ticks and this range. The labels are replaced only when one has changed: each change lays the axis out
/// again.
void setTicks(QCategoryAxis& axis, const AxisRange& range, const std::vector<Tick>& ticks);

} // namespace digitlab
