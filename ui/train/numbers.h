#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace digitlab {

/// A number as a person may type it in any locale: 0.01, 0,01, 1e-3, .5; digits of every script. Nothing when it is
/// none, or not finite. A sign of grouping is not accepted, for it cannot be told from the other decimal sign.
std::optional<double> parseNumber(const QString& text);
/// A whole number as a person may type it, `1e3` and `7,0` too. Nothing beyond 2^53 either way: a double would not hold
/// every one of them.
std::optional<double> parseWholeNumber(const QString& text);
/// Whole numbers with commas or blanks between them: `20, 30`. Empty text is an empty list.
std::optional<std::vector<int>> parseWholeNumbers(const QString& text);

/// For fields: shortest text that gives the number again, in the reader's locale and without grouping; 1e-8 for small
/// ones.
QString fieldText(double value);
/// For fields of whole numbers: all digits.
QString wholeFieldText(double value);
/// A loss or rate for reading: three decimals, smaller ones with two digits that count.
QString lossText(double value);
/// A tick or rate: as few digits as it has.
QString shortText(double value);

} // namespace digitlab
