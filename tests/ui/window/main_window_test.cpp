#include "ui/window/main_window.h"

#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/about_dialog.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/rail_status.h"
#include "ui/window/recent_menu.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTranslator>

using namespace digitlab;

namespace {

/// A language whose words are the English ones in brackets.
class Brackets : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("[%1]").arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

QAction* action(const MainWindow& window, const QKeySequence& keys)
{
    for (QAction* one : window.findChildren<QAction*>())
        if (one->shortcut() == keys)
            return one;
    return nullptr;
}

QAction* action(const MainWindow& window, const QString& text)
{
    for (QAction* one : window.findChildren<QAction*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

QPushButton* button(const QWidget& parent, const QString& text)
{
    for (auto* one : parent.findChildren<QPushButton*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

RailItem& item(const MainWindow& window, MainWindow::Page page)
{
    return window.findChild<Rail*>()->item(static_cast<int>(page));
}

RailStatus& status(const MainWindow& window)
{
    return window.findChild<Rail*>()->status();
}

QList<QMessageBox*> questions()
{
    QList<QMessageBox*> boxes;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* box = qobject_cast<QMessageBox*>(widget); box && box->isVisible())
            boxes << box;
    return boxes;
}

void press(QMessageBox::StandardButton button)
{
    QTRY_COMPARE(questions().size(), 1);
    QTest::mouseClick(questions().first()->button(button), Qt::LeftButton);
    QTRY_VERIFY(questions().isEmpty());
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void hasItsUsualAndItsSmallestSize()
    {
        QCOMPARE(m_window->size(), QSize(1280, 800));
        QCOMPARE(m_window->minimumSize(), QSize(1000, 700));
        QCOMPARE(m_window->findChild<Rail*>()->width(), 88);
        QCOMPARE(item(*m_window, MainWindow::Page::train).size(), QSize(72, 64));
        // What the pages need fits into the smallest window.
        const QSize needed = m_window->centralWidget()->minimumSizeHint();
        QVERIFY2(needed.width() <= 1000, qPrintable(QString::number(needed.width())));
        QVERIFY2(needed.height() <= 660, qPrintable(QString::number(needed.height())));
    }

    void tellsOnceThatItHasPainted()
    {
        MainWindow window;
        QSignalSpy spy(&window, &MainWindow::firstPainted);
        window.show();
        QTRY_COMPARE(spy.count(), 1);
        window.repaint();
        window.resize(1100, 720);
        QCoreApplication::processEvents();
        QCOMPARE(spy.count(), 1);
    }

    void theRailLeadsToThePages()
    {
        QSignalSpy spy(m_window.get(), &MainWindow::pageChanged);
        for (const auto page :
             {MainWindow::Page::train, MainWindow::Page::data, MainWindow::Page::model, MainWindow::Page::recognise}) {
            QTest::mouseClick(&item(*m_window, page), Qt::LeftButton);
            QCOMPARE(m_window->page(), page);
            QVERIFY(item(*m_window, page).isChecked());
        }
        QCOMPARE(spy.count(), 4);
    }

    void keysLeadToThePages()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->page(), MainWindow::Page::data);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->page(), MainWindow::Page::train);
        item(*m_window, MainWindow::Page::train).setFocus();
        QTest::keyClick(&item(*m_window, MainWindow::Page::train), Qt::Key_Up);
        QCOMPARE(m_window->page(), MainWindow::Page::recognise);
        QVERIFY(item(*m_window, MainWindow::Page::recognise).hasFocus());
    }

    void theKeyboardStartsInThePage()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const auto page : {MainWindow::Page::model, MainWindow::Page::train, MainWindow::Page::recognise}) {
            m_window->showPage(page);
            QVERIFY(m_window->focusWidget());
            QVERIFY(!m_window->findChild<Rail*>()->isAncestorOf(m_window->focusWidget()));
            QVERIFY(m_window->focusWidget()->isVisible());
        }
        QCOMPARE(m_window->focusWidget()->accessibleName(), QStringLiteral("Canvas"));
    }

    void everyRailItemHasANameOfItsOwn()
    {
        QAccessibleInterface* train = QAccessible::queryAccessibleInterface(&item(*m_window, MainWindow::Page::train));
        QVERIFY(train);
        QCOMPARE(train->role(), QAccessible::RadioButton);
        // The button that starts a training is the one thing called Train.
        QCOMPARE(train->text(QAccessible::Name), QStringLiteral("Train page"));
    }

    void showsARunningTrainingOnOtherPages()
    {
        QVERIFY(!status(*m_window).isVisible());
        Q_EMIT m_window->train().statusChanged(QStringLiteral("Epoch 3/50"), QStringLiteral("13 min left"), 0.04);
        QVERIFY(status(*m_window).isVisible());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("4 % – training – Digit Lab"));
        QCOMPARE(status(*m_window).accessibleName(), QStringLiteral("Training: Epoch 3/50, 13 min left"));
        m_window->train().showStarting();
        QTest::mouseClick(&status(*m_window), Qt::LeftButton);
        QCOMPARE(m_window->page(), MainWindow::Page::train);
        QVERIFY(!status(*m_window).isVisible());
        m_window->showPage(MainWindow::Page::model);
        QVERIFY(status(*m_window).isVisible());
        QVERIFY(m_window->windowTitle() != QStringLiteral("Digit Lab"));
        Q_EMIT m_window->train().statusChanged({}, {}, 0);
        QVERIFY(!status(*m_window).isVisible());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Digit Lab"));
    }

    void closesAtOnceWhenNothingRuns()
    {
        QVERIFY(m_window->close());
        QVERIFY(questions().isEmpty());
    }

    void asksOnceBeforeItClosesOnATraining()
    {
        QSignalSpy spy(m_window.get(), &MainWindow::stopAndCloseRequested);
        m_window->train().showStarting();
        QVERIFY(m_window->train().isRunning());

        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close());
        press(QMessageBox::No);
        QVERIFY(m_window->isVisible());
        QCOMPARE(spy.count(), 0);

        QVERIFY(!m_window->close());
        press(QMessageBox::Yes);
        QCOMPARE(spy.count(), 1);
        // The training needs a moment to stop: no second question meanwhile.
        QVERIFY(!m_window->close());
        QVERIFY(questions().isEmpty());
        m_window->closeNow();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(spy.count(), 1);
    }

    void closesWithoutAQuestionWhenItIsTold()
    {
        m_window->train().showStarting();
        QVERIFY(!m_window->close());
        m_window->closeNow();
        QVERIFY(!m_window->isVisible());
        QVERIFY(questions().isEmpty());
    }

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

    void changesItsLanguageWhileItIsOpen()
    {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        QCOMPARE(item(*m_window, MainWindow::Page::data).text(), QStringLiteral("[Data]"));
        QVERIFY(action(*m_window, QStringLiteral("[&Undo]")));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("[Digit Lab]"));
        QVERIFY(action(*m_window, QStringLiteral("简体中文(&Z)")));
        QCoreApplication::removeTranslator(&brackets);
        QCoreApplication::processEvents();
        QCOMPARE(item(*m_window, MainWindow::Page::data).text(), QStringLiteral("Data"));
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

    void takesAFileThatIsDroppedAnywhere()
    {
        QSignalSpy spy(m_window.get(), &MainWindow::fileDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/some where/数字.pth"))});
        QDragEnterEvent enter(QPoint(40, 600), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(40, 600), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(spy.value(0).value(0).toString(), QStringLiteral("/some where/数字.pth"));
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

    void theEndOfATrainingIsInTheTitleUntilItIsSeen()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setTraining(MainWindow::Training::done);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Training finished – Digit Lab"));
        // The window's own timer takes it away; a second one would say nothing new.
        auto* timer = m_window->findChild<QTimer*>(QStringLiteral("outcomeTime"));
        QVERIFY(timer && timer->isActive());
        timer->start(0);
        QTRY_COMPARE(m_window->windowTitle(), QStringLiteral("Digit Lab"));
    }

    void aPlaceOutsideOfTheScreensIsBroughtBack_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::newRow("to the right, as of a second screen that has gone") << QPoint(5000, 40);
        QTest::newRow("only a corner is left") << QPoint(760, 780);
        QTest::newRow("above and to the left") << QPoint(-3000, -3000);
    }

    void aPlaceOutsideOfTheScreensIsBroughtBack()
    {
        QFETCH(QPoint, place);
        m_window->resize(1000, 700);
        m_window->move(place);
        MainWindow again;
        again.restorePlace(m_window->saveGeometry());
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        const QRect room = again.screen()->availableGeometry();
        const QRect seen = room & again.frameGeometry();
        QVERIFY2(seen.width() >= std::min(room.width(), again.width()) - 1
                     && seen.height() >= std::min(room.height(), again.height()) - 1,
                 qPrintable(QStringLiteral("%1 x %2").arg(seen.width()).arg(seen.height())));
    }

    void aPlaceOnTheScreenIsKept()
    {
        m_window->resize(1000, 700);
        m_window->move(20, 30);
        MainWindow again;
        again.restorePlace(m_window->saveGeometry());
        QCOMPARE(again.geometry(), m_window->geometry());
        m_window->showMaximized();
        QTRY_VERIFY(m_window->isMaximized());
        MainWindow maximised;
        maximised.restorePlace(m_window->saveGeometry());
        QVERIFY(maximised.isMaximized());
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

    void saysWhatConcernsTheWholeProgram()
    {
        m_window->showNotice(QStringLiteral("window.ini: the file is empty"));
        for (const auto page : {MainWindow::Page::train, MainWindow::Page::recognise}) {
            m_window->showPage(page);
            QVERIFY(notice()->isVisible());
        }
        QCOMPARE(notice()->text(), QStringLiteral("window.ini: the file is empty"));
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        QCOMPARE(notice()->text(), QStringLiteral("[window.ini: [the file is empty]]"));
        QCoreApplication::removeTranslator(&brackets);
    }

    void f6GoesBetweenTheRailAndThePage()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->showPage(MainWindow::Page::data);
        const QWidget* rail = m_window->findChild<Rail*>();
        for (const bool inRail : {true, false, true}) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QCOMPARE(rail->isAncestorOf(m_window->focusWidget()), inRail);
        }
        QVERIFY(item(*m_window, MainWindow::Page::data).hasFocus());
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
    MessageBar* notice() const
    {
        for (auto* bar : m_window->findChildren<MessageBar*>())
            if (bar->parentWidget() == m_window->centralWidget())
                return bar;
        return nullptr;
    }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
