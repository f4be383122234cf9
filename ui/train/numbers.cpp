#include "ui/train/numbers.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace digitlab {

namespace {

constexpr qlonglong mostExact = qlonglong{1} << 53;

/// Digits of other scripts and full-width signs as their plain relatives.
QString plain(const QString& text)
{
    QString result;
    for (const QChar c : text.trimmed()) {
        if (c.isDigit())
            result += QChar(u'0' + c.digitValue());
        else if (c == QChar(0x2212) || c == QChar(0xff0d))
            result += u'-';
        else if (c == QChar(0xff0c) || c == QChar(0x066b))
            result += u',';
        else if (c == QChar(0xff0e))
            result += u'.';
        else
            result += c;
    }
    return result;
}

/// Numbers never get grouped when they stand in a field or on an axis.
QLocale ungrouped()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator | QLocale::OmitLeadingZeroInExponent);
    return locale;
}

QString asText(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-4 * (1 - 1e-9) || size >= 1e7)) {
        // Without the zeros that the exponent form would end with.
        int needed = 0;
        const int most = digits == QLocale::FloatingPointShortest ? 16 : digits - 1;
        while (needed < most
               && QString::number(value, 'e', needed).toDouble() != QString::number(value, 'e', most).toDouble())
            ++needed;
        return ungrouped().toString(value, 'e', needed).toLower();
    }
    if (digits == QLocale::FloatingPointShortest)
        return ungrouped().toString(value, 'f', QLocale::FloatingPointShortest);
    // By digits alone 1000 would be 1E+3.
    return std::round(size) >= std::pow(10, digits) ? ungrouped().toString(value, 'f', 0)
                                                    : ungrouped().toString(value, 'g', digits);
}

} // namespace

std::optional<double> parseNumber(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(R"(^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d{1,4})?$)"));
    QString number = plain(text);
    if (number.size() > 400 || !form.match(number).hasMatch())
        return std::nullopt;
    number.replace(u',', u'.');
    bool good = false;
    const double value = QLocale::c().toDouble(number, &good);
    if (!good || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> parseWholeNumber(const QString& text)
{
    static const QRegularExpression digits(QStringLiteral(R"(^[+-]?\d+$)"));
    static const QRegularExpression fraction(QStringLiteral(R"(^[+-]?\d*[.,]0*[1-9]\d*$)"));
    const QString number = plain(text);
    if (digits.match(number).hasMatch()) {
        // As a double it would be rounded before anybody could see that it is too large.
        bool good = false;
        const qlonglong value = number.toLongLong(&good);
        return good && value >= -mostExact && value <= mostExact ? std::optional(static_cast<double>(value))
                                                                 : std::nullopt;
    }
    const std::optional<double> value = parseNumber(text);
    const bool whole = value && *value == std::floor(*value) && !fraction.match(number).hasMatch();
    return whole && std::abs(*value) < static_cast<double>(mostExact) ? value : std::nullopt;
}

std::optional<std::vector<int>> parseWholeNumbers(const QString& text)
{
    static const QRegularExpression gap(QStringLiteral(R"([\s,;、]+)"));
    std::vector<int> numbers;
    for (const QString& part : plain(text).split(gap, Qt::SkipEmptyParts)) {
        bool good = false;
        numbers.push_back(part.toInt(&good));
        if (!good)
            return std::nullopt;
    }
    return numbers;
}

QString fieldText(double value)
{
    return asText(value, QLocale::FloatingPointShortest);
}

QString wholeFieldText(double value)
{
    if (value != std::floor(value) || std::abs(value) > static_cast<double>(mostExact))
        return fieldText(value);
    return ungrouped().toString(static_cast<qlonglong>(value));
}

QString lossText(double value)
{
    if (!std::isfinite(value))
        return asText(value, 3);
    const double size = std::abs(value);
    if (size != 0 && (size < 0.01 || size >= 1e5))
        return asText(value, size < 0.01 ? 2 : 3);
    return QLocale().toString(value, 'f', size >= 100 ? 1 : 3);
}

QString shortText(double value)
{
    return asText(value, 3);
}

} // namespace digitlab
