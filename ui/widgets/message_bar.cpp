#include "ui/widgets/message_bar.h"

#include "ui/sentences/engine_sentence.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace digitlab {

MessageBar::MessageBar(QWidget* parent)
    : FilledWhenShown(parent)
{
    setMinimumHeight(48);
}

void MessageBar::fill()
{
    m_icon = new QLabel;
    m_text = new QLabel;
    m_action = new QPushButton;
    m_close = new QPushButton;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumWidth(80);
    makeFlat(*m_close);
    m_close->setFixedWidth(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::clear);
    refresh();
}

void MessageBar::showMessage(Kind kind, const QString& sentence, const Words& action)
{
    showMessage(
        kind, [sentence] { return engineSentence(sentence); }, action);
}

void MessageBar::showMessage(Kind kind, const Words& text, const Words& action)
{
    m_kind = kind;
    m_words = text;
    m_actionWords = action;
    refresh();
    setVisible(!m_said.isEmpty());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    m_words = {};
    refresh();
    hide();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void MessageBar::refresh()
{
    m_said = m_words ? m_words() : QString();
    if (!isFilled())
        return;
    m_text->setText(m_said);
    m_action->setText(m_actionWords ? m_actionWords() : QString());
    m_action->setVisible(m_actionWords != nullptr);
    const bool error = m_kind == Kind::error;
    const QString kind = error ? QStringLiteral("error") : QStringLiteral("warning");
    if (property("kind") != kind) {
        setProperty("kind", kind);
        style()->unpolish(this);
        style()->polish(this);
    }
    m_icon->setPixmap(icon(QStringLiteral("warning"), palette(), error ? Token::bad : Token::warn)
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), palette(), Token::text2));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    setAccessibleName(error ? tr("Error") : tr("Warning"));
    setAccessibleDescription(m_said);
}

} // namespace digitlab
