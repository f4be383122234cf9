#include "ui/recognise/comparison_card.h"

#include "ui/recognise/model_picker.h"
#include "ui/recognise/reading_words.h"
#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/probability_bars.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace digitlab {

namespace {

/// Two of them fit into the panel at its narrowest.
constexpr int leastBarsWidth = 140;

ProbabilityBars* makeBars()
{
    auto* bars = new ProbabilityBars;
    bars->setMinimumWidth(leastBarsWidth);
    return bars;
}

} // namespace

ComparisonCard::ComparisonCard(QWidget* parent)
    : FilledWhenShown(QString(), parent)
{
}

void ComparisonCard::fill()
{
    m_name = new ElidedLabel(Qt::ElideRight);
    m_picker = new ModelPicker;
    m_close = new QPushButton;
    for (Side* side : {&m_left, &m_right}) {
        side->outcome = new ElidedLabel(Qt::ElideRight);
        side->bars = makeBars();
    }
    makeFlat(*m_close);
    m_close->setFixedSize(32, 32);
    addToTitleRow(m_close);
    m_picker->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    makeCaption(*m_left.outcome);
    makeCaption(*m_right.outcome);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_picker, 0, 1);
    grid->addWidget(m_left.outcome, 1, 0);
    grid->addWidget(m_right.outcome, 1, 1);
    grid->addWidget(m_left.bars, 2, 0);
    grid->addWidget(m_right.bars, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    content()->addLayout(grid);
    connect(m_picker, &ModelPicker::modelChosen, this, &ComparisonCard::choose);
    connect(m_close, &QPushButton::clicked, this, &ComparisonCard::closeRequested);
    showModels();
    retranslate();
}

void ComparisonCard::setModels(const QList<ModelEntry>& models, const QString& current)
{
    m_models = models;
    m_current = current;
    if (isFilled())
        showModels();
}

void ComparisonCard::showModels()
{
    m_picker->setModels(m_models, m_other);
    // As the closed picker beside it names its own; whose epoch it is says the tooltip.
    m_name->setText(modelTitle(m_models, m_current));
    m_name->setToolTip(wholeModelTitle(m_models, m_current));
}

void ComparisonCard::start()
{
    if (m_other.isEmpty()) {
        const auto another = std::find_if(m_models.begin(), m_models.end(),
                                          [this](const ModelEntry& entry) { return entry.reference != m_current; });
        if (another == m_models.end())
            return;
        choose(another->reference);
    } else {
        Q_EMIT otherChosen(m_other);
    }
}

void ComparisonCard::choose(const QString& reference)
{
    m_other = reference;
    showModels();
    clearOther();
    Q_EMIT otherChosen(reference);
}

void ComparisonCard::setReading(const Reading& reading)
{
    m_left.reading = reading;
    show(m_left);
}

void ComparisonCard::clearReading()
{
    m_left.reading.reset();
    show(m_left);
}

void ComparisonCard::setOtherReading(const Reading& reading)
{
    m_problem.clear();
    m_right.reading = reading;
    show(m_right);
}

void ComparisonCard::setOtherProblem(const QString& sentence)
{
    m_problem = sentence;
    m_right.reading.reset();
    show(m_right);
}

void ComparisonCard::clearOther()
{
    m_problem.clear();
    m_right.reading.reset();
    show(m_right);
}

void ComparisonCard::show(Side& side)
{
    if (!isFilled())
        return;
    if (!side.reading) {
        side.outcome->setText(&side == &m_right ? engineSentence(m_problem) : QString());
        side.bars->clear();
        return;
    }
    side.outcome->setText(outcomeWords(*side.reading));
    QStringList classes;
    for (const std::string& name : side.reading->classes)
        classes << QString::fromStdString(name);
    side.bars->setClasses(classes);
    side.bars->setProbabilities(side.reading->probabilities, highlightedClasses(*side.reading));
}

void ComparisonCard::retranslate()
{
    if (!isFilled())
        return;
    setTitle(tr("Comparison"));
    m_close->setAccessibleName(tr("Close the comparison"));
    m_close->setToolTip(tr("Closes the comparison"));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    m_picker->setPlaceholderText(tr("Choose a model"));
    m_picker->setAccessibleName(tr("Compare with"));
    m_picker->setToolTip(tr("The model whose reading stands beside that of the model in use."));
    // Scripts know the bars of the model in use as Probabilities; those are not on the page now.
    m_left.bars->setAccessibleName(tr("Probabilities of the model in use"));
    m_right.bars->setAccessibleName(tr("Probabilities of the other model"));
    show(m_left);
    show(m_right);
}

void ComparisonCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace digitlab
