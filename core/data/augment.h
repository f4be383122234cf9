#pragma once

#include "core/api/picture.h"
#include "core/api/recipe.h"
#include "core/support/philox.h"

#include <span>

namespace digitlab {

/// One random change of a picture: rotation, shear, scale and shift about its centre, an elastic displacement (smooth
/// random field, after Simard, Steinkraus and Platt 2003) and thicker or thinner strokes (a soft dilation or erosion).
/// in: 28 x 28 bytes; out: 28 x 28 floats, 0..1. A function of the numbers that `random` gives.
void augment(const Augmentation& augmentation, std::span<const std::uint8_t, digitPixels> in,
             std::span<float, digitPixels> out, Philox& random);

} // namespace digitlab
