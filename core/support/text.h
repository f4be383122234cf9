#pragma once

#include <string>
#include <string_view>

namespace digitlab {

/// Whether `left` stands before `right` as people sort: runs of digits by their value (`2` before `10`).
bool naturalLess(std::string_view left, std::string_view right);

/// ASCII letters only, whatever the locale.
std::string lowerCase(std::string_view text);

/// The number with a point, whatever the locale, and no more digits than reading it back needs.
std::string numberText(double value);

/// The number with that many decimals and a point.
std::string fixedText(double value, int decimals);

/// To as many decimals as `scale` has zeros.
double rounded(double value, double scale);

} // namespace digitlab
