#pragma once

#include "core/api/picture.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace digitlab {

/// The largest picture that is decoded, in pixels (width x height).
inline constexpr std::uint64_t mostPixels = 200'000'000;

/// Decodes PNG, JPEG, BMP, TIFF, WebP and PNM: 8 or 16 bit, grey, colour, palette, with or without alpha; turned
/// upright by its EXIF note (1 to 8). The format is told by the content, never by the name. Throws Error with `name`:
/// not a picture, a format that is not supported (with its name and what to do), cut short, larger than the limit; the
/// size is checked in the header before pixels are allocated. A picture that is cut short is refused, never half grey.
Picture decodePicture(std::span<const std::uint8_t> bytes, const std::string& name);
Picture openPicture(const std::filesystem::path& file);

} // namespace digitlab
