#pragma once

#include "core/recognition/beside_digits.h"

namespace digitlab {

/// What of a drawing's strokes was written beside its digits.
Beside besideDigits(const std::vector<Stroke>& strokes);

} // namespace digitlab
