#include "core/model/threads.h"

#include <ATen/Parallel.h>

#include <QTest>

#include <sched.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <optional>
#include <thread>

using namespace digitlab;

namespace {

/// The share of one processor's time that two threads take while one of them sleeps, time and again, and the other one
/// has to wait for it.
double shareOfWaiting()
{
    const ThreadCount two(2);
    const auto together = [](std::chrono::milliseconds pause) {
        at::parallel_for(0, 2, 1, [&](std::int64_t first, std::int64_t) {
            if (first > 0)
                std::this_thread::sleep_for(pause); // is what the other one waits for, and no waiting of the test
        });
    };
    together({}); // starts the other one
    constexpr int times = 20;
    constexpr std::chrono::milliseconds pause{20};
    const std::clock_t before = std::clock();
    for (int i = 0; i < times; ++i)
        together(pause);
    const double busy = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    return busy / std::chrono::duration<double>(times * pause).count();
}

} // namespace

class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The processor of a thread that waits is free for others meanwhile. So too where both have one processor.
    void threadsThatWaitSleep()
    {
        const PatientWaiting waiting;
        QVERIFY(waiting.patient());
        const double share = shareOfWaiting();
        QVERIFY2(share < 0.1, qPrintable(QString::number(share)));
    }

    void theySpinWhenTheyMayAndSleepAgain()
    {
        PatientWaiting waiting;
        const double patient = shareOfWaiting();
        waiting.setPatient(false);
        QVERIFY(!waiting.patient());
        if (processorCount() > 1) { // two threads on one processor sleep in any case
            double spinning = 0;
            for (int i = 0; i < 20 && spinning <= 2 * patient; ++i) // on a busy machine they may not get to it
                spinning = shareOfWaiting();
            QVERIFY2(spinning > 2 * patient, qPrintable(QString::number(spinning)));
        }
        waiting.setPatient(true);
        const double share = shareOfWaiting();
        QVERIFY2(share < 0.1, qPrintable(QString::number(share)));
    }

    /// Of two threads that compute on one processor one is always in the queue.
    void threadsTellHowLongTheyQueued()
    {
        const ThreadCount two(2);
        const std::optional<double> before = secondsQueued();
        QCOMPARE(before.has_value(), std::filesystem::exists("/proc/thread-self/schedstat"));
        if (!before)
            return;
        cpu_set_t all, one;
        QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
        CPU_ZERO(&one);
        for (int i = 0; CPU_COUNT(&one) == 0; ++i)
            if (CPU_ISSET(i, &all))
                CPU_SET(i, &one);
        at::parallel_for(0, 2, 1, [&](std::int64_t, std::int64_t) {
            sched_setaffinity(0, sizeof one, &one);
            const std::clock_t end = std::clock() + CLOCKS_PER_SEC / 5; // of both together
            while (std::clock() < end) {}
            sched_setaffinity(0, sizeof all, &all);
        });
        const double queued = *secondsQueued() - *before;
        QVERIFY2(queued > 0.15, qPrintable(QString::number(queued)));
    }

    void briefThreadsEnd()
    {
        const auto others = [] {
            const std::filesystem::directory_iterator tasks("/proc/self/task");
            return std::distance(begin(tasks), end(tasks));
        };
        std::thread([&] {
            const auto before = others();
            for (int i = 0; i < 2; ++i) {
                const BriefThreads brief;
                const ThreadCount three(3);
                std::atomic<int> parts{0};
                at::parallel_for(0, 3, 1, [&](std::int64_t, std::int64_t) { ++parts; });
                QCOMPARE(parts.load(), 3);
                QCOMPARE(others(), before + 2);
            }
            QTRY_COMPARE(others(), before);
        }).join();
    }

    void aThreadsNumberIsItsOwn()
    {
        const int usual = at::get_num_threads();
        {
            const ThreadCount three(3);
            QCOMPARE(at::get_num_threads(), 3);
            int others = 0;
            std::thread([&] { others = at::get_num_threads(); }).join();
            QCOMPARE(others, usual);
        }
        QCOMPARE(at::get_num_threads(), usual);
    }
};

QTEST_GUILESS_MAIN(ThreadsTest)
#include "threads_test.moc"
