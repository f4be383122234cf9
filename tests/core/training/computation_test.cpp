#include "core/api/engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>
#include <omp.h>
#include <set>
#include <vector>

using namespace digitlab;

namespace {

class Watcher : public TrainingObserver {
public:
    std::set<int> threads; ///< with which LibTorch computes on the training thread
    std::vector<BatchRecord> batches;
    std::vector<EpochRecord> epochs;
    bool flushes = true; ///< numbers that are too small for full precision count as 0

    void onBatch(const BatchRecord& record) override
    {
        threads.insert(omp_get_max_threads());
        batches.push_back(record);
        const volatile float tiny = 1e-40f;
        flushes = flushes && tiny * 1.0f == 0;
    }
    void onEpoch(const EpochRecord& record, const std::filesystem::path&) override
    {
        threads.insert(omp_get_max_threads());
        epochs.push_back(record);
    }
};

} // namespace

/// By the engine's shared library: another copy of LibTorch's inline code is in it than in programs that hold core.
class ComputationTest : public QObject {
    Q_OBJECT

private:
    Watcher trained(int threads, Kernels kernels, std::size_t limit)
    {
        const QTemporaryDir folder;
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        const std::unique_ptr<Engine> engine(digitlab_make_engine(&options));
        TrainingRequest request;
        request.data.path = "mnist";
        request.data.limit = limit;
        request.recipe.epochs = 1;
        request.recipe.batchSize = 64;
        request.recipe.optimiser = OptimiserKind::sgd; // Adam makes steps of the last bits of gradients near zero
        request.recipe.learningRate = 0.02;
        request.threads = threads;
        request.kernels = kernels;
        request.out = std::filesystem::path(folder.path().toStdString()) / "run";
        Watcher watcher;
        TrainingControl control;
        const TrainingOutcome outcome = engine->train(request, control, watcher);
        [&] { QCOMPARE(outcome.state, RunState::done); }();
        return watcher;
    }

private Q_SLOTS:
    void trainingHasAsManyThreadsAsWereAskedFor_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {3, 1, 2})
            QTest::addRow("%d", threads) << threads;
    }
    void trainingHasAsManyThreadsAsWereAskedFor()
    {
        QFETCH(int, threads);
        QCOMPARE(trained(threads, Kernels::fused, 300).threads, std::set<int>{threads});
    }

#ifdef __x86_64__
    void numbersThatAreTooSmallCostNothing()
    {
        QVERIFY(trained(1, Kernels::fused, 300).flushes);
    }
#endif

    void anEpochIsTheSameWithEitherKernels()
    {
        const Watcher fused = trained(2, Kernels::fused, 2000), plain = trained(2, Kernels::torch, 2000);
        constexpr double most = 1e-3;
        QCOMPARE(fused.batches.size(), plain.batches.size());
        for (std::size_t i = 0; i < plain.batches.size(); ++i)
            QVERIFY2(std::abs(fused.batches[i].loss - plain.batches[i].loss) < most,
                     qPrintable(QString::number(plain.batches[i].batch)));
        QVERIFY(std::abs(fused.epochs.front().trainLoss - plain.epochs.front().trainLoss) < most);
        QVERIFY(std::abs(fused.epochs.front().validationLoss - plain.epochs.front().validationLoss) < most);
        QVERIFY(fused.batches.front().loss != 0);
    }
};

QTEST_APPLESS_MAIN(ComputationTest)
#include "computation_test.moc"
