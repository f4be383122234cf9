#include "ui/train/chart_card.h"

#include "ui/theme/theme.h"
#include "ui/train/legend.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QVBoxLayout>

namespace digitlab {

ChartCard::ChartCard(const CurveData& curve, QWidget* parent)
    : Card({}, parent)
    , m_curve(curve.curve())
    , m_unit(new QLabel)
    , m_legend(new Legend)
    , m_chart(new CurveChart(curve, curve.curve() == Curve::loss))
{
    makeCaption(*m_unit);
    m_unit->setMinimumWidth(1); // it gives way before anything is cut
    addBesideTitle(m_unit);
    addToTitleRow(m_legend);
    // The axis labels have air of their own.
    QMargins margins = layout()->contentsMargins();
    margins.setBottom(10);
    layout()->setContentsMargins(margins);
    content()->addWidget(m_chart, 1);
    // Scripts and screen readers look these up; they are equal in every language.
    m_chart->setAccessibleName(m_curve == Curve::loss ? QStringLiteral("Loss chart")
                                                      : QStringLiteral("Accuracy chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void ChartCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitTitleRow();
}

void ChartCard::retranslate()
{
    const bool loss = m_curve == Curve::loss;
    setTitle(loss ? tr("Loss") : tr("Accuracy"));
    m_unit->setText(loss ? tr("cross entropy") : QString());
    setToolTip(loss ? tr("Loss: how far the network's probabilities are from the truth; 0 would be certain and right.")
                    : tr("Accuracy: the share of pictures whose most probable class is the right one."));
    fitTitleRow();
}

void ChartCard::fitTitleRow()
{
    QFont bold = font();
    bold.setBold(true);
    const int needed = QFontMetrics(bold).horizontalAdvance(accessibleName()) + m_unit->sizeHint().width()
        + m_legend->sizeHint().width() + 64;
    m_unit->setVisible(!m_unit->text().isEmpty() && needed <= width());
}

} // namespace digitlab
