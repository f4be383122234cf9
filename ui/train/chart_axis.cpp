#include "ui/train/chart_axis.h"

#include <QCategoryAxis>
#include <QChart>

namespace digitlab {

QCategoryAxis* addAxis(QChart& chart, Qt::AlignmentFlag side)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    chart.addAxis(axis, side);
    return axis;
}

void setTicks(QCategoryAxis& axis, const AxisRange& range, const std::vector<Tick>& ticks)
{
    QStringList labels;
    for (const Tick& tick : ticks)
        labels << tick.label;
    bool same = axis.categoriesLabels() == labels;
    for (std::size_t i = 0; same && i < ticks.size(); ++i)
        same = axis.endValue(ticks[i].label) == ticks[i].value;
    if (!same) {
        for (const QString& label : axis.categoriesLabels())
            axis.remove(label);
        axis.setStartValue(range.low);
        for (const Tick& tick : ticks)
            axis.append(tick.label, tick.value);
    }
    axis.setRange(range.low, range.high);
}

} // namespace digitlab
