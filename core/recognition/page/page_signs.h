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

/// The signs of a row of this height from left to right: of all ways to cut and join its pieces the likeliest.
std::vector<PageSign> signsOf(const PageInk& page, const std::vector<PagePiece>& pieces, double height,
                              const Judge& judge, Cutting cutting);

} // namespace digitlab
