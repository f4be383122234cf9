#include "ui/window/main_window.h"

#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/window/about_dialog.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/rail_status.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
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
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Epoch 3/50")));
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
        QVERIFY(action(*m_window, QStringLiteral("简体中文")));
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
        action(*m_window, QStringLiteral("简体中文"))->trigger();
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
        QString text;
        for (const QLabel* label : about->findChildren<QLabel*>())
            text += label->text();
        for (const char* part : {"GPL-3.0-or-later", "MNIST", "LibTorch 9.9, AVX&lt;2&gt;", "Qt ", "Digit Lab "})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QTest::keyClick(about, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<AboutDialog*>());
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
