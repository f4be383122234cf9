#include "ui/widgets/class_picture.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int leastSide = 112;

} // namespace

ClassPicture::ClassPicture(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(120, leastSide);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void ClassPicture::setText(const QString& text, Token token)
{
    m_text = text;
    m_token = token;
    update();
}

void ClassPicture::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QFont large = font();
    large.setPixelSize(std::max(leastSide, height()));
    // As an outline, centred by its ink, so that every digit stands in the middle whatever the font's bearings.
    QPainterPath outline;
    outline.addText(0, 0, large, m_text);
    const QRectF ink = outline.boundingRect();
    if (ink.isEmpty())
        return;
    const double scale = std::min({1.0, width() / ink.width(), height() / ink.height()});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    // A dash keeps its height above the base line; everything else is centred.
    const double middle = m_text == QString(QChar(0x2013)) ? -QFontMetricsF(large).capHeight() / 2 : ink.center().y();
    painter.translate(-ink.center().x(), -middle);
    painter.fillPath(outline, color(m_token, palette()));
}

} // namespace digitlab
