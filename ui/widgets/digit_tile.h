#pragma once

#include "core/api/picture.h"

#include <QImage>

class QPalette;

namespace digitlab {

/// A QImage of any Picture (grey, RGB, RGBA).
QImage toImage(const Picture& picture);
/// A Picture (RGBA or RGB or grey, 8 bit) of any QImage.
Picture toPicture(const QImage& image);

/// 28 x 28 as the network sees it: white on black.
QImage digitOnBlack(const DigitImage& digit);
/// 28 x 28 as ink on paper by the palette's theme.
QImage digitOnPaper(const DigitImage& digit, const QPalette& palette);

} // namespace digitlab
