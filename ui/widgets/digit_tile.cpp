#include "ui/widgets/digit_tile.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace digitlab {

namespace {

int mix(int paper, int ink, int amount)
{
    return (paper * (255 - amount) + ink * amount + 127) / 255;
}

} // namespace

QImage digitOnBlack(const DigitImage& digit)
{
    QImage image(digitSide, digitSide, QImage::Format_Grayscale8);
    for (int y = 0; y < digitSide; ++y)
        std::memcpy(image.scanLine(y), digit.data() + y * digitSide, digitSide);
    return image;
}

QImage digitOnPaper(const DigitImage& digit, const QPalette& palette)
{
    const QColor paper = color(Token::paper, palette);
    const QColor ink = color(Token::ink, palette);
    QImage image(digitSide, digitSide, QImage::Format_Indexed8);
    QList<QRgb> table(256);
    for (int i = 0; i < 256; ++i)
        table[i] = qRgb(mix(paper.red(), ink.red(), i), mix(paper.green(), ink.green(), i),
                        mix(paper.blue(), ink.blue(), i));
    image.setColorTable(table);
    for (int y = 0; y < digitSide; ++y)
        std::memcpy(image.scanLine(y), digit.data() + y * digitSide, digitSide);
    return image.convertToFormat(QImage::Format_RGB32);
}

void paintWhole(QPainter& painter, const QRectF& target, const QImage& image)
{
    if (image.isNull() || target.isEmpty())
        return;
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const double fit = std::min(target.width() / image.width(), target.height() / image.height()) * ratio;
    const double multiple = std::max(1.0, std::floor(fit + 1e-6));
    const QSizeF size(image.width() * multiple / ratio, image.height() * multiple / ratio);
    // On whole device pixels, or the columns would differ in width.
    const double left = std::round((target.center().x() - size.width() / 2) * ratio) / ratio;
    const double top = std::round((target.center().y() - size.height() / 2) * ratio) / ratio;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(QRectF(QPointF(left, top), size), image);
    painter.restore();
}

DigitTile::DigitTile(int multiple, Look look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setFixedSize(digitSide * multiple, digitSide * multiple);
}

void DigitTile::setDigit(const DigitImage& digit)
{
    m_digit = digit;
    m_empty = false;
    update();
}

void DigitTile::clear()
{
    m_empty = true;
    update();
}

void DigitTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), 4, 4);
    if (m_empty) {
        painter.fillPath(shape, color(Token::sunken, palette()));
        return;
    }
    painter.fillPath(shape, m_look == Look::black ? QColor(Qt::black) : color(Token::paper, palette()));
    painter.setClipPath(shape);
    paintWhole(painter, QRectF(rect()),
               m_look == Look::black ? digitOnBlack(m_digit) : digitOnPaper(m_digit, palette()));
}

} // namespace digitlab
