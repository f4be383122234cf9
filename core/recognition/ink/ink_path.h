#pragma once

#include "core/api/picture.h"

#include <vector>

namespace digitlab {

/// A rectangle in the units of what it surrounds.
struct Extent {
    float left = 0, top = 0, right = 0, bottom = 0;

    float width() const { return right - left; }
    float height() const { return bottom - top; }
    float longSide() const { return width() > height() ? width() : height(); }
};

/// The way from one box to another along the farther axis, 0 where they meet.
float gapBetween(const Extent& a, const Extent& b);

/// Around all points; all 0 when there are none.
Extent extentOf(const std::vector<Stroke>& strokes);
Extent extentOf(const Stroke& stroke);

/// Around both.
Extent united(const Extent& a, const Extent& b);

/// The strokes without empty ones, points that aren't finite and points that repeat the one before.
std::vector<Stroke> cleanStrokes(const Ink& ink);

/// The line that a pen would have drawn through sparse points: a centripetal Catmull-Rom curve (Yuksel, Schaefer and
/// Keyser 2011) in pieces of at most `step`, straight at sharp corners. Every point stays on the line, and points that
/// lie closer than `step` stay as they are.
Stroke smoothed(const Stroke& stroke, float step);

} // namespace digitlab
