#include "app/window/training_watch.h"

#include "app/window/desktop_bus.h"
#include "app/window/training_desk.h"
#include "ui/train/train_page.h"
#include "ui/window/main_window.h"

#include "fake_desktop.h"

#include <QApplication>

using namespace digitlab;

namespace {

constexpr char inner[] = "DIGITLAB_TEST_INNER";
constexpr std::chrono::milliseconds never{std::chrono::hours(10)};
constexpr std::chrono::milliseconds always{0};

TrainingOutcome outcome(RunState state)
{
    TrainingOutcome result;
    result.state = state;
    result.run = "/runs/my <run>";
    result.epochsDone = 3;
    result.bestEpoch = 2;
    result.message = "/runs/x: not a run folder";
    return result;
}

} // namespace

/// Real messages on a real bus; the desktop's services are the test's.
class TrainingWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// libdbus reads the addresses once; in the process that talksToNobody() starts they are set already.
    void initTestCase()
    {
        m_bus = std::make_unique<PrivateBus>();
        if (qEnvironmentVariableIsSet(inner))
            return;
        for (const char* bus : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
            qputenv(bus, m_bus->address().toLatin1());
    }
    void cleanupTestCase() { m_bus.reset(); }
    void init()
    {
        m_desktop = QDBusConnection::connectToBus(m_bus->address(), QStringLiteral("the desktop"));
        QVERIFY(m_desktop.isConnected());
        m_window = std::make_unique<MainWindow>();
        m_desk = std::make_unique<TrainingDesk>(*m_window, TrainingDesk::NewFolder());
        m_client = std::make_unique<DesktopBus>();
    }
    void cleanup()
    {
        m_watch.reset();
        m_client.reset();
        m_desk.reset();
        m_window.reset();
        // What was offered goes with the connection.
        QDBusConnection::disconnectFromBus(QStringLiteral("the desktop"));
        m_desktop = QDBusConnection(QString());
    }

    void theEndOfALongTrainingIsToldWhenNobodyLooks()
    {
        FakeNotifications notifications;
        offer(notifications, "org.freedesktop.Notifications", "/org/freedesktop/Notifications");
        watch(always);
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::done));
        QTRY_COMPARE(notifications.notices.size(), 1);
        const auto notice = notifications.notices.first();
        QCOMPARE(notice.program, QStringLiteral("Digit Lab"));
        QCOMPARE(notice.title, QStringLiteral("The training is finished"));
        // A body may hold mark-up, so a name must not.
        QVERIFY2(notice.text.startsWith(QStringLiteral("my &lt;run&gt;: 3 epochs in ")), qPrintable(notice.text));
        QVERIFY2(notice.text.endsWith(QStringLiteral("the best was epoch 2")), qPrintable(notice.text));
    }

    void aFailureIsToldWithItsReason()
    {
        FakeNotifications notifications;
        offer(notifications, "org.freedesktop.Notifications", "/org/freedesktop/Notifications");
        watch(always);
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::failed));
        QTRY_COMPARE(notifications.notices.size(), 1);
        QCOMPARE(notifications.notices.first().title, QStringLiteral("The training has failed"));
        QCOMPARE(notifications.notices.first().text, QStringLiteral("/runs/x: not a run folder"));
    }

    void whatThePersonKnowsIsNotTold()
    {
        FakeNotifications notifications;
        offer(notifications, "org.freedesktop.Notifications", "/org/freedesktop/Notifications");
        watch(always);
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::stopped));
        Q_EMIT m_desk->ended(outcome(RunState::done)); // a request that came to nothing, and one that never began
        m_watch.reset();
        watch(never);
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::done));
        m_watch.reset();
        watch(always);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::done));
        // What is told after all of these is the only thing.
        m_client->notify(QStringLiteral("last"), {});
        QTRY_VERIFY(!notifications.notices.isEmpty() && notifications.notices.last().title == QStringLiteral("last"));
        QCOMPARE(notifications.notices.size(), 1);
    }

    void theMachineStaysAwakeWhileBatchesRun()
    {
        FakeLogin login;
        FakePower power;
        offer(login, "org.freedesktop.login1", "/org/freedesktop/login1");
        offer(power, "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit");
        watch(never);
        Q_EMIT m_desk->begun();
        QTRY_VERIFY(login.isHeld());
        QVERIFY(login.what.contains(QStringLiteral("sleep")));
        QCOMPARE(login.mode, QStringLiteral("block"));
        QCOMPARE(login.why, QStringLiteral("A network is being trained"));
        Q_EMIT m_desk->paused(true);
        QTRY_VERIFY(!login.isHeld());
        Q_EMIT m_desk->paused(false);
        QTRY_VERIFY(login.isHeld());
        QCOMPARE(login.asked, 2);
        Q_EMIT m_desk->ended(outcome(RunState::stopped));
        QTRY_VERIFY(!login.isHeld());
        QCOMPARE(power.asked, 0);
    }

    void theEndOfTheProgramLetsTheMachineSleep()
    {
        FakeLogin login;
        offer(login, "org.freedesktop.login1", "/org/freedesktop/login1");
        m_client->keepAwake(QStringLiteral("why"));
        QTRY_VERIFY(login.isHeld());
        m_client.reset();
        QTRY_VERIFY(!login.isHeld());
    }

    void withoutALoginManagerTheDesktopIsAsked()
    {
        FakePower power;
        offer(power, "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit");
        watch(never);
        Q_EMIT m_desk->begun();
        QTRY_COMPARE(power.held, QList<uint>{41});
        Q_EMIT m_desk->ended(outcome(RunState::done));
        QTRY_VERIFY(power.held.isEmpty());
        QCOMPARE(power.asked, 1);
    }

    void elseThePortalIsAsked()
    {
        FakePortal portal;
        FakeRequest request;
        offer(portal, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop");
        QVERIFY(m_desktop.registerObject(QStringLiteral("/request"), &request, QDBusConnection::ExportAllSlots));
        m_client->keepAwake(QStringLiteral("because"));
        QTRY_COMPARE(portal.flags, 4U);
        QCOMPARE(portal.reason, QStringLiteral("because"));
        m_client->letSleep();
        QTRY_COMPARE(request.closed, 1);
    }

    void withoutABusNothingHappens()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        DesktopBus bus(DesktopBus::Buses{});
        talk(bus);
    }

    /// There are buses, but nobody on them who listens, or not even buses where they should be.
    void talksToNobody()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        DesktopBus bus;
        talk(bus);
    }

    void aBusThatIsNotWhereItShouldBeIsPassedOver_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("nobody there") << QStringLiteral("unix:path=/nonexistent/bus");
        QTest::newRow("nonsense") << QStringLiteral("nonsense");
    }

    void aBusThatIsNotWhereItShouldBeIsPassedOver()
    {
        QFETCH(QString, address);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), address);
        environment.insert(QLatin1String(inner), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("talksToNobody")});
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAll().constData());
    }

    void theTitleSaysHowItStands()
    {
        watch(never);
        const QString plain = m_window->windowTitle();
        Q_EMIT m_desk->begun();
        Q_EMIT m_window->train().statusChanged(QStringLiteral("Epoch 17/50"), QStringLiteral("1 min left"), 0.34);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("34 % – training – Digit Lab"));
        Q_EMIT m_desk->paused(true);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("34 % – paused – Digit Lab"));
        Q_EMIT m_desk->paused(false);
        Q_EMIT m_window->train().stopRequested();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("34 % – stopping – Digit Lab"));
        Q_EMIT m_window->train().statusChanged({}, {}, 0);
        Q_EMIT m_desk->ended(outcome(RunState::stopped));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Training stopped – Digit Lab"));
        Q_EMIT m_desk->begun();
        Q_EMIT m_desk->ended(outcome(RunState::done));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Training finished – Digit Lab"));
        m_window->setTraining(MainWindow::Training::none);
        QCOMPARE(m_window->windowTitle(), plain);
    }

private:
    static void talk(DesktopBus& bus)
    {
        bus.keepAwake(QStringLiteral("why"));
        bus.notify(QStringLiteral("title"), QStringLiteral("text"));
        bus.letSleep();
    }
    void offer(QObject& service, const char* name, const char* path)
    {
        QVERIFY(m_desktop.registerObject(QLatin1String(path), &service, QDBusConnection::ExportAllSlots));
        QVERIFY(m_desktop.registerService(QLatin1String(name)));
    }
    void watch(std::chrono::milliseconds longTraining)
    {
        m_watch = std::make_unique<TrainingWatch>(*m_window, *m_desk, *m_client, longTraining);
    }

    std::unique_ptr<PrivateBus> m_bus;
    QDBusConnection m_desktop{QString()};
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrainingDesk> m_desk;
    std::unique_ptr<DesktopBus> m_client;
    std::unique_ptr<TrainingWatch> m_watch;
};

QTEST_MAIN(TrainingWatchTest)
#include "training_watch_test.moc"
