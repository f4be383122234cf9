#pragma once

#include "core/recognition/ink/ink_path.h"

#include <vector>

namespace digitlab {

/// Whether pieces of ink (strokes, or connected parts of a picture) look like two or more digits side by side: they
/// fall into groups with a clear gap between, and at least two groups are as tall as a digit beside a digit is.
bool looksLikeSeveral(std::vector<Extent> pieces);

} // namespace digitlab
