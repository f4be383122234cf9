#pragma once

#include "core/api/model.h"
#include "core/api/picture.h"

namespace digitlab {

/// Puts the reading of a picture's one digit in the page's place where the page has nothing beside it. A page's writing
/// keeps off the borders and leaves room; a digit that fills its picture, or is cut off by its border, is found by
/// looking for one alone. `one`: with its steps.
void preferLoneDigit(PageReading& page, const Reading& one, const Picture& picture);

} // namespace digitlab
