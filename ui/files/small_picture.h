#pragma once

#include "core/api/picture.h"

#include <string>
#include <string_view>

namespace digitlab {

/// A digit as thumbnails need it: 16 shades in runs, some 120 bytes in place of 784.
std::string packed(const DigitImage& digit);
/// Each pixel at most 8 off.
DigitImage unpacked(std::string_view bytes);

} // namespace digitlab
