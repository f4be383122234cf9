#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace digitlab {

/// The header of a portable any-map, P1 to P6. Source: the Netpbm manual, "pbm", "pgm", "ppm".
struct PnmHeader {
    int kind = 0; ///< 1 to 6, as in the magic number; 1 to 3 are text
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    std::uint64_t maximum = 1;
    std::size_t pixelsAt = 0; ///< the first byte behind the header
};

bool isPnm(std::span<const std::uint8_t> bytes);

/// Throws CutShort, and std::invalid_argument when a number is missing.
PnmHeader readPnmHeader(std::span<const std::uint8_t> bytes);

} // namespace digitlab
