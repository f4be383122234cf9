#include "core/api/engine.h"
#include "core/api/error.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace digitlab;
namespace fs = std::filesystem;

namespace {

class Watcher : public TrainingObserver {
public:
    TrainingControl* control = nullptr;
    int stopAfter = 0; ///< batches; 0: never
    std::vector<double> losses;
    std::vector<EpochRecord> epochs;

    void onBatch(const BatchRecord& record) override
    {
        losses.push_back(record.loss);
        if (static_cast<int>(losses.size()) == stopAfter)
            control->stop();
    }
    void onEpoch(const EpochRecord& record, const fs::path&) override { epochs.push_back(record); }
};

} // namespace

/// An engine and a folder for runs.
class Fixture : public QObject {
public:
    explicit Fixture(const Engine& engine)
        : m_engine(&engine)
    {
    }

protected:
    const Engine* m_engine;
    QTemporaryDir m_folder;

    TrainingRequest request(const char* run, const char* recipe = "seed")
    {
        TrainingRequest request;
        request.data.path = "mnist";
        request.data.limit = 3000;
        for (const Recipe& one : m_engine->recipes())
            if (one.name == recipe)
                request.recipe = one;
        request.recipe.epochs = 1;
        request.recipe.batchSize = 50;
        request.threads = 2;
        request.device = Device::cuda;
        request.out = fs::path(m_folder.path().toStdString()) / run;
        return request;
    }
};

/// Where there is none.
class NoCudaTest : public Fixture {
    Q_OBJECT

    using Fixture::Fixture;

private Q_SLOTS:
    void withoutAGpuItIsRefusedAndNothingIsMade()
    {
        Watcher watcher;
        TrainingControl control;
        const TrainingRequest wanted = request("refused");
        try {
            m_engine->train(wanted, control, watcher);
            QFAIL("it was not refused");
        } catch (const Error& error) {
            QVERIFY2(QByteArray(error.what()).contains("choose cpu"), error.what());
        }
        QVERIFY(!fs::exists(wanted.out));
    }
};

/// Where there is a GPU.
class CudaTest : public Fixture {
    Q_OBJECT

    using Fixture::Fixture;

    Watcher trained(const TrainingRequest& request)
    {
        Watcher watcher;
        TrainingControl control;
        const TrainingOutcome outcome = m_engine->train(request, control, watcher);
        [&] { QVERIFY2(outcome.state == RunState::done, outcome.message.c_str()); }();
        return watcher;
    }

private Q_SLOTS:
    void learnsAsOnTheCpu_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        for (const char* name : {"seed", "quick", "modern"})
            QTest::newRow(name) << QByteArray(name);
    }
    void learnsAsOnTheCpu()
    {
        QFETCH(QByteArray, recipe);
        const auto on = [&](Device device, const char* name) {
            TrainingRequest one = request((name + recipe).constData(), recipe.constData());
            one.device = device;
            one.recipe.learningRate = 0.001; // the higher the rate, the sooner the last bits lead apart
            return trained(one);
        };
        const Watcher cpu = on(Device::cpu, "cpu-"), gpu = on(Device::cuda, "gpu-");
        QCOMPARE(gpu.losses.size(), cpu.losses.size());
        constexpr std::size_t alike = 10;
        for (std::size_t i = 0; i < alike; ++i)
            QVERIFY2(std::abs(gpu.losses[i] - cpu.losses[i]) < 0.02, qPrintable(QString::number(i)));
        QVERIFY(std::abs(gpu.epochs.front().trainLoss - cpu.epochs.front().trainLoss) < 0.1);
        QVERIFY(std::abs(gpu.epochs.front().validationAccuracy - cpu.epochs.front().validationAccuracy) < 0.1);
    }

    void goesOnExactlyAfterAStop()
    {
        const Watcher whole = trained(request("whole", "modern"));
        const TrainingRequest half = request("half", "modern");
        TrainingControl control, control2;
        Watcher first, rest;
        first.control = &control;
        first.stopAfter = 20;
        QVERIFY(m_engine->train(half, control, first).state == RunState::stopped);
        QVERIFY(m_engine->resume(half.out, 0, Device::cuda, control2, rest).state == RunState::done);
        first.losses.insert(first.losses.end(), rest.losses.begin(), rest.losses.end());
        QCOMPARE(first.losses, whole.losses);
    }

    void itsWeightsReadOnTheCpuAndItsRunGoesOnThere()
    {
        const TrainingRequest wanted = request("moved");
        trained(wanted);
        QVERIFY(m_engine->openModel(wanted.out.string()) != nullptr);
        Watcher rest;
        TrainingControl control;
        QVERIFY(m_engine->resume(wanted.out, 2, Device::cpu, control, rest).state == RunState::done);
        QCOMPARE(m_engine->run(wanted.out).epochs.size(), std::size_t{2});
        QCOMPARE(m_engine->run(wanted.out).device, Device::cpu);
    }
};

int main(int count, char** arguments)
{
    const EngineOptions options{.resources = DIGITLAB_RESOURCES};
    const std::unique_ptr<Engine> engine(digitlab_make_engine(&options));
    CudaTest gpu(*engine);
    NoCudaTest none(*engine);
    return engine->hasCuda() ? QTest::qExec(&gpu, count, arguments) : QTest::qExec(&none, count, arguments);
}
#include "cuda_test.moc"
