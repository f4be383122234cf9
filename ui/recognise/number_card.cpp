#include "ui/recognise/number_card.h"

#include "ui/recognise/number_view.h"
#include "ui/recognise/sign_list.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr int iconSide = 18;

}

NumberCard::NumberCard(SignList& list, QWidget* parent)
    : FilledWhenShown(QString(), parent)
    , m_list(list)
{
}

void NumberCard::fill()
{
    m_view = new NumberView(m_list);
    m_total = new QLabel;
    m_copyText = new QPushButton;
    m_copyTable = new QPushButton;
    m_save = new QPushButton;
    QFont bold = m_total->font();
    bold.setBold(true);
    m_total->setFont(bold);
    m_total->setWordWrap(true);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(8);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    facts->addWidget(m_total, 0, 0, 1, 2);
    m_unsure = addFact(*facts, 1);
    m_none = addFact(*facts, 2);
    m_corrected = addFact(*facts, 3);
    facts->setRowStretch(4, 1);

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_view, 3, Qt::AlignTop);
    row->addLayout(facts, 2);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (QPushButton* button : {m_copyText, m_copyTable, m_save}) {
        makeFlat(*button);
        button->setProperty("compact", true);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    content()->addLayout(row);
    content()->addLayout(tools);
    connect(m_copyText, &QPushButton::clicked, this, &NumberCard::copyTextRequested);
    connect(m_copyTable, &QPushButton::clicked, this, &NumberCard::copyTableRequested);
    connect(m_save, &QPushButton::clicked, this, &NumberCard::saveRequested);
    connect(&m_list, &SignList::pageChanged, this, &NumberCard::showFacts);
    connect(&m_list, &SignList::signChanged, this, &NumberCard::showFacts);
    connect(&m_list, &SignList::currentChanged, this, &NumberCard::showFacts);
    showKind();
    retranslate();
    refresh();
}

NumberCard::Fact NumberCard::addFact(QGridLayout& grid, int row)
{
    const Fact fact{new QLabel, new QLabel};
    fact.words->setProperty("second", true);
    fact.words->setWordWrap(true);
    grid.addWidget(fact.icon, row, 0, Qt::AlignTop);
    grid.addWidget(fact.words, row, 1);
    return fact;
}

void NumberCard::setOfPage(bool page)
{
    m_page = page;
    showKind();
}

void NumberCard::setNamed(bool named)
{
    m_named = named;
    showKind();
}

void NumberCard::showKind()
{
    if (!isFilled())
        return;
    m_view->setEditable(m_page);
    m_copyTable->setVisible(m_page);
    m_save->setVisible(m_page);
    // Equal in every language: scripts look for it.
    m_view->setAccessibleName(m_named ? QStringLiteral("Result") : QString());
}

void NumberCard::showFact(const Fact& fact, int count, const QString& words, const QString& iconName, Token token)
{
    fact.icon->setVisible(count > 0);
    fact.words->setVisible(count > 0);
    fact.icon->setPixmap(icon(iconName, palette(), token).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    fact.words->setText(words);
}

void NumberCard::showFacts()
{
    using State = SignList::State;
    m_total->setText(m_list.facts());
    const int unsure = m_list.countOf(State::unsure), none = m_list.countOf(State::none),
              corrected = m_list.countOf(State::corrected);
    showFact(m_unsure, unsure, tr("%1 unsure").arg(wholeText(unsure)), QStringLiteral("question-circle"), Token::warn);
    showFact(m_none, none, tr("%1 not a digit").arg(wholeText(none)), QStringLiteral("none-circle"), Token::text2);
    showFact(m_corrected, corrected, tr("%1 corrected").arg(wholeText(corrected)), QStringLiteral("pencil"), Token::ok);
    m_view->setAccessibleDescription(QStringLiteral("%1. %2").arg(m_list.description(), m_view->toolTip()));
}

void NumberCard::retranslate()
{
    if (!isFilled())
        return;
    m_view->setToolTip(tr("Tab leads here; then the arrow keys go from digit to digit, as a click chooses one"));
    m_copyText->setText(tr("Copy text"));
    m_copyText->setToolTip(tr("Copies the rows as they stand here; what is no digit is ?"));
    m_copyTable->setText(tr("Copy table"));
    m_copyTable->setToolTip(tr("Copies the table for a spreadsheet"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Saves the page as CSV or JSON, as 'digitlab read' writes it"));
    showFacts();
}

void NumberCard::refresh()
{
    if (!isFilled())
        return;
    m_copyText->setIcon(icon(QStringLiteral("copy"), palette()));
    m_copyTable->setIcon(icon(QStringLiteral("grid"), palette()));
    m_save->setIcon(icon(QStringLiteral("save"), palette()));
    showFacts();
}

void NumberCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace digitlab
