#include "tests/ui/train/train_fixture.h"
#include "ui/train/chart_card.h"
#include "ui/train/chart_files.h"
#include "ui/train/chart_values.h"
#include "ui/train/run_view.h"

#include <QImage>
#include <QSlider>

#include <cmath>

using namespace digitlab;

Q_DECLARE_METATYPE(digitlab::ChartChoices)

class TestTrainCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void chartsHaveNamesAndLastValues()
    {
        TrainFixture f;
        f.press("Train");
        f.start();
        f.batches(1, 9, 0.25);
        f.page.addEpoch({1, 0.3, 0.9, 0.125, 0.973, 0.01, 1, 0.1}, QStringLiteral("/tmp/runs/one/params_1.pth"));
        auto* loss = f.named<CurveChart>("Loss chart");
        auto* accuracy = f.named<CurveChart>("Accuracy chart");
        QVERIFY(loss && accuracy);
        QTRY_VERIFY(loss->accessibleDescription().contains(QStringLiteral("0.250")));
        QVERIFY(loss->accessibleDescription().contains(QStringLiteral("0.125")));
        QVERIFY(accuracy->accessibleDescription().contains(QStringLiteral("97.3 %")));
        QCOMPARE(loss->chart()->plotArea().left(), accuracy->chart()->plotArea().left());
        QTRY_VERIFY(f.shows(QStringLiteral("params_1.pth")));
        QSignalSpy used(&f.page, &TrainPage::useModelRequested);
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Use in Recognise"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(used.count(), 1);
        QCOMPARE(used[0][0].toString(), QStringLiteral("/tmp/runs/one:1"));
    }

    void aLossThatIsNotFiniteLeavesThePointsAndSaysWhy()
    {
        TrainFixture f;
        f.press("Train");
        f.start();
        f.page.addBatches(
            {{1, 1, 2.3, 0.1, 1000, 0.1}, {1, 2, 4e6, 0.1, 1000, 0.2}, {1, 3, std::nan(""), 0.1, 1000, 0.3}});
        f.end(RunState::failed, "The loss is not finite: lower the learning rate");
        auto* chart = f.named<CurveChart>("Loss chart");
        QVERIFY(chart->shownRange().low <= std::log10(2.3));
        QVERIFY(chart->shownRange().high >= std::log10(4e6));
        QVERIFY(f.page.findChild<MessageBar*>()->isVisible());
        QVERIFY(f.page.findChild<MessageBar*>()->text().contains(QStringLiteral("lower the learning rate")));
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
    }

    void aHiddenPageCatchesUp()
    {
        TrainFixture f;
        f.press("Train");
        f.start(1, 20000);
        f.page.hide();
        QSignalSpy status(&f.page, &TrainPage::statusChanged);
        f.batches(1, 20000, 0.75);
        QVERIFY(status.wait());
        QCOMPARE(status.back()[0].toString(), QStringLiteral("Epoch 1/1"));
        auto* loss = f.named<CurveChart>("Loss chart");
        QVERIFY(!loss->accessibleDescription().contains(QStringLiteral("0.750")));
        f.page.show();
        QTRY_VERIFY(loss->accessibleDescription().contains(QStringLiteral("0.750")));
    }

    void paintsAreFewerThanCalls()
    {
        TrainFixture f;
        f.press("Train");
        f.start(1, 1000);
        QSignalSpy status(&f.page, &TrainPage::statusChanged);
        for (int i = 1; i <= 500; ++i)
            f.batches(i, i);
        QVERIFY(status.isEmpty());
        QVERIFY(status.wait());
        QCOMPARE(status.count(), 1);
    }

    void theSliderSmoothsFromRawToStrong()
    {
        TrainFixture f;
        f.press("Train");
        f.start(2, 100);
        std::vector<BatchRecord> records;
        for (int i = 1; i <= 100; ++i)
            records.push_back({1, i, i % 2 ? 0.4 : 0.6, 0.9, 0.01, 0.1 * i});
        f.page.addBatches(records);
        auto* slider = f.named<QSlider>("Smoothing");
        QVERIFY(slider);
        QSignalSpy choices(&f.page, &TrainPage::chartChoicesChanged);
        const auto* chart = f.named<CurveChart>("Loss chart");
        const auto spread = [&] { // of the thick line
            double least = 1e9, greatest = -1e9;
            for (const QPointF& point : chart->lines().smoothed) {
                least = std::min(least, point.y());
                greatest = std::max(greatest, point.y());
            }
            return greatest - least;
        };
        QTRY_VERIFY(spread() > 0);
        const double usual = spread();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(slider->value(), 45);
        QVERIFY(spread() > usual);
        QVERIFY(f.shows(QStringLiteral("batches")));
        QTest::keyClick(slider, Qt::Key_End);
        QVERIFY(spread() < usual);
        QVERIFY(f.shows(QStringLiteral("100 batches")));
        QTest::keyClick(slider, Qt::Key_Home);
        QVERIFY(spread() < 0); // no second line where the batches are shown as they are
        QVERIFY(f.shows(QStringLiteral("off")));
        QCOMPARE(choices.count(), 3);
        QVERIFY(f.page.chartChoices() == (ChartChoices{XAxis::epoch, 0}));
        // It holds for the next run as well.
        f.end(RunState::stopped);
        f.press("Train");
        f.start(2, 100);
        QCOMPARE(f.page.chartChoices().smoothing, 0);
        QCOMPARE(slider->value(), 0);
    }

    void theXAxisCountsWhatIsChosen()
    {
        TrainFixture f;
        f.press("Train");
        f.start(2, 100);
        f.batches(1, 90);
        const auto* loss = f.named<CurveChart>("Loss chart");
        const auto* accuracy = f.named<CurveChart>("Accuracy chart");
        QTRY_VERIFY(loss->accessibleDescription().startsWith(QStringLiteral("Last batch")));
        auto* axis = f.named<QComboBox>("x axis");
        QVERIFY(axis);
        QSignalSpy choices(&f.page, &TrainPage::chartChoicesChanged);
        axis->setFocus();
        QTest::keyClick(axis, Qt::Key_Down);
        QVERIFY(loss->shownWindow().high > 90 && loss->shownWindow().high < 100);
        QTest::keyClick(axis, Qt::Key_Down);
        QVERIFY(loss->shownWindow().high > 9 && loss->shownWindow().high < 10); // seconds
        QVERIFY(accuracy->shownWindow() == loss->shownWindow());
        QCOMPARE(choices.count(), 2);
        QVERIFY(choices[1][0].value<ChartChoices>() == (ChartChoices{XAxis::time, 50}));
    }

    void choicesOfTheLastTimeAreTakenOver()
    {
        TrainFixture f;
        QSignalSpy choices(&f.page, &TrainPage::chartChoicesChanged);
        f.page.setChartChoices({XAxis::batch, 80});
        QCOMPARE(choices.count(), 0);
        QCOMPARE(f.named<QComboBox>("x axis")->currentIndex(), 1);
        QCOMPARE(f.named<QSlider>("Smoothing")->value(), 80);
        QVERIFY(f.page.chartChoices() == (ChartChoices{XAxis::batch, 80}));
        f.page.setChartChoices({XAxis::epoch, 1000}); // from a broken file
        QCOMPARE(f.page.chartChoices().smoothing, 100);
    }

    void theWayBackIsOnThePageWhileZoomedIn()
    {
        TrainFixture f;
        f.press("Train");
        f.start(2, 100);
        f.batches(1, 90);
        auto* loss = f.named<CurveChart>("Loss chart");
        QTRY_VERIFY(loss->accessibleDescription().startsWith(QStringLiteral("Last batch")));
        QPushButton* all = nullptr;
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Show all"))
                all = button;
        QVERIFY(all && !all->isEnabled());
        loss->setFocus();
        QTest::keyClick(loss, Qt::Key_Plus);
        QVERIFY(all->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(!all->isEnabled());
        QVERIFY(!loss->view().isZoomed());
        // A new run is shown from its beginning.
        QTest::keyClick(loss, Qt::Key_Plus);
        f.end(RunState::stopped);
        f.press("Train");
        f.start(2, 100);
        QVERIFY(!loss->view().isZoomed());
    }

    void tabReachesChartsMenusAndBar()
    {
        TrainFixture f;
        f.press("Train");
        f.start(2, 100);
        f.batches(1, 90);
        QStringList names;
        f.named<CurveChart>("Loss chart")->setFocus();
        for (int i = 0; i < 40; ++i) {
            QWidget* focused = QApplication::focusWidget();
            QVERIFY(focused);
            if (names.contains(focused->accessibleName()) && !focused->accessibleName().isEmpty())
                break;
            names << focused->accessibleName();
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        for (const char* name : {"Loss chart", "Accuracy chart", "Loss chart: menu", "Accuracy chart: menu",
                                 "Smoothing", "x axis", "Pause", "Stop"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
    }

    void twentyThousandBatchesAreFewPointsAndAllThere()
    {
        TrainFixture f;
        f.press("Train");
        f.start(4, 5000);
        for (int epoch = 1; epoch <= 4; ++epoch) {
            std::vector<BatchRecord> records;
            for (int batch = 1; batch <= 5000; ++batch)
                records.push_back({epoch, batch, batch == 2500 ? 7.5 : 0.1, 0.9, 0.01, 5000.0 * epoch + batch});
            f.page.addBatches(records);
        }
        auto* loss = f.named<CurveChart>("Loss chart");
        QTRY_VERIFY(loss->accessibleDescription().startsWith(QStringLiteral("Last batch")));
        int spikes = 0;
        const ChartLines& lines = loss->lines();
        for (const QList<QPointF>* line : {&lines.batches, &lines.smoothed, &lines.validation}) {
            QVERIFY(line->size() <= 2 * loss->width() + 4);
            for (const QPointF& point : *line)
                spikes += std::abs(point.y() - std::log10(7.5)) < 1e-6 ? 1 : 0;
        }
        QCOMPARE(spikes, 4);
        QCOMPARE(chartValues(chartTable(loss->history(), Curve::loss), ',').count('\n'), 20001);
        // Near enough, each can be told.
        loss->setFocus();
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(loss, Qt::Key_Plus);
        const double batches = (loss->shownWindow().high - loss->shownWindow().low) * 5000;
        QVERIFY2(batches < 10, qPrintable(QString::number(batches)));
    }

    void aLongRunComesBackWholeAndInOrder()
    {
        constexpr int earlier = 100000, perEpoch = 50000;
        const auto record = [](int number) {
            return BatchRecord{number / perEpoch + 1, number % perEpoch + 1, 1.0 + number, 0.5, 0.01, number * 0.001};
        };
        RunView view;
        view.resize(1000, 700);
        view.show();
        TrainingStart start;
        start.epochs = 3;
        start.batchesPerEpoch = perEpoch;
        for (int i = 0; i < earlier; ++i)
            start.earlierBatches.push_back(record(i));
        for (int epoch = 1; epoch <= 2; ++epoch)
            start.earlierEpochs.push_back({.epoch = epoch, .validationLoss = 0.25 * epoch, .validationAccuracy = 0.5});
        view.begin(RunCourse(start));
        QVERIFY(view.last().epoch == 2 && view.last().batch == perEpoch);
        view.add(record(earlier));
        view.add(record(earlier + 1));
        QVERIFY(view.last().epoch == 3 && view.last().batch == 2);
        QByteArray table;
        connect(&view, &RunView::tableRequested,
                [&](const std::function<QByteArray()>& content) { table = content(); });
        view.findChild<ChartCard*>()->files().copyTable();
        const QList<QByteArray> lines = table.trimmed().split('\n');
        QCOMPARE(lines.size(), earlier + 3);
        QVERIFY2(lines[perEpoch].startsWith("1\t50000\t") && lines[perEpoch].endsWith("\t0.25"),
                 lines[perEpoch].constData());
        QVERIFY2(lines[earlier].startsWith("2\t50000\t") && lines[earlier].endsWith("\t0.5"),
                 lines[earlier].constData());
        QVERIFY2(lines[earlier + 1].startsWith("3\t1\t") && lines[earlier + 2].startsWith("3\t2\t"),
                 lines[earlier + 1].constData());
    }

    void aNewPaletteRecoloursTheCharts()
    {
        TrainFixture f;
        f.press("Train");
        f.start();
        f.batches(1, 9);
        applyTheme(*qApp, Scheme::dark);
        auto* loss = f.named<CurveChart>("Loss chart");
        const QColor wanted = color(Token::train, loss->palette());
        QVERIFY(isDark(loss->palette()));
        QTRY_VERIFY(!loss->lines().smoothed.isEmpty());
        const QImage shown = loss->grab().toImage();
        bool found = false;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                found |= shown.pixelColor(x, y) == wanted;
        QVERIFY(found);
        applyTheme(*qApp, Scheme::light);
    }
};

QTEST_MAIN(TestTrainCharts)
#include "test_train_charts.moc"
