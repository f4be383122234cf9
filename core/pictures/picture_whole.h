#pragma once

#include "core/pictures/picture_header.h"

#include <cstdint>
#include <span>
#include <string>

namespace digitlab {

/// Throws Error with `name` when the file ends before its pixels do, or its own checksums say that it is damaged:
/// decoders fill the rest with grey or black. JPEG is left to decodeJpeg(), which sees it while decoding.
void checkWhole(std::span<const std::uint8_t> bytes, const PictureHeader& header, const std::string& name);

} // namespace digitlab
