#include "ui/data/hatch.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int period = 6;
constexpr double stripe = 2.6;

} // namespace

QBrush validationBrush(const QPalette& palette, double devicePixelRatio)
{
    const double ratio = std::max(1.0, std::ceil(devicePixelRatio));
    QPixmap tile(static_cast<int>(period * ratio), static_cast<int>(period * ratio));
    tile.fill(color(Token::card, palette));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    painter.setPen(QPen(color(Token::validation, palette), stripe));
    for (const int shift : {-period, 0, period})
        painter.drawLine(QPointF(shift - 1, period + 1), QPointF(shift + period + 1, -1));
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    return brush;
}

} // namespace digitlab
