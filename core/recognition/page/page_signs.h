#pragma once

#include "core/recognition/page/page_cuts.h"
#include "core/recognition/page/page_ink.h"
#include "core/recognition/page/page_reader.h"

#include <vector>

namespace digitlab {

/// A sign of a row, cut out and read roughly.
struct PageSign {
    PagePiece piece;
    Reading reading;       ///< without probabilities where the piece is too small for a sign
    double likelihood = 0; ///< logarithm of the best class's probability
};

/// As the network sees a piece, roughly placed.
DigitImage imageOf(const PageInk& page, const PagePiece& piece);

/// Pieces that stand in one row.
struct PieceRow {
    std::vector<PagePiece> pieces;
    double height = 0; ///< of its signs
};

/// The signs of each row from left to right: of all ways to cut and join its pieces the likeliest. Beside the pieces
/// themselves at most `mostRead` parts and joins, and what it comes to in the end, are read: the most promising first,
/// in all rows alike. No page that people write needs so many; where they run out, the likeliest way that is known
/// counts.
std::vector<std::vector<PageSign>> signsOf(const PageInk& page, const std::vector<PieceRow>& rows, const Judge& judge,
                                           Cutting cutting, std::size_t mostRead);

} // namespace digitlab
