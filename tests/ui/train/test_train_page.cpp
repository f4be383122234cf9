#include "tests/ui/train/train_fixture.h"
#include "ui/train/status_column.h"

#include <cmath>

using namespace digitlab;

class TestTrainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void withoutAnEngineNothingStarts()
    {
        TrainPage page;
        page.show();
        for (const QPushButton* button : page.findChildren<QPushButton*>())
            if (button->accessibleName() == QStringLiteral("Train")
                || button->accessibleName() == QStringLiteral("Step"))
                QVERIFY(!button->isEnabled());
    }

    void buttonsFollowTheRun()
    {
        TrainFixture f;
        QSignalSpy pauses(&f.page, &TrainPage::pauseRequested), continues(&f.page, &TrainPage::continueRequested);
        QSignalSpy stops(&f.page, &TrainPage::stopRequested);
        QList<QRect> places;
        for (const char* name : {"Train", "Pause", "Step", "Stop"})
            places << f.button(name)->geometry();
        const auto unmoved = [&] {
            QList<QRect> now;
            for (const char* name : {"Train", "Pause", "Step", "Stop"})
                now << f.button(name)->geometry();
            return now == places;
        };

        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        f.press("Train");
        QVERIFY(f.page.isRunning());
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
        f.start();
        f.batches(1, 3);
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
        f.press("Pause");
        QCOMPARE(pauses.count(), 1);
        f.page.showPaused(true);
        QCOMPARE(f.enabled(), QStringLiteral("Train Step Stop"));
        QCOMPARE(f.button("Train")->text(), QStringLiteral("Continue"));
        QVERIFY(unmoved());
        f.press("Step");
        QCOMPARE(f.order, (QStringList{QStringLiteral("train"), QStringLiteral("step")}));
        f.press("Train");
        QCOMPARE(continues.count(), 1);
        QCOMPARE(pauses.count(), 1);
        f.page.showPaused(false);
        QCOMPARE(f.button("Train")->text(), QStringLiteral("Train"));

        f.press("Stop");
        QVERIFY(f.button("Stop")->text().startsWith(QStringLiteral("Stopping")));
        f.press("Stop");
        QCOMPARE(stops.count(), 1);
        QVERIFY(!f.button("Train")->isEnabled() && !f.button("Pause")->isEnabled() && !f.button("Step")->isEnabled());
        f.page.showPaused(true); // too late to matter
        QVERIFY(f.button("Stop")->text().startsWith(QStringLiteral("Stopping")));
        f.end(RunState::stopped);
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        QVERIFY(unmoved());
        QVERIFY(!f.page.isRunning());
        QVERIFY(!f.page.findChild<MessageBar*>()->isVisible());
    }

    void aStepStartsWithOneBatch()
    {
        TrainFixture f;
        f.press("Step");
        QCOMPARE(f.order, (QStringList{QStringLiteral("train"), QStringLiteral("step")}));
    }

    void aRefusedStartIsNoStep()
    {
        TrainPage page;
        page.setEngine(std::make_shared<FormEngine>());
        connect(&page, &TrainPage::trainRequested, &page,
                [&page] { page.showProblem(QStringLiteral("No such folder")); });
        QSignalSpy steps(&page, &TrainPage::stepRequested);
        page.show();
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->accessibleName() == QStringLiteral("Step"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(steps.count(), 0);
        QVERIFY(!page.isRunning());
        QCOMPARE(page.findChild<MessageBar*>()->text(), QStringLiteral("No such folder"));
    }

    void keysAloneTrainAndPause()
    {
        TrainFixture f;
        f.button("Train")->setFocus();
        QTest::keyClick(f.button("Train"), Qt::Key_Space);
        QCOMPARE(f.requests.size(), std::size_t{1});
        QVERIFY(f.page.focusWidget() == f.button("Pause"));
    }

    void fiveStopsKeepTheSettings()
    {
        TrainFixture f;
        f.type("Epochs", QStringLiteral("7"));
        f.type("Learning rate", QStringLiteral("0,5"));
        for (int i = 0; i < 5; ++i) {
            f.press("Train");
            f.start();
            f.batches(1, 2);
            f.press("Stop");
            f.end(RunState::stopped);
            QCOMPARE(f.requests.back().recipe.epochs, 7);
            QCOMPARE(f.requests.back().recipe.learningRate, 0.5);
            QVERIFY(!f.page.findChild<MessageBar*>()->isVisible());
        }
        QCOMPARE(f.requests.size(), std::size_t{5});
        QVERIFY(!f.named<NumberField>("Epochs")->isReadOnly());
    }

    void noTimeIsLeftAfterStop()
    {
        TrainFixture f;
        f.press("Train");
        f.start(50, 100);
        f.batches(1, 40);
        const auto* status = f.page.findChild<StatusColumn*>();
        const auto time = [status] { return status->figure(StatusColumn::Figure::time); };
        QTRY_VERIFY(time() != QStringLiteral("–"));
        QVERIFY(f.shows(QStringLiteral("Time left")));
        f.press("Stop");
        QCOMPARE(time(), QStringLiteral("4 s")); // the one taken
        f.batches(41, 50);                       // what was under way
        f.end(RunState::stopped);
        QCOMPARE(time(), QStringLiteral("5 s"));
        QVERIFY(status->figure(StatusColumn::Figure::speed) != QStringLiteral("–"));
        QVERIFY(!f.shows(QStringLiteral("Time left")));
        QVERIFY(!f.shows(QStringLiteral("s left")) && !f.shows(QStringLiteral("min left")));
    }

    void whatIsGoingOnIsNeverCut_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize& size :
             {QSize(912, 660), QSize(960, 720), QSize(1092, 728), QSize(1192, 768), QSize(1800, 1000)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }

    void whatIsGoingOnIsNeverCut()
    {
        QFETCH(QSize, size);
        TrainFixture f;
        f.page.resize(size);
        f.press("Train");
        f.start(100000, 54321);
        std::vector<BatchRecord> records;
        for (int i = 1; i <= 10; ++i)
            records.push_back({99999, 54300 + i, 0.5, 0.9, 0.01, 1000.0 * i});
        f.page.addBatches(records);
        const auto check = [&](const char* beginning) {
            const QLabel* words = nullptr;
            const auto found = [&] {
                for (const QLabel* label : f.page.findChildren<QLabel*>())
                    if (label->isVisible() && label->text().startsWith(QLatin1String(beginning)))
                        words = label;
                return words != nullptr;
            };
            QTRY_VERIFY2(found(), beginning);
            QCoreApplication::processEvents();
            const QRect needed
                = words->fontMetrics().boundingRect(words->contentsRect(), Qt::TextWordWrap, words->text());
            QVERIFY2(needed.width() <= words->width() && needed.height() <= words->height(),
                     qPrintable(QStringLiteral("%1 of %2, %3 of %4")
                                    .arg(needed.width())
                                    .arg(words->width())
                                    .arg(needed.height())
                                    .arg(words->height())));
        };
        check("Epoch 99999 of");
        f.press("Pause");
        f.page.showPaused(true);
        check("Paused: epoch 99999 of");
        f.press("Stop");
        check("Stopping after");
        TrainingOutcome outcome;
        outcome.state = RunState::stopped;
        outcome.epochsDone = 99998;
        f.page.showOutcome(outcome);
        check("Stopped after 99998 of");
    }

    void fitsTheSmallestWindow()
    {
        TrainFixture f;
        QVERIFY(f.page.minimumSizeHint().width() <= 1000 - 88);
        f.press("Train");
        f.start();
        f.batches(1, 9);
        f.page.addEpoch({1, 0.3, 0.9, 0.125, 0.973, 0.01, 1, 0.1}, QStringLiteral("params_1.pth"));
        f.page.resize(912, 660);
        QTRY_VERIFY(f.shows(QStringLiteral("params_1.pth")));
        QTRY_COMPARE(f.page.size(), QSize(912, 660));
        QVERIFY(f.page.minimumSizeHint().height() <= 660);
    }
};

QTEST_MAIN(TestTrainPage)
#include "test_train_page.moc"
