#pragma once

#include "core/recognition/photo/ink_parts.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace digitlab {

/// The median of `value(part)`, 0 of none. Each part counts by its ink: writing outweighs dirt and left-over pale
/// lines.
template <class Value>
double weightedMedian(const std::vector<InkPart>& parts, const Value& value)
{
    std::vector<std::pair<double, double>> values;
    double sum = 0;
    for (const InkPart& part : parts) {
        values.emplace_back(value(part), part.weight);
        sum += part.weight;
    }
    std::sort(values.begin(), values.end());
    double half = sum / 2;
    for (const auto& [number, weight] : values) {
        half -= weight;
        if (half <= 0)
            return number;
    }
    return 0;
}

/// The usual long side of parts.
inline double usualSide(const std::vector<InkPart>& parts)
{
    return weightedMedian(parts, [](const InkPart& part) { return part.longSide(); });
}

} // namespace digitlab
