#include "ui/theme/theme.h"

#include "ui/theme/desktop_scheme.h"
#include "ui/theme/style.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/window_sheet.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

namespace digitlab {

namespace {

constexpr char schemeProperty[] = "digitlabScheme";

/// What the palette would be without ours.
bool plainPaletteIsDark(QApplication& application)
{
    const QPalette ours = application.palette();
    application.setPalette(QPalette());
    const bool dark = isDark(application.palette());
    application.setPalette(ours);
    return dark;
}

bool desktopIsDark(QApplication& application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme told = QGuiApplication::styleHints()->colorScheme();
    if (told != Qt::ColorScheme::Unknown)
        return told == Qt::ColorScheme::Dark;
#endif
    return plainPaletteIsDark(application);
}

/// Made by the first call: the desktop's colours (while Scheme::system is chosen) and its font are followed.
DesktopScheme& desktopScheme(QApplication& application)
{
    if (auto* scheme = application.findChild<DesktopScheme*>(QString(), Qt::FindDirectChildrenOnly))
        return *scheme;
    application.setStyle(new Style); // without a style there is no palette to ask about
    auto* scheme = new DesktopScheme([&application] { return desktopIsDark(application); }, &application);
    QObject::connect(scheme, &DesktopScheme::changed, &application, [&application] {
        applyTheme(application, static_cast<Scheme>(application.property(schemeProperty).toInt()));
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, scheme, &DesktopScheme::ask);
#endif
    return *scheme;
}

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
    const DesktopScheme& desktop = desktopScheme(application);
    application.setProperty(schemeProperty, static_cast<int>(scheme));
    const bool dark = scheme == Scheme::system ? desktop.isDark() : scheme == Scheme::dark;
    const QPalette palette = themePalette(dark);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    WindowSheet::of(application).set(styleSheet(dark, application.font()));
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
