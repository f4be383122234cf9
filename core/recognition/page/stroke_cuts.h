#pragma once

#include "core/api/picture.h"

#include <cstddef>
#include <vector>

namespace digitlab {

/// The pen's way on from one digit into the next: from the point `from` of a stroke, the last one of the digit before,
/// to the point `to`, the first one of the digit after.
struct StrokeCut {
    std::size_t from = 0, to = 0;
};

/// Where a stroke may go on from one digit into the next, in the order of writing: nearly straight ways to the right
/// that have what was written before them on their left and what comes after on their right, both tall enough for a
/// digit. `height`: usual one of a digit. No two share more than a point; at most five.
std::vector<StrokeCut> cutsOf(const Stroke& stroke, float height);

} // namespace digitlab
