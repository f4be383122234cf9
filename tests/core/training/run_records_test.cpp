#include "core/api/engine.h"
#include "core/support/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace digitlab;
namespace fs = std::filesystem;

namespace {

/// Stops after a batch, and writes down what it is told.
class Recorder : public TrainingObserver {
public:
    explicit Recorder(TrainingControl& control, int last = 0)
        : m_control(control)
        , m_last(last)
    {
    }
    void onStart(const TrainingStart& told) override { start = told; }
    void onBatch(const BatchRecord& record) override
    {
        batches.push_back(record);
        if (static_cast<int>(batches.size()) == m_last)
            m_control.stop();
    }
    void onEpoch(const EpochRecord& record, const fs::path&) override { epochs.push_back(record); }

    TrainingStart start;
    std::vector<BatchRecord> batches;
    std::vector<EpochRecord> epochs;

private:
    TrainingControl& m_control;
    int m_last;
};

} // namespace

/// What a run folder tells, when all is well with it and when not.
class RunRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_request = {};
        m_run = fs::path(m_folder->path().toStdString()) / "a run";
    }
    void cleanup() { m_folder.reset(); }

    void aRunTellsWhatItHasRecorded()
    {
        TrainingControl control;
        Recorder told(control);
        m_request.recipe.epochs = 2;
        QVERIFY(m_engine->train(request(), control, told).state == RunState::done);
        const RunRecords run = open();
        QVERIFY2(run.problem.empty(), run.problem.c_str());
        QCOMPARE(run.info.name, std::string("a run"));
        QVERIFY(run.info.state == RunState::done && run.info.bestEpoch > 0 && run.info.hasCheckpoint);
        QVERIFY(run.data.path == "mnist" && run.data.limit == 400 && run.seed == 7);
        QVERIFY(run.start.run == m_run && run.start.recipe == told.start.recipe);
        QCOMPARE(run.start.epochs, 2);
        QCOMPARE(run.start.batchesPerEpoch, told.start.batchesPerEpoch);
        QCOMPARE(run.start.batchSize, told.start.batchSize);
        QCOMPARE(run.start.trainingSamples, told.start.trainingSamples);
        QCOMPARE(run.start.earlierBatches.size(), told.batches.size());
        for (std::size_t i = 0; i < told.batches.size(); ++i) {
            const BatchRecord &read = run.start.earlierBatches[i], &batch = told.batches[i];
            QVERIFY(read.epoch == batch.epoch && read.batch == batch.batch && read.loss == batch.loss
                    && read.accuracy == batch.accuracy && read.learningRate == batch.learningRate);
            QVERIFY(std::abs(read.seconds - batch.seconds) < 1e-3);
        }
        QCOMPARE(run.start.earlierEpochs.size(), std::size_t{2});
        QCOMPARE(run.start.earlierEpochs[1].validationLoss, told.epochs[1].validationLoss);
    }

    void aRunOnAnotherRunsListsCountsThem()
    {
        stopAfter(1);
        m_request.splitOf = m_run;
        m_run += " and another";
        stopAfter(1);
        QCOMPARE(open().start.trainingSamples, std::size_t{320});
        fs::remove(m_run / "train.txt");
        QVERIFY(open().start.trainingSamples == 0 && open().start.batchesPerEpoch == 1); // as far as is known
    }

    void aRunThatGoesOnTellsTheSameAtItsStart()
    {
        stopAfter(3);
        const RunRecords run = open();
        QVERIFY(run.info.state == RunState::stopped);
        TrainingControl control;
        Recorder told(control, 1);
        m_engine->resume(m_run, 0, Device::cpu, control, told);
        QCOMPARE(told.start.earlierBatches.size(), run.start.earlierBatches.size());
        QCOMPARE(told.start.batchesPerEpoch, run.start.batchesPerEpoch);
        QCOMPARE(told.start.epochs, run.start.epochs);
    }

    void aFolderThatIsNoRunIsRefused()
    {
        QVERIFY2(refusal().ends_with("no such file or directory"), refusal().c_str());
        fs::create_directory(m_run);
        QCOMPARE(refusal(), m_run.string() + ": not a run folder: there is no run.json in it");
        replaceFile(m_run / "run.json", std::string_view("{\"recipe\": 3}"));
        QCOMPARE(refusal(), (m_run / "run.json").string() + ": not a run description of this program");
    }

    void damagedTables_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("good");
        QTest::addColumn<int>("line");
        QTest::newRow("torn last line") << QByteArray("1,1,2.5,0.1,0.01,0.1\n1,2,2.4,0.2") << 1 << 0;
        QTest::newRow("zeros that a crash left") << QByteArray("1,1,2.5,0.1,0.01,0.1\n\0\0\0\0", 25) << 1 << 0;
        QTest::newRow("a number less") << QByteArray("1,1,2.5,0.1,0.01,0.1\n1,2,2,2,2\n1,3,2,0,0,0\n") << 1 << 3;
        QTest::newRow("a number more") << QByteArray("1,1,2.5,0.1,0.01,0.1,7\n") << 0 << 2;
        QTest::newRow("a comma more") << QByteArray("1,1,2.5,0.1,0.01,0.1,\n") << 0 << 2;
        QTest::newRow("words") << QByteArray("1,1,2.5,high,0.01,0.1\n") << 0 << 2;
        QTest::newRow("an empty line") << QByteArray("1,1,2.5,0.1,0.01,0.1\n\n") << 1 << 3;
        QTest::newRow("half a batch") << QByteArray("1,1.5,2.5,0.1,0.01,0.1\n") << 0 << 2;
        QTest::newRow("no numbers that are none") << QByteArray("1,1,nan,0.1,0.01,inf\n") << 1 << 0;
    }
    void damagedTables()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, good);
        QFETCH(int, line);
        stopAfter(1);
        const QByteArray text = "epoch,batch,loss,accuracy,lr,seconds\n" + rows;
        replaceFile(m_run / "metrics.csv", std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        const RunRecords run = open();
        QCOMPARE(run.start.earlierBatches.size(), static_cast<std::size_t>(good));
        const std::string wanted = line == 0 ? std::string()
                                             : (m_run / "metrics.csv").string() + ": line " + std::to_string(line)
                + " is damaged; what follows it is left out";
        QCOMPARE(run.problem, wanted);
    }

    void aTableThatIsGoneIsSaid()
    {
        stopAfter(1);
        fs::remove(m_run / "epochs.csv");
        const RunRecords run = open();
        QCOMPARE(run.problem, (m_run / "epochs.csv").string() + ": no such file or directory");
        QCOMPARE(run.start.earlierBatches.size(), std::size_t{1});
        replaceFile(m_run / "metrics.csv", std::string_view("a table of something else\n1,2\n"));
        QVERIFY(open().problem.ends_with("metrics.csv: line 1 is damaged; what follows it is left out"));
    }

    void aTableThatEndsTooEarlyIsSaid()
    {
        TrainingControl control;
        Recorder told(control);
        m_request.recipe.epochs = 1;
        QVERIFY(m_engine->train(request(), control, told).state == RunState::done);
        const fs::path table = m_run / "metrics.csv";
        fs::resize_file(table, fs::file_size(table) - 5);
        const RunRecords run = open();
        QCOMPARE(run.start.earlierBatches.size(), told.batches.size() - 1);
        QCOMPARE(run.problem, table.string() + ": ends before epoch 1 does");
    }

    void readingStopsWhenItIsAsked()
    {
        stopAfter(1);
        std::string text = "epoch,batch,loss,accuracy,lr,seconds\n";
        for (int i = 1; i <= 40000; ++i)
            text += "1," + std::to_string(i) + ",0.5,0.9,0.01,1.0000\n";
        replaceFile(m_run / "metrics.csv", text);
        QCOMPARE(open().start.batchesPerEpoch, 40000); // more than its data give, but there they are
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, m_engine->openRun(m_run, stop.get_token()));
    }

private:
    TrainingRequest request()
    {
        m_request.out = m_run;
        m_request.seed = 7;
        m_request.threads = 1;
        m_request.data.path = "mnist";
        m_request.data.limit = 400;
        return m_request;
    }
    void stopAfter(int batches)
    {
        TrainingControl control;
        Recorder told(control, batches);
        QVERIFY(m_engine->train(request(), control, told).state == RunState::stopped);
    }
    RunRecords open() const { return m_engine->openRun(m_run, {}); }
    std::string refusal() const
    {
        try {
            open();
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    const EngineOptions m_options{.resources = DIGITLAB_RESOURCES};
    const std::unique_ptr<Engine> m_engine{digitlab_make_engine(&m_options)};
    TrainingRequest m_request;
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_run;
};

QTEST_APPLESS_MAIN(RunRecordsTest)
#include "run_records_test.moc"
