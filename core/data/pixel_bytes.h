#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace digitlab {

/// Memory for `bytes`; throws std::bad_alloc. From `largeBytes` on it is mapped from a file of its own that has no name
/// and goes with it: the system writes what is not in use to the disk rather than run out of memory. Where there is no
/// room on the disk it is ordinary memory.
void* allocatePixels(std::size_t bytes);
void freePixels(void* memory, std::size_t bytes) noexcept;

inline constexpr std::size_t largeBytes = std::size_t{128} << 20;

template <class T>
struct PixelAllocator {
    using value_type = T;

    PixelAllocator() = default;
    template <class Other>
    PixelAllocator(const PixelAllocator<Other>&)
    {
    }

    T* allocate(std::size_t count) { return static_cast<T*>(allocatePixels(count * sizeof(T))); }
    void deallocate(T* memory, std::size_t count) noexcept { freePixels(memory, count * sizeof(T)); }

    bool operator==(const PixelAllocator&) const = default;
};

/// Pixels of a whole data set.
using PixelBytes = std::vector<std::uint8_t, PixelAllocator<std::uint8_t>>;

} // namespace digitlab
