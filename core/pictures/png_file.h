#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace digitlab {

/// Follows the blocks of a PNG file to its end and unpacks its pixel data once, without keeping them. Throws CutShort
/// when something is missing, std::invalid_argument when a checksum is wrong or the data are damaged.
void checkPng(std::span<const std::uint8_t> bytes);

/// The same picture with only the blocks that its pixels need, whole and in their place: libpng prints warnings about
/// odd colour profiles and the like, which nobody here uses.
std::vector<std::uint8_t> pngWithPixelsOnly(std::span<const std::uint8_t> bytes);

/// The grey value, in the file's own depth, that a PNG without alpha marks as transparent.
struct PngGreyKey {
    int value = 0;
    int bits = 8;
};
std::optional<PngGreyKey> pngGreyKey(std::span<const std::uint8_t> bytes);

} // namespace digitlab
