#include "ui/recognise/other_models.h"

#include "ui/recognise/comparison_card.h"
#include "ui/recognise/epoch_card.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace digitlab {

OtherModels::OtherModels(QWidget* parent)
    : QWidget(parent)
    , m_button(new QToolButton)
    , m_comparison(new ComparisonCard)
    , m_epochCard(new EpochCard)
{
    auto* menu = new QMenu(m_button);
    m_compare = menu->addAction(QString());
    m_epochs = menu->addAction(QString());
    m_compare->setCheckable(true);
    m_epochs->setCheckable(true);
    m_epochs->setEnabled(false);
    m_button->setMenu(menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFixedSize(32, 32);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_comparison);
    column->addWidget(m_epochCard);
    hide();
    connect(m_compare, &QAction::toggled, this, &OtherModels::compare);
    connect(m_epochs, &QAction::toggled, this, &OtherModels::showEpochs);
    connect(m_comparison, &ComparisonCard::otherChosen, this, &OtherModels::compareChosen);
    connect(m_comparison, &ComparisonCard::closeRequested, m_compare, [this] { m_compare->setChecked(false); });
    connect(m_epochCard, &EpochCard::closeRequested, m_epochs, [this] { m_epochs->setChecked(false); });
    connect(m_epochCard, &EpochCard::modelChosen, this, &OtherModels::modelChosen);
    retranslate();
}

bool OtherModels::isComparing() const
{
    return m_compare->isChecked();
}

void OtherModels::setModels(const QList<ModelEntry>& models, const QString& current)
{
    m_comparison->setModels(models, current);
    m_epochCard->setModels(models, current);
    const QStringList references = m_epochCard->epochs().references();
    m_epochs->setEnabled(!references.isEmpty());
    if (references.isEmpty())
        m_epochs->setChecked(false);
    else if (m_epochs->isChecked() && references != m_asked)
        showEpochs(true);
}

void OtherModels::compare(bool on)
{
    m_comparison->setVisible(on);
    place();
    if (on) {
        reveal(m_comparison);
        m_comparison->start();
    } else {
        m_comparison->clearOther();
        Q_EMIT compareChosen({});
    }
}

void OtherModels::showEpochs(bool on)
{
    m_epochCard->setVisible(on);
    place();
    m_asked = on ? m_epochCard->epochs().references() : QStringList();
    if (on)
        reveal(m_epochCard);
    else
        m_epochCard->epochs().forget();
    Q_EMIT epochsChosen(m_asked);
}

void OtherModels::setSingle(bool single)
{
    if (single == m_single)
        return;
    m_single = single;
    m_button->setEnabled(single);
    place();
}

void OtherModels::place()
{
    setVisible(m_single && (m_compare->isChecked() || m_epochs->isChecked()));
    Q_EMIT comparingChanged(m_single && m_compare->isChecked());
}

void OtherModels::setReading(const Reading& reading)
{
    m_comparison->setReading(reading);
}

void OtherModels::clearReading()
{
    m_comparison->clearReading();
}

void OtherModels::setAnswer(const QString& reference, const Reading& reading)
{
    if (isComparing() && reference == m_comparison->other())
        m_comparison->setOtherReading(reading);
    if (m_epochs->isChecked())
        m_epochCard->epochs().setReading(reference, reading);
}

void OtherModels::setProblem(const QString& reference, const QString& sentence)
{
    if (isComparing() && reference == m_comparison->other())
        m_comparison->setOtherProblem(sentence);
    if (m_epochs->isChecked())
        m_epochCard->epochs().setProblem(reference, sentence);
}

void OtherModels::forgetAnswers()
{
    m_comparison->clearOther();
    m_epochCard->epochs().forget();
}

void OtherModels::retranslate()
{
    m_compare->setText(tr("Compare with another model"));
    m_epochs->setText(tr("What each epoch says"));
    m_button->setAccessibleName(tr("Other models"));
    m_button->setToolTip(tr("What another model, or each epoch of the run, says to the same drawing"));
    m_button->setIcon(icon(QStringLiteral("more"), palette()));
}

void OtherModels::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

/// What was asked for is seen, where the panel has to be scrolled for it.
void OtherModels::reveal(QWidget* card)
{
    const auto scroll = [this, card] {
        for (QWidget* above = parentWidget(); above; above = above->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(above)) {
                area->ensureWidgetVisible(card, 0, 0);
                return;
            }
    };
    // When the cards have found their places.
    QTimer::singleShot(0, card, scroll);
}

} // namespace digitlab
