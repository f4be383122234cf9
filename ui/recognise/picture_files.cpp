#include "ui/recognise/picture_files.h"

#include "ui/widgets/file_dialog.h"
#include "ui/widgets/path_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace digitlab {

namespace {

QString allFiles()
{
    return QCoreApplication::translate("PictureFiles", "All files (*)");
}

QFileDialog* openDialog(QWidget& parent, const QString& title, const QStringList& filters)
{
    QFileDialog* dialog = newFileDialog(parent, title);
    dialog->setNameFilters(filters);
    return dialog;
}

/// A way to save under a name with one of these endings, of which the first is the usual one.
void openSaveDialog(QWidget& parent, const QString& title, const QString& suggestion,
                    const QList<std::pair<QString, QString>>& filters,
                    const std::function<void(const QString&)>& chosen)
{
    QStringList lines;
    for (const auto& [line, ending] : filters)
        lines << line;
    QFileDialog* dialog = openDialog(parent, title, lines);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(filters.first().second);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters] {
        for (const auto& [line, ending] : filters)
            if (line == dialog->selectedNameFilter())
                dialog->setDefaultSuffix(ending);
    });
    dialog->selectFile(suggestion);
    dialog->open();
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
    Offer offer;
    if (!data)
        return offer;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            offer.files << pathText(url);
    if (!offer.files.isEmpty())
        return offer;
    for (const char* format : {"image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp"}) {
        if (data->hasFormat(QLatin1String(format)))
            offer.bytes = data->data(QLatin1String(format));
        if (!offer.bytes.isEmpty())
            return offer;
    }
    if (data->hasImage())
        offer.image = qvariant_cast<QImage>(data->imageData());
    return offer;
}

void choosePictureFiles(QWidget& parent, const std::function<void(const QStringList&)>& chosen)
{
    const QString pictures = QCoreApplication::translate("PictureFiles", "Pictures and drawings (%1)")
                                 .arg(QStringLiteral("*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.jsonl "
                                                     "*.PNG *.JPG *.JPEG *.BMP *.TIF *.TIFF *.WEBP *.JSONL"));
    QFileDialog* dialog
        = openDialog(parent, QCoreApplication::translate("PictureFiles", "Open pictures"), {pictures, allFiles()});
    QObject::connect(dialog, &QFileDialog::filesSelected, &parent, chosen);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->open();
}

void chooseModelFile(QWidget& parent, const std::function<void(const QString&)>& chosen)
{
    const QString weights
        = QCoreApplication::translate("PictureFiles", "PyTorch weights (%1)").arg(QStringLiteral("*.pth *.pt"));
    QFileDialog* dialog
        = openDialog(parent, QCoreApplication::translate("PictureFiles", "Open a model"), {weights, allFiles()});
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void chooseFigureFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen)
{
    const QString png = QCoreApplication::translate("PictureFiles", "PNG picture (%1)").arg(QStringLiteral("*.png"));
    const QString svg = QCoreApplication::translate("PictureFiles", "SVG drawing (%1)").arg(QStringLiteral("*.svg"));
    const QString pdf = QCoreApplication::translate("PictureFiles", "PDF document (%1)").arg(QStringLiteral("*.pdf"));
    openSaveDialog(parent, QCoreApplication::translate("PictureFiles", "Save the figure"), suggestion,
                   {{png, QStringLiteral("png")}, {svg, QStringLiteral("svg")}, {pdf, QStringLiteral("pdf")}}, chosen);
}

void choosePageFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen)
{
    const QString csv = QCoreApplication::translate("PictureFiles", "CSV table (%1)").arg(QStringLiteral("*.csv"));
    const QString json = QCoreApplication::translate("PictureFiles", "JSON, with boxes and confidences (%1)")
                             .arg(QStringLiteral("*.json"));
    openSaveDialog(parent, QCoreApplication::translate("PictureFiles", "Save the page"), suggestion,
                   {{csv, QStringLiteral("csv")}, {json, QStringLiteral("json")}}, chosen);
}

void chooseDrawingFile(QWidget& parent, const QString& suggestion, const std::function<void(const QString&)>& chosen)
{
    const QString png = QCoreApplication::translate("PictureFiles", "PNG picture (%1)").arg(QStringLiteral("*.png"));
    const QString svg = QCoreApplication::translate("PictureFiles", "SVG drawing (%1)").arg(QStringLiteral("*.svg"));
    const QString ink = QCoreApplication::translate("PictureFiles", "Ink, opens again as a drawing (%1)")
                            .arg(QStringLiteral("*.jsonl"));
    openSaveDialog(parent, QCoreApplication::translate("PictureFiles", "Save the drawing"), suggestion,
                   {{png, QStringLiteral("png")}, {svg, QStringLiteral("svg")}, {ink, QStringLiteral("jsonl")}},
                   chosen);
}

} // namespace digitlab
