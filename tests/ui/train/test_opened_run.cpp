#include "tests/support/brackets.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/train/run_header.h"
#include "ui/train/status_column.h"

using namespace digitlab;

namespace {

constexpr int perEpoch = 10;

/// A run of the recipe `seed` that has trained `epochs` of its epochs and some batches more.
RunRecords runWith(RunState state, int of, int epochs, int batches = 0)
{
    RunRecords run;
    run.info.folder = run.start.run = "/tmp/runs/first try";
    run.info.name = "first try";
    run.info.state = state;
    run.info.hasCheckpoint = true;
    run.info.recipe.epochs = run.start.epochs = of;
    run.info.recipe.learningRate = 0.0123;
    run.start.recipe = run.info.recipe;
    run.start.threads = 2;
    run.start.batchesPerEpoch = perEpoch;
    run.start.trainingSamples = 1000;
    run.seed = 77;
    run.data.path = "/data/my letters/";
    run.data.limit = 1250;
    for (int i = 0; i < epochs * perEpoch + batches; ++i)
        run.start.earlierBatches.push_back({i / perEpoch + 1, i % perEpoch + 1, 0.5, 0.9, 0.01, 0.5 * (i + 1)});
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        run.start.earlierEpochs.push_back({epoch, 0.4, 0.9, 0.3, 0.9 + 0.01 * epoch, 0.01, 5, 1});
        run.info.weights.push_back(epoch);
    }
    run.info.epochs = run.start.earlierEpochs;
    run.info.bestEpoch = epochs;
    return run;
}

/// The page with such a run, and what it asks for.
struct OpenedFixture : TrainFixture {
    explicit OpenedFixture(const RunRecords& run)
    {
        QObject::connect(&page, &TrainPage::resumeRequested, &page, [this](const QString& folder, int epochs, Device) {
            resumed << QStringLiteral("%1 %2").arg(folder, QString::number(epochs));
            page.showGoingOn();
        });
        show(run);
    }
    void show(const RunRecords& run) { page.showRun(run, RunCourse(run.start)); }
    QString first() { return button("Train")->text(); }
    bool isAccent() { return button("Train")->property("look").toString() == QStringLiteral("primary"); }
    QPushButton* anew() { return page.findChild<RunHeader*>()->findChild<QPushButton*>(); }
    QString figure(StatusColumn::Figure which) { return page.findChild<StatusColumn*>()->figure(which); }

    QStringList resumed;
};

} // namespace

