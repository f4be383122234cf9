#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace digitlab {

/// For files that people take for pictures and that cannot be read here: the format's name and what to do, such as
/// `GIF is not supported; save it as PNG`. Empty for anything else, so for a TIFF that is no camera's raw file.
std::string unsupportedFormat(std::span<const std::uint8_t> bytes);

} // namespace digitlab
