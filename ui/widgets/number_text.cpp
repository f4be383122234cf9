#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

QString dash()
{
    return QString(QChar(0x2013));
}

} // namespace

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return dash();
    //: A percentage: number and sign.
    return QCoreApplication::translate("Numbers", "%1 %").arg(decimalText(share * 100, decimals));
}

QString decimalText(double value, int decimals)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : dash();
}

QString wholeText(qlonglong value)
{
    return QLocale().toString(value);
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return dash();
    const auto whole = static_cast<qlonglong>(std::ceil(std::min(seconds, 1e12)));
    if (whole < 60)
        return QCoreApplication::translate("Numbers", "%1 s").arg(wholeText(whole));
    const qlonglong minutes = (whole + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("Numbers", "%1 min").arg(wholeText(minutes));
    return QCoreApplication::translate("Numbers", "%1 h %2 min").arg(wholeText(minutes / 60), wholeText(minutes % 60));
}

QString millisecondsText(double milliseconds)
{
    if (!std::isfinite(milliseconds))
        return dash();
    return QCoreApplication::translate("Numbers", "%1 ms").arg(decimalText(milliseconds, milliseconds < 9.95 ? 1 : 0));
}

} // namespace digitlab
