#pragma once

#include "core/recognition/page/page_ink.h"
#include "core/recognition/photo/ink_parts.h"

#include <vector>

namespace digitlab {

/// These parts of a page's ink as pieces, those together that paler ink joins: a pencil, a piece of chalk or a dry pen
/// leaves a stroke in parts. `all`: what `parts` are from; `height`: usual long side of a sign, in pixels.
std::vector<PagePiece> linkedPieces(const PageInk& page, const InkParts& all, const std::vector<InkPart>& parts,
                                    double height);

} // namespace digitlab
