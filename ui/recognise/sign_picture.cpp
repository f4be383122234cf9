#include "ui/recognise/sign_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double surroundings = 1.3; ///< of the sign's longer side

double lengthOf(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

} // namespace

SignPicture signPicture(const QImage& page, const QSizeF& original, const PageDigit& sign, int side)
{
    if (page.isNull() || original.isEmpty() || side <= 0)
        return {};
    const double scaleX = page.width() / original.width(), scaleY = page.height() / original.height();
    std::array<QPointF, 4> corners;
    QPointF middle;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        corners[i] = {static_cast<double>(sign.corners[i].x) * scaleX, static_cast<double>(sign.corners[i].y) * scaleY};
        middle += corners[i] / 4;
    }
    const QPointF along = corners[1] - corners[0];
    const double width = lengthOf(along), height = lengthOf(corners[3] - corners[0]);
    const double reach = std::max({width, height, 1.0}) * surroundings;
    constexpr double degrees = 57.29577951308232;

    SignPicture picture{QImage(side, side, QImage::Format_ARGB32_Premultiplied), {}};
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(side / 2.0, side / 2.0);
    painter.scale(side / reach, side / reach);
    painter.rotate(-std::atan2(along.y(), along.x()) * degrees);
    painter.translate(-middle);
    painter.drawImage(QPointF(0, 0), page);
    const QSizeF part(width / reach, height / reach);
    picture.box = {QPointF((1 - part.width()) / 2, (1 - part.height()) / 2), part};
    return picture;
}

} // namespace digitlab
