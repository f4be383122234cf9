#include "ui/data/samples_card.h"

#include "ui/data/class_filter.h"
#include "ui/data/sample_grid.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

SamplesCard::SamplesCard(QWidget* parent)
    : Card({}, parent)
    , m_filter(new ClassFilter)
    , m_grid(new SampleGrid)
    , m_others(new QPushButton)
{
    makeFlat(*m_others);
    addBesideTitle(m_filter);
    addToTitleRow(m_others);
    content()->addWidget(m_grid, 1);
    connect(m_filter, &ClassFilter::classChosen, m_grid, &SampleGrid::setClass);
    connect(m_others, &QPushButton::clicked, this, [this] { m_grid->setOrder(++m_seed); });
    refresh();
}

void SamplesCard::setData(const std::shared_ptr<const DataSet>& set)
{
    QStringList names;
    if (set)
        for (const ClassCount& count : set->summary().classes)
            names << QString::fromStdString(count.name);
    m_filter->setClasses(names);
    m_grid->setData(set);
}

void SamplesCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void SamplesCard::refresh()
{
    setTitle(tr("Samples"));
    layout()->setContentsMargins(16, 8, 8, 16);
    m_others->setText(tr("Others"));
    m_others->setToolTip(tr("Shows the pictures in another random order."));
    m_others->setIcon(icon(QStringLiteral("refresh"), palette()));
}

} // namespace digitlab
