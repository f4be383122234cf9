#pragma once

#include "core/api/engine.h"

#include <QWidget>

#include <memory>

namespace digitlab {

/// Of tests with the real window and the real engine; in milliseconds.
inline constexpr int patience = 60000;

inline std::shared_ptr<Engine> makeEngine()
{
    const EngineOptions options{.resources = DIGITLAB_RESOURCES};
    return std::shared_ptr<Engine>(digitlab_make_engine(&options));
}

/// The visible widget that scripts find by this name.
template <class Widget>
Widget* named(const QWidget& window, const char* name)
{
    for (Widget* widget : window.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name) && widget->isVisible())
            return widget;
    return nullptr;
}

} // namespace digitlab
