#include "core/model/threads.h"
#include "core/training/waiting_choice.h"
#include "core/training/waiting_watch.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

using namespace digitlab;

namespace {

constexpr double tenth = 0.1; // seconds between two looks

/// The seconds until the choice spins again.
double restOf(WaitingChoice& choice)
{
    int looks = 0;
    for (; !choice.spins(); ++looks)
        choice.add(tenth, tenth); // sleeping threads queue as well: that says nothing about spinning
    return looks * tenth;
}

/// Twice as many other threads as there are processors, which all want one.
class OtherWork {
public:
    OtherWork()
    {
        for (int i = 0; i < 2 * processorCount(); ++i)
            m_threads.emplace_back([this] {
                while (!m_end) {}
            });
    }
    OtherWork(const OtherWork&) = delete;
    OtherWork& operator=(const OtherWork&) = delete;
    ~OtherWork()
    {
        m_end = true;
        for (std::thread& thread : m_threads)
            thread.join();
    }

private:
    std::atomic<bool> m_end{false};
    std::vector<std::thread> m_threads;
};

} // namespace

class WaitingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threadsThatHaveTheProcessorsSpin()
    {
        WaitingChoice choice;
        for (int i = 0; i < 1000; ++i) {
            choice.add(tenth, 0.1 * tenth);
            QVERIFY(choice.spins());
        }
    }

    void threadsThatQueueSleep()
    {
        WaitingChoice choice;
        choice.add(tenth, 0.3 * tenth);
        QVERIFY(!choice.spins());
    }

    /// Two threads can queue for longer than the time that has passed, and a long look counts as a short one does.
    void theShareCounts()
    {
        WaitingChoice choice;
        choice.add(10, 0.3);
        QVERIFY(choice.spins());
        choice.add(10, 20);
        QVERIFY(!choice.spins());
    }

    void theRestGrowsWhileTheMachineIsBusy()
    {
        WaitingChoice choice;
        std::vector<double> rests;
        for (int i = 0; i < 7; ++i) {
            choice.add(tenth, tenth);
            rests.push_back(restOf(choice));
        }
        const std::vector<double> expected{1, 2, 4, 8, 16, 16, 16};
        for (std::size_t i = 0; i < rests.size(); ++i)
            QVERIFY2(std::abs(rests[i] - expected[i]) < 1.5 * tenth, qPrintable(QString::number(rests[i])));
    }

    void theRestIsShortAgainAfterQuietTimes()
    {
        WaitingChoice choice;
        for (int i = 0; i < 4; ++i) {
            choice.add(tenth, tenth);
            restOf(choice);
        }
        for (int i = 0; i < 200; ++i)
            choice.add(tenth, 0);
        choice.add(tenth, tenth);
        QVERIFY(restOf(choice) < 1 + 1.5 * tenth);
    }

    void otherWorkMakesThreadsSleep()
    {
        const ThreadCount two(2);
        PatientWaiting waiting;
        {
            WaitingWatch watch(&waiting);
            QVERIFY(waiting.patient());
            watch.look();
            QCOMPARE(waiting.patient(), !secondsQueued()); // where the system does not tell they stay so
            if (waiting.patient())
                return;
            const OtherWork others;
            const auto patient = [&] {
                watch.look();
                return waiting.patient();
            };
            QTRY_VERIFY_WITH_TIMEOUT(patient(), 60'000);
            waiting.setPatient(false);
        }
        QVERIFY(waiting.patient()); // as it was before
    }

    void aThreadAloneChoosesNothing()
    {
        const ThreadCount one(1);
        QVERIFY(!secondsQueued());
        PatientWaiting waiting;
        WaitingWatch watch(&waiting);
        watch.look();
        QVERIFY(waiting.patient());
        WaitingWatch(nullptr).look();
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "waiting_test.moc"
