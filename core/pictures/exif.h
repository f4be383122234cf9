#pragma once

#include "core/api/picture.h"

#include <cstdint>
#include <span>

namespace digitlab {

/// The orientation 1 to 8 that an EXIF block (a TIFF directory, with or without `Exif\0\0` before it) states; 1 where
/// it states none or is damaged: a note that can't be read must not cost the picture.
int exifOrientation(std::span<const std::uint8_t> block) noexcept;

/// Turns and mirrors a stored picture so that it stands upright. Source: EXIF 2.3, tag 0x0112.
Picture upright(Picture stored, int orientation);

} // namespace digitlab
