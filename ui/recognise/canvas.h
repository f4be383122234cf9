#pragma once

#include "ui/recognise/drawing.h"
#include "ui/recognise/ink_surface.h"

#include <QWidget>

#include <optional>

class QTouchEvent;

namespace digitlab {

/// A square sheet to draw on with mouse, finger or pen. Strokes are vectors in units of Drawing::side; a move of the
/// pen repaints only its own part.
class Canvas : public QWidget {
    Q_OBJECT

public:
    explicit Canvas(QWidget* parent = nullptr);

    /// The drawing with the stroke that is under the pen.
    Ink ink() const;
    bool isEmpty() const { return m_drawing.empty() && m_live.points.empty(); }
    bool canUndo() const { return m_drawing.canUndo() || !m_live.points.empty(); }
    bool canRedo() const { return m_drawing.canRedo() && m_live.points.empty(); }
    void undo();
    void redo();
    void clear();

    /// In parts of the canvas's side.
    void setBrush(double width);
    double brush() const { return m_brush; }
    /// What an empty sheet says: a large line and a smaller one.
    void setHint(const QString& line, const QString& detail);
    /// The reading as text, for screen readers.
    void setReadingText(const QString& text);

Q_SIGNALS:
    /// A point, a stroke, undo, redo or clear.
    void changed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    // In pixels of the widget.
    void penDown(QPointF position);
    void penMove(QPointF position);
    void penUp();

    void touch(QTouchEvent* event);
    void begin(QPointF position);
    void extend(QPointF position);
    void finish();
    void renew();
    void updateAround(QRectF units);
    void paintHint(QPainter& painter) const;
    double scale() const;
    Point toUnits(QPointF position) const;

    Drawing m_drawing;
    PenStroke m_live;
    InkSurface m_surface;
    QRectF m_liveBounds;
    QString m_hint;
    QString m_hintDetail;
    QPointF m_last;
    std::optional<int> m_finger;
    double m_brush = 0.05;
    bool m_down = false;
    bool m_showFocus = true;
};

} // namespace digitlab
