#include "ui/window/menus.h"

#include "open_window.h"
#include "ui/recognise/recognise_page.h"
#include "ui/window/about_dialog.h"
#include "ui/window/recent_menu.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTranslator>

using namespace digitlab;

namespace {

QPushButton* button(const QWidget& parent, const QString& text)
{
    for (auto* one : parent.findChildren<QPushButton*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

class WindowMenusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = openWindow();
        QVERIFY(m_window);
    }
    void cleanup() { m_window.reset(); }

    void keysOfTheDrawingWorkOnItsPageOnly()
    {
        QAction* undo = action(*m_window, QKeySequence(Qt::CTRL | Qt::Key_Z));
        QAction* paste = action(*m_window, QKeySequence(Qt::CTRL | Qt::Key_V));
        QVERIFY(undo && paste);
        QVERIFY(!undo->isEnabled());
        QVERIFY(paste->isEnabled());
        Q_EMIT m_window->recognise().actionsChanged(true, false, true, true);
        QVERIFY(undo->isEnabled());
        m_window->showPage(MainWindow::Page::train);
        QVERIFY(!undo->isEnabled());
        QVERIFY(!paste->isEnabled());
        QVERIFY(action(*m_window, QKeySequence(Qt::CTRL | Qt::Key_S))->isEnabled());
    }

    void tellsWhatWasChosenInTheMenu()
    {
        QSignalSpy schemes(m_window.get(), &MainWindow::schemeChosen);
        QSignalSpy languages(m_window.get(), &MainWindow::languageChosen);
        m_window->setScheme(Scheme::light);
        m_window->setLanguage(QStringLiteral("en"));
        QCOMPARE(schemes.count() + languages.count(), 0);
        QVERIFY(action(*m_window, QStringLiteral("&Light"))->isChecked());
        action(*m_window, QStringLiteral("&Dark"))->trigger();
        action(*m_window, QStringLiteral("简体中文(&Z)"))->trigger();
        QCOMPARE(schemes.value(0).value(0).value<Scheme>(), Scheme::dark);
        QCOMPARE(languages.value(0).value(0).toString(), QStringLiteral("zh_CN"));
    }

    void saysWhatItIsAndUnderWhichLicence()
    {
        m_window->setVersions(QStringLiteral("LibTorch 9.9, AVX<2>"));
        action(*m_window, QStringLiteral("&About Digit Lab"))->trigger();
        auto* about = m_window->findChild<AboutDialog*>();
        QVERIFY(about && about->isVisible());
        const auto* words = about->findChild<QTextBrowser*>();
        QVERIFY(words);
        const QString text = words->toPlainText();
        for (const char* part :
             {"GPL-3.0-or-later", "MNIST", "CC BY-SA 3.0", "LibTorch 9.9, AVX<2>", "Qt ", "OpenCV (Apache-2.0)",
              "https://www.gnu.org/licenses/gpl-3.0.html", "https://creativecommons.org/licenses/by-sa/3.0/"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(words->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        QTest::mouseClick(button(*about, QStringLiteral("Copy the &versions")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("LibTorch 9.9, AVX<2>")));
        QTest::keyClick(about, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<AboutDialog*>());
    }

    void recentFilesAreOfferedWhileTheyAreThere()
    {
        QTemporaryDir folder;
        const QString there = folder.filePath(QStringLiteral("a & b 数字.png"));
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto* menu = m_window->findChild<RecentMenu*>();
        QVERIFY(menu && !menu->menuAction()->isEnabled());
        m_window->setRecent({there, QStringLiteral("/nonexistent/b.pth")});
        QVERIFY(menu->menuAction()->isEnabled());
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 4); // two, a line, Clear
        QVERIFY2(menu->actions()[0]->text().startsWith(QStringLiteral("&1  a && b 数字.png")),
                 qPrintable(menu->actions()[0]->text()));
        QVERIFY(menu->actions()[0]->isEnabled());
        QVERIFY(!menu->actions()[1]->isEnabled());
        QSignalSpy chosen(m_window.get(), &MainWindow::recentChosen);
        QSignalSpy cleared(m_window.get(), &MainWindow::recentCleared);
        menu->actions()[0]->trigger();
        QCOMPARE(chosen.value(0).value(0).toString(), there);
        QVERIFY(file.remove());
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->actions()[0]->isEnabled());
        menu->actions()[3]->trigger();
        QCOMPARE(cleared.count(), 1);
    }

    void keysAndLettersAreUnique_data()
    {
        QTest::addColumn<QString>("translation");
        QTest::newRow("English") << QString();
        QTest::newRow("Chinese") << QStringLiteral(DIGITLAB_TRANSLATIONS "/digitlab_zh_CN.qm");
    }

    void keysAndLettersAreUnique()
    {
        QFETCH(QString, translation);
        QTranslator translator;
        if (!translation.isEmpty()) {
            QVERIFY(translator.load(translation));
            QCoreApplication::installTranslator(&translator);
            QCoreApplication::processEvents();
        }
        m_window->setRecent({QStringLiteral("/a"), QStringLiteral("/b")});
        QStringList doubled;
        checkLetters(m_window->menuBar()->actions(), QStringLiteral("menu bar"), doubled);
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>())
            checkLetters(menu->actions(), menu->title(), doubled);
        QStringList keys;
        for (const QAction* one : m_window->findChildren<QAction*>())
            for (const QKeySequence& key : one->shortcuts()) {
                if (keys.contains(key.toString()))
                    doubled << key.toString();
                keys << key.toString();
            }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(QLatin1Char('\n'))));
    }

private:
    static void checkLetters(const QList<QAction*>& actions, const QString& where, QStringList& doubled)
    {
        static const QRegularExpression letter(QStringLiteral("&([^&])"));
        QStringList seen;
        for (const QAction* one : actions) {
            const QString text = QString(one->text()).remove(QStringLiteral("&&"));
            const QString key = letter.match(text).captured(1).toUpper();
            if (one->isSeparator())
                continue;
            if (key.isEmpty() || seen.contains(key))
                doubled << where + QStringLiteral(": ") + one->text();
            seen << key;
        }
    }
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowMenusTest)
#include "window_menus_test.moc"
