#include "ui/theme/theme.h"

#include "ui/theme/style.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace digitlab {

namespace {

// Kept on the application: what the desktop looked like before the first call, and what was asked for last.
constexpr char systemDark[] = "digitlabSystemDark";
constexpr char scheme_[] = "digitlabScheme";

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
void followDesktop(QApplication& application)
{
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [&application] {
        if (application.property(scheme_).toInt() == static_cast<int>(Scheme::system))
            applyTheme(application, Scheme::system);
    });
}

bool desktopIsDark(const QApplication& application)
{
    const Qt::ColorScheme told = QGuiApplication::styleHints()->colorScheme();
    return told == Qt::ColorScheme::Unknown ? application.property(systemDark).toBool() : told == Qt::ColorScheme::Dark;
}
#else
void followDesktop(QApplication&) {}

bool desktopIsDark(const QApplication& application)
{
    return application.property(systemDark).toBool();
}
#endif

QFont scaled(const QFont& base, double factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

} // namespace

void applyTheme(QApplication& application, Scheme scheme)
{
    if (!application.property(systemDark).isValid()) {
        application.setProperty(systemDark, isDark(application.palette()));
        application.setStyle(new Style);
        followDesktop(application);
    }
    application.setProperty(scheme_, static_cast<int>(scheme));
    const bool dark = scheme == Scheme::system ? desktopIsDark(application) : scheme == Scheme::dark;
    const QPalette palette = themePalette(dark);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    const QString sheet = styleSheet(dark, application.font());
    if (application.styleSheet() != sheet)
        application.setStyleSheet(sheet);
}

QFont smallFont(const QFont& base)
{
    return scaled(base, 0.9);
}

QFont largeFont(const QFont& base)
{
    return scaled(base, 1.8);
}

} // namespace digitlab
