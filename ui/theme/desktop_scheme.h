#pragma once

#include <QObject>

#include <functional>

namespace digitlab {

/// Watches whether the desktop changes between light and dark, or its font, while the program runs.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    using Query = std::function<bool()>;

    /// isDark: asks the desktop; called now, and whenever a window is told that the desktop's theme has changed.
    explicit DesktopScheme(Query isDark, QObject* parent = nullptr);

    bool isDark() const { return m_dark; }
    /// Asks now.
    void ask();

Q_SIGNALS:
    void changed();

protected:
    /// Of the application, to which every window's ThemeChange comes.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Query m_isDark;
    bool m_dark;
    bool m_asking = false;
};

} // namespace digitlab
