#pragma once

#include "core/recognition/normaliser.h"
#include "core/recognition/page/page_reader.h"

namespace digitlab {

/// Reads one digit: of what was found and its alternatives, the one that the network is surest of. `normalised` is left
/// as the one that was read. There must be something to read.
Reading readOne(Normalised& normalised, const Judge& judge);

} // namespace digitlab
