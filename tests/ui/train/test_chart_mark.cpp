#include "tests/ui/train/chart_fixture.h"
#include "ui/train/chart_mark.h"
#include "ui/train/legend.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace digitlab;

class TestChartMark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void thePointerMarksTheNearestBatch()
    {
        ChartFixture f;
        f.hover(f.pixelOf(2.12, -1));
        QVERIFY(f.view.mark());
        const BatchRecord& batch = f.history.batch(*f.view.mark());
        QCOMPARE(batch.epoch, 3);
        QVERIFY(std::abs(batch.batch - 13) <= 1);
        const QString words = f.chart().markSentence();
        QVERIFY2(words.contains(QStringLiteral("Epoch 3, batch %1").arg(batch.batch)), qPrintable(words));
        QVERIFY(words.contains(QString::number(batch.loss, 'f', 3)));
        QVERIFY(words.contains(QStringLiteral("Smoothed")));
        QVERIFY(words.contains(QStringLiteral("Validation, epoch 2 0.080")));
        QVERIFY(words.contains(QStringLiteral("Learning rate 0.01")));
        QVERIFY(words.contains(QStringLiteral("Time 53.")));
        // The other chart marks the same batch and tells its own values.
        QVERIFY(f.accuracy->chart().markSentence().contains(QStringLiteral("96.0 %")));
        QVERIFY(!f.accuracy->chart().readoutRect().isNull());
        QVERIFY(f.accuracy->chart().readoutRect().height() < f.chart().readoutRect().height());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(f.chart().viewport(), &leave);
        QVERIFY(!f.view.mark());
        QVERIFY(f.chart().readoutRect().isNull());
    }

    void theReadoutIsNeverOnThePoint()
    {
        ChartFixture f;
        for (const int width : {640, 440}) {
            f.window.resize(width, 620);
            QTRY_COMPARE(f.window.width(), width);
            QCoreApplication::processEvents();
            for (double share = 0; share <= 1; share += 0.02) {
                f.hover(f.at(share, 0.5));
                if (!f.view.mark())
                    continue;
                for (const ChartCard* card : {f.loss, f.accuracy}) {
                    const CurveChart& chart = card->chart();
                    const CurveData& data = f.history.curve(chart.curve());
                    const QPointF point = chart.toPixel(
                        {f.history.x(XAxis::epoch, *f.view.mark()), data.y(data.smoothedAt(*f.view.mark()))});
                    const QRectF box = chart.readoutRect();
                    QVERIFY(!box.adjusted(-6, -6, 6, 6).contains(point));
                    QVERIFY2(
                        QRectF(chart.rect()).contains(box),
                        qPrintable(
                            QStringLiteral("%1 of %2: %3 %4").arg(share).arg(width).arg(box.left()).arg(box.right())));
                }
            }
        }
    }

    void keysReachEveryValue()
    {
        ChartFixture f;
        f.chart().setFocus();
        f.press(Qt::Key_Left);
        QCOMPARE(*f.view.mark(), std::size_t{499}); // the newest
        f.press(Qt::Key_Left);
        QCOMPARE(*f.view.mark(), std::size_t{498});
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Right);
        QCOMPARE(*f.view.mark(), std::size_t{499});
        f.press(Qt::Key_PageUp);
        QCOMPARE(*f.view.mark(), std::size_t{399}); // the end of the epoch before
        f.press(Qt::Key_PageUp);
        f.press(Qt::Key_PageDown);
        QCOMPARE(*f.view.mark(), std::size_t{399});
        f.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(*f.view.mark(), std::size_t{0});
        f.press(Qt::Key_PageUp);
        QCOMPARE(*f.view.mark(), std::size_t{0});
        f.press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(*f.view.mark(), std::size_t{499});
        QVERIFY(f.chart().accessibleDescription().startsWith(f.chart().markSentence()));
        f.press(Qt::Key_Escape);
        QVERIFY(!f.view.mark());
        QVERIFY(f.chart().accessibleDescription().startsWith(QStringLiteral("Last batch")));
    }

    void zoomedInControlMovesTheMarkAndTheViewFollows()
    {
        ChartFixture f;
        f.chart().setFocus();
        f.view.zoom({1, 1.2});
        f.press(Qt::Key_Right);
        QVERIFY(!f.view.mark());
        f.press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(f.chart().shownWindow().high >= 4.99);
        f.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(f.chart().shownWindow().low, 0.0);
        f.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(*f.view.mark(), std::size_t{1});
    }

    void aMarkByKeysStaysWhenThePointerLeaves()
    {
        ChartFixture f;
        f.chart().setFocus();
        f.press(Qt::Key_Left);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(f.chart().viewport(), &leave);
        QVERIFY(f.view.mark());
        f.accuracy->chart().setFocus();
        QVERIFY(!f.view.mark());
    }

    void aScreenReaderIsToldTheMark()
    {
        ChartFixture f;
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&f.chart());
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Loss chart"));
        QAccessibleValueInterface* value = chart->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->maximumValue().toInt(), 500);
        QCOMPARE(value->currentValue().toInt(), 500);
        f.chart().setFocus();
        f.press(Qt::Key_Home, Qt::ControlModifier);
        f.press(Qt::Key_Right);
        QCOMPARE(value->currentValue().toInt(), 2);
        QVERIFY(chart->text(QAccessible::Value).contains(QStringLiteral("Epoch 1, batch 2")));
        QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("Epoch 1, batch 2")));
        value->setCurrentValue(101);
        QVERIFY(f.chart().markSentence().startsWith(QStringLiteral("Epoch 2, batch 1")));
        value->setCurrentValue(1e9);
        QCOMPARE(*f.view.mark(), std::size_t{499});
    }

    void aLossThatIsNoNumberIsTold()
    {
        ChartFixture f;
        f.history.add(BatchRecord{6, 1, std::nan(""), 0.1, 1000, 130});
        f.refresh();
        f.chart().setFocus();
        f.press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(f.chart().markSentence().contains(QStringLiteral("NaN")));
        QVERIFY(!f.chart().readoutRect().isNull());
        QVERIFY(!f.chart().grab().isNull());
    }

    void oneBatchAndOneEpochAreVisible()
    {
        ChartFixture f;
        f.history.begin(100);
        f.history.add(BatchRecord{1, 1, 2.3, 0.1, 0.01, 0.1});
        f.refresh();
        const auto pixel = [&f](double x, double y, const QPoint& off) {
            return f.chart().grab().toImage().pixelColor(f.pixelOf(x, y) + off);
        };
        QCOMPARE(pixel(0, std::log10(2.3), {}), color(Token::train, f.chart().palette()));
        for (int i = 2; i <= 100; ++i)
            f.history.add(BatchRecord{1, i, 2.3, 0.1, 0.01, 0.1 * i});
        f.history.add(EpochRecord{1, 2.3, 0.1, 0.3, 0.9, 0.01, 1, 0.1});
        f.refresh();
        const QColor wanted = color(Token::validation, f.chart().palette());
        bool ring = false;
        for (int off = 2; off <= 5; ++off) {
            const QColor seen = pixel(1, std::log10(0.3), {-off, 0});
            ring |= std::abs(seen.red() - wanted.red()) < 40 && std::abs(seen.blue() - wanted.blue()) < 40;
        }
        QVERIFY(ring);
        // Its middle is open, but for what the ring's soft edge brings: that differs between versions of Qt.
        const QColor middle = pixel(1, std::log10(0.3), {}), open = color(Token::card, f.chart().palette());
        constexpr int edge = 16;
        QVERIFY2(std::abs(middle.red() - open.red()) <= edge && std::abs(middle.green() - open.green()) <= edge
                     && std::abs(middle.blue() - open.blue()) <= edge,
                 qPrintable(middle.name()));
    }

    void theLegendCoversNothing()
    {
        ChartFixture f;
        for (const int width : {640, 420}) {
            f.window.resize(width, 620);
            QTRY_COMPARE(f.window.width(), width);
            QCoreApplication::processEvents();
            const auto* legend = f.loss->findChild<Legend*>();
            QVERIFY(!legend->geometry().intersects(f.chart().geometry()));
            QVERIFY(legend->width() >= legend->minimumSizeHint().width());
        }
    }
};

QTEST_MAIN(TestChartMark)
#include "test_chart_mark.moc"
