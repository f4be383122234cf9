#pragma once

#include <cstddef>
#include <hwy/aligned_allocator.h>

namespace digitlab {

/// Floats on a boundary that is good for every vector length: what straddles cache lines costs half of the speed.
using AlignedFloats = hwy::AlignedFreeUniquePtr<float[]>;

inline AlignedFloats alignedFloats(std::size_t count)
{
    return hwy::AllocateAligned<float>(count);
}

} // namespace digitlab
