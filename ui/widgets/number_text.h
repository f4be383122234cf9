#pragma once

#include <QString>

namespace digitlab {

/// A share of 0..1 in the reader's locale: `98.7 %`. Not finite: a dash.
QString percentText(double share, int decimals = 1);

/// A number in the reader's locale.
QString decimalText(double value, int decimals);
QString wholeText(qlonglong value);

/// A span of time as people say it: `4 s`, `13 min`, `2 h 5 min`.
QString durationText(double seconds);

/// A span as short as a reading's: `3.1 ms`, `41 ms`.
QString millisecondsText(double milliseconds);

} // namespace digitlab
