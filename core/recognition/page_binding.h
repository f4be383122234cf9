#pragma once

#include "core/recognition/ink_parts.h"

#include <vector>

namespace digitlab {

/// The parts of a page without its binding: the holes or rings of a spiral, many of one size at one distance along a
/// side of the page. `page`: the map's size.
std::vector<InkPart> withoutBinding(std::vector<InkPart> parts, cv::Size page);

} // namespace digitlab
