#pragma once

#include "core/recognition/ink/ink_path.h"

#include <span>
#include <vector>

namespace digitlab {

/// A stroke of a drawing with several signs, or a piece of one that is cut.
struct Mark {
    Stroke stroke;
    Extent extent;
    std::size_t time = 0; ///< its place in the order of writing

    // Of a piece:
    std::size_t piece = 0; ///< the number of pieces of the same stroke before it
    bool goesOn = false;   ///< there is another one after it
    Stroke way{};          ///< the pen's from the piece before, without the ends
};

/// Whether `after` is the next piece of the same stroke.
inline bool goesOnIn(const Mark& before, const Mark& after)
{
    return after.piece > 0 && after.time == before.time + 1;
}

/// Of the usual height of a sign: lines so near are one to the eye.
inline constexpr float touchDistance = 0.04f;

bool marksTouch(const Mark& a, const Mark& b, float height);

/// By the places of their middles.
std::vector<const Mark*> fromTheLeft(std::span<const Mark> marks);

struct MarkRows {
    std::vector<std::vector<const Mark*>> rows; ///< from the top down, in each by the places of their middles
    float height = 0;                           ///< usual one of a sign; 0: there are no signs
    Extent extent;                              ///< of all
};

/// Puts marks into rows: those that touch, or stand over one another as the parts of a sign do, come into the same.
MarkRows rowsOfMarks(std::span<const Mark> marks);

} // namespace digitlab
