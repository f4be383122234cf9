#include "ui/recognise/sign_model.h"

#include "ui/recognise/sign_list.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/outcome_mark.h"

#include <QFont>

namespace digitlab {

SignModel::SignModel(SignList& list, QObject* parent)
    : QAbstractTableModel(parent)
    , m_list(list)
{
    connect(&list, &SignList::pageChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&list, &SignList::signChanged, this,
            [this](int sign) { Q_EMIT dataChanged(index(sign, 0), index(sign, columns - 1)); });
}

void SignModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int SignModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_list.count();
}

int SignModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int{columns};
}

QString SignModel::textOf(int sign, int column) const
{
    switch (column) {
    case number:
        return wholeText(sign + 1);
    case place:
        //: Row and column.
        return tr("%1, %2").arg(wholeText(m_list.row(sign) + 1), wholeText(m_list.column(sign) + 1));
    case read:
        return m_list.text(sign);
    case probability: {
        const double share = m_list.probability(sign);
        return share < 0 ? QString() : percentText(share);
    }
    case verdict:
        return m_list.state(sign) == SignList::State::sure ? digitWord(m_list.probability(sign))
                                                           : SignList::stateText(m_list.state(sign));
    default:
        return {};
    }
}

QVariant SignModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_list.count())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::EditRole:
        return index.column() == read ? QVariant(m_list.text(index.row())) : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == number || index.column() == probability)
            return int{Qt::AlignRight | Qt::AlignVCenter};
        return int{Qt::AlignLeft | Qt::AlignVCenter};
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return index.column() == read ? QVariant(bold) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return index.column() == piece ? m_list.words(index.row()) : textOf(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == read ? tr("Type a class to correct it, Backspace to take that back") : QVariant();
    default:
        return {};
    }
}

QVariant SignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == number || section == probability ? int{Qt::AlignRight | Qt::AlignVCenter}
                                                           : int{Qt::AlignLeft | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case number:
        return tr("No.");
    case place:
        return tr("Row, col.");
    case piece:
        return tr("Piece");
    case read:
        return tr("Read");
    case probability:
        return tr("Probability");
    case verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

Qt::ItemFlags SignModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == read ? usual | Qt::ItemIsEditable : usual;
}

bool SignModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return index.isValid() && role == Qt::EditRole && index.column() == read
        && m_list.correct(index.row(), value.toString());
}

} // namespace digitlab
