#pragma once

#include "core/recognition/page/ink_marks.h"

#include <optional>
#include <vector>

namespace digitlab {

/// In the order of writing.
std::vector<const Mark*> asWritten(std::vector<const Mark*> marks);

/// The drawing that marks make; pieces of one stroke that follow each other are one again.
Ink inkOf(const std::vector<const Mark*>& marks, const Ink& whole);

/// Whether other marks were made between these.
bool wasGoneBackTo(const std::vector<const Mark*>& marks);

/// How often a sign begins inside a stroke, for marks in the order of writing. Nothing where pieces of one stroke do
/// not follow each other.
std::optional<int> cutsBefore(const std::vector<const Mark*>& written);

/// Whether a sign ends inside a stroke, for marks in the order of writing.
bool endsInside(const std::vector<const Mark*>& written);

/// A row's marks in the order of writing, those of `wide` in pieces where they may go on from one digit into the next.
/// Empty where none does. `height`: usual one of a digit.
std::vector<Mark> inPieces(const std::vector<const Mark*>& row, const std::vector<const Mark*>& wide, float height);

} // namespace digitlab
