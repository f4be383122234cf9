#pragma once

#include "core/recognition/ink/ink_path.h"

#include <cstddef>
#include <span>
#include <vector>

namespace digitlab {

/// A stroke, or a connected piece of ink, by its shape.
struct InkShape {
    Extent extent;
    float footX = 0;   ///< where it reaches lowest
    bool ring = false; ///< a closed line that goes around at least one of the others and touches none of them
    bool tick = false;
    bool bar = false; ///< a straight line
    float fill = 0;   ///< of a ring: what it encloses, as a share of its box; an ellipse has 0.79, a box 1
};

/// What was written beside digits, found by its shape and place alone.
struct Beside {
    std::vector<bool>
        lines; ///< for each shape: a ring around digits, a line under them, or a tick well apart: no part of them
    std::vector<bool>
        marks; ///< for each shape: small or a tick, and apart from the rest: beside the digit, or a loose part of it
    bool point = false; ///< the rest stands over a point, as `?` and `!` do

    bool anyLine() const;
    bool anyMark() const;
};

/// `shapes`: all of one drawing; `pen`: width of the line, in the unit of the extents, if it counts to them, else 0;
/// `least`: height of what a line under digits must have above it.
Beside besideDigits(std::span<const InkShape> shapes, float pen, float least = 0);

/// Those that are not marked.
template <class Shape>
std::vector<Shape> without(const std::vector<Shape>& shapes, const std::vector<bool>& marked)
{
    std::vector<Shape> rest;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (!marked[i])
            rest.push_back(shapes[i]);
    return rest;
}

/// Whether a stroke is a tick: down to the right and then, longer, up to the right.
bool isTick(const Stroke& stroke);

} // namespace digitlab
