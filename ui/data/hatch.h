#pragma once

#include <QBrush>
#include <QPalette>

namespace digitlab {

/// Stripes in the validation colour, sharp at any pixel density: validation is told from training by more than colour.
QBrush validationBrush(const QPalette& palette, double devicePixelRatio);

} // namespace digitlab
