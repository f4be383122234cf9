#include "ui/train/shared_view.h"

#include <algorithm>
#include <cmath>

namespace digitlab {

namespace {

constexpr double leastBatches = 4;
constexpr double air = 1.06; // at the right of the newest batch

double leastEnd(XAxis axis)
{
    switch (axis) {
    case XAxis::epoch:
        return 1.2; // room for the first epoch's number beside the unit
    case XAxis::batch:
        return 6;
    case XAxis::time:
        break;
    }
    return 1;
}

} // namespace

AxisRange zoomed(const AxisRange& range, double at, double factor)
{
    return {at - (at - range.low) / factor, at + (range.high - at) / factor};
}

AxisRange keptWithin(const AxisRange& range, const AxisRange& limits)
{
    const double length = std::min(range.high - range.low, limits.high - limits.low);
    const double low = std::clamp(range.low, limits.low, limits.high - length);
    return {low, low + length};
}

SharedView::SharedView(const RunHistory& history, QObject* parent)
    : QObject(parent)
    , m_history(history)
{
}

AxisRange SharedView::whole() const
{
    return {0, std::max(leastEnd(m_axis), air * m_history.reached(m_axis))};
}

void SharedView::setAxis(XAxis axis)
{
    if (axis == m_axis)
        return;
    std::optional<AxisRange> window;
    if (m_window && m_history.size() > 0)
        window = AxisRange{m_history.x(axis, m_history.position(m_axis, m_window->low)),
                           m_history.x(axis, m_history.position(m_axis, m_window->high))};
    m_axis = axis;
    const bool wasZoomed = isZoomed();
    m_window.reset();
    Q_EMIT axisChanged();
    if (window && window->high > window->low)
        zoom(*window);
    else if (wasZoomed)
        Q_EMIT windowChanged();
}

void SharedView::zoom(const AxisRange& window)
{
    if (!std::isfinite(window.low) || !std::isfinite(window.high) || m_history.size() == 0)
        return;
    const AxisRange all = whole();
    const double least = std::min(all.high,
                                  leastBatches * m_history.reached(m_axis)
                                      / static_cast<double>(std::max(m_history.size(), std::size_t{1})));
    AxisRange wanted = window;
    if (wanted.high - wanted.low < least) {
        const double middle = (wanted.low + wanted.high) / 2;
        wanted = {middle - least / 2, middle + least / 2};
    }
    wanted = keptWithin(wanted, all);
    if (m_window == wanted)
        return;
    m_window = wanted;
    Q_EMIT windowChanged();
}

void SharedView::showAll()
{
    if (!m_window)
        return;
    m_window.reset();
    Q_EMIT windowChanged();
}

void SharedView::setMark(std::optional<std::size_t> index, const QObject* marker)
{
    if (index && *index >= m_history.size())
        index.reset();
    if (index == m_mark && (!index || marker == m_marker))
        return;
    m_mark = index;
    m_marker = index ? marker : nullptr;
    Q_EMIT markChanged();
}

} // namespace digitlab
