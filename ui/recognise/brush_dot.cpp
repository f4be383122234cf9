#include "ui/recognise/brush_dot.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace digitlab {

namespace {

// The dot of a canvas of this side: the thickest brush just fits.
constexpr double shownSide = 340;

} // namespace

BrushDot::BrushDot(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(34, 34);
}

void BrushDot::setBrush(double width)
{
    m_width = width;
    update();
}

void BrushDot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::ink, palette()));
    painter.drawEllipse(QRectF(rect()).center(), m_width * shownSide / 2, m_width * shownSide / 2);
}

} // namespace digitlab
