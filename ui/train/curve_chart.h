#pragma once

#include "ui/train/curve_data.h"

#include <QChartView>
#include <QString>

#include <vector>

class QCategoryAxis;
class QGraphicsLineItem;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QScatterSeries;

namespace digitlab {

/// A step of the learning rate.
struct RateChange {
    double epoch = 0;
    double from = 0;
    double to = 0;
};

/// The plot of one CurveData. Nothing is drawn anew before refresh(), however much was added.
class CurveChart : public QChartView {
    Q_OBJECT

public:
    /// `curve` outlives the chart. The words at the rate's steps are shown when `rateWords` is set.
    CurveChart(const CurveData& curve, bool rateWords, QWidget* parent = nullptr);
    ~CurveChart() override;

    /// Takes over what `data` holds by now.
    void refresh();
    void setRateChanges(const std::vector<RateChange>& changes);

    /// The plot's left edge, equal for all charts of one font; in the chart's pixels.
    int plotLeft() const;
    /// What the y axis shows now.
    AxisRange shownRange() const { return m_range; }
    /// How far the x axis goes, in epochs.
    double shownEpochs() const { return m_epochs; }

    QSize minimumSizeHint() const override;

protected:
    /// The grid and the axis line; Qt Charts would add one at each end of the range.
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void recolour();
    void retranslate();
    void placePlot();
    void placeAxes();
    void placeRates();
    void describe();
    double xOf(double epoch) const;

    const CurveData& m_data;
    const bool m_rateWords;
    std::vector<RateChange> m_rates;
    AxisRange m_range{0, 0};
    double m_epochs = 0;
    std::vector<double> m_grid; ///< y of each tick
    QCategoryAxis* m_x;
    QCategoryAxis* m_y;
    QLineSeries* m_batches;
    QLineSeries* m_smoothed;
    QLineSeries* m_validation;
    QScatterSeries* m_dots;
    QGraphicsSimpleTextItem* m_unit;
    std::vector<QGraphicsLineItem*> m_rateLines;
    std::vector<QGraphicsSimpleTextItem*> m_rateTexts;
};

} // namespace digitlab
