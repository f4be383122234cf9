#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace digitlab {

/// What a random number is for. Different purposes never share numbers.
enum class RandomUse : std::uint32_t {
    limit = 1,
    split,
    shuffle,
    initialWeights,
    dropout,
    augmentation,
    samples,
    generation,
    judgement
};

/// Philox 4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): numbers are
/// a function of (seed, use, a, b) alone, so that any of them can be had at any time, on any thread, in any order.
class Philox {
public:
    Philox(std::uint64_t seed, RandomUse use, std::uint32_t a = 0, std::uint32_t b = 0);

    /// 0 ... 2^32 - 1.
    std::uint32_t next();
    /// 0 ... bound - 1 without bias (Lemire 2019). bound > 0.
    std::uint32_t below(std::uint32_t bound);
    /// 0 <= x < 1, 24 bits.
    float uniform();
    /// low <= x < high.
    float uniform(float low, float high) { return low + (high - low) * uniform(); }
    /// Mean 0, deviation 1 (Box and Muller 1958).
    float normal();

private:
    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_counter;
    std::array<std::uint32_t, 4> m_block{};
    unsigned m_used = 4;
};

/// Fisher and Yates' shuffle (Durstenfeld 1964).
template <class T>
void shuffle(std::span<T> items, Philox& random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.below(static_cast<std::uint32_t>(i))]);
}

} // namespace digitlab
