#pragma once

#include "core/api/picture.h"
#include "core/recognition/ink/ink_path.h"

#include <vector>

namespace digitlab {

/// How strokes come to lie in the 28 x 28 pixels: pixel = point * scale + (left, top).
struct InkPlacement {
    float scale = 1;
    float left = 0;
    float top = 0;
};

/// Draws lines of `width` pixels with round ends and joins into 28 x 28, each pixel's value the share of it that is
/// covered (255: all), from 4 x 4 samples with smooth edges.
DigitImage rasterise(const std::vector<Stroke>& strokes, InkPlacement placement, float width);

/// A drawing in MNIST's place.
struct CentredDrawing {
    DigitImage inBox{};   ///< the 20-pixel box around the drawing stands in the middle
    DigitImage centred{}; ///< its centre of mass does
};

/// Lines of any size and place, drawn `width` pixels wide at the scale of the 20-pixel box. At least one point, and two
/// that differ.
CentredDrawing centredDrawing(const std::vector<Stroke>& lines, float width);

} // namespace digitlab
