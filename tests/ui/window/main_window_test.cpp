#include "ui/window/main_window.h"

#include "open_window.h"
#include "tests/support/brackets.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSignalSpy>

using namespace digitlab;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = openWindow();
        QVERIFY(m_window);
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

    void pagesBeginBelowTheMenuUnlessThereIsANotice()
    {
        const auto top = [&](const QWidget& page) { return page.mapTo(m_window.get(), QPoint()).y(); };
        const int menu = m_window->menuBar()->height();
        QVERIFY(menu > 0);
        QCOMPARE(top(m_window->recognise()), menu);
        m_window->showNotice(QStringLiteral("notice"));
        QTRY_VERIFY(top(m_window->recognise()) > menu + notice()->height());
        notice()->clear();
        QTRY_COMPARE(top(m_window->recognise()), menu);
        for (const auto page : {MainWindow::Page::train, MainWindow::Page::data, MainWindow::Page::model})
            m_window->showPage(page);
        QCOMPARE(top(m_window->model()), menu);
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

    void nothingOnThePagesKeepsDroppedFilesFromTheWindow()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/b.png")), QUrl::fromLocalFile(QStringLiteral("/c.png"))});
        // Who takes them: pages, which open them, and fields, which take the names as text.
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const QByteArray name = widget->metaObject()->className();
            if (!widget->acceptDrops() || name.endsWith("Page") || widget->inherits("QLineEdit"))
                continue;
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QCoreApplication::sendEvent(widget, &enter);
            QVERIFY2(!enter.isAccepted(), name + " in " + widget->parent()->metaObject()->className());
        }
    }

    void takesFilesThatAreDroppedAnywhere()
    {
        QSignalSpy spy(m_window.get(), &MainWindow::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/some where/数字.pth")),
                      QUrl(QStringLiteral("https://a.b/c")), QUrl::fromLocalFile(QStringLiteral("/b.png"))});
        QDragEnterEvent enter(QPoint(40, 600), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(40, 600), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(spy.value(0).value(0).toStringList(),
                 (QStringList{QStringLiteral("/some where/数字.pth"), QStringLiteral("/b.png")}));
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
        // A window that is wider than the screen, as here, may be moved by Qt itself; it is left as Qt puts it.
        MainWindow byQt;
        byQt.restoreGeometry(m_window->saveGeometry());
        QCOMPARE(again.geometry(), byQt.geometry());
        QCOMPARE(again.size(), QSize(1000, 700));
        m_window->showMaximized();
        QTRY_VERIFY(m_window->isMaximized());
        MainWindow maximised;
        maximised.restorePlace(m_window->saveGeometry());
        QVERIFY(maximised.isMaximized());
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

private:
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
