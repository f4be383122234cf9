#include "core/api/error.h"
#include "core/data/data_set.h"
#include "core/exchange/state_dict.h"
#include "core/model/recipes.h"
#include "core/training/learn.h"
#include "core/training/run_folder.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>
#include <set>

using namespace digitlab;
namespace fs = std::filesystem;

namespace {

/// Writes down what it is told and calls `afterBatch`, `afterEpoch` on the training thread.
class Recorder : public TrainingObserver {
public:
    TrainingStart start;
    std::vector<BatchRecord> batches;
    std::vector<EpochRecord> epochs;
    std::vector<bool> pauses;
    std::function<void(const BatchRecord&)> afterBatch;
    std::function<void(const EpochRecord&)> afterEpoch;

    void onStart(const TrainingStart& s) override { start = s; }
    void onBatch(const BatchRecord& record) override
    {
        batches.push_back(record);
        if (afterBatch)
            afterBatch(record);
    }
    void onEpoch(const EpochRecord& record, const fs::path& weights) override
    {
        QVERIFY(fs::exists(weights));
        epochs.push_back(record);
        if (afterEpoch)
            afterEpoch(record);
    }
    void onPaused(bool paused) override { pauses.push_back(paused); }
};

LearnContext context()
{
    return {[](const OpenDataOptions& options, const ProgressFunction& progress, const std::stop_token& stop) {
                return openDataSet(options, fs::path(DIGITLAB_RESOURCES) / "mnist", progress, stop);
            },
            [](const std::string& reference) { return networkFrom(readStateDict(reference), reference); }};
}

TrainingRequest request(const fs::path& out, std::size_t limit = 400)
{
    TrainingRequest r;
    r.data.path = "mnist";
    r.data.limit = limit;
    r.recipe.epochs = 1;
    r.recipe.batchSize = 64;
    r.threads = 1;
    r.out = out;
    return r;
}

TrainingOutcome train(const TrainingRequest& r, Recorder& recorder)
{
    TrainingControl control;
    return learn(r, context(), control, recorder);
}

bool sameWeights(const fs::path& left, const fs::path& right)
{
    const StateDict a = readStateDict(left), b = readStateDict(right);
    if (a.tensors.size() != b.tensors.size())
        return false;
    for (std::size_t i = 0; i < a.tensors.size(); ++i)
        if (!at::equal(a.tensors[i].second, b.tensors[i].second))
            return false;
    return true;
}

/// Each loss of metrics.csv in turn.
std::vector<double> losses(const fs::path& run)
{
    std::vector<double> values;
    for (const BatchRecord& record : RunFolder(run).readBatches())
        values.push_back(record.loss);
    return values;
}

} // namespace

class TrainingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

