#include "ui/recognise/picture_zoom.h"

#include <algorithm>

namespace digitlab {

namespace {

/// Where a length begins that is in the middle of the room with this part of it; centred where there is more room.
double startOf(double middle, double length, double roomStart, double roomLength)
{
    if (length <= roomLength)
        return roomStart + (roomLength - length) / 2;
    return std::clamp(roomStart + roomLength / 2 - middle * length, roomStart + roomLength - length, roomStart);
}

} // namespace

QRectF PictureZoom::placeIn(const QRectF& room, const QRectF& fit) const
{
    if (!isZoomed())
        return fit;
    const QSizeF size = fit.size() * m_factor;
    return {QPointF(startOf(m_middle.x(), size.width(), room.x(), room.width()),
                    startOf(m_middle.y(), size.height(), room.y(), room.height())),
            size};
}

void PictureZoom::zoomAt(QPointF position, double by, const QRectF& room, const QRectF& fit)
{
    const QRectF before = placeIn(room, fit);
    if (before.isEmpty())
        return;
    const QPointF part((position.x() - before.x()) / before.width(), (position.y() - before.y()) / before.height());
    m_factor = std::clamp(m_factor * by, 1.0, most);
    const QSizeF size = fit.size() * m_factor;
    const QPointF away = room.center() - position;
    m_middle = {part.x() + away.x() / size.width(), part.y() + away.y() / size.height()};
    move({}, room, fit);
}

void PictureZoom::move(QPointF by, const QRectF& room, const QRectF& fit)
{
    const QSizeF size = fit.size() * m_factor;
    if (size.isEmpty())
        return;
    m_middle -= QPointF(by.x() / size.width(), by.y() / size.height());
    // No further than it goes, so that the way back begins at once.
    const QRectF place = placeIn(room, fit);
    m_middle = {(room.center().x() - place.x()) / size.width(), (room.center().y() - place.y()) / size.height()};
}

void PictureZoom::reveal(const QRectF& part, const QRectF& room, const QRectF& fit)
{
    if (!isZoomed() || room.contains(part))
        return;
    const auto way = [](double from, double to, double start, double end) {
        return from < start ? start - from : to > end ? std::max(end - to, start - from) : 0.0;
    };
    move({way(part.left(), part.right(), room.left(), room.right()),
          way(part.top(), part.bottom(), room.top(), room.bottom())},
         room, fit);
}

} // namespace digitlab
