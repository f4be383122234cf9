#include "ui/recognise/sign_table.h"

#include "ui/recognise/sign_list.h"
#include "ui/recognise/sign_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digit_tile.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int lineHeight = 36;
constexpr int headHeight = 32;
constexpr int fewestRows = 3;
constexpr int iconSide = 16;
constexpr int leastWithNumbers = 400; ///< row and column tell the place as well

/// The sign's picture, and its verdict by icon and word.
class SignDelegate : public QStyledItemDelegate {
public:
    SignDelegate(SignList& list, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_list(list)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != SignModel::piece)
            return;
        QRectF tile(0, 0, digitSide, digitSide);
        tile.moveCenter(QRectF(option.rect).center());
        tile.moveLeft(option.rect.left() + 11);
        paintWhole(*painter, tile, digitOnPaper(m_list.sign(index.row()).reading.seen, option.palette));
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != SignModel::verdict || m_list.state(index.row()) == SignList::State::sure)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(iconSide, iconSide);
        option->icon = iconOf(m_list.state(index.row()), option->palette);
    }

private:
    static QIcon iconOf(SignList::State state, const QPalette& palette)
    {
        switch (state) {
        case SignList::State::unsure:
            return icon(QStringLiteral("question-circle"), palette, Token::warn);
        case SignList::State::corrected:
            return icon(QStringLiteral("pencil"), palette, Token::ok);
        default:
            return icon(QStringLiteral("none-circle"), palette, Token::text2);
        }
    }

    SignList& m_list;
};

} // namespace

SignTable::SignTable(SignList& list, QWidget* parent)
    : QTableView(parent)
    , m_list(list)
{
    setModel(new SignModel(list, this));
    setItemDelegate(new SignDelegate(list, this));
    makeTable(*this);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionsClickable(false);
    connect(&list, &SignList::currentChanged, this, &SignTable::showCurrent);
    connect(&list, &SignList::pageChanged, this, &SignTable::arrangeColumns);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            m_list.setCurrent(now.row());
    });
    setAccessibleName(tr("Signs"));
}

void SignTable::showCurrent()
{
    const int row = m_list.current();
    if (row < 0)
        clearSelection();
    else if (currentIndex().row() != row)
        setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
    else
        selectRow(row);
}

/// The layout gives it what the rest leaves.
QSize SignTable::sizeHint() const
{
    return minimumSizeHint();
}

QSize SignTable::minimumSizeHint() const
{
    return {320, headHeight + fewestRows * lineHeight + 4};
}

/// As wide as the words need; the verdict takes the rest.
void SignTable::arrangeColumns()
{
    setColumnHidden(SignModel::number, viewport()->width() < leastWithNumbers);
    int rest = viewport()->width();
    for (int column = 0; column < SignModel::verdict; ++column) {
        if (isColumnHidden(column))
            continue;
        int width = std::max(horizontalHeader()->sectionSizeHint(column), column == SignModel::number ? 44 : 0);
        if (m_list.count() > 0)
            width = std::max(width, sizeHintForIndex(model()->index(m_list.count() - 1, column)).width() + 8);
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(SignModel::verdict, std::max(rest, 104));
}

void SignTable::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (state() != QAbstractItemView::EditingState
        && (m_list.correctByKey(*event) || (sideways && m_list.moveByKey(*event))))
        return;
    QTableView::keyPressEvent(event);
}

void SignTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void SignTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        setAccessibleName(tr("Signs"));
        static_cast<SignModel*>(model())->retranslate();
        arrangeColumns();
    } else if (event->type() == QEvent::FontChange) {
        arrangeColumns();
    }
}

} // namespace digitlab
