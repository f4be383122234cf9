#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace digitlab {

enum class PictureFormat { png, jpeg, bmp, tiff, webp, pnm };

/// What the first bytes of a picture say, before a pixel is decoded.
struct PictureHeader {
    PictureFormat format = PictureFormat::png;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    int orientation = 1; ///< EXIF 1 to 8: how the stored pixels are to be turned
};

/// `PNG`, `JPEG`, ...
const char* formatName(PictureFormat format);

/// Tells the format by the content and reads the size. Throws Error with `name`: an empty file, no picture, a format
/// that is not supported (with its name and what to do), a header that is cut short or damaged, no pixels, too many
/// pixels.
PictureHeader readPictureHeader(std::span<const std::uint8_t> bytes, const std::string& name);

} // namespace digitlab
