#include "core/support/philox.h"

#include <cmath>
#include <numbers>

namespace digitlab {

namespace {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    constexpr std::uint64_t multiplier0 = 0xD2511F53, multiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t weyl0 = 0x9E3779B9, weyl1 = 0xBB67AE85;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = multiplier0 * counter[0];
        const std::uint64_t product1 = multiplier1 * counter[2];
        counter
            = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product1),
               static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product0)};
        key[0] += weyl0;
        key[1] += weyl1;
    }
    return counter;
}

} // namespace

Philox::Philox(std::uint64_t seed, RandomUse use, std::uint32_t a, std::uint32_t b)
    : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}
    , m_counter{0, static_cast<std::uint32_t>(use), a, b}
{
}

std::uint32_t Philox::next()
{
    if (m_used == m_block.size()) {
        m_block = philox(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[m_used++];
}

std::uint32_t Philox::below(std::uint32_t bound)
{
    const std::uint32_t rejected = (0u - bound) % bound;
    for (;;) {
        const std::uint64_t product = std::uint64_t{next()} * bound;
        if (static_cast<std::uint32_t>(product) >= rejected)
            return static_cast<std::uint32_t>(product >> 32);
    }
}

float Philox::uniform()
{
    return static_cast<float>(next() >> 8) * 0x1p-24f;
}

float Philox::normal()
{
    const float radius = std::sqrt(-2.0f * std::log(1.0f - uniform()));
    return radius * std::cos(2.0f * std::numbers::pi_v<float> * uniform());
}

} // namespace digitlab
