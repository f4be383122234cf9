#include "ui/train/curve_data.h"
#include "ui/train/numbers.h"
#include "ui/train/run_clock.h"

#include <QLocale>
#include <QTest>

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
    for (std::size_t i = 0; i < losses.size(); ++i)
        data.addBatch(static_cast<int>(i / 20) + 1, static_cast<int>(i % 20) + 1, losses[i]);
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
            data.addBatch(i / 100 + 1, i % 100 + 1, i < 50 ? 0.1 : 0.97 + 0.01 * (i % 3));
        QVERIFY(data.range().low >= 90);
        QVERIFY(data.range().high >= 100);
        // 0 and numbers that are none do no harm.
        data.addBatch(31, 1, 0);
        data.addBatch(31, 2, notANumber);
        QVERIFY(std::isfinite(data.range().low));
        QCOMPARE(data.size(), std::size_t{3002});
    }

    void ticksAreOneTwoFive()
    {
        const auto ticks = logarithmicTicks({-1, 0}, 8);
        QCOMPARE(ticks.size(), std::size_t{4});
        QCOMPARE(shortText(std::pow(10, ticks[1])), QLocale().toString(0.2));
        QCOMPARE(logarithmicTicks({-3, 3}, 8).size(), std::size_t{7});
        QVERIFY(logarithmicTicks({-12, 12}, 8).size() <= 8);
        QCOMPARE(niceStep(50, 5), 10.0);
        QCOMPARE(niceStep(3, 5), 1.0);
    }

    void positionsAreEpochs()
    {
        CurveData data(Curve::loss);
        data.begin(10);
        for (int i = 0; i < 15; ++i)
            data.addBatch(i / 10 + 1, i % 10 + 1, 1);
        data.addEpoch(1, 0.5);
        QCOMPARE(data.batches(100).at(10).x(), 1.0);
        QCOMPARE(data.reached(), 1.5);
        QCOMPARE(data.validation(100), QList<QPointF>{QPointF(1, std::log10(0.5))});
    }

    void numbersAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("point") << QStringLiteral("0.01") << 0.01;
        QTest::newRow("comma") << QStringLiteral("0,01") << 0.01;
        QTest::newRow("power") << QStringLiteral("1e-3") << 1e-3;
        QTest::newRow("comma and power") << QStringLiteral("2,5E-4") << 2.5e-4;
        QTest::newRow("blanks around") << QStringLiteral("  7 ") << 7.0;
        QTest::newRow("no nought") << QStringLiteral(".5") << 0.5;
        QTest::newRow("full width") << QStringLiteral("０．０１") << 0.01;
        QTest::newRow("real minus") << QStringLiteral("−3") << -3.0;
        QTest::newRow("both signs") << QStringLiteral("1.000,5") << notANumber;
        QTest::newRow("twice") << QStringLiteral("1,000,000") << notANumber;
        QTest::newRow("word") << QStringLiteral("abc") << notANumber;
        QTest::newRow("not finite") << QStringLiteral("1e999") << notANumber;
        QTest::newRow("inf") << QStringLiteral("inf") << notANumber;
        QTest::newRow("notANumber") << QStringLiteral("nan") << notANumber;
        QTest::newRow("hexadecimal") << QStringLiteral("0x10") << notANumber;
        QTest::newRow("nothing") << QString() << notANumber;
    }

    void numbersAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German), QLocale(QLocale::English)}) {
            QLocale::setDefault(locale);
            const auto parsed = parseNumber(text);
            QCOMPARE(parsed.has_value(), !std::isnan(value));
            if (parsed)
                QCOMPARE(*parsed, value);
        }
        QLocale::setDefault(QLocale::c());
    }

    void fieldsGiveTheirNumberBack()
    {
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German)}) {
            QLocale::setDefault(locale);
            for (const double value : {0.0, 0.01, 1e-8, 0.999, 60000.0, 9007199254740992.0, 1.0 / 3, 1e-4, 123456.789})
                QCOMPARE(*parseNumber(fieldText(value)), value);
        }
        QCOMPARE(fieldText(0.01), QStringLiteral("0,01"));
        QCOMPARE(lossText(0.0712), QStringLiteral("0,071"));
        QCOMPARE(fieldText(1e-8), QStringLiteral("1e-8"));
        QLocale::setDefault(QLocale::c());
    }

    void listsOfWholeNumbers()
    {
        QCOMPARE(*parseWholeNumbers(QStringLiteral("20, 30")), (std::vector<int>{20, 30}));
        QCOMPARE(*parseWholeNumbers(QStringLiteral("20 30;40，50")), (std::vector<int>{20, 30, 40, 50}));
        QVERIFY(parseWholeNumbers(QString())->empty());
        QVERIFY(!parseWholeNumbers(QStringLiteral("20, x")));
        QVERIFY(!parseWholeNumbers(QStringLiteral("2.5")));
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
