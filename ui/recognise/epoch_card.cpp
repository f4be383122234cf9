#include "ui/recognise/epoch_card.h"

#include "ui/recognise/source.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace digitlab {

namespace {

constexpr int cellWidth = 64;
constexpr int barsHeight = 24;
constexpr int gap = 4;
/// With the edge of the focus.
constexpr int scrollBarHeight = 16;

/// The class read, how sure, all classes as small bars, and the epoch's number.
class EpochDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const int small = QFontMetrics(smallFont(option.font)).height();
        return {cellWidth, QFontMetrics(largeFont(option.font)).height() + 2 * small + barsHeight + 4 * gap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* model = static_cast<const EpochModel*>(index.model());
        const EpochModel::Item& item = model->item(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            QPainterPath ground;
            ground.addRoundedRect(QRectF(option.rect).adjusted(1, 0, -1, 0), 6, 6);
            painter->fillPath(ground, color(chosen ? Token::tint : Token::sunken, option.palette));
        }
        QRect line(option.rect.left() + gap, option.rect.top() + gap, option.rect.width() - 2 * gap,
                   QFontMetrics(largeFont(option.font)).height());
        paintOutcome(*painter, line, item, option);
        const int small = QFontMetrics(smallFont(option.font)).height();
        const QRect bars(line.left(), line.bottom() + 1 + small + gap, line.width(), barsHeight);
        paintBars(*painter, bars, item, option.palette);
        painter->setFont(smallFont(option.font));
        painter->setPen(color(chosen ? Token::accent : Token::text2, option.palette));
        painter->drawText(QRect(line.left(), bars.bottom() + 1 + gap, line.width(), small), Qt::AlignCenter,
                          index.data().toString());
        painter->restore();
    }

private:
    static void paintOutcome(QPainter& painter, const QRect& line, const EpochModel::Item& item,
                             const QStyleOptionViewItem& option)
    {
        const QRect below(line.left() - gap, line.bottom() + 1, line.width() + 2 * gap,
                          QFontMetrics(smallFont(option.font)).height());
        QString large = QString(QChar(0x2026)), small;
        Token token = Token::text2;
        if (!item.problem.isEmpty()) {
            large = QStringLiteral("!");
            token = Token::bad;
        } else if (item.reading) {
            const Summary summary = summaryOf(*item.reading);
            const bool none = summary.verdict == Verdict::none;
            large = none ? QString(QChar(0x2013)) : summary.best;
            token = summary.verdict == Verdict::digit ? Token::text : none ? Token::text2 : Token::warn;
            small = percentText(static_cast<double>(summary.confidence));
        }
        painter.setFont(largeFont(option.font));
        painter.setPen(color(token, option.palette));
        painter.drawText(line, Qt::AlignCenter, painter.fontMetrics().elidedText(large, Qt::ElideRight, line.width()));
        painter.setFont(smallFont(option.font));
        painter.setPen(color(Token::text2, option.palette));
        painter.drawText(below, Qt::AlignCenter, small);
    }

    static void paintBars(QPainter& painter, const QRect& place, const EpochModel::Item& item, const QPalette& palette)
    {
        if (!item.reading || item.reading->probabilities.empty())
            return;
        const std::vector<float>& shares = item.reading->probabilities;
        const double step = static_cast<double>(place.width()) / static_cast<double>(shares.size());
        const double width = std::max(1.0, step - 1);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const double left = place.left() + static_cast<double>(i) * step;
            painter.fillRect(QRectF(left, place.top(), width, place.height()), color(Token::track, palette));
            const double height = place.height() * std::clamp(static_cast<double>(shares[i]), 0.0, 1.0);
            const bool best = static_cast<int>(i) == item.reading->best;
            painter.fillRect(QRectF(left, place.bottom() + 1 - height, width, height),
                             color(best ? Token::accent : Token::bar, palette));
        }
    }
};

/// Return takes the epoch.
class EpochList : public QListView {
public:
    using QListView::QListView;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

EpochCard::EpochCard(QWidget* parent)
    : FilledWhenShown(QString(), parent)
    , m_model(new EpochModel(this))
{
}

void EpochCard::fill()
{
    m_list = new EpochList;
    m_close = new QPushButton;
    makeFlat(*m_close);
    m_close->setFixedSize(32, 32);
    addToTitleRow(m_close);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EpochDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_list->setFrameShape(QFrame::NoFrame);
    content()->addWidget(m_list);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT modelChosen(m_model->item(index.row()).reference); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT modelChosen(m_model->item(index.row()).reference); });
    connect(m_close, &QPushButton::clicked, this, &EpochCard::closeRequested);
    retranslate();
    showCurrent();
}

void EpochCard::setModels(const QList<ModelEntry>& models, const QString& current)
{
    m_current = current;
    m_model->setModels(models, current);
    retranslate();
    showCurrent();
}

void EpochCard::showCurrent()
{
    if (!isFilled())
        return;
    const int row = m_model->rowOf(m_current);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
}

void EpochCard::retranslate()
{
    if (!isFilled())
        return;
    setTitle(m_model->run().isEmpty() ? tr("Epochs") : tr("Epochs of %1").arg(m_model->run()));
    setTitleToolTip(tr("Epoch: one pass through all training pictures. Each left its weights, which read the same "
                       "drawing here."));
    m_list->setAccessibleName(tr("Epochs"));
    QStyleOptionViewItem option;
    option.font = m_list->font();
    m_list->setFixedHeight(m_list->itemDelegate()->sizeHint(option, {}).height() + scrollBarHeight);
    m_close->setAccessibleName(tr("Close the epochs"));
    m_close->setToolTip(tr("Closes the epochs"));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    m_model->retranslate();
}

void EpochCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace digitlab
