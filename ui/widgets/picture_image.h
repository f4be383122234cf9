#pragma once

#include "core/api/picture.h"

#include <QImage>

namespace digitlab {

/// Pictures of no more pixels a side keep them when they are shown: they are never smoothed.
inline constexpr int smallPictureSide = 64;

/// A QImage of any Picture (grey, RGB, RGBA).
QImage toImage(const Picture& picture);
/// The same over the picture's own pixels, without a copy; it lives no longer than the picture.
QImage viewOf(const Picture& picture);
/// A Picture (RGBA or RGB or grey, 8 bit) of any QImage.
Picture toPicture(const QImage& image);

/// Made smaller, the aspect kept, until no side has more than `side` pixels; a smaller one as it is. Huge pictures cost
/// no second copy of theirs.
QImage reduced(const Picture& picture, int side);
QImage reduced(const QImage& image, int side);

} // namespace digitlab
