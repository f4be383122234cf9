#include "ui/widgets/file_dialog.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLocale>
#include <QTreeView>

#include <algorithm>
#include <array>

namespace digitlab {

namespace {

constexpr QSize usualSize(760, 480);
constexpr int nameColumn = 0;
constexpr int typeColumn = 2;
constexpr int dateColumn = 3;
constexpr int cellRoom = 24;

/// Words of Qt's dialog that Qt's own translations lack. They are found under Qt's name for them, so that nobody asks
/// for them here.
[[maybe_unused]] constexpr std::array qtWords{
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

/// Qt counts with the length of an American date.
void widenColumns(QFileDialog& dialog)
{
    const auto* list = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
    if (!list)
        return; // the desktop's own dialog
    QHeaderView& header = *list->header();
    const QFontMetrics metrics(list->font());
    const QDateTime longDate(QDate(2028, 12, 28), QTime(22, 58));
    const int date = metrics.horizontalAdvance(QLocale::system().toString(longDate, QLocale::ShortFormat)) + cellRoom;
    header.resizeSection(dateColumn, std::max(date, header.sectionSize(dateColumn)));
    header.resizeSection(typeColumn, metrics.averageCharWidth() * 16 + cellRoom);
    header.setSectionResizeMode(nameColumn, QHeaderView::Stretch);
}

} // namespace

QFileDialog* newFileDialog(QWidget& parent, const QString& title)
{
    auto* dialog = new QFileDialog(&parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    dialog->resize(dialog->size().expandedTo(usualSize));
    widenColumns(*dialog);
    return dialog;
}

} // namespace digitlab
