#include "ui/train/chart_ticks.h"

#include "ui/train/numbers.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double pixelsPerRow = 21;
constexpr double pixelsPerColumn = 90;
constexpr std::size_t fewTicks = 3;
constexpr double minute = 60;
constexpr double hour = 3600;

int decimalsFor(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 15);
}

/// Multiples of the step within the range. They are counted, so that no error adds up.
template <class Label>
std::vector<Tick> multiples(const AxisRange& range, double step, const Label& label)
{
    std::vector<Tick> ticks;
    const double first = std::ceil(range.low / step - 1e-9), last = std::floor(range.high / step + 1e-9);
    for (double count = first; count <= last && ticks.size() < 200; ++count)
        ticks.push_back({count * step, label(count * step)});
    return ticks;
}

/// Where less than a power of ten is in sight: equal distances of the loss itself.
std::vector<Tick> lossesOfEqualDistance(const AxisRange& range, double most)
{
    const double low = std::pow(10, range.low), high = std::pow(10, range.high);
    const double step = niceStep(high - low, most);
    std::vector<Tick> ticks = multiples({low, high}, step, [&](double loss) {
        if (step >= 1e-4 && loss < 1e6)
            return decimalText(loss, decimalsFor(step));
        // As many digits as tell it from its neighbours.
        const int digits = static_cast<int>(std::ceil(std::log10(loss / step))) + 1;
        return fieldText(QString::number(loss, 'g', digits).toDouble());
    });
    for (Tick& tick : ticks)
        tick.value = std::log10(tick.value);
    std::erase_if(ticks, [](const Tick& tick) { return !std::isfinite(tick.value); });
    return ticks;
}

double timeStep(double least)
{
    if (least <= 1)
        return niceStep(least, 1);
    for (const double step :
         {1., 2., 5., 10., 15., 30., 60., 120., 300., 600., 900., 1800., 3600., 7200., 10800., 21600., 43200., 86400.})
        if (step >= least)
            return step;
    return 86400 * niceStep(least / 86400, 1);
}

QString padded(qlonglong number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// 75 seconds are `75`, `1:15` or `0:01`, by how far the axis goes and how fine it is.
QString timeText(double seconds, double step, double end)
{
    const int decimals = step < 1 ? decimalsFor(step) : 0;
    if (end <= minute)
        return decimalText(seconds, decimals);
    const auto minutes = static_cast<qlonglong>(std::floor((seconds + 1e-9) / minute));
    const double rest = std::max(0.0, seconds - minute * static_cast<double>(minutes));
    const QString restText = (rest < 10 ? QStringLiteral("0") : QString()) + decimalText(rest, decimals);
    if (end <= hour)
        return QStringLiteral("%1:%2").arg(wholeText(minutes), restText);
    const QString hours = QStringLiteral("%1:%2").arg(wholeText(minutes / 60), padded(minutes % 60));
    return step >= minute ? hours : QStringLiteral("%1:%2").arg(hours, restText);
}

} // namespace

std::vector<Tick> yTicks(Curve curve, const AxisRange& range, double height)
{
    if (curve == Curve::accuracy) {
        const double step = niceStep(std::min(range.high, 100.0) - range.low, std::min(5.0, height / pixelsPerRow));
        auto ticks
            = multiples(range, step, [&](double percent) { return percentText(percent / 100, decimalsFor(step)); });
        std::erase_if(ticks, [](const Tick& tick) { return tick.value > 100 + 1e-9; });
        return ticks;
    }
    const double most = std::max(3.0, height / pixelsPerRow);
    std::vector<Tick> ticks;
    for (const double tick : logarithmicTicks(range, static_cast<std::size_t>(most)))
        ticks.push_back({tick, shortText(QString::number(std::pow(10, tick), 'g', 3).toDouble())});
    return ticks.size() < fewTicks && range.high - range.low < 1 ? lossesOfEqualDistance(range, most) : ticks;
}

std::vector<Tick> xTicks(XAxis axis, const AxisRange& range, double width)
{
    const double most = std::max(2.0, width / pixelsPerColumn);
    const double length = range.high - range.low;
    if (axis == XAxis::time) {
        const double step = timeStep(length / most);
        return multiples(range, step, [&](double seconds) { return timeText(seconds, step, range.high); });
    }
    // There are no parts of a batch, and parts of an epoch are counted only by somebody who looks closely.
    double step = niceStep(length, most);
    if (axis == XAxis::batch || length >= 3 || (range.low <= 0 && length >= 1.2))
        step = std::max(step, 1.0);
    return multiples(range, step, [&](double count) { return decimalText(count, decimalsFor(step)); });
}

QString xUnit(XAxis axis, const AxisRange& range)
{
    switch (axis) {
    case XAxis::epoch:
        return QCoreApplication::translate("Charts", "epoch");
    case XAxis::batch:
        return QCoreApplication::translate("Charts", "batch");
    case XAxis::time:
        break;
    }
    if (range.high <= minute)
        //: Seconds, at the end of an axis.
        return QCoreApplication::translate("Charts", "s");
    //: Minutes and seconds, hours and minutes, at the end of an axis.
    return range.high <= hour ? QCoreApplication::translate("Charts", "min:s")
                              : QCoreApplication::translate("Charts", "h:min");
}

} // namespace digitlab
