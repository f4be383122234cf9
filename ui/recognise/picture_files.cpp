#include "ui/recognise/picture_files.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace digitlab {

namespace {

QString allFiles()
{
    return QCoreApplication::translate("PictureFiles", "All files (*)");
}

QFileDialog* openDialog(QWidget& parent, const QString& title, const QStringList& filters,
                        const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(&parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    return dialog;
}

} // namespace

bool holdsPicture(const QMimeData* data)
{
    if (!data)
        return false;
    if (data->hasImage())
        return true;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            return true;
    return false;
}

Offer offerFrom(const QMimeData* data)
{
    if (!data)
        return {};
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            return {url.toLocalFile(), {}};
    if (data->hasImage())
        return {{}, qvariant_cast<QImage>(data->imageData())};
    return {};
}

void choosePictureFile(QWidget& parent, const std::function<void(const QString&)>& chosen)
{
    const QString pictures = QCoreApplication::translate("PictureFiles", "Pictures (%1)")
                                 .arg(QStringLiteral("*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp "
                                                     "*.PNG *.JPG *.JPEG *.BMP *.TIF *.TIFF *.WEBP"));
    QFileDialog* dialog = openDialog(parent, QCoreApplication::translate("PictureFiles", "Open a picture"),
                                     {pictures, allFiles()}, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void chooseModelFile(QWidget& parent, const std::function<void(const QString&)>& chosen)
{
    const QString weights
        = QCoreApplication::translate("PictureFiles", "PyTorch weights (%1)").arg(QStringLiteral("*.pth *.pt"));
    QFileDialog* dialog = openDialog(parent, QCoreApplication::translate("PictureFiles", "Open a model"),
                                     {weights, allFiles()}, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void chooseFigureFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen)
{
    const QString png = QCoreApplication::translate("PictureFiles", "PNG picture (%1)").arg(QStringLiteral("*.png"));
    const QString svg = QCoreApplication::translate("PictureFiles", "SVG drawing (%1)").arg(QStringLiteral("*.svg"));
    const QString pdf = QCoreApplication::translate("PictureFiles", "PDF document (%1)").arg(QStringLiteral("*.pdf"));
    QFileDialog* dialog
        = openDialog(parent, QCoreApplication::translate("PictureFiles", "Save the figure"), {png, svg, pdf}, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg, pdf](const QString& filter) {
        dialog->setDefaultSuffix(filter == svg       ? QStringLiteral("svg")
                                     : filter == pdf ? QStringLiteral("pdf")
                                                     : QStringLiteral("png"));
    });
    dialog->selectFile(suggestion);
    dialog->open();
}

} // namespace digitlab
