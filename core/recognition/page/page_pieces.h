#pragma once

#include "core/recognition/page/page_cuts.h"
#include "core/recognition/page/page_ink.h"

#include <vector>

namespace digitlab {

/// Pieces that stand over one another and belong together are joined: a 5 and its bar, the halves of a broken digit.
std::vector<PagePiece> joinStacked(std::vector<PagePiece> pieces, double height);

/// A part of a cut piece.
struct CutPart {
    PagePiece piece;
    double inkBefore = 0; ///< that the cut on its left goes through, in stroke widths
};

/// A piece that may be several touching digits, cut from top to bottom where there is little ink, into the smallest
/// parts that make sense, from left to right; the whole piece where there is no such place.
std::vector<CutPart> cutApart(const PagePiece& piece, Cutting cutting);

} // namespace digitlab
