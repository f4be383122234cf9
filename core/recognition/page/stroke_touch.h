#pragma once

#include "core/api/picture.h"

namespace digitlab {

/// The shortest way from one stroke to another; 0 where they cross.
float distanceBetween(const Stroke& a, const Stroke& b);

/// Whether they cross, with a way of at least `least` along both strokes on both sides of the crossing.
bool crossEachOther(const Stroke& a, const Stroke& b, float least);

} // namespace digitlab
