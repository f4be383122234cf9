#pragma once

#include "ui/train/chart_lines.h"
#include "ui/train/chart_mark.h"
#include "ui/train/rate_lines.h"
#include "ui/train/run_history.h"
#include "ui/train/shared_view.h"

#include <QChartView>

#include <optional>
#include <vector>

class QCategoryAxis;
class QGraphicsSimpleTextItem;

namespace digitlab {

/// The plot of one curve of a run. Nothing is drawn anew before refresh(), however much was added. What a person does
/// on it with mouse and keys is ChartInput's affair.
class CurveChart : public QChartView {
    Q_OBJECT

public:
    /// `history` and `view` outlive the chart.
    CurveChart(const RunHistory& history, Curve curve, SharedView& view, QWidget* parent = nullptr);
    ~CurveChart() override;

    /// Takes over what the history holds by now.
    void refresh();
    void setRateChanges(const std::vector<RateChange>& changes) { m_rates.setChanges(changes); }

    Curve curve() const { return m_curve; }
    const RunHistory& history() const { return m_history; }
    SharedView& view() const { return m_view; }

    /// In the chart's pixels; the left edge is equal for all charts of one font and one view.
    QRectF plotArea() const;
    /// What the axes show now.
    AxisRange shownRange() const { return m_range; }
    AxisRange shownWindow() const { return m_window; }
    /// What is drawn of the curve.
    const ChartLines& lines() const { return m_lines; }
    QPointF toValue(const QPointF& pixel) const;
    QPointF toPixel(const QPointF& value) const;
    /// Shows this part of the y axis until the view shows all again.
    void zoomY(const AxisRange& range);
    /// The part of the y axis that holds what the lines show of a part of the x axis.
    AxisRange rangeWithin(const AxisRange& window) const;

    /// The rectangle that is being drawn with the mouse; null: none.
    void setRubberBand(const QRectF& band);
    /// Where the readout of the mark stands; null while there is none.
    QRectF readoutRect() const;
    /// The marked batch and its values in a sentence; empty without a mark.
    QString markSentence() const;

    /// Draws axes and lines as they are shown into a rectangle of any painter, without mark and focus. Lines end at the
    /// plot's edges though a painter should not cut them (SVG).
    void paintPicture(QPainter& painter, const QRectF& target);

    /// Where a menu opens that was asked for by a key, in the screen's pixels.
    QPoint menuPlace() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// With the mouse or a key; in the screen's pixels.
    void menuRequested(const QPoint& place);

protected:
    /// The grid, the axis line and the curve. Qt Charts would add a line at each end of the range, and its series take
    /// ten times as long: they work out a shape for the mouse whenever a point or an axis moves.
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    /// Mark, readout, rubber band and the edge of the focus.
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    int plotLeft() const;
    void recolour();
    void placePlot();
    void placeAxes();
    void placeRates();
    void onWindowChanged();
    void onMarkChanged();
    ChartMark mark() const;
    QRectF readoutRoom() const;
    void describe();

    const RunHistory& m_history;
    const Curve m_curve;
    SharedView& m_view;
    RateLines m_rates;
    AxisRange m_range{0, 0};
    AxisRange m_window{0, 0};
    std::optional<AxisRange> m_zoomedRange;
    std::vector<double> m_grid; ///< y of each tick
    ChartLines m_lines;
    QRectF m_band;
    bool m_picturing = false; ///< without mark and focus
    QCategoryAxis* m_x;
    QCategoryAxis* m_y;
    QGraphicsSimpleTextItem* m_unit;
};

} // namespace digitlab
