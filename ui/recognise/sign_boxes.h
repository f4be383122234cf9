#pragma once

#include "ui/recognise/sign_list.h"

#include <QTransform>
#include <QWidget>

#include <optional>

namespace digitlab {

/// The boxes of a page's signs over the picture or the canvas that they were read from, each with what was read. It
/// lies over its parent and lets pen, mouse and keys through.
class SignBoxes : public QWidget {
    Q_OBJECT

public:
    SignBoxes(SignList& list, QWidget* parent);

    /// From the signs' units to its own pixels.
    void setPlacement(const QTransform& placement);
    /// The topmost sign whose box is here, in its own pixels; -1: none.
    int signAt(QPointF position) const;

    /// Around a sign's box, in its own pixels.
    QRectF placeOf(int index) const { return boxOf(index).boundingRect(); }

    /// Whether it lies over something dark; until somebody says so, over what the theme paints.
    void setGround(bool dark);

    /// How a state is drawn on a dark or light ground, for the legend too.
    static QPen penOf(SignList::State state, double width, bool dark);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPolygonF boxOf(int index) const;
    bool isSeen(int index) const { return placeOf(index).intersects(QRectF(rect())); }
    QString labelText(int index) const;
    QRectF labelOf(int index) const;
    void arrange();
    bool isOnDark() const;
    void paintBox(QPainter& painter, int index) const;
    void paintLabel(QPainter& painter, int index) const;

    SignList& m_list;
    QTransform m_placement;
    std::optional<bool> m_dark;
    /// Labels would hide the writing: only those stand there that a person looks for.
    bool m_crowded = false;
};

} // namespace digitlab
