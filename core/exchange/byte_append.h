#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace digitlab {

/// Little-endian.
template <std::unsigned_integral T>
void appendNumber(std::vector<std::uint8_t>& bytes, T number)
{
    for (unsigned i = 0; i < sizeof(T); ++i)
        bytes.push_back(static_cast<std::uint8_t>(std::uint64_t{number} >> (8 * i)));
}

void append(std::vector<std::uint8_t>& bytes, std::span<const std::uint8_t> more);
void appendText(std::vector<std::uint8_t>& bytes, std::string_view text);

} // namespace digitlab
