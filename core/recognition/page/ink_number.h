#pragma once

#include "core/recognition/page/page_reader.h"

namespace digitlab {

/// Strokes put together into signs, in rows from the top down and from left to right, and read: of all ways to share
/// the strokes out among signs the one counts that the network is surest of and that fits how people write (a stroke
/// that crosses another one belongs to it, signs stand apart). A stroke that may go on from one digit into the next is
/// cut there when its sign is not surely a digit. Points, dashes and ticks are left out. The corners are in the ink's
/// units.
PageReading readNumber(const Ink& ink, const Judge& judge);

} // namespace digitlab
