#include "tests/ui/train/chart_fixture.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace digitlab;

namespace {

double length(const AxisRange& range)
{
    return range.high - range.low;
}

bool near(double left, double right, double within)
{
    return std::abs(left - right) <= within;
}

} // namespace

class TestChartZoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void theWheelZoomsAtThePointer()
    {
        ChartFixture f;
        const AxisRange window = f.chart().shownWindow(), range = f.chart().shownRange();
        const AxisRange others = f.accuracy->chart().shownRange();
        const QPoint place = f.at(0.3, 0.6);
        const QPointF below = f.chart().toValue(place);
        f.turn(place, 1);
        f.turn(place, 2);
        QVERIFY(near(length(f.chart().shownWindow()), length(window) / std::pow(1.25, 3), 1e-6));
        QVERIFY(near(length(f.chart().shownRange()), length(range) / std::pow(1.25, 3), 1e-6));
        // What was below the pointer still is, although the longer numbers have moved the plot's edge.
        QVERIFY(near(f.chart().toValue(place).x(), below.x(), 1e-6));
        QVERIFY(near(f.chart().toValue(place).y(), below.y(), 1e-6));
        QVERIFY(f.accuracy->chart().shownWindow() == f.chart().shownWindow());
        QVERIFY(f.accuracy->chart().shownRange() == others);
        QCOMPARE(f.accuracy->chart().plotArea().left(), f.chart().plotArea().left());
        QCOMPARE(f.accuracy->chart().plotArea().width(), f.chart().plotArea().width());
    }

    void overTheNumbersOfAnAxisAlongItAlone()
    {
        ChartFixture f;
        const AxisRange window = f.chart().shownWindow(), range = f.chart().shownRange();
        f.turn({f.at(0.5, 0).x(), f.chart().height() - 4}, 1);
        QVERIFY(length(f.chart().shownWindow()) < length(window));
        QVERIFY(near(length(f.chart().shownRange()), length(range), 1e-9));
        f.view.showAll();
        f.turn({3, f.at(0, 0.5).y()}, 1);
        QVERIFY(near(length(f.chart().shownWindow()), length(window), 1e-9));
        QVERIFY(length(f.chart().shownRange()) < length(range));
    }

    void zoomedOutFarEnoughItFollowsTheRunAgain()
    {
        ChartFixture f;
        f.turn(f.at(0.9, 0.9), -2);
        QVERIFY(!f.view.isZoomed());
        f.turn(f.at(0.9, 0.9), 5);
        f.turn(f.at(0.2, 0.1), -2);
        QVERIFY(f.view.isZoomed());
        for (int i = 0; i < 8; ++i)
            f.turn(f.at(0.2, 0.1), -1);
        QVERIFY(!f.view.isZoomed());
        f.train(100);
        QVERIFY(f.chart().shownWindow().high > 6);
    }

    void theZoomHasAnEnd()
    {
        ChartFixture f;
        for (int i = 0; i < 200; ++i)
            f.turn(f.at(0.5, 0.5), 1);
        QVERIFY(length(f.chart().shownWindow()) > 0.01);
        QVERIFY(length(f.chart().shownRange()) > 0.001);
        QVERIFY(f.chart().shownWindow().low >= 0);
    }

    void aDragZoomsToItsRectangle()
    {
        ChartFixture f;
        const QPoint from = f.at(0.2, 0.2), to = f.at(0.6, 0.7);
        const QPointF low = f.chart().toValue({from.x() * 1.0, to.y() * 1.0});
        const QPointF high = f.chart().toValue({to.x() * 1.0, from.y() * 1.0});
        f.drag(from, to);
        QVERIFY(near(f.chart().shownWindow().low, low.x(), 0.02));
        QVERIFY(near(f.chart().shownWindow().high, high.x(), 0.02));
        QVERIFY(near(f.chart().shownRange().low, low.y(), 0.02));
        QVERIFY(near(f.chart().shownRange().high, high.y(), 0.02));
    }

    void aThinDragIsAStripAndTheCurveFillsIt()
    {
        ChartFixture f;
        f.drag(f.at(0.6, 0.5), f.at(0.8, 0.5));
        const AxisRange window = f.chart().shownWindow(), range = f.chart().shownRange();
        QVERIFY(length(window) < 1.2);
        double least = 1e9, greatest = -1e9;
        for (int i = 0; i < 500; ++i) {
            const double x = f.history.x(XAxis::epoch, static_cast<std::size_t>(i));
            if (x < window.low || x > window.high)
                continue;
            least = std::min(least, std::log10(ChartFixture::lossOf(i)));
            greatest = std::max(greatest, std::log10(ChartFixture::lossOf(i)));
        }
        QVERIFY(range.low <= least && range.high >= greatest);
        QVERIFY(length(range) < 1.3 * (greatest - least) + 0.1);
    }

    void aClickIsNoDrag()
    {
        ChartFixture f;
        QTest::mouseClick(f.chart().viewport(), Qt::LeftButton, {}, f.at(0.5, 0.5));
        QVERIFY(!f.view.isZoomed());
        QVERIFY(f.chart().hasFocus());
    }

    void movesWithMiddleButtonShiftAndArrows_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("middle button") << 0;
        QTest::newRow("Shift") << 1;
        QTest::newRow("keys") << 2;
        QTest::newRow("Shift and wheel") << 3;
    }

    void movesWithMiddleButtonShiftAndArrows()
    {
        QFETCH(int, way);
        ChartFixture f;
        const auto move = [&] {
            if (way == 0)
                f.drag(f.at(0.5, 0.5), f.at(0.7, 0.5), Qt::MiddleButton);
            else if (way == 1)
                f.drag(f.at(0.5, 0.5), f.at(0.7, 0.5), Qt::LeftButton, Qt::ShiftModifier);
            else if (way == 2)
                f.press(Qt::Key_Left);
            else
                f.turn(f.at(0.5, 0.5), 1, Qt::ShiftModifier);
        };
        move();
        QVERIFY(!f.view.isZoomed()); // all is in sight
        f.turn(f.at(0.5, 0.5), 4);
        const AxisRange before = f.chart().shownWindow();
        move();
        QVERIFY(f.chart().shownWindow().low < before.low);
        QVERIFY(near(length(f.chart().shownWindow()), length(before), 1e-9));
        for (int i = 0; i < 60; ++i)
            move();
        QVERIFY(near(f.chart().shownWindow().low, 0, 1e-9));
        QVERIFY(near(length(f.chart().shownWindow()), length(before), 1e-9));
    }

    void manyWaysBack_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("double click") << 0;
        QTest::newRow("key 0") << 1;
        QTest::newRow("Home") << 2;
        QTest::newRow("menu") << 3;
    }

    void manyWaysBack()
    {
        QFETCH(int, way);
        ChartFixture f;
        const AxisRange window = f.chart().shownWindow(), range = f.chart().shownRange();
        const QRectF plot = f.chart().plotArea();
        f.drag(f.at(0.2, 0.2), f.at(0.6, 0.7));
        QVERIFY(f.view.isZoomed());
        if (way == 0) {
            QTest::mouseDClick(f.chart().viewport(), Qt::LeftButton, {}, f.at(0.5, 0.5));
        } else if (way < 3) {
            f.press(way == 1 ? Qt::Key_0 : Qt::Key_Home);
        } else {
            QTest::mouseClick(f.loss->findChild<QToolButton*>(), Qt::LeftButton);
            QMenu* menu = f.loss->findChild<QMenu*>();
            QVERIFY(menu && menu->isVisible());
            for (QAction* action : menu->actions())
                if (action->text().startsWith(QStringLiteral("Show all")))
                    action->trigger();
            menu->close();
        }
        QVERIFY(!f.view.isZoomed());
        QVERIFY(f.chart().shownWindow() == window);
        QVERIFY(f.chart().shownRange() == range);
        QCOMPARE(f.chart().plotArea(), plot);
    }

    void newBatchesDoNotMoveWhatSomebodyLooksAt()
    {
        ChartFixture f;
        f.turn(f.at(0.4, 0.5), 3);
        const AxisRange window = f.chart().shownWindow(), range = f.chart().shownRange();
        const AxisRange others = f.accuracy->chart().shownRange();
        f.train(300);
        f.history.add(BatchRecord{9, 1, 5e5, 0, 0.01, 300});
        f.refresh();
        QVERIFY(f.chart().shownWindow() == window);
        QVERIFY(f.chart().shownRange() == range);
        QVERIFY(f.accuracy->chart().shownRange() == others);
        // They are there all the same.
        f.press(Qt::Key_0);
        QVERIFY(f.chart().shownWindow().high > 8);
        QVERIFY(f.chart().shownRange().high > 5.6);
    }

    void theLaterCurveCanBeReadAfterASpike()
    {
        ChartFixture f;
        f.history.begin(100);
        for (int i = 0; i < 200; ++i)
            f.history.add(BatchRecord{i / 100 + 1, i % 100 + 1, i > 1 && i < 8 ? 4e6 : ChartFixture::lossOf(i), 0.5,
                                      0.5, 0.1 * i});
        f.refresh();
        const auto lossAt = [&](double share) { return std::pow(10, f.chart().toValue(f.at(0, share)).y()); };
        QVERIFY(lossAt(0) > 4e6); // nothing is cut off
        f.drag(f.at(0.3, 0.5), f.at(0.95, 0.5));
        QVERIFY(lossAt(0) < 10 && lossAt(1) > 0.01);
    }

    void keysZoomAboutTheCurve()
    {
        ChartFixture f;
        f.chart().setFocus();
        f.press(Qt::Key_Plus);
        f.press(Qt::Key_Plus);
        QVERIFY(length(f.chart().shownWindow()) < 3);
        const double middle = (f.chart().shownWindow().low + f.chart().shownWindow().high) / 2;
        const auto index = static_cast<std::size_t>(std::llround(f.history.position(XAxis::epoch, middle)));
        const double y = std::log10(f.history.curve(Curve::loss).smoothedAt(index));
        QVERIFY(y > f.chart().shownRange().low && y < f.chart().shownRange().high);
        const AxisRange range = f.chart().shownRange();
        f.press(Qt::Key_Up);
        QVERIFY(f.chart().shownRange().low > range.low);
        f.press(Qt::Key_Minus);
        f.press(Qt::Key_Minus);
        f.press(Qt::Key_Minus);
        QVERIFY(!f.view.isZoomed());
    }

    void withoutARunNothingHappens()
    {
        ChartFixture f;
        f.history.begin(100);
        f.refresh();
        f.turn(f.at(0.5, 0.5), 3);
        f.drag(f.at(0.2, 0.2), f.at(0.6, 0.7));
        f.hover(f.at(0.5, 0.5));
        for (const int key : {Qt::Key_Plus, Qt::Key_Left, Qt::Key_PageUp, Qt::Key_End, Qt::Key_Escape})
            f.press(key);
        f.press(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(!f.view.isZoomed());
        QVERIFY(!f.view.mark());
    }
};

QTEST_MAIN(TestChartZoom)
#include "test_chart_zoom.moc"
