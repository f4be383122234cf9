// What the kernels have in common, once for each kind of processor: included after HWY_TARGET_INCLUDE is set.

// Vectors whose length is known only when the program runs can be in no array; such processors take the next best kind.
#ifndef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#endif

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#if defined(DIGITLAB_LANES_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef DIGITLAB_LANES_INL
#undef DIGITLAB_LANES_INL
#else
#define DIGITLAB_LANES_INL
#endif

#include "core/kernels/block_shape.h"

/// Loops whose counts are known and whose vectors are to stay in registers.
#undef HWY_UNROLLED
#define HWY_UNROLLED _Pragma("GCC unroll 16")

HWY_BEFORE_NAMESPACE();
namespace digitlab::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<float, channelGroup> lanes;
using Vector = hn::Vec<decltype(lanes)>;
constexpr std::size_t laneCount = hn::MaxLanes(lanes);
/// Vectors of columns that a product of matrices keeps in registers: AVX-512 has 32 of them, others mostly 16.
constexpr std::size_t mostVectors = laneCount == channelGroup ? 4 : 2;

/// The four values of a pooling window in reading order.
struct Window {
    Vector value[4];
};

/// Zero, as long as all values of the windows are finite; else NaN.
HWY_INLINE Vector doubted(const Window& window, Vector doubt)
{
    const Vector sum = hn::Add(hn::Add(window.value[0], window.value[1]), hn::Add(window.value[2], window.value[3]));
    return hn::MulAdd(sum, hn::Zero(lanes), doubt);
}

HWY_INLINE bool isFinite(Vector doubt)
{
    return hn::AllTrue(lanes, hn::Eq(doubt, hn::Zero(lanes)));
}

/// ReLU and the window's largest value; of equal ones the first, as PyTorch has it.
HWY_INLINE void storeLargest(const Window& window, float* map, std::uint8_t* places)
{
    const hn::RebindToSigned<decltype(lanes)> numbers;
    Vector largest = window.value[0];
    auto place = hn::Zero(numbers);
    HWY_UNROLLED
    for (int i = 1; i < 4; ++i) {
        const auto larger = hn::Gt(window.value[i], largest);
        largest = hn::IfThenElse(larger, window.value[i], largest);
        place = hn::IfThenElse(hn::RebindMask(numbers, larger), hn::Set(numbers, i), place);
    }
    hn::StoreU(hn::Max(largest, hn::Zero(lanes)), lanes, map);
    const hn::Rebind<std::uint8_t, decltype(lanes)> bytes;
    hn::StoreU(hn::DemoteTo(bytes, place), bytes, places);
}

} // namespace digitlab::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
