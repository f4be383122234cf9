#include "open_window.h"
#include "ui/train/train_page.h"
#include "ui/window/rail_status.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTimer>

using namespace digitlab;

namespace {

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

/// What the window shows of a training, and how it closes on one.
class WindowTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = openWindow();
        QVERIFY(m_window);
    }
    void cleanup() { m_window.reset(); }

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

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowTrainingTest)
#include "window_training_test.moc"
