#pragma once

#include "core/recognition/page/page_ink.h"

namespace digitlab {

/// The pieces of an upright page without rings around digits and lines under them.
std::vector<PagePiece> withoutLines(std::vector<PagePiece> pieces, double height);

} // namespace digitlab
