#pragma once

#include "ui/recognise/drawing.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace digitlab {

/// The stroke that an eraser takes away which goes from `from` to `to` (equal: stands still), in the drawing's units:
/// the uppermost one that comes within `reach` of its way, the strokes' own thickness not counted.
std::optional<std::size_t> strokeAt(const std::vector<PenStroke>& strokes, QPointF from, QPointF to, double reach);

} // namespace digitlab
