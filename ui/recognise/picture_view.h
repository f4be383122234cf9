#pragma once

#include "ui/recognise/picture_zoom.h"

#include <QImage>
#include <QPixmap>
#include <QString>
#include <QTransform>
#include <QWidget>

namespace digitlab {

class SignBoxes;
class SignList;

/// A picture in the canvas's place: whole, upright, with its name and size above. While it is on its way its name is
/// there already, and one that cannot be shown says so. Of a page with several signs it shows their boxes, turned so
/// that the page stands upright; a click or the arrow keys choose one, the key of a class corrects it. The wheel
/// shows it larger, and then the picture can be dragged.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(SignList& signs, QWidget* parent = nullptr);

    /// Whether the signs of the list are those of this picture.
    void showSigns(bool show);

    /// preview: a small picture of it that there is already; may be null.
    void setBusy(const QString& name, const QImage& preview);
    /// image: what is shown, perhaps smaller; original: the size to name.
    void setPicture(const QImage& image, const QSize& original, const QString& name);
    void setUnreadable(const QString& name);
    void setName(const QString& name);
    void clear();
    const QSize& original() const { return m_original; }
    /// All of it again.
    void fit();
    bool isBusy() const { return m_state == State::busy; }
    const QImage& image() const { return m_image; }
    void setReadingText(const QString& text);

Q_SIGNALS:
    void zoomed(bool zoomed);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class State { nothing, busy, shown, unreadable };

    void set(State state, const QString& name, const QImage& image, const QSize& original);
    void arrange();
    bool isSmall() const;
    /// As it lies on the screen, turned.
    QSize shownSize() const;
    /// Where all of it is seen.
    QRectF fitPlace() const;
    QRectF place() const { return m_zoom.placeIn(room(), fitPlace()); }
    void zoomAt(QPointF position, double by);
    void revealCurrent();
    void paintTitle(QPainter& painter) const;
    void paintPicture(QPainter& painter);
    void paintLegend(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    QRect room() const;

    SignList& m_signs;
    SignBoxes* m_boxes;
    QImage m_image;
    /// How many quarters clockwise it is shown turned by.
    int m_quarters = 0;
    bool m_showsSigns = false;
    QPixmap m_scaled;
    QImage m_turned;
    PictureZoom m_zoom;
    /// Where the hand is that drags.
    QPointF m_hand;
    QSize m_original;
    QString m_name;
    State m_state = State::nothing;
};

} // namespace digitlab
