#include "ui/train/chart_files.h"

#include "ui/train/chart_card.h"
#include "ui/train/chart_values.h"
#include "ui/widgets/file_dialog.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>

#include <array>

namespace digitlab {

namespace {

constexpr double pictureScale = 2; // sharp in a paper and on a fine screen

struct FileKind {
    const char* suffix;
    const char* title;
    const char* filter;
};

FileKind fileKind(ChartFiles::Kind kind)
{
    static constexpr std::array<FileKind, 3> kinds{{
        {"png", QT_TRANSLATE_NOOP("digitlab::ChartFiles", "Save the chart as a picture"),
         QT_TRANSLATE_NOOP("digitlab::ChartFiles", "PNG picture (%1)")},
        {"svg", QT_TRANSLATE_NOOP("digitlab::ChartFiles", "Save the chart as a drawing"),
         QT_TRANSLATE_NOOP("digitlab::ChartFiles", "SVG drawing (%1)")},
        {"csv", QT_TRANSLATE_NOOP("digitlab::ChartFiles", "Save the values of the chart"),
         QT_TRANSLATE_NOOP("digitlab::ChartFiles", "Comma-separated values (%1)")},
    }};
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace

ChartFiles::ChartFiles(ChartCard& card)
    : QObject(&card)
    , m_card(card)
{
}

void ChartFiles::ask(Kind kind)
{
    const FileKind words = fileKind(kind);
    const QString suffix = QLatin1String(words.suffix);
    QFileDialog* dialog = newFileDialog(m_card, tr(words.title));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr(words.filter).arg(QStringLiteral("*.") + suffix)});
    dialog->setDefaultSuffix(suffix);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    dialog->setDirectory(!m_folder.isEmpty() ? m_folder : QFileInfo(documents).isDir() ? documents : QDir::homePath());
    const QString curve = m_card.chart().curve() == Curve::loss ? QStringLiteral("loss") : QStringLiteral("accuracy");
    dialog->selectFile(QStringLiteral("%1%2.%3").arg(m_run.isEmpty() ? QString() : m_run + u'-', curve, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& file) { save(kind, file); });
    dialog->open();
}

void ChartFiles::save(Kind kind, const QString& file)
{
    m_folder = QFileInfo(file).absolutePath();
    const QByteArray bytes = content(kind);
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        Q_EMIT saved(file);
    else
        Q_EMIT failed(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(file), out.errorString()));
}

void ChartFiles::copyTable() const
{
    const CurveChart& chart = m_card.chart();
    auto* table = new QMimeData;
    const QByteArray text = chartValues(chart.history(), chart.curve(), '\t');
    table->setText(QString::fromLatin1(text));
    table->setData(QStringLiteral("text/tab-separated-values"), text);
    QGuiApplication::clipboard()->setMimeData(table);
}

QByteArray ChartFiles::content(Kind kind) const
{
    switch (kind) {
    case Kind::png:
        return picture();
    case Kind::svg:
        return drawing();
    case Kind::csv:
        break;
    }
    return chartValues(m_card.chart().history(), m_card.chart().curve(), ',');
}

QByteArray ChartFiles::picture() const
{
    QImage image(m_card.size() * pictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureScale);
    QPainter painter(&image);
    m_card.paintPicture(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray ChartFiles::drawing() const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_card.size());
    generator.setViewBox(m_card.rect());
    generator.setResolution(m_card.logicalDpiX());
    generator.setTitle(m_card.chart().accessibleName());
    generator.setDescription(m_card.chart().accessibleDescription());
    QPainter painter(&generator);
    m_card.paintPicture(painter);
    painter.end();
    return buffer.data();
}

} // namespace digitlab