private Q_SLOTS:
    void learnsAndLeavesAWholeRun()
    {
        Recorder recorder;
        TrainingRequest r = request(path("whole"), 2000);
        r.recipe.epochs = 3;
        const TrainingOutcome outcome = train(r, recorder);
        QVERIFY2(outcome.state == RunState::done, outcome.message.c_str());
        QCOMPARE(outcome.epochsDone, 3);
        QCOMPARE(recorder.start.batchesPerEpoch, 25);
        QCOMPARE(recorder.batches.size(), std::size_t{75});
        QVERIFY2(std::abs(recorder.batches.front().loss - std::log(10.0)) < 0.1,
                 "the first loss is that of ten equal chances");
        QVERIFY2(recorder.epochs.back().validationAccuracy > 0.85, "2,000 digits are enough for 85 %");
        const RunFolder run(r.out);
        QCOMPARE(run.readBatches().size(), std::size_t{75});
        QCOMPARE(run.readEpochs().size(), std::size_t{3});
        QVERIFY((run.weightsThere() == std::vector<int>{1, 2, 3}));
        QVERIFY(run.readDescription().state == RunState::done);
        QCOMPARE(run.readDescription().bestEpoch, outcome.bestEpoch);
        for (const char* list : {"total.txt", "train.txt", "val.txt"})
            QVERIFY2(fs::exists(r.out / list), list);
    }

    void epochFiguresAreWeightedBySamples()
    {
        Recorder recorder;
        TrainingRequest r = request(path("weighted")); // 320 items: five batches of 64
        r.recipe.batchSize = 300;                      // 300 and 20
        train(r, recorder);
        QCOMPARE(recorder.batches.size(), std::size_t{2});
        const double expected = (recorder.batches[0].loss * 300 + recorder.batches[1].loss * 20) / 320;
        QVERIFY(std::abs(recorder.epochs[0].trainLoss - expected) < 1e-9);
    }

    void sameSeedGivesTheSameBits()
    {
        Recorder one, two, other;
        TrainingRequest r = request(path("bits1"));
        train(r, one);
        r.out = path("bits2");
        train(r, two);
        r.out = path("bits3");
        r.seed = 2;
        train(r, other);
        QVERIFY(sameWeights(path("bits1") / "params_1.pth", path("bits2") / "params_1.pth"));
        QVERIFY(losses(path("bits1")) == losses(path("bits2")));
        QVERIFY(losses(path("bits1")) != losses(path("bits3")));
    }

    void aStoppedRunGoesOnExactly_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<int>("epoch");
        QTest::addColumn<int>("batch");
        QTest::newRow("seed, in the middle of the first epoch") << QStringLiteral("seed") << 1 << 2;
        QTest::newRow("seed, after the first epoch") << QStringLiteral("seed") << 1 << 5;
        QTest::newRow("modern, with average and augmentation") << QStringLiteral("modern") << 2 << 1;
    }
    void aStoppedRunGoesOnExactly()
    {
        QFETCH(QString, recipe);
        QFETCH(int, epoch);
        QFETCH(int, batch);
        const std::string tag = QTest::currentDataTag();
        TrainingRequest r = request(path(("straight " + tag).c_str()));
        for (const Recipe& known : namedRecipes())
            if (known.name == recipe.toStdString())
                r.recipe = known;
        r.recipe.epochs = 3;
        r.recipe.batchSize = 72;
        r.recipe.validation = 0.1;
        Recorder straight;
        QVERIFY(train(r, straight).state == RunState::done);

        r.out = path(("broken " + tag).c_str());
        TrainingControl control;
        Recorder first, second;
        first.afterBatch = [&](const BatchRecord& record) {
            if (record.epoch == epoch && record.batch == batch)
                control.stop();
        };
        QVERIFY(learn(r, context(), control, first).state == RunState::stopped);
        QVERIFY(RunFolder(r.out).readDescription().state == RunState::stopped);
        TrainingControl again;
        QVERIFY(learnOn(r.out, 0, Device::cpu, context(), again, second).state == RunState::done);
        QVERIFY(losses(r.out) == losses(path(("straight " + tag).c_str())));
        QCOMPARE(RunFolder(r.out).readEpochs().size(), std::size_t{3});
        QVERIFY(sameWeights(r.out / "params_3.pth", path(("straight " + tag).c_str()) / "params_3.pth"));
    }

    void startsAreCheckpointsToo()
    {
        // A run that was killed in its first epoch, begun from given weights: the seed alone would not bring them back.
        Recorder recorder, next;
        TrainingRequest r = request(path("given"), 2000);
        r.recipe.epochs = 2;
        train(r, recorder);
        r.init = (r.out / "params_2.pth").string();
        r.out = path("killed");
        TrainingControl control, again;
        recorder.afterBatch = [&](const BatchRecord&) {
            fs::copy(r.out, path("as killed")); // what the disk holds after the first batch
            recorder.afterBatch = nullptr;
            control.stop();
        };
        learn(r, context(), control, recorder);
        QVERIFY(learnOn(path("as killed"), 1, Device::cpu, context(), again, next).state == RunState::done);
        QVERIFY2(next.batches.front().epoch == 1 && next.batches.front().batch == 1 && next.batches.front().loss < 1.2,
                 "the first batch again, with the given weights");
    }

    void aRunHasOneWriter()
    {
        Recorder recorder, other;
        TrainingRequest r = request(path("shared"));
        QString refusal;
        recorder.afterBatch = [&](const BatchRecord& record) {
            if (record.batch != 2)
                return;
            TrainingControl second;
            try {
                learnOn(r.out, 0, Device::cpu, context(), second, other);
            } catch (const Error& error) {
                refusal = QString::fromUtf8(error.what());
            }
        };
        QVERIFY(train(r, recorder).state == RunState::done);
        QVERIFY2(refusal.contains(QStringLiteral("another program is writing it")), qPrintable(refusal));
        QVERIFY(other.batches.empty());
    }

    void aCompleteRunIsLeftAlone()
    {
        Recorder recorder, again;
        const TrainingRequest r = request(path("complete"));
        train(r, recorder);
        const auto before = fs::last_write_time(r.out / "run.json");
        TrainingControl control;
        QVERIFY(learnOn(r.out, 0, Device::cpu, context(), control, again).state == RunState::done);
        QVERIFY(again.batches.empty());
        QVERIFY(fs::last_write_time(r.out / "run.json") == before);
    }

    void aRunIsNeverOverwritten()
    {
        Recorder recorder;
        const TrainingRequest r = request(path("kept"));
        train(r, recorder);
        QVERIFY_THROWS_EXCEPTION(Error, train(r, recorder));
    }

    void anotherRunsListsAreUsed()
    {
        Recorder recorder;
        TrainingRequest r = request(path("lists1"));
        train(r, recorder);
        r.splitOf = r.out;
        r.out = path("lists2");
        r.seed = 99;
        r.data.seed = 1;
        train(r, recorder);
        QCOMPARE(readTextFile(path("lists1") / "val.txt"), readTextFile(path("lists2") / "val.txt"));
    }

    void startsFromGivenWeights()
    {
        Recorder recorder, next;
        TrainingRequest r = request(path("from"), 2000);
        r.recipe.epochs = 3;
        train(r, recorder);
        r.init = (r.out / "params_3.pth").string();
        r.out = path("onwards");
        train(r, next);
        QVERIFY(next.batches.front().loss < 1.0);
    }

    void pauseStepAndResume()
    {
        TrainingControl control;
        control.step(); // one batch, then pause
        Recorder recorder;
        std::vector<std::size_t> batchesAtPause;
        class Pauser : public Recorder {
        public:
            TrainingControl* control = nullptr;
            std::vector<std::size_t> seen;
            void onPaused(bool paused) override
            {
                if (!paused)
                    return;
                seen.push_back(batches.size());
                if (seen.size() < 3)
                    control->step();
                else
                    control->resume();
            }
        } pauser;
        pauser.control = &control;
        const TrainingOutcome outcome = learn(request(path("paused")), context(), control, pauser);
        QVERIFY(outcome.state == RunState::done);
        QVERIFY((pauser.seen == std::vector<std::size_t>{1, 2, 3}));
        QCOMPARE(pauser.batches.size(), std::size_t{5});
    }

    void lossThatIsNotFiniteEndsTheRun()
    {
        Recorder recorder;
        TrainingRequest r = request(path("high"));
        r.recipe.learningRate = 1e30;
        r.recipe.epochs = 3;
        const TrainingOutcome outcome = train(r, recorder);
        QVERIFY(outcome.state == RunState::failed);
        const QString message = QString::fromStdString(outcome.message);
        QVERIFY2(message.contains(QStringLiteral("epoch 1"))
                     && message.contains(QStringLiteral("lower the learning rate")),
                 qPrintable(message));
        QVERIFY(RunFolder(r.out).weightsThere().empty());
        for (const double loss : losses(r.out))
            QVERIFY(std::isfinite(loss));
    }

    void lastGoodEpochIsKeptWhenTheFolderVanishes()
    {
        Recorder recorder;
        TrainingRequest r = request(path("vanished"));
        r.recipe.epochs = 3;
        recorder.afterEpoch = [&](const EpochRecord& record) {
            if (record.epoch == 1)
                fs::rename(r.out, path("moved"));
        };
        const TrainingOutcome outcome = train(r, recorder);
        QVERIFY(outcome.state == RunState::failed);
        QVERIFY2(outcome.message.find("moved or deleted") != std::string::npos, outcome.message.c_str());
        QVERIFY(!readStateDict(path("moved") / "params_1.pth").tensors.empty());
    }

    void oddBatchSizesLoseNoPicture_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("batches");
        QTest::newRow("one left over") << 79 << 2;
        QTest::newRow("single pictures") << 1 << 80;
        QTest::newRow("larger than the data") << 4096 << 1;
    }
    void oddBatchSizesLoseNoPicture()
    {
        QFETCH(int, size);
        QFETCH(int, batches);
        TrainingRequest r = request(path(QTest::currentDataTag()), 100);
        r.recipe = namedRecipes().back(); // with batch norm
        r.recipe.validation = 0.2;
        r.recipe.epochs = 1;
        r.recipe.batchSize = size;
        Recorder recorder;
        const TrainingOutcome outcome = train(r, recorder);
        QVERIFY2(outcome.state == RunState::done, outcome.message.c_str());
        QCOMPARE(recorder.batches.size(), static_cast<std::size_t>(batches));
        QVERIFY(std::isfinite(recorder.epochs[0].trainLoss));
    }

    void requestsThatCannotStartAreRefused()
    {
        Recorder recorder;
        TrainingRequest r = request(path("zero"));
        r.recipe.batchSize = 0;
        QVERIFY_THROWS_EXCEPTION(Error, train(r, recorder));
        r = request(path("from another network"));
        r.init = (path("nothing") / "x.pth").string();
        QVERIFY_THROWS_EXCEPTION(Error, train(r, recorder));
        QVERIFY(!fs::exists(r.out));
    }

    void tornLastLinesAreDropped()
    {
        Recorder recorder;
        const TrainingRequest r = request(path("torn"));
        train(r, recorder);
        LineFile metrics(r.out / "metrics.csv");
        metrics.append("2,1,0.5,0.");
        QCOMPARE(RunFolder(r.out).readBatches().size(), std::size_t{5});
    }
};

QTEST_APPLESS_MAIN(TrainingTest)
#include "training_test.moc"
