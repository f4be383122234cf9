#pragma once

#include "core/api/picture.h"

#include <cstdint>
#include <span>
#include <string>

namespace digitlab {

/// Decodes a JPEG as it is stored (not turned) to grey or RGB; CMYK becomes RGB. Unlike cv::imdecode it prints nothing,
/// and refuses data that are cut short or damaged instead of filling up with grey. Throws Error with `name`.
Picture decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name);

} // namespace digitlab
