#pragma once

#include "ui/recognise/drawing.h"

#include <QByteArray>
#include <QString>

namespace digitlab {

/// One line of an ink file, with its end: the drawing in its square, what its pen told, its label and further keys.
QByteArray inkLine(const Drawing& drawing);

/// What a file of this name holds: the drawing as a picture of dark ink on white paper (PNG, SVG) or as ink (.jsonl),
/// by the name's ending. Throws Error with one sentence that names the file.
QByteArray drawingContent(const Drawing& drawing, const QString& path);

} // namespace digitlab
