#include "ui/widgets/fact_list.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>

namespace digitlab {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    while (m_rows.size() < facts.size()) {
        const int row = static_cast<int>(m_rows.size());
        m_rows.append({new QLabel, new ElidedLabel});
        m_rows.back().label->setProperty("second", true);
        m_rows.back().label->setTextFormat(Qt::PlainText);
        m_grid->addWidget(m_rows.back().label, row, 0);
        m_grid->addWidget(m_rows.back().value, row, 1);
    }
    m_facts = facts;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Fact fact = facts.value(i);
        m_rows[i].label->setText(fact.label);
        m_rows[i].label->setToolTip(fact.tooltip);
        m_rows[i].value->setText(fact.value);
        m_rows[i].value->setToolTip(fact.tooltip);
        m_rows[i].value->setAccessibleName(labelled(fact.label, fact.value));
        m_rows[i].label->setVisible(i < facts.size());
        m_rows[i].value->setVisible(i < facts.size());
    }
}

QString FactList::text() const
{
    QString lines;
    for (const Fact& fact : m_facts)
        lines += labelled(fact.label, fact.value) + QLatin1Char('\n');
    return lines;
}

} // namespace digitlab
