#include "ui/train/chart_files.h"

#include "ui/train/chart_card.h"
#include "ui/train/chart_values.h"
#include "ui/widgets/file_dialog.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QSvgGenerator>

#include <array>
#include <memory>

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
    Q_EMIT fileRequested(file, content(kind));
}

void ChartFiles::copyTable()
{
    Q_EMIT tableRequested(values('\t'));
}

ChartFiles::Content ChartFiles::content(Kind kind) const
{
    switch (kind) {
    case Kind::png:
        return picture();
    case Kind::svg:
        return drawing();
    case Kind::csv:
        break;
    }
    return values(',');
}

ChartFiles::Content ChartFiles::values(char separator) const
{
    const CurveChart& chart = m_card.chart();
    // A copy: a training adds to the history meanwhile.
    const auto table = std::make_shared<const ChartTable>(chartTable(chart.history(), chart.curve()));
    return [table, separator] { return chartValues(*table, separator); };
}

ChartFiles::Content ChartFiles::picture() const
{
    QImage image(m_card.size() * pictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureScale);
    QPainter painter(&image);
    m_card.paintPicture(painter);
    painter.end();
    return [image] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return buffer.data();
    };
}

ChartFiles::Content ChartFiles::drawing() const
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
    return [bytes = buffer.data()] { return bytes; };
}

} // namespace digitlab
