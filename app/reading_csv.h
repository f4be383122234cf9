#pragma once

#include "core/api/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

// What `classify` writes as CSV and the window saves: source,digit,confidence,verdict,p_CLASS,... Lines come without
// their end; numbers have a point in every locale.

/// So many decimals that ten probabilities still add up to 1 within 1e-7.
inline constexpr int probabilityDecimals = 8;

/// A field of a CSV file (RFC 4180): in quotes where it holds a comma, a quote or a line break.
std::string csvField(std::string_view text);

/// `digit`, `unsure`, `none`.
std::string_view verdictWord(Verdict verdict);
/// The class's name; its number where there is no such class.
std::string className(const std::vector<std::string>& classes, int index);
/// The probability of the best class; 0 where there is none.
double confidenceOf(const Reading& reading);

std::string readingCsvHead(const std::vector<std::string>& classes);
/// Source byte by byte as it is given.
std::string readingCsvRow(const std::vector<std::string>& classes, std::string_view source, const Reading& reading);

} // namespace digitlab
