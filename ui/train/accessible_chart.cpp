#include "ui/train/accessible_chart.h"

#include "ui/train/curve_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace digitlab {

namespace {

class AccessibleChart : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleChart(CurveChart* chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? chart()->markSentence() : QAccessibleWidget::text(which);
    }

    /// Batches counted from 1; without a mark the newest.
    QVariant currentValue() const override
    {
        return static_cast<double>(chart()->view().mark() ? *chart()->view().mark() + 1 : count());
    }
    void setCurrentValue(const QVariant& value) override
    {
        if (count() == 0)
            return;
        const double wanted = std::clamp(value.toDouble(), 1.0, static_cast<double>(count()));
        chart()->view().setMark(static_cast<std::size_t>(wanted) - 1, chart());
    }
    QVariant minimumValue() const override { return count() > 0 ? 1.0 : 0.0; }
    QVariant maximumValue() const override { return static_cast<double>(count()); }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    CurveChart* chart() const { return static_cast<CurveChart*>(object()); }
    std::size_t count() const { return chart()->history().size(); }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* chart = qobject_cast<CurveChart*>(object);
    return chart ? new AccessibleChart(chart) : nullptr;
}

} // namespace

void installAccessibleChart()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(once);
}

void tellAccessibleMark(CurveChart& chart)
{
    QAccessibleValueChangeEvent event(&chart, static_cast<double>(*chart.view().mark() + 1));
    QAccessible::updateAccessibility(&event);
}

} // namespace digitlab
