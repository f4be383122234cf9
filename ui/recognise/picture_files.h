#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QMimeData;
class QWidget;

namespace digitlab {

/// What a clipboard or a drop holds: a file of this computer, or a picture, or neither.
struct Offer {
    QString file;
    QImage image;

    bool empty() const { return file.isEmpty() && image.isNull(); }
};

Offer offerFrom(const QMimeData* data);
/// Whether offerFrom would find something, without decoding it.
bool holdsPicture(const QMimeData* data);

/// File dialogs that do not block: `chosen` is called with the path when there is one.
void choosePictureFile(QWidget& parent, const std::function<void(const QString&)>& chosen);
void chooseModelFile(QWidget& parent, const std::function<void(const QString&)>& chosen);
void chooseFigureFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen);

} // namespace digitlab
