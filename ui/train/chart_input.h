#pragma once

#include "ui/train/axis_limits.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace digitlab {

class CurveChart;

/// What a person does on a chart. Mouse: the wheel zooms at the pointer (over the numbers of an axis along that axis
/// alone), a drag zooms to a rectangle, a drag with the middle button or with Shift moves, a double click shows all
/// again, and the batch below the pointer is marked. Keys: + and - zoom, arrows move, Home or 0 shows all; Ctrl with
/// Left and Right marks the next batch (Left and Right alone do, while all is shown), Page Up and Page Down an epoch
/// further, Ctrl with Home and End the first and the newest; Escape takes the mark away.
class ChartInput : public QObject {
    Q_OBJECT

public:
    /// Belongs to the chart.
    explicit ChartInput(CurveChart& chart);

    // What menus and buttons do as well.
    void zoomIn();
    void zoomOut();
    void showAll();

    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class Drag { none, pressed, rectangle, move };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    bool markKey(const QKeyEvent& event);
    void cancel();

    void zoomAt(QPointF pixel, double factorX, double factorY);
    void zoomAtCurve(double factor);
    void zoomToRectangle(const QPointF& from, const QPointF& to);
    void moveBy(const QPointF& pixels);
    void show(const AxisRange& x, const std::optional<AxisRange>& y);
    void markBelow(const QPointF& pixel);
    void moveMark(qint64 batches);
    void markEpoch(int direction);
    void setMark(qint64 index);

    CurveChart& m_chart;
    Drag m_drag = Drag::none;
    QPointF m_from;
    bool m_byKey = false; ///< the mark was set by a key and stays when the pointer leaves
};

} // namespace digitlab
