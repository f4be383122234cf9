#pragma once

#include "core/api/model.h"

#include <functional>
#include <span>
#include <vector>

namespace digitlab {

/// The network's answers to pictures of single signs, one each.
using Judge = std::function<std::vector<Reading>(std::span<const DigitImage>)>;

/// Finds the signs on a page and reads them: the page may lie on a side or upside down and some degrees aslant, digits
/// may touch or be broken. Of all ways to turn the page and to cut its ink into signs the one counts that the network
/// is surest of.
PageReading readPage(const Picture& picture, const Judge& judge);

} // namespace digitlab
