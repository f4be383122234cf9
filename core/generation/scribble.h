#pragma once

#include "core/api/picture.h"
#include "core/support/philox.h"

#include <vector>

namespace digitlab {

/// Lines that are no sign at all: a wandering scribble, a zigzag, a spiral, a row of loops, a dash, some loose strokes.
std::vector<Stroke> scribble(Philox& random);

} // namespace digitlab
