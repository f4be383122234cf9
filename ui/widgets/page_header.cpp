#include "ui/widgets/page_header.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/title_button.h"

#include <QHBoxLayout>
#include <QMenu>

namespace digitlab {

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new TitleButton)
    , m_facts(new ElidedLabel(Qt::ElideRight))
    , m_menu(new QMenu(this))
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setMenu(m_menu);
    m_facts->setProperty("second", true);
    // The name's ink, not its button's edge, stands over the cards' edge.
    m_row->setContentsMargins(24 - TitleButton::padding, 16, 24, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addSpacing(8);
    m_row->addWidget(m_facts, 1);
    m_facts->setContentsMargins(0, 4, 0, 0);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->updateGeometry();
}

void PageHeader::setFacts(const QString& facts)
{
    m_facts->setText(facts);
}

void PageHeader::setMenuName(const QString& name)
{
    m_title->setAccessibleDescription(name);
    m_title->setToolTip(name);
}

void PageHeader::addButton(QWidget* button)
{
    m_row->addWidget(button);
}

} // namespace digitlab
