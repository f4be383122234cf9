#pragma once

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace digitlab {

/// The parts of a batch that are computed side by side: a function of its size and the number of threads alone, so that
/// sums over a batch are the same bits each time.
struct BatchParts {
    explicit BatchParts(std::int64_t batch)
        : size(batch)
        , count(std::min<std::int64_t>(batch, at::get_num_threads()))
    {
    }

    std::size_t begin(std::int64_t part) const { return static_cast<std::size_t>(size * part / count); }
    std::size_t length(std::int64_t part) const { return begin(part + 1) - begin(part); }

    template <class Function>
    void forEach(const Function& function) const
    {
        at::parallel_for(0, count, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t part = first; part < last; ++part)
                function(part);
        });
    }

    std::int64_t size, count;
};

} // namespace digitlab
