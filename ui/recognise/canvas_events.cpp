#include "ui/recognise/canvas.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

// What mouse, fingers, pens and keys do to the canvas.

namespace digitlab {

namespace {

/// None where the pen does not tell how hard it presses.
std::optional<float> pressureOf(const QTabletEvent& event)
{
    const QInputDevice* device = event.device();
    if (!device || !device->capabilities().testFlag(QInputDevice::Capability::Pressure))
        return std::nullopt;
    return static_cast<float>(std::clamp(event.pressure(), 0.0, 1.0));
}

bool isEraser(const QTabletEvent& event)
{
    return event.pointerType() == QPointingDevice::PointerType::Eraser;
}

} // namespace

/// Whether a mouse event repeats what a finger or pen did that this widget has been told of already.
bool Canvas::isEcho(const QMouseEvent& event) const
{
    if (m_hand == Hand::finger || m_hand == Hand::tablet)
        return true;
    const QInputDevice::DeviceType device = event.device() ? event.device()->type() : QInputDevice::DeviceType::Mouse;
    const bool made = event.source() != Qt::MouseEventNotSynthesized || device == QInputDevice::DeviceType::TouchScreen
        || device == QInputDevice::DeviceType::Stylus;
    return made && m_hasOwnHands;
}

void Canvas::mousePressEvent(QMouseEvent* event)
{
    if (isEcho(*event))
        return;
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    down(Hand::mouse, event->position(), std::nullopt, m_tool == Tool::eraser);
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    if (isEcho(*event))
        return;
    if (event->buttons().testFlag(Qt::LeftButton)) {
        move(event->position(), std::nullopt);
        return;
    }
    // A release that somebody else got: the pen is up all the same.
    if (m_hand == Hand::mouse)
        up();
    if (m_tool == Tool::eraser && event->buttons() == Qt::NoButton)
        hover(event->position());
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (isEcho(*event))
        return;
    if (event->button() != Qt::LeftButton || m_hand != Hand::mouse) {
        event->ignore();
        return;
    }
    move(event->position(), std::nullopt);
    up();
}

void Canvas::tabletEvent(QTabletEvent* event)
{
    m_hasOwnHands = true;
    const bool erases = isEraser(*event) || m_tool == Tool::eraser;
    switch (event->type()) {
    case QEvent::TabletPress:
        if (event->button() == Qt::LeftButton)
            down(Hand::tablet, event->position(), pressureOf(*event), erases);
        break;
    case QEvent::TabletMove:
        if (event->buttons().testFlag(Qt::LeftButton)) {
            if (m_hand == Hand::tablet)
                move(event->position(), pressureOf(*event));
            break;
        }
        if (m_hand == Hand::tablet)
            up();
        if (m_hand == Hand::none) {
            if (erases)
                hover(event->position());
            else
                mark(std::nullopt);
        }
        break;
    case QEvent::TabletRelease:
        if (event->button() == Qt::LeftButton && m_hand == Hand::tablet) {
            // Lifted, a pen presses no more: the line ends as wide as it was.
            move(event->position(), m_pressure);
            up();
        }
        break;
    default:
        break;
    }
    event->accept();
}

void Canvas::touch(QTouchEvent* event)
{
    event->accept();
    m_hasOwnHands = true;
    if (event->type() == QEvent::TouchCancel) {
        up();
        return;
    }
    for (const QEventPoint& point : event->points()) {
        // One finger draws; a second one does not jump the line to itself, nor does the hand beside a pen.
        if (point.state() == QEventPoint::Pressed && m_hand != Hand::finger && m_hand != Hand::tablet) {
            down(Hand::finger, point.position(), std::nullopt, m_tool == Tool::eraser);
            m_finger = point.id();
        } else if (m_hand == Hand::finger && m_finger == point.id() && point.state() == QEventPoint::Updated) {
            move(point.position(), std::nullopt);
        } else if (m_hand == Hand::finger && m_finger == point.id() && point.state() == QEventPoint::Released) {
            move(point.position(), std::nullopt);
            up();
        }
    }
}

/// The keys of the eraser, for those who have no pointer.
bool Canvas::takesKey(const QKeyEvent& event) const
{
    if (m_tool != Tool::eraser || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return !m_drawing.empty();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return m_marked.has_value();
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    if (!takesKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        markNext(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        markNext(1);
        break;
    case Qt::Key_Escape:
        setTool(Tool::pen);
        break;
    default:
        eraseMarked();
        break;
    }
}

bool Canvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (event->type() == QEvent::TouchBegin)
            setFocus(Qt::MouseFocusReason);
        touch(static_cast<QTouchEvent*>(event));
        return true;
    case QEvent::TabletPress:
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::ShortcutOverride:
        // Delete is the menu's, to clear the sheet; here it is asked for one stroke.
        if (takesKey(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::UngrabMouse:
        // The system takes the mouse away from fingers and pens as a matter of course.
        if (m_hand == Hand::mouse)
            up();
        break;
    case QEvent::WindowDeactivate:
        up();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void Canvas::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    mark(std::nullopt);
}

void Canvas::resizeEvent(QResizeEvent*)
{
    renew();
}

void Canvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refreshCursor();
        renew();
    } else if (event->type() == QEvent::FontChange) {
        renew();
    } else if (event->type() == QEvent::LanguageChange) {
        describe();
    }
}

void Canvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    // Somebody who draws sees where they are; somebody with keys needs the edge.
    if (event->reason() == Qt::MouseFocusReason)
        m_showFocus = false;
    else if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_showFocus = true;
    update();
}

void Canvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    mark(std::nullopt);
    update();
}

void Canvas::hideEvent(QHideEvent* event)
{
    up();
    QWidget::hideEvent(event);
}

} // namespace digitlab
