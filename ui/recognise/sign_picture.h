#pragma once

#include "core/api/model.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>

namespace digitlab {

/// A sign cut out of its page.
struct SignPicture {
    QImage image; ///< square, the sign upright in the middle with some of its surroundings
    QRectF box;   ///< around the sign, in parts of the image
};

/// `page`: the whole page as it is shown; `original`: its size in the units of the sign's corners. `side`: of the
/// picture, in pixels.
SignPicture signPicture(const QImage& page, const QSizeF& original, const PageDigit& sign, int side);

} // namespace digitlab
