#include "ui/recognise/picture_strip.h"

#include "ui/recognise/strip_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

/// Page keys go through the pictures one by one wherever the keyboard is, so they are the page's.
class StripList : public QListView {
public:
    using QListView::QListView;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool ofThePage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown
            || event->modifiers().testFlag(Qt::AltModifier) || event->key() == Qt::Key_Escape;
        const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
        const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
        if (ofThePage)
            event->ignore();
        else if (back || on)
            go(on ? 1 : -1);
        else
            QListView::keyPressEvent(event);
    }

private:
    /// The same arrows whether the strip is a row or a column.
    void go(int by)
    {
        const QModelIndex next = model()->index(currentIndex().row() + by, 0);
        if (next.isValid())
            setCurrentIndex(next);
    }
};

QPushButton* flatButton()
{
    auto* button = new QPushButton;
    makeFlat(*button);
    button->setFixedSize(32, 32);
    return button;
}

} // namespace

PictureStrip::PictureStrip(QWidget* parent)
    : FilledWhenShown(parent)
    , m_model(new StripModel(this))
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        if (first <= m_current)
            m_current += last - first + 1;
        showCount();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_current = -1;
        showCount();
    });
}

void PictureStrip::fill()
{
    m_list = new StripList;
    m_count = new QLabel;
    m_back = flatButton();
    m_on = flatButton();
    m_close = flatButton();
    m_box = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_head = new QBoxLayout(QBoxLayout::TopToBottom);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StripDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_count->setProperty("caption", true);
    m_count->setAlignment(Qt::AlignCenter);

    m_head->setSpacing(0);
    m_head->addWidget(m_close, 0, Qt::AlignCenter);
    m_head->addWidget(m_count, 0, Qt::AlignCenter);
    m_head->addStretch(1);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(4);
    m_box->addLayout(m_head);
    m_box->addWidget(m_back, 0, Qt::AlignCenter);
    m_box->addWidget(m_list, 1);
    m_box->addWidget(m_on, 0, Qt::AlignCenter);

    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_close, &QPushButton::clicked, this, &PictureStrip::closeRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { choose(current.row()); });
    // Back to one that was looked at before a drawing was made.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    arrange();
    showCurrent();
    retranslate();
}

void PictureStrip::setOrientation(Qt::Orientation orientation)
{
    if (orientation == m_orientation)
        return;
    m_orientation = orientation;
    if (isFilled())
        arrange();
}

void PictureStrip::arrange()
{
    const bool across = m_orientation == Qt::Horizontal;
    m_list->setFlow(across ? QListView::LeftToRight : QListView::TopToBottom);
    m_box->setDirection(across ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setDirection(across ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    refresh();
    if (m_current >= 0)
        m_list->scrollTo(m_model->index(m_current));
}

void PictureStrip::choose(int row)
{
    if (row < 0 || row == m_current)
        return;
    m_current = row;
    showCount();
    Q_EMIT chosen(row);
}

void PictureStrip::setCurrent(int row)
{
    m_current = row < m_model->count() ? row : -1;
    if (isFilled())
        showCurrent();
}

void PictureStrip::showCurrent()
{
    // What the list tells of this is known already.
    if (m_current >= 0) {
        m_list->setCurrentIndex(m_model->index(m_current));
        m_list->scrollTo(m_model->index(m_current));
    } else {
        m_list->selectionModel()->clear();
    }
    showCount();
}

void PictureStrip::step(int by)
{
    const int next = m_current + by;
    if (m_current < 0 ? m_model->count() == 0 : next < 0 || next >= m_model->count())
        return;
    const int row = m_current < 0 ? 0 : next;
    setCurrent(row);
    Q_EMIT chosen(row);
}

void PictureStrip::showCount()
{
    if (!isFilled())
        return;
    const int count = m_model->count();
    m_count->setText(m_current >= 0 ? tr("%1 of %2").arg(wholeText(m_current + 1), wholeText(count))
                                    : wholeText(count));
    m_back->setEnabled(m_current > 0);
    m_on->setEnabled(m_current < 0 ? count > 0 : m_current + 1 < count);
}

void PictureStrip::refresh()
{
    const bool across = m_orientation == Qt::Horizontal;
    m_back->setIcon(icon(across ? QStringLiteral("chevron-left") : QStringLiteral("chevron-up"), palette()));
    m_on->setIcon(icon(across ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), palette()));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
}

void PictureStrip::retranslate()
{
    m_list->setAccessibleName(tr("Pictures"));
    m_back->setAccessibleName(tr("Previous picture"));
    m_back->setToolTip(tr("Previous picture (Page Up)"));
    m_on->setAccessibleName(tr("Next picture"));
    m_on->setToolTip(tr("Next picture (Page Down)"));
    m_close->setAccessibleName(tr("Close the pictures"));
    m_close->setToolTip(tr("Closes the pictures and shows your drawing"));
    showCount();
    m_model->retranslate();
}

void PictureStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (!isFilled())
        return;
    if (event->type() == QEvent::PaletteChange)
        refresh();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace digitlab
