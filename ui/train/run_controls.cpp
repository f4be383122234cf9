#include "ui/train/run_controls.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr int buttonWidth = 96;
constexpr int barSteps = 1000;
constexpr int leastWideWidth = 720;
constexpr int margin = 16;
constexpr int buttonGap = 8;
constexpr int wideGap = 32;
constexpr int wordGap = 16;

} // namespace

RunControls::RunControls(QWidget* parent)
    : Card({}, parent)
    , m_train(addButton(QStringLiteral("Train")))
    , m_pause(addButton(QStringLiteral("Pause")))
    , m_step(addButton(QStringLiteral("Step")))
    , m_stop(addButton(QStringLiteral("Stop")))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_side(new QWidget)
    , m_words(new QLabel)
    , m_facts(new QLabel)
    , m_bar(new QProgressBar)
    , m_tick(new QLabel)
    , m_line(new QLabel)
    , m_use(new QPushButton)
{
    auto* words = new QHBoxLayout;
    words->setSpacing(wordGap);
    makeCaption(*m_words);
    makeCaption(*m_facts);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setWordWrap(true);
    words->addWidget(m_words, 1);
    words->addWidget(m_facts);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_side->setMinimumWidth(1);
    auto* progress = new QVBoxLayout(m_side);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(6);
    progress->addLayout(words);
    progress->addWidget(m_bar);
    progress->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(buttonGap);
    for (QPushButton* button : {m_train, m_pause, m_step, m_stop})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_row->addLayout(buttons);
    m_row->addWidget(m_side, 1);

    m_line->setTextFormat(Qt::RichText);
    m_line->setProperty("second", true);
    m_line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_line->setMinimumWidth(60);
    makeFlat(*m_use);
    m_use->setProperty("link", true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStrut(32);
    line->addWidget(m_tick);
    line->addWidget(m_line);
    line->addSpacing(8);
    line->addWidget(m_use);
    line->addStretch(1);
    content()->setSpacing(4);
    content()->addLayout(m_row);
    content()->addLayout(line);
    layout()->setContentsMargins(margin, 16, margin, 9);

    connect(m_train, &QPushButton::clicked, this, [this] {
        if (continues())
            Q_EMIT continuePressed();
        else
            Q_EMIT trainPressed();
    });
    connect(m_pause, &QPushButton::clicked, this, &RunControls::pausePressed);
    connect(m_step, &QPushButton::clicked, this, &RunControls::stepPressed);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        // It stays on while it is stopping, so that the keyboard's focus does not jump; a second press does nothing.
        if (m_phase != RunPhase::stopping)
            Q_EMIT stopPressed();
    });
    connect(m_use, &QPushButton::clicked, this, &RunControls::usePressed);
    setLine({}, false);
    retranslate();
}

QPushButton* RunControls::addButton(const QString& accessibleName)
{
    auto* button = new QPushButton(this);
    // Equal in every language: scripts look these up.
    button->setAccessibleName(accessibleName);
    button->setIconSize({24, 16}); // the icon is square: the rest keeps the word off it
    return button;
}

void RunControls::setPhase(RunPhase phase, Start start, bool primary)
{
    if (phase == RunPhase::starting && m_phase != phase)
        m_wordsWidth = m_factsWidth = 0;
    m_phase = phase;
    m_start = start;
    m_primary = primary;
    refresh();
}

void RunControls::setProgress(const QString& words, const QString& facts, double share)
{
    m_words->setText(words);
    m_facts->setText(facts);
    fitWords();
    m_bar->setAccessibleName(words);
    m_bar->setAccessibleDescription(facts);
    m_bar->setRange(0, share < 0 ? 0 : barSteps);
    if (share >= 0)
        m_bar->setValue(static_cast<int>(std::lround(std::min(share, 1.0) * barSteps)));
}

void RunControls::setLine(const QString& sentence, bool saved)
{
    m_line->setText(sentence);
    m_tick->setVisible(saved);
    m_use->setVisible(saved);
}

void RunControls::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    else if (event->type() == QEvent::FontChange)
        retranslate();
}

void RunControls::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitWords();
}