/// What the page shows of an earlier run, and how it goes on with it.
class TestOpenedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void aStoppedRunIsShownAndGoesOn()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3, 4));
        QVERIFY(!f.page.isRunning());
        QVERIFY(f.shows(QStringLiteral("first try")));
        QVERIFY(f.shows(QStringLiteral("my letters, best validation accuracy 93.0 % in epoch 3")));
        QVERIFY(f.shows(QStringLiteral("Stopped after 3 of 5 epochs")));
        QVERIFY(f.shows(QStringLiteral("params_3.pth")));
        using F = StatusColumn::Figure;
        QCOMPARE(f.figure(F::epoch), QStringLiteral("4"));
        QCOMPARE(f.figure(F::batch), QStringLiteral("4"));
        QCOMPARE(f.figure(F::validation), QStringLiteral("93.0 %"));
        QCOMPARE(f.figure(F::time), QStringLiteral("17 s"));
        QCOMPARE(f.named<CurveChart>("Loss chart")->history().size(), std::size_t{34});
        QCOMPARE(f.named<NumberField>("Epochs")->value(), 5.0);
        QCOMPARE(f.named<NumberField>("Learning rate")->value(), 0.0123);
        QCOMPARE(f.named<NumberField>("Random seed")->value(), 77.0);
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        QVERIFY(f.isAccent());

        QSignalSpy continues(&f.page, &TrainPage::continueRequested);
        f.press("Train");
        QCOMPARE(f.resumed, QStringList{QStringLiteral("/tmp/runs/first try 0")});
        QVERIFY(f.requests.empty() && continues.isEmpty());
        QVERIFY(f.page.isRunning());
        // Until the training tells, what was there stays.
        QCOMPARE(f.named<CurveChart>("Loss chart")->history().size(), std::size_t{34});
        QVERIFY(!f.page.findChild<RunHeader*>()->isVisible());
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
    }

    void aStepGoesOnWithOneBatch()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        f.press("Step");
        QCOMPARE(f.resumed.size(), 1);
        QCOMPARE(f.order, QStringList{QStringLiteral("step")});
    }

    void anotherRecipeIsANewTraining()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        f.type("Learning rate", QStringLiteral("0.02"));
        QCOMPARE(f.first(), QStringLiteral("Train"));
        QVERIFY(!f.anew()->isVisible());
        f.type("Learning rate", QStringLiteral("0.0123"));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        f.type("Random seed", QStringLiteral("78"));
        QCOMPARE(f.first(), QStringLiteral("Train"));
        f.press("Train");
        QVERIFY(f.resumed.isEmpty());
        QCOMPARE(f.requests.size(), std::size_t{1});
        QCOMPARE(f.requests[0].seed, std::uint64_t{78});
        QCOMPARE(f.requests[0].recipe.name, std::string("seed"));
        QVERIFY(f.requests[0].data.path == "/data/my letters/" && f.requests[0].data.limit == 1250);
        QCOMPARE(f.named<CurveChart>("Loss chart")->history().size(), std::size_t{0});
    }

    void otherDataAreANewTrainingToo()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        OpenDataOptions other;
        other.path = "mnist";
        f.page.setData(other, nullptr);
        QCOMPARE(f.first(), QStringLiteral("Train"));
        QVERIFY(f.shows(QStringLiteral("my letters, best"))); // what the run has learnt from
    }

    void theSameRecipeCanStartAnew()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        QVERIFY(f.anew()->isVisible());
        QTest::mouseClick(f.anew(), Qt::LeftButton);
        QVERIFY(f.resumed.isEmpty());
        QCOMPARE(f.requests.size(), std::size_t{1});
        QVERIFY(f.requests[0].out.empty());
    }

    void aFinishedRunGoesOnWithMoreEpochs()
    {
        OpenedFixture f(runWith(RunState::done, 5, 5));
        QVERIFY(f.shows(QStringLiteral("Done: 5 of 5 epochs, the best was epoch 5")));
        QCOMPARE(f.first(), QStringLiteral("Train"));
        f.type("Epochs", QStringLiteral("8"));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        f.press("Train");
        QCOMPARE(f.resumed, QStringList{QStringLiteral("/tmp/runs/first try 8")});
        QVERIFY(f.requests.empty());
    }

    /// All its epochs are there although their table is not.
    void aFinishedRunWithoutTablesIsFinished()
    {
        OpenedFixture f(runWith(RunState::done, 5, 0));
        QVERIFY(f.shows(QStringLiteral("Done: 5 of 5 epochs")));
        QCOMPARE(f.first(), QStringLiteral("Train"));
    }

    void fewerEpochsThanAreDoneAreANewTraining()
    {
        OpenedFixture f(runWith(RunState::stopped, 50, 5));
        f.type("Epochs", QStringLiteral("6"));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        f.type("Epochs", QStringLiteral("5"));
        QCOMPARE(f.first(), QStringLiteral("Train"));
    }

    void aRunThatNobodyEndedIsInterrupted()
    {
        OpenedFixture f(runWith(RunState::running, 5, 2, 1));
        QVERIFY(f.shows(QStringLiteral("Interrupted after 2 of 5 epochs")));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        f.show(runWith(RunState::paused, 5, 0, 1));
        QVERIFY(f.shows(QStringLiteral("Interrupted in the first epoch")));
        f.show(runWith(RunState::running, 5, 5));
        QVERIFY(f.shows(QStringLiteral("Done: 5 of 5 epochs")));
    }

    void aFailedRunTellsWhy()
    {
        RunRecords run = runWith(RunState::failed, 5, 2, 3);
        run.info.message = "/tmp/runs/first try/metrics.csv: no space left on device";
        OpenedFixture f(run);
        QCOMPARE(f.page.findChild<MessageBar*>()->text(), QString::fromStdString(run.info.message));
        QVERIFY(f.shows(QStringLiteral("Ended early: 2 of 5 epochs are kept")));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        QVERIFY(!f.isAccent()); // it may well fail again
        f.press("Train");
        QVERIFY(!f.page.findChild<MessageBar*>()->isVisible());
    }

    void whatCouldNotBeReadIsSaid()
    {
        RunRecords run = runWith(RunState::stopped, 5, 2);
        run.problem = "/tmp/runs/first try/metrics.csv: line 7 is damaged; what follows it is left out";
        run.info.weights = {1};
        run.info.hasCheckpoint = false;
        OpenedFixture f(run);
        QCOMPARE(f.page.findChild<MessageBar*>()->text(), QString::fromStdString(run.problem));
        QVERIFY(f.shows(QStringLiteral("params_1.pth"))); // the newest that is there
        QCOMPARE(f.first(), QStringLiteral("Train"));
    }

    void aRefusalLeavesTheRunAsItWas()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        f.press("Train");
        f.page.showProblem(QStringLiteral("/data/my letters: no such file or directory"));
        QVERIFY(f.page.findChild<MessageBar*>()->text().startsWith(QStringLiteral("/data/my letters")));
        QVERIFY(f.shows(QStringLiteral("Stopped after 3 of 5 epochs")));
        QVERIFY(f.shows(QStringLiteral("first try")));
        QCOMPARE(f.named<CurveChart>("Loss chart")->history().size(), std::size_t{30});
        QCOMPARE(f.first(), QStringLiteral("Continue"));
    }

    /// A new training that comes to nothing, or is stopped before its first batch, takes nothing off the page.
    void aNewTrainingThatDoesNotBeginLeavesTheRun()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        f.type("Learning rate", QStringLiteral("0.02"));
        const auto isThere = [&] {
            return f.shows(QStringLiteral("Stopped after 3 of 5 epochs")) && f.shows(QStringLiteral("first try"))
                && f.shows(QStringLiteral("params_3.pth"))
                && f.named<CurveChart>("Loss chart")->history().size() == std::size_t{30};
        };
        f.press("Train");
        QCOMPARE(f.named<CurveChart>("Loss chart")->history().size(), std::size_t{0});
        f.page.showProblem(QStringLiteral("/data/my letters: no such file or directory"));
        QVERIFY(isThere());
        f.press("Train");
        f.press("Stop");
        TrainingOutcome outcome;
        outcome.state = RunState::stopped;
        f.page.showOutcome(outcome);
        QVERIFY(isThere());
        QCOMPARE(f.requests.size(), std::size_t{2});
        f.type("Learning rate", QStringLiteral("0.0123"));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
    }

    void stoppedBeforeItCouldGoOn()
    {
        OpenedFixture f(runWith(RunState::done, 3, 3));
        f.type("Epochs", QStringLiteral("9"));
        f.press("Train");
        f.press("Stop");
        TrainingOutcome outcome;
        outcome.state = RunState::stopped;
        outcome.run = "/tmp/runs/first try";
        outcome.epochsDone = 3;
        f.page.showOutcome(outcome);
        QVERIFY(f.shows(QStringLiteral("Done: 3 of 3 epochs")));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
    }

    void aRunThatWasStoppedHereGoesOnToo()
    {
        OpenedFixture f(runWith(RunState::done, 3, 3));
        f.type("Epochs", QStringLiteral("4"));
        f.type("Learning rate", QStringLiteral("0.5"));
        f.press("Train");
        f.start(4);
        f.batches(1, 4);
        f.press("Stop");
        TrainingOutcome outcome;
        outcome.state = RunState::stopped;
        outcome.run = "/tmp/runs/one";
        f.page.showOutcome(outcome);
        QVERIFY(f.shows(QStringLiteral("Stopped in the first epoch")));
        QVERIFY(f.page.findChild<RunHeader*>()->isVisible());
        QCOMPARE(f.first(), QStringLiteral("Continue"));
        f.press("Train");
        QCOMPARE(f.resumed, QStringList{QStringLiteral("/tmp/runs/one 0")});
    }

    void openingCanBeStopped()
    {
        OpenedFixture f(runWith(RunState::stopped, 5, 3));
        QSignalSpy cancels(&f.page, &TrainPage::openingCancelled), stops(&f.page, &TrainPage::stopRequested);
        f.page.showOpening(QStringLiteral("second try"));
        QVERIFY(!f.page.isRunning());
        QVERIFY(f.shows(QStringLiteral("Opening second try")));
        QCOMPARE(f.enabled(), QStringLiteral("Stop"));
        QVERIFY(!f.named<NumberField>("Epochs")->isReadOnly());
        f.press("Stop");
        QCOMPARE(cancels.count(), 1);
        QCOMPARE(stops.count(), 0);
        QVERIFY(f.shows(QStringLiteral("Stopped after 3 of 5 epochs")));
        QCOMPARE(f.first(), QStringLiteral("Continue"));
    }

    void aFolderThatIsNoRunIsSaid()
    {
        TrainFixture f;
        f.page.showOpening(QStringLiteral("x"));
        f.page.showProblem(QStringLiteral("/x: not a run folder: there is no run.json in it"));
        QCOMPARE(f.page.findChild<MessageBar*>()->text(),
                 QStringLiteral("/x: not a run folder: there is no run.json in it"));
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
    }

    void aTrainingIsNotDisturbed()
    {
        TrainFixture f;
        f.press("Train");
        f.start();
        f.batches(1, 3);
        f.page.chooseRun();
        QVERIFY(f.page.findChild<MessageBar*>()->text().startsWith(QStringLiteral("A training is running")));
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
        QVERIFY(f.page.isRunning());
    }

    void theLanguageIsFollowed()
    {
        OpenedFixture f(runWith(RunState::running, 5, 3));
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_VERIFY(f.shows(QStringLiteral("[Interrupted after 3 of 5 epochs]")));
        QVERIFY(f.shows(QStringLiteral("best validation accuracy")));
        QCOMPARE(f.anew()->text(), QStringLiteral("[Train anew]"));
        QCoreApplication::removeTranslator(&brackets);
    }

    void nothingIsCutInTheSmallestWindow()
    {
        RunRecords run = runWith(RunState::stopped, 50, 3);
        run.info.folder = run.start.run = "/tmp/runs/" + std::string(120, 'n');
        OpenedFixture f(run);
        QVERIFY(f.page.minimumSizeHint().width() <= 1000 - 88);
        f.page.resize(912, 660);
        QTRY_COMPARE(f.page.size(), QSize(912, 660));
        QVERIFY(f.page.minimumSizeHint().height() <= 660);
    }
};

QTEST_MAIN(TestOpenedRun)
#include "test_opened_run.moc"
