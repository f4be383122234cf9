#pragma once

#include "core/support/philox.h"

#include <span>
#include <string_view>
#include <vector>

namespace digitlab {

/// A place that the pen passes, in a box of 1 x 1 with y down; at a corner it turns sharply, elsewhere it swings
/// through.
struct Knot {
    float x = 0;
    float y = 0;
    bool corner = false;
};

using KnotStroke = std::vector<Knot>;

/// One way of writing a sign.
struct StrokeTemplate {
    char sign = 0;
    float weight = 1; ///< how often, beside the sign's other ways
    std::vector<KnotStroke> strokes;
};

/// A line of a table: knots as `x,y` in hundredths, `!` behind a corner, `;` between strokes.
struct TemplateLine {
    char sign;
    float weight;
    std::string_view strokes;
};

std::vector<StrokeTemplate> parseTemplates(std::span<const TemplateLine> lines);

/// The styles in which people of many countries write 0 to 9: 7 with and without bar, 1 with flag and foot, open and
/// closed 4, looped 2, 9 with straight, curled and hooked tail.
const std::vector<StrokeTemplate>& digitTemplates();

/// Letters and signs that look like no digit.
const std::vector<StrokeTemplate>& otherTemplates();

/// One of `templates` by its weight, of this sign if `sign` isn't 0. There must be one.
const StrokeTemplate& pick(const std::vector<StrokeTemplate>& templates, char sign, Philox& random);

} // namespace digitlab
