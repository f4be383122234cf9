#include "ui/files/files_delegate.h"

#include "ui/files/files_model.h"
#include "ui/files/files_order.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/outcome_mark.h"

#include <QPainter>

namespace digitlab {

namespace {

OutcomeMark markOf(const FileReading& file)
{
    return outcomeMark(file.isRead() ? std::optional(file.reading.verdict) : std::nullopt);
}

OutcomeMark markOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::right:
        return {"check", Token::ok};
    case Judgement::wrong:
        return {"close", Token::bad};
    case Judgement::refused:
        return {"none-circle", Token::text2};
    case Judgement::unknown:
        break;
    }
    return {nullptr, Token::text};
}

const FileReading& fileAt(const FilesModel& model, const QModelIndex& index)
{
    const auto* order = qobject_cast<const FilesOrder*>(index.model());
    return model.at(order ? order->mapToSource(index).row() : index.row());
}

} // namespace

FilesDelegate::FilesDelegate(const FilesModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void FilesDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const FileReading& file = fileAt(m_model, index);
    OutcomeMark mark{nullptr, Token::text};
    if (index.column() == FilesModel::verdictColumn)
        mark = markOf(file);
    else if (index.column() == FilesModel::rightColumn)
        mark = markOf(judge(file, m_model.classes()));
    if (mark.icon) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(18, 18);
        option->icon = icon(QLatin1String(mark.icon), option->palette, mark.token);
    }
    option->font.setBold(index.column() == FilesModel::readingColumn);
    if (index.column() == FilesModel::fileColumn)
        option->textElideMode = file.isRead() ? Qt::ElideMiddle : Qt::ElideRight;
}

void FilesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const FileReading& file = fileAt(m_model, index);
    if (index.column() != FilesModel::pictureColumn || !file.isRead())
        return;
    QRectF tile(0, 0, digitSide, digitSide);
    tile.moveCenter(QRectF(option.rect).center());
    paintWhole(*painter, tile, digitOnBlack(file.reading.seen));
}

} // namespace digitlab
