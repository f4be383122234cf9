#pragma once

namespace digitlab {

class CurveChart;

/// From the first call on, screen readers see a CurveChart as a chart whose value is the marked batch: its number can
/// be read and set, and its values are the text.
void installAccessibleChart();

/// The mark of this chart has moved.
void tellAccessibleMark(CurveChart& chart);

} // namespace digitlab
