#pragma once

#include "core/api/model.h"

#include <string>
#include <string_view>

namespace digitlab {

// What `read` writes of a page and the window saves. Lines come without their end; numbers have a point in every
// locale.

std::string pageCsvHead();
/// Source byte by byte as it is given.
std::string pageCsvRow(std::string_view source, const PageReading& page);
/// One object: source, text, angle, digits. A digit that a person has corrected says so.
std::string pageJson(std::string_view source, const PageReading& page);

} // namespace digitlab
