#include "ui/train/chart_lines.h"
#include "ui/train/chart_values.h"
#include "ui/train/shared_view.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace digitlab;

namespace {

void addBatches(RunHistory& history, int count, int perEpoch, double secondsEach = 0.5)
{
    const auto first = static_cast<int>(history.size());
    for (int i = first; i < first + count; ++i) {
        const int epoch = i / perEpoch + 1, batch = i % perEpoch + 1;
        history.add(BatchRecord{epoch, batch, 1.0 / (i + 1), 0.5, 0.01, secondsEach * (i + 1)});
        if (batch == perEpoch)
            history.add(EpochRecord{epoch, 0.4, 0.8, 0.3, 0.9, 0.01, 1, 0.25});
    }
}

} // namespace

class TestRunHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesByEpochBatchAndTime()
    {
        RunHistory history;
        history.begin(10);
        addBatches(history, 25, 10);
        QCOMPARE(history.x(XAxis::epoch, std::size_t{10}), 1.0);
        QCOMPARE(history.x(XAxis::batch, std::size_t{10}), 11.0);
        QCOMPARE(history.x(XAxis::time, std::size_t{10}), 5.5);
        QCOMPARE(history.x(XAxis::epoch, 10.5), 1.05);
        QCOMPARE(history.epochX(XAxis::epoch, 1), 2.0);
        QCOMPARE(history.epochX(XAxis::batch, 1), 20.0);
        QCOMPARE(history.epochX(XAxis::time, 1), 10.25);
        QCOMPARE(history.reached(XAxis::epoch), 2.5);
        QCOMPARE(history.reached(XAxis::batch), 25.0);
        QCOMPARE(history.reached(XAxis::time), 12.5);
        for (const XAxis axis : {XAxis::epoch, XAxis::batch, XAxis::time})
            for (const double position : {0.0, 3.0, 7.25, 24.0})
                QVERIFY(std::abs(history.position(axis, history.x(axis, position)) - position) < 1e-9);
        QCOMPARE(history.position(XAxis::epoch, -3), 0.0);
        QCOMPARE(history.position(XAxis::epoch, 99), 24.0);
    }

    /// A table may have lost its beginning, or a part in its middle.
    void batchesThatAreMissingLeaveAGap()
    {
        RunHistory history;
        history.begin(10);
        for (const int number : {3, 4, 5, 17, 18})
            history.add(BatchRecord{number / 10 + 1, number % 10 + 1, 1, 0.5, 0.01, 0.5 * number});
        QCOMPARE(history.x(XAxis::batch, 0.0), 4.0);
        QCOMPARE(history.x(XAxis::batch, 2.0), 6.0);
        QCOMPARE(history.x(XAxis::batch, 2.5), 12.0);
        QCOMPARE(history.x(XAxis::epoch, 3.0), 1.7);
        history.begin(10);
        addBatches(history, 12, 10);
        QCOMPARE(history.x(XAxis::batch, 2.5), 3.5);
        history.add(BatchRecord{3, 1, 1, 0.5, 0.01, 100});
        QCOMPARE(history.x(XAxis::batch, 11.0), 12.0);
        QCOMPARE(history.x(XAxis::batch, 12.0), 21.0);
    }

    void theValidationThatWasKnown()
    {
        RunHistory history;
        history.begin(10);
        addBatches(history, 25, 10);
        QVERIFY(!history.validationAt(8));
        QCOMPARE(history.validationAt(9)->epoch, 1);
        QCOMPARE(history.validationAt(18)->epoch, 1);
        QCOMPARE(history.validationAt(24)->epoch, 2);
    }

    void aRunThatBeginsInTheMiddle()
    {
        RunHistory history;
        history.begin(10);
        for (int batch = 4; batch <= 10; ++batch)
            history.add(BatchRecord{3, batch, 0.5, 0.9, 0.01, 100.0 + batch});
        QCOMPARE(history.x(XAxis::epoch, std::size_t{0}), 2.3);
        QCOMPARE(history.reached(XAxis::epoch), 3.0);
        QCOMPARE(history.position(XAxis::epoch, 2.5), 2.0);
    }

    void timeNeverRunsBack()
    {
        RunHistory history;
        history.begin(10);
        int batch = 0;
        for (const double seconds : {1.0, 2.0, std::nan(""), 1.5, 3.0})
            history.add(BatchRecord{1, ++batch, 0.5, 0.9, 0.01, seconds});
        for (std::size_t i = 1; i < history.size(); ++i)
            QVERIFY(history.x(XAxis::time, i) >= history.x(XAxis::time, i - 1));
        QCOMPARE(history.x(XAxis::time, std::size_t{4}), 3.0);
    }

    void aMillionBatchesAreAFewPoints()
    {
        RunHistory history;
        history.begin(1000);
        addBatches(history, 1000000, 1000);
        for (const XAxis axis : {XAxis::epoch, XAxis::batch, XAxis::time}) {
            const AxisRange whole{0, history.reached(axis)};
            for (const AxisRange& window : {whole, AxisRange{whole.high * 0.4, whole.high * 0.41}}) {
                const ChartLines lines = chartLines(history, Curve::loss, axis, window, {-6, 0}, 500);
                QVERIFY(lines.batches.size() > 400 && lines.batches.size() <= 1003);
                QVERIFY(lines.smoothed.size() <= 1003);
                QVERIFY(lines.validation.size() <= 1003);
                QVERIFY(lines.singles.isEmpty());
                QVERIFY(lines.batches.front().x() <= window.low + 0.005 * (window.high - window.low));
                QVERIFY(lines.batches.back().x() >= window.high - 0.005 * (window.high - window.low));
            }
        }
    }

    void singleBatchesAreDotsWhereThereAreFew()
    {
        RunHistory history;
        history.begin(100);
        history.add(BatchRecord{1, 1, 2.3, 0.1, 0.01, 0.1});
        QCOMPARE(chartLines(history, Curve::loss, XAxis::epoch, {0, 1.2}, {-1, 1}, 500).singles.size(), 1);
        history.begin(100);
        addBatches(history, 100, 100);
        QVERIFY(chartLines(history, Curve::loss, XAxis::epoch, {0, 1.2}, {-1, 1}, 500).singles.isEmpty());
        QCOMPARE(chartLines(history, Curve::loss, XAxis::epoch, {0, 1.2}, {-1, 1}, 500).dots.size(), 1);
        const ChartLines near = chartLines(history, Curve::loss, XAxis::epoch, {0.5, 0.6}, {-1, 1}, 500);
        QVERIFY(near.singles.size() >= 10 && near.singles.size() <= 13);
    }

    void linesAreCutAtTheEdges()
    {
        const QRectF box(0, 0, 10, 10);
        const QList<QPointF> line{{-5, 5}, {5, 5}, {5, 25}, {8, 25}, {8, 5}, {30, 5}, {30, -5}};
        const auto pieces = cutLine(line, box);
        QCOMPARE(pieces.size(), std::size_t{2});
        QCOMPARE(pieces[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
        QCOMPARE(pieces[1], QPolygonF({{8, 10}, {8, 5}, {10, 5}}));
        QVERIFY(cutLine({{-5, -5}, {-1, 20}}, box).empty());
        QVERIFY(cutLine({}, box).empty());
    }

    void aZoomIsHeldFastAndKeptWithinTheRun()
    {
        RunHistory history;
        history.begin(10);
        SharedView view(history);
        view.zoom({0, 1});
        QVERIFY(!view.isZoomed()); // there is nothing to look at
        addBatches(history, 50, 10);
        QSignalSpy changes(&view, &SharedView::windowChanged);
        view.zoom({1, 2});
        QVERIFY(view.isZoomed());
        addBatches(history, 50, 10);
        QCOMPARE(view.shown().low, 1.0);
        QCOMPARE(view.shown().high, 2.0);
        QCOMPARE(changes.count(), 1);
        view.zoom({-3, -2});
        QCOMPARE(view.shown().low, 0.0);
        view.zoom({1, 1});
        QVERIFY(view.shown().high - view.shown().low > 0.1);
        view.zoom({std::nan(""), 1});
        QVERIFY(std::isfinite(view.shown().low));
        view.showAll();
        QVERIFY(view.shown() == view.whole());
    }

    void anotherAxisShowsTheSameBatches()
    {
        RunHistory history;
        history.begin(10);
        addBatches(history, 50, 10);
        SharedView view(history);
        view.zoom({1, 3});
        view.setAxis(XAxis::batch);
        QCOMPARE(view.shown().low, 11.0);
        QCOMPARE(view.shown().high, 31.0);
        view.setAxis(XAxis::time);
        QCOMPARE(view.shown().low, 5.5);
        view.setAxis(XAxis::epoch);
        QVERIFY(std::abs(view.shown().high - 3) < 1e-9);
    }

    void valuesAsText_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("French") << QLocale(QLocale::French, QLocale::France);
        QTest::newRow("Arabic") << QLocale(QLocale::Arabic, QLocale::Egypt);
    }

    void valuesAsText()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        RunHistory history;
        history.begin(2);
        history.setSmoothing(0);
        QVERIFY(!history.smoothOn(1));
        history.add(BatchRecord{1, 1, 2.302585092994046, 0.125, 0.01, 0.5});
        history.add(BatchRecord{1, 2, 1234567.5, 0.25, 1e-5, 1000.25});
        history.add(EpochRecord{1, 1, 0.2, 0.3125, 0.875, 0.01, 1, 0.1});
        history.add(BatchRecord{2, 1, std::numeric_limits<double>::quiet_NaN(), 0.5, 0.01, 1001});
        QCOMPARE(chartValues(chartTable(history, Curve::loss), ','),
                 QByteArray("epoch,batch,seconds,learning_rate,loss,loss_smoothed,validation_loss\n"
                            "1,1,0.5,0.01,2.302585092994046,2.3025851,\n"
                            "1,2,1000.25,1e-05,1234567.5,1234567.5,0.3125\n"
                            "2,1,1001,0.01,nan,nan,\n"));
        QCOMPARE(chartValues(chartTable(history, Curve::accuracy), '\t'),
                 QByteArray("epoch\tbatch\tseconds\tlearning_rate\taccuracy\taccuracy_smoothed\tvalidation_accuracy\n"
                            "1\t1\t0.5\t0.01\t0.125\t0.125\t\n"
                            "1\t2\t1000.25\t1e-05\t0.25\t0.25\t0.875\n"
                            "2\t1\t1001\t0.01\t0.5\t0.5\t\n"));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_APPLESS_MAIN(TestRunHistory)
#include "test_run_history.moc"
