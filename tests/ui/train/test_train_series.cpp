#include "ui/train/curve_data.h"
#include "ui/train/run_clock.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace digitlab;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

AxisRange lossRange(const std::vector<double>& losses)
{
    CurveData data(Curve::loss);
    data.begin(20);
    for (const double loss : losses)
        data.addBatch(loss);
    return data.range();
}

} // namespace

class TestTrainSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewValuesAreAllThere()
    {
        SeriesStore store;
        for (int i = 0; i < 100; ++i)
            store.append(i * i);
        const auto points = store.points(50);
        QCOMPARE(points.size(), std::size_t{100});
        QCOMPARE(points[7].position, 7.0);
        QCOMPARE(points[7].value, 49.0f);
    }

    void aMillionKeepTheirExtremes_data()
    {
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::newRow("inside") << 123456 << 777777;
        QTest::newRow("first and last") << 0 << 999999;
        QTest::newRow("beside each other") << 500000 << 500001;
        QTest::newRow("in the torn last piece") << 999998 << 999997;
    }

    void aMillionKeepTheirExtremes()
    {
        QFETCH(int, low);
        QFETCH(int, high);
        SeriesStore store;
        for (int i = 0; i < 1000000; ++i)
            store.append(i == low ? -5.0 : i == high ? 9.0 : std::sin(i * 0.01));
        const auto points = store.points(600);
        QVERIFY(points.size() <= 2 * 600 + 1);
        QVERIFY(points.size() > 600);
        const double piece = 2048;
        bool foundLow = false, foundHigh = false;
        for (const auto& point : points) {
            foundLow |= point.value == -5.0f && std::abs(point.position - low) <= piece;
            foundHigh |= point.value == 9.0f && std::abs(point.position - high) <= piece;
        }
        QVERIFY(foundLow);
        QVERIFY(foundHigh);
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(points[i].position >= points[i - 1].position);
        QCOMPARE(points.back().position, 999999.0);
    }

    void everyPieceOfEverySizeIsRight()
    {
        // Against the plain way, at sizes around the powers of two where levels begin.
        for (const int size : {1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1000, 4095, 4096, 4097}) {
            SeriesStore store;
            float least = 1e9f, greatest = -1e9f;
            for (int i = 0; i < size; ++i) {
                const auto value = static_cast<float>((i * 7919) % 1009);
                store.append(value);
                least = std::min(least, value);
                greatest = std::max(greatest, value);
            }
            for (const std::size_t columns : {std::size_t{1}, std::size_t{3}, std::size_t{10}}) {
                float low = 1e9f, high = -1e9f;
                for (const auto& point : store.points(columns)) {
                    low = std::min(low, point.value);
                    high = std::max(high, point.value);
                }
                QCOMPARE(low, least);
                QCOMPARE(high, greatest);
            }
        }
    }

    void aPartIsReadAlone_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("few") << 1000 << 1020;
        QTest::newRow("many") << 12345 << 98765;
        QTest::newRow("to the end") << 60000 << 100000;
        QTest::newRow("beyond the end") << 99990 << 200000;
        QTest::newRow("none") << 500 << 500;
    }

    void aPartIsReadAlone()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        SeriesStore store;
        std::vector<float> values;
        for (int i = 0; i < 100000; ++i) {
            values.push_back(static_cast<float>((i * 7919) % 10007));
            store.append(values.back());
        }
        const auto points = store.points(100, static_cast<std::size_t>(first), static_cast<std::size_t>(last));
        QVERIFY(points.size() <= 201);
        last = std::min(last, 100000);
        if (first >= last) {
            QVERIFY(points.empty());
            return;
        }
        // Extremes of the part are there, and nothing that is further away than a piece is long.
        const auto [least, greatest] = std::minmax_element(values.begin() + first, values.begin() + last);
        float low = 1e9f, high = -1e9f;
        for (const auto& point : points) {
            low = std::min(low, point.value);
            high = std::max(high, point.value);
            QVERIFY(point.position > first - 2048 && point.position < last + 2048);
        }
        QVERIFY(low <= *least);
        QVERIFY(high >= *greatest);
    }

    void pointsStayWhereTheyAreWhenThePartMoves()
    {
        SeriesStore store;
        for (int i = 0; i < 100000; ++i)
            store.append((i * 7919) % 10007);
        const auto before = store.points(100, 10000, 60000), after = store.points(100, 10100, 60100);
        std::size_t same = 0;
        for (const auto& point : after)
            same += static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [&](const auto& other) {
                return other.position == point.position && other.value == point.value;
            }));
        QVERIFY2(same + 8 >= after.size(), qPrintable(QString::number(same)));
    }

    void smoothingFromNoneToStrong()
    {
        QCOMPARE(Smoother::spanFor(1600, 0), 1.0);
        QCOMPARE(Smoother::spanFor(1600, 50), Smoother::spanFor(1600));
        QCOMPARE(Smoother::spanFor(1600, 100), 1600.0);
        for (int percent = 1; percent <= 100; ++percent)
            QVERIFY(Smoother::spanFor(188, percent) > Smoother::spanFor(188, percent - 1));
    }

    void otherSmoothingIsTheSameAsFromTheBeginning()
    {
        CurveData changed(Curve::loss), fresh(Curve::loss);
        changed.begin(100);
        fresh.begin(100);
        fresh.setSmoothing(40);
        QVERIFY(!fresh.smoothOn(1));
        for (int i = 0; i < 500; ++i) {
            const double loss = 0.1 + 0.01 * ((i * 37) % 11);
            changed.addBatch(loss);
            fresh.addBatch(loss);
        }
        changed.setSmoothing(40);
        // A piece at a time, and what comes meanwhile is in both; the old course stays until the new one is whole.
        const double old = changed.smoothedAt(250);
        QVERIFY(changed.smoothOn(300));
        QCOMPARE(changed.smoothedAt(250), old);
        for (CurveData* data : {&changed, &fresh})
            data->addBatch(0.25);
        const AxisRange before = changed.range();
        QCOMPARE(changed.smoothed().size(), changed.batches().size());
        QVERIFY(changed.smoothOn(200));
        QVERIFY(!changed.smoothOn(200));
        QVERIFY(!changed.smoothOn(200));
        QCOMPARE(changed.smoothed().size(), std::size_t{501});
        QCOMPARE(static_cast<float>(changed.lastSmoothed()), static_cast<float>(changed.smoothedAt(500)));
        for (std::size_t i = 0; i < 500; ++i)
            QVERIFY(std::abs(changed.smoothedAt(i) - fresh.smoothedAt(i)) < 1e-6);
        // The axis is not moved by the slider.
        QVERIFY(changed.range() == before);
        changed.setSmoothing(1);
        QVERIFY(!changed.smoothOn(1000));
        QCOMPARE(changed.smoothedAt(123), static_cast<double>(changed.batches().at(123)));
    }

    void whatIsNotFiniteIsKeptButNotDrawn()
    {
        SeriesStore store;
        for (const double value : {1.0, notANumber, infinity, 2.0, -infinity})
            store.append(value);
        QCOMPARE(store.size(), std::size_t{5});
        QVERIFY(std::isnan(store.at(1)));
        const auto points = store.points(100);
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[1].position, 3.0);

        SeriesStore nothing;
        for (int i = 0; i < 5000; ++i)
            nothing.append(notANumber);
        QVERIFY(nothing.points(10).empty());
    }

    void smoothingBeginsWithoutBias()
    {
        Smoother smoother(Smoother::Kind::mean, 30);
        QCOMPARE(smoother.add(2.5), 2.5);
        QCOMPARE(smoother.add(2.5), 2.5);
        QVERIFY(std::isnan(smoother.add(notANumber)));
        QCOMPARE(smoother.add(2.5), 2.5);
        for (int i = 0; i < 1000; ++i)
            smoother.add(1.0);
        QVERIFY(std::abs(smoother.add(1.0) - 1.0) < 1e-6);
    }

    void aSpikeIsSoonForgotten()
    {
        Smoother smoother(Smoother::Kind::meanWithoutSpikes, 15);
        for (int i = 0; i < 5; ++i)
            smoother.add(1000);
        double smoothed = 0;
        for (int i = 0; i < 60; ++i)
            smoothed = smoother.add(0.5);
        QVERIFY2(smoothed < 1, qPrintable(QString::number(smoothed)));
        // Plain noise is the plain mean.
        Smoother noise(Smoother::Kind::meanWithoutSpikes, 50);
        Smoother mean(Smoother::Kind::mean, 50);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(noise.add(0.1 + 0.03 * (i % 5)), mean.add(0.1 + 0.03 * (i % 5)));
    }

    void withoutSpikesIsTheLessOfTwoMeans()
    {
        constexpr double keep = 1 - 1.0 / 20;
        Smoother smoother(Smoother::Kind::meanWithoutSpikes, 20);
        double sum = 0, logarithms = 0, weight = 0;
        for (int i = 0; i < 3000; ++i) {
            const double noise = std::fmod(i * 0.6180339887, 1.0);
            const double value = i % 700 == 3 ? 1e6 : 5 * std::exp(-0.004 * i) * std::exp(6 * noise * noise);
            weight = keep * weight + 1 - keep;
            sum = keep * sum + (1 - keep) * value;
            logarithms = keep * logarithms + (1 - keep) * std::log(std::max(value, 1e-6));
            QCOMPARE(smoother.add(value), std::min(sum / weight, 1.5 * std::exp(logarithms / weight)));
        }
    }

    void theAxisShowsWhatThereIs_data()
    {
        QTest::addColumn<QList<double>>("losses");
        QTest::newRow("nothing") << QList<double>{};
        QTest::newRow("one") << QList<double>{2.3};
        QTest::newRow("diverging in three batches") << QList<double>{2.3, 4.0e4, 2.0e7};
        QTest::newRow("not finite after two") << QList<double>{2.3, 700, notANumber};
        QTest::newRow("only not finite") << QList<double>{notANumber, infinity};
        QTest::newRow("nought") << QList<double>{0, 0, 0};
        QTest::newRow("nought among others") << QList<double>{2, 0, 1};
        QTest::newRow("huge") << QList<double>{1e300, 1e-300};
    }

    void theAxisShowsWhatThereIs()
    {
        QFETCH(QList<double>, losses);
        const AxisRange range = lossRange({losses.begin(), losses.end()});
        QVERIFY(std::isfinite(range.low) && std::isfinite(range.high));
        QVERIFY(range.high - range.low >= 0.8 - 1e-9);
        for (const double loss : losses)
            if (std::isfinite(loss) && loss > 1e-8 && loss < 1e8)
                QVERIFY2(std::log10(loss) >= range.low && std::log10(loss) <= range.high,
                         qPrintable(QString::number(loss)));
        const auto ticks = logarithmicTicks(range, 8);
        QVERIFY(!ticks.empty());
        QVERIFY(ticks.size() <= 8);
    }

    void aSpikeStaysInSightAndTheRestReadable()
    {
        std::vector<double> losses{2.3, 40, 900, 1200, 700, 100, 10};
        for (int i = 0; i < 100; ++i)
            losses.push_back(2.3 - 0.015 * i);
        const AxisRange range = lossRange(losses);
        const double shown = (std::log10(2.3) - std::log10(0.8)) / (range.high - range.low);
        QVERIFY2(shown > 0.1, qPrintable(QStringLiteral("%1 to %2").arg(range.low).arg(range.high)));
        QVERIFY(range.low <= std::log10(0.8));
        QVERIFY(range.high >= std::log10(1200));
    }

    void aLateRiseIsShownToo()
    {
        std::vector<double> losses;
        for (int i = 0; i < 1000; ++i)
            losses.push_back(0.1);
        for (int i = 0; i < 40; ++i)
            losses.push_back(50);
        QVERIFY(lossRange(losses).high >= std::log10(50));
    }

    void theBeginningOfANormalRunStaysInSight()
    {
        std::vector<double> losses;
        for (int i = 0; i < 20000; ++i)
            losses.push_back(0.04 + 2.26 * std::exp(-i / 40.0));
        QVERIFY(lossRange(losses).high >= std::log10(2.3));
    }

    void accuraciesReachUpToAHundred()
    {
        CurveData data(Curve::accuracy);
        data.begin(100);
        QCOMPARE(data.range().low, 0.0);
        for (int i = 0; i < 3000; ++i)
            data.addBatch(i < 50 ? 0.1 : 0.97 + 0.01 * (i % 3));
        QVERIFY(data.range().low >= 90);
        QVERIFY(data.range().high >= 100);
        // 0 and numbers that are none do no harm.
        data.addBatch(0);
        data.addBatch(notANumber);
        QVERIFY(std::isfinite(data.range().low));
        QCOMPARE(data.batches().size(), std::size_t{3002});
    }

    void theClockKnowsSpeedAndTimeLeft()
    {
        TrainingStart start;
        start.epochs = 2;
        start.batchesPerEpoch = 10;
        start.trainingSamples = 1000;
        RunClock clock;
        clock.begin(start);
        QVERIFY(clock.secondsLeft() < 0);
        QCOMPARE(clock.done(), 0.0);
        double now = 100; // the beginning counts for nothing
        for (int batch = 1; batch <= 5; ++batch) {
            clock.add(BatchRecord{1, batch, 1, 1, 0.01, now});
            now += 0.5;
        }
        QCOMPARE(clock.imagesPerSecond(), 200.0);
        QCOMPARE(clock.secondsLeft(), 7.5);
        // A pause of an hour is no training.
        clock.skipNext();
        clock.add(BatchRecord{1, 6, 1, 1, 0.01, now + 3600});
        clock.add(BatchRecord{1, 7, 1, 1, 0.01, now + 3600.5});
        QCOMPARE(clock.imagesPerSecond(), 200.0);
        QCOMPARE(clock.done(), 0.35);
    }
};

QTEST_APPLESS_MAIN(TestTrainSeries)
#include "test_train_series.moc"
