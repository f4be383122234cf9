#include "app/window/session.h"
#include "app/window/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"

#include "real_window.h"
#include "tests/support/brackets.h"
#include "window_texts.h"

#include <QAccessible>
#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

namespace {

constexpr int mostStops = 200;

/// Names that are the same in every language: of things, of files, and those that scripts find widgets by.
bool isName(const QString& words)
{
    static const QStringList names{
        QStringLiteral("Canvas"),       QStringLiteral("Result"),      QStringLiteral("Probabilities"),
        QStringLiteral("Train"),        QStringLiteral("Pause"),       QStringLiteral("Step"),
        QStringLiteral("Stop"),         QStringLiteral("Loss chart"),  QStringLiteral("Accuracy chart"),
        QStringLiteral("Export"),       QStringLiteral("&English"),    QStringLiteral("PyTorch"),
        QStringLiteral("简体中文(&Z)"), QStringLiteral("Digit Lab 1"), QStringLiteral("MNIST"),
        QStringLiteral("modern"),       QStringLiteral("seed"),        QStringLiteral(".pth"),
    };
    static const QRegularExpression layer(QStringLiteral("^(conv\\d?|dense)[.\\d]*$"));
    static const QRegularExpression path(QStringLiteral("^(/.*|params_\\d+\\.pth)$"));
    return names.contains(words) || layer.match(words).hasMatch() || path.match(words).hasMatch();
}

bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::Graphic:
    case QAccessible::Chart:
    case QAccessible::Canvas:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
        return true;
    default:
        return false;
    }
}

void findNameless(QAccessibleInterface* node, const QString& path, QStringList& nameless)
{
    if (!node || !node->isValid() || node->state().invisible)
        return;
    const QString here
        = path + QLatin1Char('/') + (node->object() ? className(*node->object()) : QStringLiteral("(no object)"));
    // What hands the keyboard on (the inside of a scroll area) and a drawing beside words need none.
    const auto* const widget = qobject_cast<const QWidget*>(node->object());
    const bool isPart = widget && widget->focusProxy();
    const auto* const label = qobject_cast<const QLabel*>(widget);
    const bool isDrawing = label && !label->pixmap(Qt::ReturnByValue).isNull();
    const bool isControl = needsName(node->role()) || node->state().focusable;
    if (isControl && !isPart && !isDrawing && node->text(QAccessible::Name).isEmpty())
        nameless << here;
    // A spin box's line, a combo box's list and a table's cells are parts of what has the name.
    if (node->role() == QAccessible::SpinBox || node->role() == QAccessible::ComboBox || node->tableInterface())
        return;
    for (int i = 0; i < node->childCount(); ++i)
        findNameless(node->child(i), here, nameless);
}

} // namespace

