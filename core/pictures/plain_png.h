#pragma once

#include "core/api/picture.h"

#include <cstdint>
#include <optional>
#include <span>

namespace digitlab {

/// A small PNG of the plainest kind, as data sets have thousands of: 8 bits, grey or RGB with or without alpha, not
/// interlaced, no transparent colour. Nothing for any other, and for one that is damaged: the way of all pictures says
/// what is wrong with it. Three times as fast as that.
std::optional<Picture> decodePlainPng(std::span<const std::uint8_t> bytes);

} // namespace digitlab
