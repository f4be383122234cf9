#include "core/api/engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <omp.h>
#include <set>

using namespace digitlab;

namespace {

/// With how many threads LibTorch computes on the training thread.
class ThreadsSeen : public TrainingObserver {
public:
    std::set<int> counts;

    void onBatch(const BatchRecord&) override { counts.insert(omp_get_max_threads()); }
    void onEpoch(const EpochRecord&, const std::filesystem::path&) override { counts.insert(omp_get_max_threads()); }
};

} // namespace

/// By the engine's shared library: another copy of LibTorch's inline code is in it than in programs that hold core.
class ThreadsTest : public QObject {
    Q_OBJECT

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
        const QTemporaryDir folder;
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        const std::unique_ptr<Engine> engine(digitlab_make_engine(&options));
        TrainingRequest request;
        request.data.path = "mnist";
        request.data.limit = 300;
        request.recipe.epochs = 1;
        request.recipe.batchSize = 64;
        request.threads = threads;
        request.out = std::filesystem::path(folder.path().toStdString()) / "run";
        ThreadsSeen seen;
        TrainingControl control;
        QCOMPARE(engine->train(request, control, seen).state, RunState::done);
        QCOMPARE(seen.counts, std::set<int>{threads});
    }
};

QTEST_APPLESS_MAIN(ThreadsTest)
#include "threads_test.moc"
