#pragma once

#include "core/api/picture.h"

#include <cstdint>
#include <span>
#include <string>

namespace digitlab {

/// Decodes the first picture of a TIFF file, as it is stored (its orientation is left to the caller): 1 to 16 bits,
/// grey, colour, palette, CMYK, YCbCr or Lab, strips or tiles. Grey without alpha becomes 1 channel, colours 3,
/// anything with alpha 4, not premultiplied. `bytes` is a file whose header and directory have been checked. Throws
/// Error with `name`: fewer bytes than its pixels need, which is seen before room is made for them, damaged, or of a
/// kind that libtiff cannot turn into colours.
Picture decodeTiff(std::span<const std::uint8_t> bytes, const std::string& name);

} // namespace digitlab
