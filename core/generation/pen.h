#pragma once

#include "core/api/picture.h"
#include "core/generation/stroke_templates.h"

namespace digitlab {

/// How far one writing strays from its template.
struct PenHabit {
    float wobble = 0.042f;     ///< deviation of each knot, in the sign's height
    float slant = 0.16f;       ///< deviation of the shear
    float slantMean = 0.06f;   ///< most hands lean a little to the right
    float rotationDegrees = 5; ///< deviation
    float widthChange = 0.16f; ///< deviation of the logarithm of width over height
    float width = 0.66f;       ///< of the sign, over its height
    float cut = 0.05f;         ///< most that is lacking at a stroke's end, of its length
    float wave = 0.02f;        ///< amplitude of a slow wave over the whole sign
};

/// The habit for a digit: 1 and 7 lean less, since a leaning 7 is a flagged 1 to others, and a 1 is narrow.
PenHabit habitOf(char sign);

/// One writing of a template: dense points in a box of about `width` x 1, y down.
std::vector<Stroke> write(const StrokeTemplate& form, const PenHabit& habit, Philox& random);

} // namespace digitlab
