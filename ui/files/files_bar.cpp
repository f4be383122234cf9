#include "ui/files/files_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace digitlab {

namespace {

QPushButton* flatButton(bool square)
{
    auto* button = new QPushButton;
    makeFlat(*button);
    if (square)
        button->setFixedSize(32, 32);
    return button;
}

} // namespace

FilesBar::FilesBar(QWidget* parent)
    : FilledWhenShown(parent)
{
}

void FilesBar::fill()
{
    m_back = flatButton(false);
    m_nameLabel = new ElidedLabel;
    m_count = new QLabel;
    m_previous = flatButton(true);
    m_next = flatButton(true);
    m_close = flatButton(true);
    m_nameLabel->setProperty("second", true);
    m_count->setProperty("second", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 24, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addSpacing(12);
    row->addWidget(m_nameLabel, 1);
    row->addSpacing(12);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    connect(m_back, &QPushButton::clicked, this, &FilesBar::backRequested);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_close, &QPushButton::clicked, this, &FilesBar::closeRequested);
    refresh();
}

void FilesBar::setPlace(const QString& name, int row, int count)
{
    m_name = name;
    m_row = row;
    m_rows = count;
    if (!isFilled())
        return;
    m_nameLabel->setText(name);
    m_count->setText(row >= 0 ? tr("%1 of %2").arg(wholeText(row + 1), wholeText(count)) : QString());
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row >= 0 ? row + 1 < count : count > 0);
}

void FilesBar::refresh()
{
    if (!isFilled())
        return;
    m_back->setText(tr("Back to the table"));
    m_back->setToolTip(tr("Goes back to the table of the folder (Alt+Up)"));
    m_back->setIcon(icon(QStringLiteral("chevron-left"), palette()));
    m_previous->setAccessibleName(tr("Previous file"));
    m_previous->setToolTip(tr("Previous file of the table (Page Up)"));
    m_previous->setIcon(icon(QStringLiteral("chevron-up"), palette()));
    m_next->setAccessibleName(tr("Next file"));
    m_next->setToolTip(tr("Next file of the table (Page Down)"));
    m_next->setIcon(icon(QStringLiteral("chevron-down"), palette()));
    m_close->setAccessibleName(tr("Close the table"));
    m_close->setToolTip(tr("Closes the table of the folder"));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    setPlace(m_name, m_row, m_rows);
}

void FilesBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace digitlab
