#pragma once

#include "core/api/model.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace digitlab {

/// "What the network sees": cropped to the ink, scaled to 20 x 20, centred in 28 x 28, with arrows between them. The
/// small pictures are white on black, at whole multiples and never smoothed.
class StepsView : public QWidget {
    Q_OBJECT

public:
    explicit StepsView(QWidget* parent = nullptr);

    /// A drawing's page may give its own picture of the first step (ink on paper by theme) with the ink's box in parts
    /// of it, 0..1; otherwise the step's picture is shown.
    void setSteps(const std::vector<Step>& steps, const QImage& original = {}, const QRectF& box = {});
    void clear();

    /// Side of a tile, in pixels of the window.
    static constexpr int tileSide = 84;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintTile(QPainter& painter, int column, const QRectF& tile) const;
    void paintOriginal(QPainter& painter, const QRectF& tile) const;

    QImage m_original;
    QRectF m_box;
    QImage m_scaled;
    QImage m_centred;
};

} // namespace digitlab
