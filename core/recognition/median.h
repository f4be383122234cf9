#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace digitlab {

/// The upper one of the two in the middle where their number is even. There must be one; brings them out of order.
template <class Number>
Number medianOf(std::vector<Number>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace digitlab
