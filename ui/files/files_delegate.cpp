#include "ui/files/files_delegate.h"

#include "ui/files/files_model.h"
#include "ui/files/files_order.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"
#include "ui/widgets/outcome_mark.h"

#include <QPainter>

namespace digitlab {

namespace {

OutcomeMark markOf(const FileRecord& file)
{
    if (file.waiting)
        return {"more", Token::text2};
    return outcomeMark(file.isRead() ? std::optional(file.verdict) : std::nullopt);
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

int rowOf(const QModelIndex& index)
{
    const auto* order = qobject_cast<const FilesOrder*>(index.model());
    return order ? order->mapToSource(index).row() : index.row();
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
    const FileRecord& file = m_model.record(rowOf(index));
    OutcomeMark mark{nullptr, Token::text};
    if (index.column() == FilesModel::verdictColumn)
        mark = markOf(file);
    else if (index.column() == FilesModel::rightColumn)
        mark = markOf(file.isRead() ? file.judgement : Judgement::unknown);
    if (mark.icon) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(18, 18);
        option->icon = icon(QLatin1String(mark.icon), option->palette, mark.token);
    }
    option->font.setBold(index.column() == FilesModel::readingColumn);
    if (index.column() == FilesModel::fileColumn)
        option->textElideMode = file.reason == 0 ? Qt::ElideMiddle : Qt::ElideRight;
}

void FilesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const int row = rowOf(index);
    const FileRecord& file = m_model.record(row);
    if (index.column() != FilesModel::pictureColumn || file.pictureSize == 0)
        return;
    // What the picture shows is known; what it is read as is not.
    constexpr double faint = 0.4;
    const double opacity = painter->opacity();
    if (file.waiting)
        painter->setOpacity(opacity * faint);
    QRectF tile(0, 0, digitSide, digitSide);
    tile.moveCenter(QRectF(option.rect).center());
    paintWhole(*painter, tile, digitOnBlack(m_model.picture(row)));
    painter->setOpacity(opacity);
}

} // namespace digitlab
