#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace digitlab {

/// What a clipboard or a drop holds: files of this computer, or a picture (as its bytes where somebody else decodes
/// it), or neither.
struct Offer {
    QStringList files;
    QByteArray bytes;
    QImage image;

    bool empty() const { return files.isEmpty() && bytes.isEmpty() && image.isNull(); }
};

Offer offerFrom(const QMimeData* data);
/// Whether offerFrom would find something, without decoding it.
bool holdsPicture(const QMimeData* data);

/// File dialogs that do not block: `chosen` is called with the paths when there are any.
void choosePictureFiles(QWidget& parent, const std::function<void(const QStringList&)>& chosen);
void chooseModelFile(QWidget& parent, const std::function<void(const QString&)>& chosen);
/// `suggestion`: a name with its ending.
void chooseDrawingFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen);
void choosePageFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen);
void chooseFigureFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen);

} // namespace digitlab
