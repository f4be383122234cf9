#pragma once

#include "ui/recognise/drawing.h"

#include <QByteArray>
#include <QString>

namespace digitlab {

/// One line of an ink file, with its end: the drawing in its square, what its pen told, its label and further keys.
QByteArray inkLine(const Drawing& drawing);

/// Writes the drawing as a picture of dark ink on white paper (PNG, SVG) or as ink (.jsonl) by the extension of `path`,
/// whole or not at all. Throws Error with one sentence that names the file.
void saveDrawing(const Drawing& drawing, const QString& path);

} // namespace digitlab
