#pragma once

#include "ui/recognise/drawing.h"
#include "ui/recognise/ink_surface.h"

#include <QWidget>

#include <optional>

class QTabletEvent;
class QTouchEvent;

namespace digitlab {

/// A square sheet to draw on with mouse, finger or pen. Strokes are vectors in units of Drawing::side; a move of the
/// pen repaints only its own part. A tablet's pressure makes the line wider and thinner. The eraser, as a tool or as
/// the other end of a tablet's pen, takes whole strokes away and marks the one that would go.
class Canvas : public QWidget {
    Q_OBJECT

public:
    enum class Tool { pen, eraser };

    explicit Canvas(QWidget* parent = nullptr);

    /// The drawing with the stroke that is under the pen.
    Ink ink() const;
    const Drawing& drawing() const { return m_drawing; }
    bool isEmpty() const { return m_drawing.empty() && m_live.points.empty(); }
    bool canUndo() const { return m_drawing.canUndo() || !m_live.points.empty(); }
    bool canRedo() const { return m_drawing.canRedo() && m_live.points.empty(); }
    void undo();
    void redo();
    void clear();
    /// Another drawing with a history of its own takes the sheet.
    void setDrawing(Drawing drawing);
    /// Another drawing takes this one's place; undo brings this one back.
    void replaceDrawing(const Ink& ink, const InkNote& note);

    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    /// The stroke that the eraser would take.
    std::optional<std::size_t> marked() const { return m_marked; }

    /// In parts of the canvas's side.
    void setBrush(double width);
    double brush() const { return m_brush; }
    /// What an empty sheet says: a large line and a smaller one.
    void setHint(const QString& line, const QString& detail);
    /// The reading as text, for screen readers; the canvas adds what stands on it.
    void setReadingText(const QString& text);

Q_SIGNALS:
    /// A point, a stroke, undo, redo or clear.
    void changed();
    void toolChanged(digitlab::Canvas::Tool tool);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Hand { none, mouse, finger, tablet };

    // Positions in pixels of the widget. pressure: 0..1, none from a hand that does not tell.
    void down(Hand hand, QPointF position, std::optional<float> pressure, bool eraser);
    void move(QPointF position, std::optional<float> pressure);
    void penMove(QPointF position);
    void up();
    void hover(QPointF position);

    bool isEcho(const QMouseEvent& event) const;
    void touch(QTouchEvent* event);
    bool takesKey(const QKeyEvent& event) const;
    void begin(QPointF position);
    void extend(QPointF position);
    void finish();
    void eraseAlong(QPointF from, QPointF to);
    void eraseMarked();
    void mark(std::optional<std::size_t> stroke);
    void markNext(int step);
    void drawingChanged();
    void renew();
    void describe();
    void refreshCursor();
    void updateAround(QRectF units);
    void paintHint(QPainter& painter) const;
    void paintMarked(QPainter& painter) const;
    double scale() const;
    Point toUnits(QPointF position) const;

    Drawing m_drawing;
    PenStroke m_live;
    InkSurface m_surface;
    QRectF m_liveBounds;
    QString m_hint;
    QString m_hintDetail;
    QString m_readingText;
    QPointF m_last;
    Hand m_hand = Hand::none;
    int m_finger = 0;
    /// Of the pen that is down.
    std::optional<float> m_pressure;
    std::optional<std::size_t> m_marked;
    double m_brush = Drawing::usualWidth;
    Tool m_tool = Tool::pen;
    bool m_erasing = false;
    /// Touch and tablet speak for themselves here; what the system makes of them as a mouse is passed over.
    bool m_hasOwnHands = false;
    bool m_showFocus = true;
};

} // namespace digitlab
