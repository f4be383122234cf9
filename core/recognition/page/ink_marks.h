#pragma once

#include "core/recognition/ink/ink_path.h"

#include <span>
#include <vector>

namespace digitlab {

/// A stroke of a drawing with several signs.
struct Mark {
    Stroke stroke;
    Extent extent;
    std::size_t time = 0; ///< its place in the order of writing
};

/// Of the usual height of a sign: lines so near are one to the eye.
inline constexpr float touchDistance = 0.04f;

bool marksTouch(const Mark& a, const Mark& b, float height);

struct MarkRows {
    std::vector<std::vector<const Mark*>> rows; ///< from the top down, in each by the places of their middles
    std::size_t groups = 0;                     ///< of marks that belong together or at least touch
    float height = 0;                           ///< usual one of a sign; 0: there are no signs
    Extent extent;                              ///< of all
};

/// Puts marks into rows: those that touch, or stand over one another as the parts of a sign do, come into the same.
MarkRows rowsOfMarks(std::span<const Mark> marks);

} // namespace digitlab
