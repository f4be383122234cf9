#include "ui/recognise/reading_panel.h"

#include "ui/recognise/model_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/probability_bars.h"
#include "ui/widgets/steps_view.h"
#include "ui/widgets/verdict_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

std::vector<int> highlighted(const Reading& reading)
{
    switch (reading.verdict) {
    case Verdict::digit:
        return {reading.best};
    case Verdict::unsure:
        return {reading.best, reading.second};
    case Verdict::none:
        return {};
    }
    return {};
}

} // namespace

ReadingPanel::ReadingPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new QLabel)
    , m_picker(new ModelPicker)
    , m_time(new QLabel)
    , m_verdict(new VerdictView)
    , m_barsCard(new Card({}))
    , m_saveDrawing(new QPushButton)
    , m_save(new QPushButton)
    , m_bars(new ProbabilityBars)
    , m_stepsCard(new Card({}))
    , m_steps(new StepsView)
{
    m_model->setProperty("second", true);
    m_model->setBuddy(m_picker);
    m_picker->setFixedWidth(240);
    m_time->setProperty("second", true);
    for (QPushButton* button : {m_saveDrawing, m_save}) {
        makeFlat(*button);
        button->setProperty("compact", true);
        button->setEnabled(false);
    }

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_model);
    head->addWidget(m_picker);
    head->addStretch(1);
    head->addWidget(m_time);
    auto* verdictCard = new Card({});
    verdictCard->content()->addWidget(m_verdict);
    verdictCard->setMinimumHeight(144);
    verdictCard->setMaximumHeight(288);
    m_barsCard->addToTitleRow(m_saveDrawing);
    m_barsCard->addToTitleRow(m_save);
    m_barsCard->content()->addWidget(m_bars);
    m_stepsCard->content()->addWidget(m_steps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(verdictCard, 1);
    column->addWidget(m_barsCard);
    column->addWidget(m_stepsCard);
    column->addStretch(0);
    connect(m_saveDrawing, &QPushButton::clicked, this, &ReadingPanel::saveDrawingRequested);
    connect(m_save, &QPushButton::clicked, this, &ReadingPanel::saveFigureRequested);
    retranslate();
    refresh();
}

void ReadingPanel::setReading(const Reading& reading, const QImage& original, const QRectF& box)
{
    m_milliseconds = reading.milliseconds;
    QStringList classes;
    for (const std::string& name : reading.classes)
        classes << QString::fromStdString(name);
    m_verdict->setReading(reading);
    m_bars->setClasses(classes);
    m_bars->setProbabilities(reading.probabilities, highlighted(reading));
    m_steps->setSteps(reading.steps, original, box);
    m_time->setText(millisecondsText(m_milliseconds));
}

void ReadingPanel::setEmpty(const QString& line, const QString& detail)
{
    m_milliseconds = -1;
    m_verdict->setEmpty(line, detail);
    m_bars->clear();
    m_steps->clear();
    m_time->clear();
}

void ReadingPanel::setCanSave(bool figure, bool drawing)
{
    m_save->setEnabled(figure);
    m_saveDrawing->setEnabled(drawing);
}

QString ReadingPanel::resultText() const
{
    return m_verdict->accessibleDescription();
}

void ReadingPanel::retranslate()
{
    m_model->setText(tr("Model"));
    m_barsCard->setTitle(tr("Probabilities"));
    m_barsCard->setTitleName(tr("Heading: probabilities"));
    m_stepsCard->setTitle(tr("What the network sees"));
    m_stepsCard->setToolTip(
        tr("Normalisation: the ink is scaled and centred as the digits of the training were, and only that is read."));
    m_saveDrawing->setText(tr("Save drawing…"));
    m_saveDrawing->setToolTip(tr("Drawing: what is on the canvas alone, as PNG, SVG or ink (Ctrl+Shift+S)"));
    m_save->setText(tr("Save figure…"));
    m_save->setToolTip(tr("Figure: the picture beside its probabilities, as PNG, SVG or PDF."));
    m_time->setToolTip(tr("Time: from the drawing or picture to the answer."));
    if (m_milliseconds >= 0)
        m_time->setText(millisecondsText(m_milliseconds));
}

void ReadingPanel::refresh()
{
    m_saveDrawing->setIcon(icon(QStringLiteral("pencil"), palette()));
    m_save->setIcon(icon(QStringLiteral("save"), palette()));
}

void ReadingPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace digitlab
