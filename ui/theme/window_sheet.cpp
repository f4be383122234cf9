#include "ui/theme/window_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace digitlab {

namespace {

/// A window within another has the sheet of that one.
bool isOnItsOwn(const QWidget& widget)
{
    return widget.isWindow() && !widget.parentWidget();
}

} // namespace

WindowSheet& WindowSheet::of(QApplication& application)
{
    if (auto* sheet = application.findChild<WindowSheet*>(QString(), Qt::FindDirectChildrenOnly))
        return *sheet;
    return *new WindowSheet(application);
}

WindowSheet::WindowSheet(QApplication& application)
    : QObject(&application)
{
    application.installEventFilter(this);
}

void WindowSheet::set(const QString& sheet)
{
    if (m_sheet == sheet)
        return;
    const QString before = std::exchange(m_sheet, sheet);
    for (QWidget* window : QApplication::topLevelWidgets())
        if (isOnItsOwn(*window) && window->testAttribute(Qt::WA_WState_Polished) && window->styleSheet() == before)
            window->setStyleSheet(sheet);
}

bool WindowSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        if (auto* widget = qobject_cast<QWidget*>(watched);
            widget && isOnItsOwn(*widget) && widget->styleSheet().isEmpty()) {
            // A widget that is polished under its sheet for a second time has the sheet read again.
            watched->event(event);
            widget->setStyleSheet(m_sheet);
            return true;
        }
    } else if (event->type() == QEvent::ParentChange) {
        // One that was asked for its size on its own follows the window that it has joined.
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && !isOnItsOwn(*widget) && !m_sheet.isEmpty() && widget->styleSheet() == m_sheet)
            widget->setStyleSheet({});
    }
    return QObject::eventFilter(watched, event);
}

} // namespace digitlab
