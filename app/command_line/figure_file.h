#pragma once

#include "core/api/model.h"

#include <string>

namespace digitlab {

/// Whether the name ends as a figure's may: .png, .svg, .pdf in any case.
bool isFigureName(const std::string& path);

/// Saves what was read beside its bars. Needs a QGuiApplication. Throws Error.
void saveFigureFile(const Picture& picture, const Reading& reading, const std::string& path);
void saveFigureFile(const Ink& ink, const Reading& reading, const std::string& path);

} // namespace digitlab
