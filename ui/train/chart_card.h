#pragma once

#include "ui/train/curve_chart.h"
#include "ui/widgets/card.h"

class QLabel;

namespace digitlab {

/// One chart of the Train page with its title, unit and legend.
class ChartCard : public Card {
    Q_OBJECT

public:
    explicit ChartCard(const CurveData& curve, QWidget* parent = nullptr);

    CurveChart& chart() const { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitTitleRow();

    Curve m_curve;
    QLabel* m_unit;
    QWidget* m_legend;
    CurveChart* m_chart;
};

} // namespace digitlab
