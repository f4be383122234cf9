#pragma once

#include <QColor>
#include <QImage>
#include <QString>

namespace digitlab {

/// A bright bar on black, 28 x 28.
inline bool writeBar(const QString& file, int left)
{
    QImage image(28, 28, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    for (int y = 4; y < 24; ++y)
        for (int x = left; x < left + 3; ++x)
            image.setPixelColor(x, y, Qt::white);
    return image.save(file, "PNG");
}

} // namespace digitlab
