#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace digitlab {

/// Calls `use` with the first pixel of each run of set pixels in a row of a mask (0 or 255), and the one after its
/// last.
template <class Function>
void forEachRun(const std::uint8_t* pixels, int length, const Function& use)
{
    const std::uint8_t* const end = pixels + length;
    const auto next = [end](const std::uint8_t* from, int value) {
        const void* const found
            = from == end ? nullptr : std::memchr(from, value, static_cast<std::size_t>(end - from));
        return found ? static_cast<const std::uint8_t*>(found) : end;
    };
    for (const std::uint8_t* from = next(pixels, 255); from != end;) {
        const std::uint8_t* const to = next(from, 0);
        use(static_cast<int>(from - pixels), static_cast<int>(to - pixels));
        from = next(to, 255);
    }
}

} // namespace digitlab
