#pragma once

#include "core/api/picture.h"
#include "ui/widgets/picture_image.h"

#include <QImage>
#include <QWidget>

class QPainter;
class QPalette;

namespace digitlab {

/// 28 x 28 as the network sees it: white on black.
QImage digitOnBlack(const DigitImage& digit);
/// 28 x 28 as ink on paper by the palette's theme.
QImage digitOnPaper(const DigitImage& digit, const QPalette& palette);

/// Paints a small picture unsmoothed in the middle of `target`, at the largest whole multiple of device pixels that
/// fits.
void paintWhole(QPainter& painter, const QRectF& target, const QImage& image);

/// One digit in a square with round corners, at a whole multiple of 28 px and never smoothed.
class DigitTile : public QWidget {
    Q_OBJECT

public:
    /// What the network sees is white on black always; digits are ink on paper by theme.
    enum class Look { black, paper };

    explicit DigitTile(int multiple = 2, Look look = Look::paper, QWidget* parent = nullptr);

    void setDigit(const DigitImage& digit);
    void clear();
    bool isEmpty() const { return m_empty; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DigitImage m_digit{};
    Look m_look;
    bool m_empty = true;
};

} // namespace digitlab
