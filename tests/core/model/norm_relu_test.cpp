#include "core/model/norm_relu.h"

#include "core/model/network.h"
#include "core/model/threads.h"

#include "tests/core/model/tensor_difference.h"

#include <QTest>

#include <c10/core/GradMode.h>
#include <hwy/targets.h>
#include <limits>
#include <vector>

using namespace digitlab;

namespace {

BatchNorm norm(std::int64_t channels, bool byBatch)
{
    return {at::rand({channels}) + 0.5, at::randn({channels}) * 0.3, at::randn({channels}), at::rand({channels}) + 0.5,
            byBatch};
}

BatchNorm copyOf(const BatchNorm& n, bool trained)
{
    return {n.weight.clone().requires_grad_(trained), n.bias.clone().requires_grad_(trained), n.runningMean.clone(),
            n.variance.clone(), n.byBatch};
}

/// Output, gradients by the maps, of weight and bias, running mean and variance.
std::vector<at::Tensor> answerOf(const at::Tensor& maps, const BatchNorm& given, bool pool, Kernels kernels)
{
    const BatchNorm n = copyOf(given, true);
    const at::Tensor in = maps.detach().requires_grad_(true);
    const at::Tensor out = normRelu(in, n, pool, kernels);
    out.backward(at::sin(at::arange(out.numel(), at::kFloat)).reshape(out.sizes()));
    return {out.detach(), in.grad(), n.weight.grad(), n.bias.grad(), n.runningMean, n.variance};
}

const std::vector<const char*> parts{"output", "by the maps", "weight", "bias", "running mean", "running variance"};

} // namespace

class NormReluTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::manual_seed(5); }
    void cleanup()
    {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().DeInit();
    }

    void isAsLibTorch_data()
    {
        QTest::addColumn<qint64>("target");
        QTest::addColumn<QList<int>>("shape"); // N, K, H, W
        QTest::addColumn<bool>("pool");
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets())
            for (const bool pool : {false, true})
                for (const QList<int>& s : {QList<int>{5, 16, 28, 28}, {3, 64, 14, 14}, {2, 32, 5, 3}, {2, 48, 2, 2}})
                    QTest::addRow("%s: %d x %d x %d x %d%s", hwy::TargetName(target), s[0], s[1], s[2], s[3],
                                  pool ? ", pooled" : "")
                        << qint64{target} << s << pool;
    }
    void isAsLibTorch()
    {
        QFETCH(qint64, target);
        QFETCH(QList<int>, shape);
        QFETCH(bool, pool);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().DeInit();
        // Far from zero, as no first layer's maps are: the variance has to stay exact.
        const at::Tensor maps = at::randn({shape[0], shape[1], shape[2], shape[3]}) + 7;
        const BatchNorm given = norm(shape[1], true);
        for (const int threads : {1, 2, 3}) {
            const ThreadCount count(threads);
            const std::vector<at::Tensor> fused = answerOf(maps, given, pool, Kernels::fused);
            QCOMPARE(difference(fused, answerOf(maps, given, pool, Kernels::torch), parts), QString());
            const std::vector<at::Tensor> again = answerOf(maps, given, pool, Kernels::fused);
            for (std::size_t i = 0; i < fused.size(); ++i)
                QVERIFY(at::equal(fused[i], again[i]));
        }
    }

    void readsByTheRunningStatistics()
    {
        const c10::NoGradGuard noGrad;
        const at::Tensor maps = at::randn({3, 32, 6, 6});
        const BatchNorm given = norm(32, false), kept = copyOf(given, false);
        for (const bool pool : {false, true}) {
            const at::Tensor fused = normRelu(maps, given, pool, Kernels::fused);
            QVERIFY(at::allclose(fused, normRelu(maps, given, pool, Kernels::torch), tolerance, tolerance));
        }
        QVERIFY(at::equal(given.runningMean, kept.runningMean));
        QVERIFY(at::equal(given.variance, kept.variance));
    }

    void whatIsNotFiniteIsAsWithLibTorch()
    {
        for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            const at::Tensor maps = at::randn({2, 16, 4, 4});
            maps[1][3][2][1] = value;
            const BatchNorm given = norm(16, true);
            const c10::NoGradGuard noGrad;
            const BatchNorm one = copyOf(given, false), two = copyOf(given, false);
            QVERIFY(at::allclose(normRelu(maps, one, true, Kernels::fused), normRelu(maps, two, true, Kernels::torch),
                                 tolerance, tolerance, true));
            QVERIFY(at::allclose(one.runningMean, two.runningMean, tolerance, tolerance, true));
        }
    }

    void theWholeNetworkHasEqualGradients()
    {
        const std::shared_ptr<Network> fused = makeNetwork("modern", 10);
        initialise(*fused, 1);
        const std::shared_ptr<Network> plain = digitlab::copyOf(*fused);
        plain->setKernels(Kernels::torch);
        const at::Tensor images = at::rand({9, 1, 28, 28}), labels = at::arange(9);
        for (Network* network : {fused.get(), plain.get()}) {
            network->setTraining(true);
            at::cross_entropy_loss(network->forward(images), labels).backward();
        }
        for (std::size_t i = 0; i < fused->entries().size(); ++i) {
            const Network::Entry &a = fused->entries()[i], &w = plain->entries()[i];
            const at::Tensor left = a.trained ? a.tensor.grad() : a.tensor,
                             right = w.trained ? w.tensor.grad() : w.tensor;
            const double most = (left - right).abs().max().item<double>();
            QVERIFY2(most <= 1e-4 * right.abs().max().item<double>(), a.key.c_str()); // through seven blocks
        }
        for (Network* network : {fused.get(), plain.get()})
            network->setTraining(false);
        const c10::NoGradGuard noGrad;
        QVERIFY(at::allclose(fused->forward(images), plain->forward(images), 1e-4, 1e-4));
    }
};

QTEST_APPLESS_MAIN(NormReluTest)
#include "norm_relu_test.moc"
