#pragma once

#include "core/api/picture.h"

namespace digitlab {

/// Whether the ink is a filled shape, such as a disc, a drop or a square, that no pen writes: nearly as thick as it is
/// large. A thick bar, which may be a 1, is none, nor are digits whose holes a thick pen has closed.
bool isSolid(const DigitImage& image);

} // namespace digitlab