void RunControls::fitWords()
{
    const QFontMetrics metrics(smallFont(font()));
    m_wordsWidth = std::max(m_wordsWidth, metrics.horizontalAdvance(m_words->text()) + 2);
    m_factsWidth = std::max(m_factsWidth, metrics.horizontalAdvance(m_facts->text()) + 2);
    int buttons = 0;
    for (const QPushButton* button : {m_train, m_pause, m_step, m_stop})
        buttons += button->width() + buttonGap;
    const int inside = width() - 2 * margin, beside = inside - buttons + buttonGap - wideGap;
    const bool wide = width() >= leastWideWidth && m_wordsWidth <= beside;
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(wide ? wideGap : 12);
    m_facts->setVisible(m_wordsWidth + wordGap + m_factsWidth <= (wide ? beside : inside));
}

void RunControls::retranslate()
{
    setAccessibleName(tr("Training"));
    m_step->setToolTip(tr("Train one batch, then pause"));
    m_use->setText(tr("Use in Recognise"));
    m_wordsWidth = m_factsWidth = 0;
    fitButtons();
    refresh();
    fitWords();
}

void RunControls::fitButtons()
{
    // As wide as the longest word that each will ever show, so that nothing moves.
    const QFontMetrics metrics([this] {
        QFont bold = font();
        bold.setBold(true);
        return bold;
    }());
    const auto fit = [&](QPushButton* button, std::initializer_list<QString> words) {
        int width = buttonWidth;
        for (const QString& word : words)
            width = std::max(width, metrics.horizontalAdvance(word) + 24 + 24 + 6);
        button->setFixedWidth(width);
    };
    fit(m_train, {tr("Train"), tr("Continue")});
    fit(m_pause, {tr("Pause")});
    fit(m_step, {tr("Step")});
    fit(m_stop, {tr("Stop")});
    m_stop->setFixedWidth(std::max(m_stop->width(), metrics.horizontalAdvance(tr("Stopping…")) + 28));
}

bool RunControls::continues() const
{
    return m_phase == RunPhase::paused || (m_phase == RunPhase::idle && m_start == Start::goOn);
}

void RunControls::refresh()
{
    const bool idle = m_phase == RunPhase::idle, paused = m_phase == RunPhase::paused;
    const bool active = m_phase == RunPhase::starting || m_phase == RunPhase::running;
    const bool stopping = m_phase == RunPhase::stopping;
    QWidget* focused = QApplication::focusWidget();

    const bool canStart = idle && m_start != Start::none;
    m_train->setText(continues() ? tr("Continue") : tr("Train"));
    m_train->setToolTip(paused            ? tr("Go on with the training")
                            : continues() ? tr("Go on with this run, exactly where it ended")
                                          : tr("Start a training with this recipe"));
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(tr("Wait after this batch"));
    m_step->setText(tr("Step"));
    m_stop->setText(stopping ? tr("Stopping…") : tr("Stop"));
    m_stop->setToolTip(m_phase == RunPhase::opening
                           ? tr("Do not open the run")
                           : tr("End the training after this batch; what it has learned is kept"));
    m_train->setEnabled(canStart || paused);
    m_step->setEnabled(canStart || paused);
    m_pause->setEnabled(active);
    m_stop->setEnabled(!idle);
    const bool primary = paused || (m_primary && canStart);
    makePrimary(*m_train, primary);

    const auto dress = [this](QPushButton* button, const QString& name, bool filled) {
        button->setIcon(icon(name, palette(), filled ? Token::onAccent : Token::text));
    };
    dress(m_train, QStringLiteral("play"), primary);
    dress(m_pause, QStringLiteral("pause"), false);
    dress(m_step, QStringLiteral("step"), false);
    dress(m_stop, QStringLiteral("stop"), false);
    if (stopping)
        m_stop->setIcon({}); // the longer word takes its place
    m_tick->setPixmap(icon(QStringLiteral("check"), palette(), Token::ok).pixmap(QSize(16, 16), devicePixelRatioF()));
    const QString link = QStringLiteral("QPushButton { color: %1; }").arg(color(Token::accent, palette()).name());
    if (m_use->styleSheet() != link)
        m_use->setStyleSheet(link);

    // Where the focus was on a button that has just gone off, it goes to what comes next and not to a neighbour by
    // chance.
    const bool wasOurs = focused == m_train || focused == m_pause || focused == m_step || focused == m_stop;
    if (wasOurs && !focused->isEnabled())
        (idle || paused ? m_train : active ? m_pause : m_stop)->setFocus();
}

} // namespace digitlab
