#include "ui/widgets/verdict_view.h"
#include "ui/widgets/outcome_mark.h"

#include "ui/widgets/class_picture.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace digitlab {

namespace {

// Below this the second candidate is no rival.
constexpr double rivalShare = 0.1;

QString hintText(Hint hint)
{
    switch (hint) {
    case Hint::nothing:
        return {};
    case Hint::empty:
        return VerdictView::tr("There is no ink to read");
    case Hint::dot:
        return VerdictView::tr("A lone dot is no digit");
    case Hint::noContrast:
        return VerdictView::tr("Ink and ground are too alike to tell apart");
    case Hint::severalDigits:
        return VerdictView::tr("This looks like several digits: show one at a time");
    }
    return {};
}

} // namespace

VerdictView::VerdictView(QWidget* parent)
    : QWidget(parent)
    , m_picture(new ClassPicture)
    , m_icon(new QLabel)
    , m_large(new QLabel)
    , m_second(new QLabel)
    , m_third(new QLabel)
{
    // Equal in every language: scripts look for it.
    setAccessibleName(QStringLiteral("Result"));
    m_large->setProperty("large", true);
    for (QLabel* label : {m_large, m_second, m_third}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_second->setProperty("second", true);
    m_third->setProperty("second", true);

    auto* first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_icon);
    first->addWidget(m_large, 1);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(5);
    lines->addStretch(1);
    lines->addLayout(first);
    lines->addSpacing(3);
    lines->addWidget(m_second);
    lines->addWidget(m_third);
    lines->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_picture);
    row->addLayout(lines, 1);
    refresh();
}

void VerdictView::setReading(const Reading& reading)
{
    m_reading = reading;
    refresh();
}

void VerdictView::setEmpty(const QString& line, const QString& detail)
{
    m_reading.reset();
    m_emptyLine = line;
    m_emptyDetail = detail;
    refresh();
}

QString VerdictView::className(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    return index >= 0 && i < m_reading->classes.size() ? QString::fromStdString(m_reading->classes[i])
                                                       : QString::number(index);
}

double VerdictView::probability(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    return index >= 0 && i < m_reading->probabilities.size() ? static_cast<double>(m_reading->probabilities[i]) : 0.0;
}

void VerdictView::showSure()
{
    const QString best = className(m_reading->best);
    m_picture->setText(best, Token::text);
    showIcon(QStringLiteral("check-circle"), Token::ok);
    const double sureness = probability(m_reading->best);
    setLines(tr("%1, %2").arg(digitWord(sureness), percentText(sureness)),
             tr("Next best: %1 with %2").arg(className(m_reading->second), percentText(probability(m_reading->second))),
             hintText(m_reading->hint));
    setAccessibleDescription(QStringLiteral("%1, %2. %3").arg(best, m_large->text(), m_second->text()));
}

void VerdictView::showUnsure()
{
    const QString best = className(m_reading->best);
    m_picture->setText(best, Token::text2);
    showIcon(QStringLiteral("question-circle"), Token::warn);
    QString why = hintText(m_reading->hint);
    if (why.isEmpty())
        why = probability(m_reading->second) >= rivalShare ? tr("Two digits fit, so the answer stays open")
                                                           : tr("No digit fits well, so the answer stays open");
    setLines(tr("unsure"),
             tr("%1 with %2, %3 with %4")
                 .arg(best, percentText(probability(m_reading->best)), className(m_reading->second),
                      percentText(probability(m_reading->second))),
             why);
    setAccessibleDescription(
        QStringLiteral("%1, %2. %3. %4").arg(best, m_large->text(), m_second->text(), m_third->text()));
}

void VerdictView::showNone()
{
    m_picture->setText(QString(QChar(0x2013)), Token::text2);
    showIcon(QStringLiteral("none-circle"), Token::text2);
    QString why = hintText(m_reading->hint);
    if (why.isEmpty())
        why = tr("Nothing that the model knows looks like this");
    setLines(tr("not a digit"), why, {});
    setAccessibleDescription(tr("No digit: %1").arg(why));
}

void VerdictView::showIcon(const QString& name, Token token)
{
    m_icon->setVisible(!name.isEmpty());
    if (!name.isEmpty())
        m_icon->setPixmap(icon(name, palette(), token).pixmap(QSize(24, 24), devicePixelRatioF()));
}

void VerdictView::setLines(const QString& large, const QString& second, const QString& third)
{
    m_large->setText(large);
    m_second->setText(second);
    m_third->setText(third);
    m_second->setVisible(!second.isEmpty());
    m_third->setVisible(!third.isEmpty());
}

void VerdictView::refresh()
{
    if (!m_reading) {
        m_picture->setText({}, Token::text2);
        m_picture->setVisible(false);
        showIcon({}, Token::text2);
        setLines(m_emptyLine, m_emptyDetail, {});
        setAccessibleDescription(m_emptyDetail.isEmpty() ? tr("No digit read")
                                                         : tr("No digit read: %1").arg(m_emptyDetail));
        return;
    }
    m_picture->setVisible(true);
    switch (m_reading->verdict) {
    case Verdict::digit:
        showSure();
        break;
    case Verdict::unsure:
        showUnsure();
        break;
    case Verdict::none:
        showNone();
        break;
    }
}

void VerdictView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::LocaleChange)
        refresh();
}

} // namespace digitlab
