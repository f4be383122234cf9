#pragma once

#include "ui/recognise/drawing.h"

#include <QColor>
#include <QPixmap>

class QPainter;

namespace digitlab {

/// The drawing as pixels. Finished strokes are painted once, the one under the pen grows piece by piece, so that
/// showing them costs the same however many there are.
class InkSurface {
public:
    /// Everything has to be painted again before it is shown: another size, colour, or a stroke taken away.
    void renew() { m_stale = true; }
    /// Paints everything again where that is due. side: of the sheet in pixels of the window; ratio: device pixels in
    /// one.
    void prepare(QSize size, double ratio, const QColor& color, const Drawing& drawing, const PenStroke& live);

    /// The live stroke has a point more.
    void extend(const PenStroke& live);
    /// The live stroke is done.
    void finish(const PenStroke& stroke);

    /// Paints the parts that the painter's clip asks for.
    void paint(QPainter& painter, const PenStroke& live) const;

private:
    void paintStrokeOn(QPixmap& pixmap, const PenStroke& stroke) const;
    void makeSheet(QPixmap& pixmap) const;

    /// Null while there is no ink on them: an empty page needs neither.
    QPixmap m_finished;
    QPixmap m_live;
    QSize m_size;
    double m_ratio = 1;
    double m_scale = 1;
    QColor m_color;
    bool m_stale = true;
};

} // namespace digitlab
