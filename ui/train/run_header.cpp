#include "ui/train/run_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace digitlab {

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_facts(new ElidedLabel(Qt::ElideRight))
    , m_anew(new QPushButton)
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_facts->setProperty("second", true);
    makeFlat(*m_anew);
    // Its words, not its box, end over the cards' edge.
    m_anew->setStyleSheet(
        QStringLiteral("QPushButton, QPushButton:focus { padding: 0 0 0 6px; min-width: 0; text-align: right; }"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_facts, 1);
    row->addWidget(m_anew);
    row->addStrut(32);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_anew, &QPushButton::clicked, this, &RunHeader::anewPressed);
    setAnew(false);
    retranslate();
}

void RunHeader::setRun(const QString& name, const QString& folder, const QString& facts)
{
    m_name->setText(name);
    m_name->setToolTip(folder);
    m_facts->setText(facts);
}

void RunHeader::setAnew(bool offered)
{
    m_anew->setVisible(offered);
}

void RunHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void RunHeader::retranslate()
{
    m_anew->setText(tr("Train anew"));
    m_anew->setToolTip(tr("Start a new training with this recipe; this run stays as it is"));
    m_anew->setIcon(icon(QStringLiteral("plus"), palette()));
}

} // namespace digitlab
