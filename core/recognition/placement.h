#pragma once

#include "core/api/picture.h"

namespace digitlab {

/// The long side of a digit in its 28 x 28 pixels, as in MNIST.
inline constexpr int boxSide = 20;

/// Where the ink's weight lies, in pixels from the upper left corner of the image (14, 14 is its centre); the centre of
/// the image where there is no ink.
Point centreOfMass(const DigitImage& image);

/// How far to move ink that is centred by its box so that its centre of mass comes to the image's centre, limited so
/// that a box of 20 pixels stays inside the image.
Point shiftToCentre(Point mass);

} // namespace digitlab
