#pragma once

#include "core/api/picture.h"
#include "core/support/philox.h"

#include <optional>

namespace digitlab {

enum class RowCut {
    whole, ///< one digit, with the little that a cut takes from it and leaves of its neighbour
    part   ///< no digit: a part of one, one with a part of its neighbour, both, parts of both
};

/// What a cut through a row of two digits that touch gives, shown as the reader shows pieces of pages. `digit`, which
/// is the one that stays whole, and `neighbour` are 28 x 28 as in MNIST; they stand in either order. Nothing where no
/// cut that was tried gives what is wanted.
std::optional<DigitImage> cutFromRow(const DigitImage& digit, const DigitImage& neighbour, RowCut wanted,
                                     Philox& random);

} // namespace digitlab
