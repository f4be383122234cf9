#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace digitlab {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_titleRow(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch(1);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(8);

    auto* column = new QVBoxLayout(this);
    // The frame's line of 1 px counts into the padding above and below, so that cards keep to the grid of 8.
    column->setContentsMargins(16, 11, 16, 15);
    column->setSpacing(8);
    column->addLayout(m_titleRow);
    column->addLayout(m_content, 1);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    QMargins margins = layout()->contentsMargins();
    margins.setTop(title.isEmpty() ? 15 : 11);
    layout()->setContentsMargins(margins);
}

void Card::setTitleName(const QString& name)
{
    m_title->setAccessibleName(name);
}

void Card::setTitleToolTip(const QString& sentence)
{
    m_title->setToolTip(sentence);
}

void Card::addToTitleRow(QWidget* widget)
{
    m_titleRow->addWidget(widget);
}

void Card::alignTitleButton()
{
    m_titleRow->setContentsMargins(0, 0, -7, 0);
}

void Card::addBesideTitle(QWidget* widget)
{
    m_titleRow->insertWidget(m_titleRow->indexOf(m_title) + 1, widget);
}

} // namespace digitlab
