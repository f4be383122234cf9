#pragma once

#include "core/recognition/photo/ink_map.h"
#include "core/recognition/photo/line_slope.h"

namespace digitlab {

/// The lines of a paper that were found.
struct RuledLines {
    int count = 0;
    double angle = 0;           ///< degrees, clockwise, by which the paper lies aslant: -46 to 46
    SlopeRange across, upright; ///< where more of them have their slopes; `upright`: in the transposed picture
};

/// Takes the lines of ruled or squared paper out of the map: thin straight lines from side to side, in up to two
/// directions, however they lie; a photo's perspective may spread them a little. Where a stroke crosses a line, the
/// stroke stays whole.
/// `known`: those of the whole picture, or of a smaller copy; then they are found faster.
RuledLines removeRuledLines(InkMap& map, const RuledLines& known = {});

} // namespace digitlab
