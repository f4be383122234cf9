#pragma once

#include "core/recognition/ink_map.h"

namespace digitlab {

/// Takes the lines of ruled or squared paper out of the map: thin straight lines, level or upright within a few
/// degrees, from side to side. Where a stroke crosses a line, the stroke stays whole.
void removeRuledLines(InkMap& map);

} // namespace digitlab
