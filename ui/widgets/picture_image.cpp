#include "ui/widgets/picture_image.h"

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

std::size_t lineOf(const Picture& picture)
{
    return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.channels);
}

} // namespace

QImage viewOf(const Picture& picture)
{
    const QImage::Format format = formatOf(picture.channels);
    if (picture.empty() || format == QImage::Format_Invalid
        || picture.pixels.size() < lineOf(picture) * static_cast<std::size_t>(picture.height))
        return {};
    return QImage(picture.pixels.data(), picture.width, picture.height, static_cast<qsizetype>(lineOf(picture)),
                  format);
}

QImage toImage(const Picture& picture)
{
    return viewOf(picture).copy();
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
    const std::size_t line = lineOf(picture);
    picture.pixels.resize(line * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(picture.pixels.data() + line * static_cast<std::size_t>(y), plain.constScanLine(y), line);
    return picture;
}

QImage reduced(const QImage& image, int side)
{
    if (image.isNull() || (image.width() <= side && image.height() <= side))
        return image;
    // Smoothing all of a hundred million pixels would take long: three quarters and more of them are left out first.
    const QSize limit(side, side);
    const QSize rough = image.size().scaled(limit * 2, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const QSize fine = image.size().scaled(limit, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    const QImage first = image.width() > rough.width() ? image.scaled(rough) : image;
    return first.scaled(fine, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage reduced(const Picture& picture, int side)
{
    const QImage view = viewOf(picture);
    return view.width() > side || view.height() > side ? reduced(view, side) : view.copy();
}

} // namespace digitlab