/// What holds for every widget of the window when all pages are full: a model, a data set, a reading, a stopped run.
class WholeWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::light);
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("window.ini")));
        OpenDataOptions data;
        data.path = "mnist";
        data.limit = 600;
        m_settings->setData(data);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        const std::filesystem::path run = pathFrom(m_folder.filePath(QStringLiteral("runs/1")));
        m_session = std::make_unique<Session>(*m_window, *m_settings,
                                              Session::Parts{makeEngine, run.parent_path(),
                                                             [run](const std::string&) { return run; }});
        QSignalSpy models(m_session.get(), &Session::modelInUse);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(!models.isEmpty(), patience);
        draw();
        m_window->showPage(MainWindow::Page::data); // loads the set
        m_window->showPage(MainWindow::Page::train);
        click("Step");
        static const QRegularExpression digit(QStringLiteral("\\d"));
        QTRY_VERIFY_WITH_TIMEOUT(description("Loss chart").contains(digit), patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        m_window->showNotice(
            QStringLiteral("window.ini: the settings cannot be written; what is chosen now is not kept"));
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_window.reset();
    }

    void nothingIsLeftInEnglish()
    {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        m_session->retranslate();
        QStringList left;
        for (const auto page : pages) {
            m_window->showPage(page);
            fillMenus();
            QCoreApplication::processEvents();
            for (const WindowText& text : textsBelow(*m_window))
                if (const QString words = wordsOutsideBrackets(text.text); !words.isEmpty() && !isName(words))
                    left << text.where + QStringLiteral(": ") + text.text;
        }
        left.removeDuplicates();
        QCoreApplication::removeTranslator(&brackets);
        m_session->retranslate();
        QCoreApplication::processEvents();
        for (const QString& line : left)
            qWarning("left in English: %s", qPrintable(line));
        QVERIFY(left.isEmpty());
        fillMenus();
        // And back.
        for (const WindowText& text : textsBelow(*m_window)) // of the last page
            QVERIFY2(!text.text.contains(QLatin1Char('[')), qPrintable(text.where + QStringLiteral(": ") + text.text));
    }

    void numbersFollowTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(qApp, &change);
        QCoreApplication::processEvents();
        static const QRegularExpression pointed(QStringLiteral("(^|[^.\\d])\\d+\\.\\d{1,2}($|[^.\\d])"));
        QStringList left;
        bool comma = false;
        for (const auto page : pages) {
            m_window->showPage(page);
            QCoreApplication::processEvents();
            for (const WindowText& text : textsBelow(*m_window)) {
                comma = comma || text.text.contains(QStringLiteral(","));
                // Sentences that explain are the translation's, and names of layers are no numbers.
                const bool fixed
                    = text.where.contains(QStringLiteral("tooltip")) || text.text.contains(QStringLiteral("dense."));
                if (text.text.contains(pointed) && !fixed)
                    left << text.where + QStringLiteral(": ") + text.text;
            }
        }
        QLocale::setDefault(QLocale::system());
        QCoreApplication::sendEvent(qApp, &change);
        left.removeDuplicates();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
        QVERIFY(comma);
    }

    void everythingHasAName()
    {
        QStringList nameless;
        for (const auto page : pages) {
            m_window->showPage(page);
            QCoreApplication::processEvents();
            findNameless(QAccessible::queryAccessibleInterface(m_window.get()), {}, nameless);
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void picturesAndChartsSayWhatTheyShow()
    {
        m_window->showPage(MainWindow::Page::recognise);
        QVERIFY(!description("Canvas").isEmpty());
        QVERIFY(description("Result").contains(QRegularExpression(QStringLiteral("^(\\d|.*[a-z])"))));
        QVERIFY(!description("Probabilities").isEmpty());
        m_window->showPage(MainWindow::Page::train);
        for (const char* chart : {"Loss chart", "Accuracy chart"})
            QVERIFY2(description(chart).contains(QRegularExpression(QStringLiteral("\\d"))), chart);
    }

    void tabReachesEverythingAndTrapsNowhere_data()
    {
        QTest::addColumn<int>("page");
        const char* names[] = {"recognise", "train", "data", "model"};
        for (const auto page : pages)
            QTest::newRow(names[static_cast<int>(page)]) << static_cast<int>(page);
    }

    void tabReachesEverythingAndTrapsNowhere()
    {
        QFETCH(int, page);
        m_window->showPage(static_cast<MainWindow::Page>(page));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QWidget* const first = &m_window->findChild<Rail*>()->item(page);
        const QList<QWidget*> forth = round(first, Qt::Key_Tab);
        QVERIFY(!forth.isEmpty());
        QStringList missed;
        for (QWidget* widget : m_window->findChildren<QWidget*>())
            if (isStop(*widget) && !forth.contains(widget))
                missed << describe(*widget);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
        QList<QWidget*> back = round(first, Qt::Key_Backtab);
        std::reverse(back.begin() + 1, back.end());
        QCOMPARE(back, forth);
    }

    void tabFollowsTheLayout_data() { tabReachesEverythingAndTrapsNowhere_data(); }

    void tabFollowsTheLayout()
    {
        QFETCH(int, page);
        m_window->showPage(static_cast<MainWindow::Page>(page));
        const QList<QWidget*> stops = round(&m_window->findChild<Rail*>()->item(page), Qt::Key_Tab);
        QStringList backward;
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const QRect from = placeOf(*stops[i - 1]), to = placeOf(*stops[i]);
            // Never to something that stands wholly above and not further right.
            if (to.bottom() <= from.top() && to.left() <= from.left())
                backward << describe(*stops[i - 1]) + QStringLiteral(" -> ") + describe(*stops[i]);
        }
        QVERIFY2(backward.isEmpty(), qPrintable(backward.join(QLatin1Char('\n'))));
    }

private:
    static constexpr std::array pages{MainWindow::Page::recognise, MainWindow::Page::train, MainWindow::Page::data,
                                      MainWindow::Page::model};

    /// Menus whose content changes are filled when they open.
    void fillMenus() const
    {
        QList<QPointer<QMenu>> menus;
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            menus << menu;
        for (const QPointer<QMenu>& menu : menus)
            if (menu) // one that was filled anew has replaced its menus
                Q_EMIT menu->aboutToShow();
    }
    template <class Widget>
    Widget* named(const char* name) const
    {
        return digitlab::named<Widget>(*m_window, name);
    }
    QString description(const char* name) const
    {
        auto* const widget = named<QWidget>(name);
        QAccessibleInterface* const node = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        return node ? node->text(QAccessible::Description) : QString();
    }
    void click(const char* name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(named<QPushButton>(name) && named<QPushButton>(name)->isEnabled(), name, patience);
        QTest::mouseClick(named<QPushButton>(name), Qt::LeftButton);
    }
    void draw()
    {
        auto* const canvas = named<QWidget>("Canvas");
        QVERIFY(canvas);
        const QString before = description("Result");
        const int x = canvas->width() / 2, y = canvas->height() / 4;
        QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(x, y));
        for (int i = 1; i <= canvas->height() / 2; i += 8)
            QTest::mouseMove(canvas, QPoint(x, y + i));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(x, y + canvas->height() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(description("Result") != before, patience);
    }
    static bool isStop(const QWidget& widget)
    {
        return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.isEnabled() && widget.isVisible()
            && !widget.focusProxy() && !qobject_cast<const QAbstractSpinBox*>(widget.parentWidget())
            && !qobject_cast<const QComboBox*>(widget.parentWidget());
    }
    /// The stops from a widget back to it.
    static QList<QWidget*> round(QWidget* first, Qt::Key key)
    {
        first->setFocus();
        QList<QWidget*> stops{first};
        for (int i = 0; i < mostStops; ++i) {
            QWidget* const here = QApplication::focusWidget();
            QTest::keyClick(here, key);
            QWidget* const next = QApplication::focusWidget();
            if (next == first)
                return stops;
            if (!next || stops.contains(next)) {
                QTest::qFail(qPrintable(QStringLiteral("Tab is trapped at ") + describe(*here)), __FILE__, __LINE__);
                return {};
            }
            stops << next;
        }
        return {};
    }
    QRect placeOf(const QWidget& widget) const { return {widget.mapTo(m_window.get(), QPoint(0, 0)), widget.size()}; }
    static QString describe(const QWidget& widget)
    {
        const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
        return QStringLiteral("%1 '%2' %3")
            .arg(className(widget), widget.accessibleName(), button ? button->text() : QString());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session;
};

QTEST_MAIN(WholeWindowTest)
#include "whole_window_test.moc"
