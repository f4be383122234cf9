#include "ui/theme/desktop_scheme.h"
#include "ui/theme/theme.h"
#include "ui/theme/window_sheet.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace digitlab;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

bool anyPixel(const QImage& image, const QColor& wanted)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == wanted.rgb() && image.pixelColor(x, y).alpha() == 255)
                return true;
    return false;
}

/// The tooltip that is seen, if any.
QWidget* tip()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto found = std::find_if(all.begin(), all.end(), [](const QWidget* widget) {
        return widget->inherits("QTipLabel") && widget->isVisible();
    });
    return found == all.end() ? nullptr : *found;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textHasContrast_data()
    {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        const auto row = [](const char* name, Token text, Token ground) {
            QTest::newRow(name) << static_cast<int>(text) << static_cast<int>(ground);
        };
        row("text on window", Token::text, Token::window);
        row("text on card", Token::text, Token::card);
        row("text on sunken", Token::text, Token::sunken);
        row("text on chrome", Token::text, Token::chrome);
        row("text on selection", Token::text, Token::tint);
        row("text on warning", Token::text, Token::warnTint);
        row("text on error", Token::text, Token::badTint);
        row("text on pressed", Token::text, Token::line);
        row("caption on window", Token::text2, Token::window);
        row("caption on card", Token::text2, Token::card);
        row("caption on sunken", Token::text2, Token::sunken);
        row("caption on chrome", Token::text2, Token::chrome);
        row("caption on selection", Token::text2, Token::tint);
        row("caption on pressed", Token::text2, Token::line);
        row("caption on warning", Token::text2, Token::warnTint);
        row("caption on error", Token::text2, Token::badTint);
        row("text on track", Token::text, Token::track);
        row("text on paper", Token::text, Token::paper);
        row("hint on paper", Token::text2, Token::paper);
        row("primary button", Token::onAccent, Token::accent);
        row("link on card", Token::accent, Token::card);
        row("link on window", Token::accent, Token::window);
        row("link on sunken", Token::accent, Token::sunken);
        row("rail's chosen item", Token::accent, Token::tint);
        row("ok on card", Token::ok, Token::card);
        row("ok on window", Token::ok, Token::window);
        row("unsure on card", Token::warn, Token::card);
        row("unsure on window", Token::warn, Token::window);
        row("unsure on selection", Token::warn, Token::tint);
        row("unsure on hovered", Token::warn, Token::sunken);
        row("unsure on warning", Token::warn, Token::warnTint);
        row("ok on selection", Token::ok, Token::tint);
        row("ok on hovered", Token::ok, Token::sunken);
        row("error on selection", Token::bad, Token::tint);
        row("error on hovered", Token::bad, Token::sunken);
        row("error on error", Token::bad, Token::badTint);
        row("error on window", Token::bad, Token::window);
        row("error under a field", Token::bad, Token::card);
        row("ink on paper", Token::ink, Token::paper);
        row("tooltip", Token::window, Token::text);
    }

    void textHasContrast()
    {
        QFETCH(int, text);
        QFETCH(int, ground);
        for (const bool dark : {false, true}) {
            const double ratio
                = contrast(color(static_cast<Token>(text), dark), color(static_cast<Token>(ground), dark));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 in %2").arg(ratio).arg(dark)));
        }
    }

    /// What Qt's own widgets and dialogs take: selected and placeholder text, links, tooltips.
    void thePaletteHasContrast()
    {
        using Role = QPalette::ColorRole;
        constexpr std::pair<Role, Role> pairs[] = {
            {Role::WindowText, Role::Window},
            {Role::Text, Role::Base},
            {Role::Text, Role::AlternateBase},
            {Role::ButtonText, Role::Button},
            {Role::PlaceholderText, Role::Base},
            {Role::PlaceholderText, Role::AlternateBase},
            {Role::HighlightedText, Role::Highlight},
            {Role::Link, Role::Base},
            {Role::Link, Role::Window},
            {Role::LinkVisited, Role::Base},
            {Role::LinkVisited, Role::Window},
            {Role::BrightText, Role::Window},
            {Role::ToolTipText, Role::ToolTipBase},
        };
        for (const bool dark : {false, true}) {
            const QPalette palette = themePalette(dark);
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
                for (const auto& [text, ground] : pairs) {
                    const double ratio = contrast(palette.color(group, text), palette.color(group, ground));
                    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(text).arg(ratio)));
                }
        }
    }

    void pressedAndHoveredButtonsKeepTheirContrast()
    {
        static const QRegularExpression primary(
            QStringLiteral("QPushButton\\[look=\"primary\"\\](:hover|:pressed)[^{]*\\{ background: (#[0-9a-f]{6})"));
        for (const bool dark : {false, true}) {
            applyTheme(*qApp, dark ? Scheme::dark : Scheme::light);
            int found = 0;
            for (const QRegularExpressionMatch& match : primary.globalMatch(WindowSheet::of(*qApp).text())) {
                const double ratio = contrast(color(Token::onAccent, dark), QColor(match.captured(2)));
                QVERIFY2(ratio >= 4.5, qPrintable(match.captured(1) + QString::number(ratio)));
                ++found;
            }
            QCOMPARE(found, 2);
        }
    }

    void signsHaveContrast()
    {
        // WCAG 2.1, "non-text contrast": marks of state and lines of charts, 3 to 1.
        for (const bool dark : {false, true}) {
            for (const Token sign :
                 {Token::accent, Token::train, Token::validation, Token::ok, Token::warn, Token::bad})
                for (const Token ground : {Token::card, Token::window})
                    QVERIFY2(contrast(color(sign, dark), color(ground, dark)) >= 3,
                             qPrintable(QString::number(static_cast<int>(sign))));
            QVERIFY(contrast(color(Token::warn, dark), color(Token::warnTint, dark)) >= 3);
            QVERIFY(contrast(color(Token::bad, dark), color(Token::badTint, dark)) >= 3);
            // Focus is visible on every ground.
            for (const Token ground : {Token::chrome, Token::window, Token::card, Token::sunken, Token::paper})
                QVERIFY(contrast(color(Token::accent, dark), color(ground, dark)) >= 3);
        }
    }

    void theDesktopsChangeIsFollowed()
    {
        bool desktopIsDark = false;
        DesktopScheme scheme([&] { return desktopIsDark; });
        QSignalSpy changes(&scheme, &DesktopScheme::changed);
        QWidget window;
        const auto tell = [&] {
            QEvent change(QEvent::ThemeChange);
            QCoreApplication::sendEvent(&window, &change);
            QCoreApplication::sendEvent(&window, &change);
            QCoreApplication::processEvents();
        };
        tell(); // of icons, say
        QCOMPARE(changes.count(), 0);
        desktopIsDark = true;
        tell();
        QCOMPARE(changes.count(), 1);
        QVERIFY(scheme.isDark());
    }

    void theSystemsSchemeIsTheDesktops()
    {
        QWidget window;
        applyTheme(*qApp, Scheme::dark);
        QVERIFY(isDark(qApp->palette()));
        applyTheme(*qApp, Scheme::system); // offscreen: light
        QVERIFY(!isDark(qApp->palette()));
        // A question to the desktop leaves the palette as it was.
        QEvent change(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &change);
        QCoreApplication::processEvents();
        QCOMPARE(qApp->palette().color(QPalette::Window), color(Token::window, false));
        applyTheme(*qApp, Scheme::dark);
        QCoreApplication::sendEvent(&window, &change);
        QCoreApplication::processEvents();
        QCOMPARE(qApp->palette().color(QPalette::Window), color(Token::window, true));
    }

    void sizesFollowTheFontWhileWindowsAreOpen()
    {
        const QFont before = qApp->font();
        applyTheme(*qApp, Scheme::light);
        QFont larger = before;
        larger.setPointSizeF(20);
        qApp->setFont(larger);
        QTRY_VERIFY(WindowSheet::of(*qApp).text().contains(QStringLiteral("font-size: 18.00pt")));
        qApp->setFont(before);
        QTRY_VERIFY(!WindowSheet::of(*qApp).text().contains(QStringLiteral("font-size: 18.00pt"))
                    || before.pointSizeF() == 10);
    }

    void paletteTellsItsScheme()
    {
        QVERIFY(!isDark(themePalette(false)));
        QVERIFY(isDark(themePalette(true)));
        QCOMPARE(color(Token::accent, themePalette(false)), QColor(0x00, 0x72, 0xb2));
        QCOMPARE(color(Token::accent, themePalette(true)), QColor(0x56, 0xb4, 0xe9));
        QCOMPARE(themePalette(true).color(QPalette::Highlight), color(Token::accent, true));
        QCOMPARE(themePalette(false).color(QPalette::Disabled, QPalette::Text), color(Token::off, false));
    }

    void changesWhileWindowsAreOpen()
    {
        QPushButton button(QStringLiteral("Train"));
        button.resize(120, 32);
        applyTheme(*qApp, Scheme::light);
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button));
        QVERIFY(!isDark(button.palette()));
        QVERIFY(anyPixel(button.grab().toImage(), color(Token::card, false)));
        applyTheme(*qApp, Scheme::dark);
        QVERIFY(isDark(button.palette()));
        QVERIFY(anyPixel(button.grab().toImage(), color(Token::card, true)));
        makePrimary(button);
        QVERIFY(anyPixel(button.grab().toImage(), color(Token::accent, true)));
        applyTheme(*qApp, Scheme::light);
        QVERIFY(anyPixel(button.grab().toImage(), color(Token::accent, false)));
    }

    void styleSheetIsComplete()
    {
        for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
            applyTheme(*qApp, scheme);
            // Every placeholder has been filled in, and every picture it names is there.
            QVERIFY(!WindowSheet::of(*qApp).text().contains(QLatin1Char('$')));
            static const QRegularExpression urls(QStringLiteral("url\\(([^)]*)\\)"));
            int found = 0;
            for (const QRegularExpressionMatch& match : urls.globalMatch(WindowSheet::of(*qApp).text())) {
                QVERIFY2(!icon(QStringLiteral("check"), qApp->palette()).isNull() && QFile::exists(match.captured(1)),
                         qPrintable(match.captured(1)));
                ++found;
            }
            QVERIFY(found > 5);
        }
    }

    void buttonsAre32High()
    {
        applyTheme(*qApp, Scheme::light);
        QPushButton button(QStringLiteral("Pause"));
        QCOMPARE(button.sizeHint().height(), 32);
        makeFlat(button);
        QCOMPARE(button.sizeHint().height(), 32);
    }

    void iconsAreDrawnInTheThemesColours()
    {
        const QPalette light = themePalette(false);
        // A menu bar asks for its sign before it knows how large that is.
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        QVERIFY(icon(QStringLiteral("more"), light).pixmap(QSize(0, 0), 1.0).isNull());
        QVERIFY(icon(QStringLiteral("nonexistent"), light).isNull());
        const QDir names(QStringLiteral(":/icons"));
        QVERIFY(!icon(QStringLiteral("pencil"), light).isNull());
        const QStringList files = names.entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 30);
        for (const QString& file : files) {
            const QImage image = icon(file.chopped(4), light).pixmap(QSize(48, 48), 1.0).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixelColor(x, y).alpha() > 200;
            QVERIFY2(inked > 20, qPrintable(file));
        }
        const QIcon stop = icon(QStringLiteral("stop"), light);
        QVERIFY(anyPixel(stop.pixmap(QSize(24, 24), 1.0).toImage(), color(Token::text, false)));
        QVERIFY(anyPixel(stop.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage(), color(Token::off, false)));
        QVERIFY(
            anyPixel(stop.pixmap(QSize(24, 24), 1.0, QIcon::Normal, QIcon::On).toImage(), color(Token::accent, false)));
        // Twice the density gives twice the pixels, not larger ones.
        QCOMPARE(stop.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
    }

    void longTipsStandBesideThePointer()
    {
        applyTheme(*qApp, Scheme::light);
        QWidget window;
        window.show();
        const QString term = QStringLiteral("Smoothing: what is left of the noise of the single batches. ");
        const QRect screen = window.screen()->geometry();
        for (const QPoint& pointer : {screen.bottomRight() - QPoint(30, 10), screen.topRight() + QPoint(-30, 100),
                                      screen.bottomLeft() + QPoint(100, -10), screen.center()}) {
            QCursor::setPos(pointer);
            QToolTip::showText(pointer, term.repeated(2), &window);
            QTRY_VERIFY(tip());
            const QRect place = tip()->geometry();
            const QString words = QStringLiteral("%1 x %2 at %3, %4; pointer %5, %6")
                                      .arg(place.width())
                                      .arg(place.height())
                                      .arg(place.x())
                                      .arg(place.y())
                                      .arg(pointer.x())
                                      .arg(pointer.y());
            QVERIFY2(screen.contains(place) && !place.contains(pointer), qPrintable(words));
            QVERIFY2(place.adjusted(-30, -30, 30, 30).contains(pointer), qPrintable(words));
            // Another is a new tip, not this one with other words.
            QToolTip::hideText();
            QTRY_VERIFY(!tip());
        }
    }

    void longTipsHaveSeveralLines()
    {
        applyTheme(*qApp, Scheme::light);
        QWidget window;
        window.show();
        const QString term = QStringLiteral("Smoothing: what is left of the noise of the single batches. ");
        QToolTip::showText({100, 100}, term.repeated(3), &window);
        QTRY_VERIFY(tip());
        const int line = tip()->fontMetrics().height();
        QVERIFY2(tip()->width() <= 288 && tip()->height() > 3 * line, qPrintable(QString::number(tip()->width())));
        // The next ones while it is there: a short one in one line, and a long one again.
        QToolTip::showText({100, 200}, QStringLiteral("Undo"), &window);
        QVERIFY2(tip()->width() < 200 && tip()->height() < 3 * line,
                 qPrintable(QStringLiteral("%1 x %2, line %3").arg(tip()->width()).arg(tip()->height()).arg(line)));
        QToolTip::showText({100, 300}, term.repeated(2), &window);
        QVERIFY2(tip()->width() <= 288 && tip()->height() > 2 * line, qPrintable(QString::number(tip()->width())));
        // A name may have no place for a break.
        const QString name = QStringLiteral("zusammengeschrieben").repeated(4);
        QToolTip::showText({100, 400}, QStringLiteral("File: ") + name, &window);
        QVERIFY(tip()->width() >= tip()->fontMetrics().horizontalAdvance(name));
        QToolTip::hideText();
    }

    void sizesFollowThePlatform()
    {
        QFont font;
        font.setPointSizeF(10);
        QCOMPARE(smallFont(font).pointSizeF(), 9.0);
        QCOMPARE(largeFont(font).pointSizeF(), 18.0);
        font.setPixelSize(20);
        QCOMPARE(smallFont(font).pixelSize(), 18);
        QCOMPARE(largeFont(font).pixelSize(), 36);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
