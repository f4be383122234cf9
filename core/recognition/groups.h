#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace digitlab {

/// Things by number, each of which belongs to one group.
class Groups {
public:
    /// Each of them is a group of its own.
    explicit Groups(std::size_t count = 0)
        : m_earlier(count)
    {
        std::iota(m_earlier.begin(), m_earlier.end(), std::size_t{0});
    }

    /// One more, a group of its own.
    void add() { m_earlier.push_back(m_earlier.size()); }

    /// The lowest number in its group.
    std::size_t firstOf(std::size_t i)
    {
        while (m_earlier[i] != i)
            i = m_earlier[i] = m_earlier[m_earlier[i]];
        return i;
    }

    void join(std::size_t a, std::size_t b)
    {
        const auto [first, second] = std::minmax({firstOf(a), firstOf(b)});
        m_earlier[second] = first;
    }

private:
    std::vector<std::size_t> m_earlier; ///< each knows one of its group; the first knows itself
};

} // namespace digitlab
