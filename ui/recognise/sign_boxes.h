#pragma once

#include "ui/recognise/sign_list.h"

#include <QTransform>
#include <QWidget>

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

    /// How a state is drawn, for the legend too.
    static QPen penOf(SignList::State state, double width, const QPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPolygonF boxOf(int index) const;
    bool isSeen(int index) const { return placeOf(index).intersects(QRectF(rect())); }
    QString labelText(int index) const;
    QRectF labelOf(int index) const;
    void arrange();
    void paintBox(QPainter& painter, int index) const;
    void paintLabel(QPainter& painter, int index) const;

    SignList& m_list;
    QTransform m_placement;
    /// Labels would hide the writing: only those stand there that a person looks for.
    bool m_crowded = false;
};

} // namespace digitlab
