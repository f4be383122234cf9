#include "ui/recognise/reading_panel.h"

#include "ui/recognise/model_picker.h"
#include "ui/recognise/number_card.h"
#include "ui/recognise/other_models.h"
#include "ui/recognise/reading_words.h"
#include "ui/recognise/sign_list.h"
#include "ui/recognise/sign_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filled_when_shown.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/probability_bars.h"
#include "ui/widgets/steps_view.h"
#include "ui/widgets/verdict_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

class TableCard : public FilledWhenShown<Card> {
public:
    explicit TableCard(SignList& signs)
        : FilledWhenShown(QString())
        , m_signs(signs)
    {
    }

protected:
    void fill() override
    {
        content()->addWidget(new SignTable(m_signs));
        layout()->setContentsMargins(1, 1, 1, 1);
    }

private:
    SignList& m_signs;
};

} // namespace

ReadingPanel::ReadingPanel(SignList& signs, QWidget* parent)
    : QWidget(parent)
    , m_signs(signs)
    , m_model(new QLabel)
    , m_picker(new ModelPicker)
    , m_others(new OtherModels)
    , m_time(new QLabel)
    , m_verdict(new VerdictView)
    , m_verdictCard(new Card({}))
    , m_number(new NumberCard(signs))
    , m_tableCard(new TableCard(signs))
    , m_barsCard(new Card({}))
    , m_saveDrawing(new QPushButton)
    , m_save(new QPushButton)
    , m_bars(new ProbabilityBars)
    , m_stepsCard(new Card({}))
    , m_steps(new StepsView)
{
    m_model->setProperty("second", true);
    m_model->setBuddy(m_picker);
    m_picker->setMinimumWidth(160);
    m_picker->setMaximumWidth(240);
    m_time->setProperty("second", true);
    for (QPushButton* button : {m_saveDrawing, m_save}) {
        makeFlat(*button);
        button->setProperty("compact", true);
        button->setEnabled(false);
    }

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_model);
    head->addWidget(m_picker, 1);
    head->addWidget(m_others->button());
    head->addStretch(0);
    head->addWidget(m_time);
    m_verdictCard->content()->addWidget(m_verdict);
    m_verdictCard->setMinimumHeight(144);
    m_verdictCard->setMaximumHeight(288);
    m_barsCard->addToTitleRow(m_saveDrawing);
    m_barsCard->addToTitleRow(m_save);
    m_barsCard->alignTitleButton();
    m_barsCard->content()->addWidget(m_bars);
    m_stepsCard->content()->addWidget(m_steps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(m_verdictCard, 1);
    column->addWidget(m_number);
    column->addWidget(m_tableCard, 1);
    column->addWidget(m_barsCard);
    column->addWidget(m_others);
    column->addWidget(m_stepsCard);
    column->addStretch(0);
    connect(m_saveDrawing, &QPushButton::clicked, this, &ReadingPanel::saveDrawingRequested);
    connect(m_save, &QPushButton::clicked, this, &ReadingPanel::saveFigureRequested);
    // The same bars stand in the comparison.
    connect(m_others, &OtherModels::comparingChanged, m_barsCard, &QWidget::setHidden);
    retranslate();
    refresh();
    setKind(Kind::single);
}

void ReadingPanel::setKind(Kind kind)
{
    m_kind = kind;
    const bool single = kind == Kind::single, page = kind == Kind::page;
    m_verdictCard->setVisible(single);
    m_number->setVisible(!single);
    m_number->setOfPage(page);
    m_tableCard->setVisible(page);
    m_bars->setColumns(page ? 2 : 1);
    m_others->setSingle(single);
    m_saveDrawing->setVisible(!page);
    // Scripts find the result by this name, equal in every language.
    m_verdict->setAccessibleName(single ? QStringLiteral("Result") : QString());
    m_number->setNamed(!single);
}

void ReadingPanel::setReading(const Reading& reading, const QImage& original, const QRectF& box)
{
    setKind(Kind::single);
    m_verdict->setReading(reading);
    showBars(reading);
    m_steps->setSteps(reading.steps, original, box);
    showTime(reading.milliseconds);
}

void ReadingPanel::setSign(double milliseconds, const QImage& original, const QRectF& box)
{
    showTime(milliseconds);
    if (m_signs.current() < 0) {
        m_bars->clear();
        m_others->clearReading();
        m_steps->clear();
        return;
    }
    const Reading& reading = m_signs.sign(m_signs.current()).reading;
    showBars(reading);
    m_steps->setSteps(reading.steps, original, box);
}

void ReadingPanel::showBars(const Reading& reading)
{
    QStringList classes;
    for (const std::string& name : reading.classes)
        classes << QString::fromStdString(name);
    m_bars->setClasses(classes);
    m_bars->setProbabilities(reading.probabilities, highlightedClasses(reading));
    m_others->setReading(reading);
}

void ReadingPanel::showTime(double milliseconds)
{
    m_milliseconds = milliseconds;
    m_time->setText(millisecondsText(milliseconds));
}

void ReadingPanel::setEmpty(const QString& line, const QString& detail)
{
    m_milliseconds = -1;
    setKind(Kind::single);
    m_verdict->setEmpty(line, detail);
    m_bars->clear();
    m_others->clearReading();
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
    return m_kind == Kind::single ? m_verdict->accessibleDescription() : m_signs.description();
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
