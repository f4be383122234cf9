#pragma once

#include "core/recognition/ink/ink_path.h"

#include <cstddef>
#include <vector>

namespace digitlab {

/// Whether pieces of ink (strokes, or connected parts of a picture) look like two or more digits side by side: they
/// fall into groups with a clear gap between, and at least two groups are as tall as a digit beside a digit is.
bool looksLikeSeveral(std::vector<Extent> pieces);

/// Pieces that may be digits over one another, in a row on its side or far aslant: groups of like size with a clear gap
/// around each, largest first, no more than a few. Empty where there are no two. Only the network can tell them from
/// the parts of a broken digit.
std::vector<std::vector<std::size_t>> groupsApart(const std::vector<Extent>& pieces);

} // namespace digitlab
