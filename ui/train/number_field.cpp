#include "ui/train/number_field.h"

#include "ui/train/numbers.h"

#include <QEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

bool allowed(double value, const NumberRule& rule)
{
    if (rule.whole && value != std::floor(value))
        return false;
    return (rule.aboveLeast ? value > rule.least : value >= rule.least)
        && (rule.belowMost ? value < rule.most : value <= rule.most);
}

/// The neighbour among 1, 2, 5, 10, 20, ...
double neighbour(double value, bool up)
{
    constexpr double factors[] = {0.5, 1, 2, 5, 10};
    const double decade = std::pow(10, std::floor(std::log10(value) + 1e-9));
    if (up) {
        for (const double factor : factors)
            if (factor * decade > value * (1 + 1e-9))
                return factor * decade;
    } else {
        for (auto factor = std::rbegin(factors); factor != std::rend(factors); ++factor)
            if (*factor * decade < value * (1 - 1e-9))
                return *factor * decade;
    }
    return value;
}

} // namespace

NumberField::NumberField(const NumberRule& rule, QWidget* parent)
    : QAbstractSpinBox(parent)
    , m_rule(rule)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_showing)
            return;
        m_value = m_rule.whole ? parseWholeNumber(text) : parseNumber(text);
        Q_EMIT valueChanged();
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberField::tidy);
}

std::optional<double> NumberField::value() const
{
    return m_value && allowed(*m_value, m_rule) ? m_value : std::nullopt;
}

void NumberField::setValue(double value)
{
    const bool changed = m_value != value;
    m_value = value;
    m_showing = true;
    lineEdit()->setText(textOf(value));
    m_showing = false;
    if (changed)
        Q_EMIT valueChanged();
}

QString NumberField::problem() const
{
    if (value())
        return {};
    const QString least = textOf(m_rule.least), most = textOf(m_rule.most);
    const bool open = m_rule.most == std::numeric_limits<double>::max();
    if (m_rule.whole)
        return open ? tr("A whole number from %1").arg(least) : tr("A whole number from %1 to %2").arg(least, most);
    if (open)
        return m_rule.aboveLeast ? tr("A number above %1").arg(least) : tr("A number from %1").arg(least);
    if (m_rule.aboveLeast)
        return m_rule.belowMost ? tr("Above %1 and below %2").arg(least, most)
                                : tr("Above %1, at most %2").arg(least, most);
    return m_rule.belowMost ? tr("From %1 to below %2").arg(least, most) : tr("From %1 to %2").arg(least, most);
}

QString NumberField::textOf(double value) const
{
    return m_rule.whole ? wholeFieldText(value) : fieldText(value);
}

void NumberField::tidy()
{
    // A good number gets its usual spelling, a bad text stays to be mended.
    if (value())
        setValue(*m_value);
}

double NumberField::next(double value, bool up) const
{
    switch (m_rule.steps) {
    case NumberRule::Steps::ones:
        return std::round(value) + (up ? 1 : -1);
    case NumberRule::Steps::doubles:
        return up ? std::max(1.0, 2 * value) : std::max(1.0, std::floor(value / 2));
    case NumberRule::Steps::twentieths:
        return std::round(20 * value + (up ? 1 : -1)) / 20;
    case NumberRule::Steps::oneTwoFive:
        return value > 0 ? neighbour(value, up) : (up ? 1e-4 : 0);
    }
    return value;
}

void NumberField::stepBy(int steps)
{
    if (!value())
        return;
    double value = *m_value;
    for (int i = 0; i < std::abs(steps); ++i) {
        double stepped = std::clamp(next(value, steps > 0), m_rule.least, m_rule.most);
        // The powers of ten are written out, so that no 0.30000000000000004 appears.
        if (!m_rule.whole)
            stepped = QString::number(stepped, 'g', 12).toDouble();
        if (allowed(stepped, m_rule))
            value = stepped;
    }
    setValue(value);
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const
{
    if (!value() || isReadOnly())
        return StepNone;
    StepEnabled enabled = StepNone;
    if (*m_value < m_rule.most)
        enabled |= StepUpEnabled;
    if (*m_value > m_rule.least)
        enabled |= StepDownEnabled;
    return enabled;
}

QValidator::State NumberField::validate(QString&, int&) const
{
    return QValidator::Acceptable;
}

void NumberField::fixup(QString&) const {}

QSize NumberField::sizeHint() const
{
    return {120, std::max(32, QAbstractSpinBox::sizeHint().height())};
}

QSize NumberField::minimumSizeHint() const
{
    return {64, sizeHint().height()};
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    // Turning the wheel over the card scrolls it; a number that nobody chose must not change on the way.
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberField::changeEvent(QEvent* event)
{
    QAbstractSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        tidy();
}

} // namespace digitlab
