#pragma once

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace digitlab {

/// What a number may be; the ends belong to it unless they are open.
template <class Number>
struct NumberRange {
    Number low = 0;
    Number high = std::numeric_limits<Number>::max();
    bool lowOpen = false;
    bool highOpen = false;

    bool contains(Number value) const
    {
        // Written so that not-a-number is outside.
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }
};

/// A number written with a point, whatever the locale; nothing else may stand before or behind it.
template <class Number>
std::optional<Number> numberFrom(std::string_view text)
{
    Number value{};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size())
        return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(value))
            return std::nullopt;
    }
    return value;
}

} // namespace digitlab
