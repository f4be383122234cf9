#pragma once

#include "core/api/engine.h"
#include "ui/recognise/source.h"

#include <variant>
#include <vector>

namespace digitlab {

// For the threads that read. All of them throw Error with one sentence that names the source.

/// Whether the source is a file of drawings, told by its name.
bool isInkFile(const Source& source);
/// The source's picture, decoded and upright. Not for drawings.
Picture openSource(const Engine& engine, const Source& source);
/// The drawings of an ink file: at least one entry.
std::vector<InkEntry> openDrawings(const Engine& engine, const Source& source);

/// One digit, or several where there are.
using Answer = std::variant<Reading, PageReading>;

Answer readPicture(const Model& model, const Picture& picture, ReadAs as);
Answer readDrawing(const Model& model, const Ink& ink);

} // namespace digitlab
