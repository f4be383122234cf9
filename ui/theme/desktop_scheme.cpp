#include "ui/theme/desktop_scheme.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace digitlab {

DesktopScheme::DesktopScheme(Query isDark, QObject* parent)
    : QObject(parent)
    , m_isDark(std::move(isDark))
    , m_dark(m_isDark())
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool DesktopScheme::eventFilter(QObject* watched, QEvent* event)
{
    // Once for all windows, and after the event: asking changes the palette for a moment.
    if (event->type() == QEvent::ThemeChange && !std::exchange(m_asking, true))
        QMetaObject::invokeMethod(this, &DesktopScheme::ask, Qt::QueuedConnection);
    if (event->type() == QEvent::ApplicationFontChange && watched == QCoreApplication::instance())
        QMetaObject::invokeMethod(this, &DesktopScheme::changed, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DesktopScheme::ask()
{
    const bool before = std::exchange(m_dark, m_isDark());
    m_asking = false;
    if (m_dark != before)
        Q_EMIT changed();
}

} // namespace digitlab
