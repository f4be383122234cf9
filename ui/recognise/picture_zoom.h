#pragma once

#include <QPointF>
#include <QRectF>

namespace digitlab {

/// How much of a picture is looked at, and where: 1 is all of it. A picture that is larger than its room never leaves a
/// part of the room empty.
class PictureZoom {
public:
    static constexpr double most = 12;

    bool isZoomed() const { return m_factor > 1; }
    double factor() const { return m_factor; }
    void reset() { *this = PictureZoom(); }

    /// Where the picture stands whose place is `fit` when all of it is seen.
    QRectF placeIn(const QRectF& room, const QRectF& fit) const;
    /// Larger or smaller by a factor; what is at `position` stays there.
    void zoomAt(QPointF position, double by, const QRectF& room, const QRectF& fit);
    void move(QPointF by, const QRectF& room, const QRectF& fit);
    /// So that a part, where it is now, comes into the room.
    void reveal(const QRectF& part, const QRectF& room, const QRectF& fit);

private:
    double m_factor = 1;
    /// What of the picture is in the middle of the room, 0..1.
    QPointF m_middle{0.5, 0.5};
};

} // namespace digitlab
