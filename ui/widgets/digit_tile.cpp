#include "ui/widgets/digit_tile.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace digitlab {

namespace {

QImage::Format formatOf(int channels)
{
    switch (channels) {
    case 1:
        return QImage::Format_Grayscale8;
    case 3:
        return QImage::Format_RGB888;
    case 4:
        return QImage::Format_RGBA8888;
    default:
        return QImage::Format_Invalid;
    }
}

int mix(int paper, int ink, int amount)
{
    return (paper * (255 - amount) + ink * amount + 127) / 255;
}

} // namespace

QImage toImage(const Picture& picture)
{
    const QImage::Format format = formatOf(picture.channels);
    if (picture.empty() || format == QImage::Format_Invalid)
        return {};
    const std::size_t line = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.channels);
    if (picture.pixels.size() < line * static_cast<std::size_t>(picture.height))
        return {};
    QImage image(picture.width, picture.height, format);
    if (image.isNull())
        return {};
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(image.scanLine(y), picture.pixels.data() + line * static_cast<std::size_t>(y), line);
    return image;
}

Picture toPicture(const QImage& image)
{
    if (image.isNull())
        return {};
    Picture picture;
    picture.width = image.width();
    picture.height = image.height();
    picture.channels = image.hasAlphaChannel() ? 4 : image.isGrayscale() ? 1 : 3;
    const QImage plain = image.convertToFormat(formatOf(picture.channels));
    const std::size_t line = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.channels);
    picture.pixels.resize(line * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(picture.pixels.data() + line * static_cast<std::size_t>(y), plain.constScanLine(y), line);
    return picture;
}

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
