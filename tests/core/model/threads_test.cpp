#include "core/model/threads.h"

#include <ATen/Parallel.h>

#include <QTest>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <thread>

using namespace digitlab;

class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One of two threads sleeps, and the other one has to wait for it: its processor is free for others meanwhile. So
    /// too where both have one processor.
    void threadsThatWaitSleep()
    {
        const PatientWaiting waiting;
        const ThreadCount two(2);
        const auto together = [](std::chrono::milliseconds pause) {
            at::parallel_for(0, 2, 1, [&](std::int64_t first, std::int64_t) {
                if (first > 0)
                    std::this_thread::sleep_for(pause);
            });
        };
        together({}); // starts the other one
        constexpr int times = 20;
        constexpr std::chrono::milliseconds pause{20};
        const std::clock_t before = std::clock();
        for (int i = 0; i < times; ++i)
            together(pause);
        const double busy = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        const double slept = std::chrono::duration<double>(times * pause).count();
        QVERIFY2(busy < slept / 10, qPrintable(QStringLiteral("%1 s of work in %2 s").arg(busy).arg(slept)));
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
