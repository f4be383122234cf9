#pragma once

#include "ui/window/main_window.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"

#include <QAction>
#include <QTest>

#include <memory>

namespace digitlab {

/// Shown and exposed; none when it does not come up.
inline std::unique_ptr<MainWindow> openWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->show();
    return QTest::qWaitForWindowExposed(window.get()) ? std::move(window) : nullptr;
}

inline QAction* action(const MainWindow& window, const QKeySequence& keys)
{
    for (QAction* one : window.findChildren<QAction*>())
        if (one->shortcut() == keys)
            return one;
    return nullptr;
}

inline QAction* action(const MainWindow& window, const QString& text)
{
    for (QAction* one : window.findChildren<QAction*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

inline RailItem& item(const MainWindow& window, MainWindow::Page page)
{
    return window.findChild<Rail*>()->item(static_cast<int>(page));
}

} // namespace digitlab
