#include "core/model/pooled_convolution.h"

#include "core/kernels/block_shape.h"
#include "core/model/network.h"
#include "core/model/threads.h"

#include "tests/core/model/tensor_difference.h"

#include <QTest>

#include <cmath>
#include <hwy/targets.h>
#include <limits>
#include <vector>

using namespace digitlab;

namespace {

struct Answer {
    at::Tensor pooled, byMaps, byWeight, byBias;

    std::vector<at::Tensor> all() const { return {pooled, byMaps, byWeight, byBias}; }
};

/// With the gradient by the maps where these are no pictures.
Answer answerOf(const at::Tensor& maps, const at::Tensor& weight, const at::Tensor& bias, Kernels kernels)
{
    const bool picture = maps.size(1) == 1 || maps.stride(1) == 0;
    const at::Tensor in = maps.detach().requires_grad_(!picture);
    const at::Tensor w = weight.detach().clone().requires_grad_(true), b = bias.detach().clone().requires_grad_(true);
    const at::Tensor pooled = pooledConvolution(in, w, b, kernels);
    const at::Tensor gradient = at::sin(at::arange(pooled.numel(), at::kFloat)).reshape(pooled.sizes());
    pooled.backward(gradient);
    return {pooled.detach(), picture ? at::zeros(1) : in.grad(), w.grad(), b.grad()};
}

const std::vector<const char*> parts{"output", "gradient by the maps", "gradient of the weights",
                                     "gradient of the bias"};

bool sameBits(const at::Tensor& left, const at::Tensor& right)
{
    return at::equal(left, right);
}

at::Tensor randomTensor(at::IntArrayRef shape, double scale = 1)
{
    return at::randn(shape) * scale;
}

} // namespace

class PooledConvolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::manual_seed(3); }
    void cleanup()
    {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().DeInit();
    }

    void isAsLibTorch_data()
    {
        QTest::addColumn<qint64>("target");
        QTest::addColumn<QList<int>>("shape"); // N, C, K, H, W
        const QList<QList<int>> shapes{{5, 1, 32, 28, 28}, {3, 32, 64, 14, 14}, {4, 64, 64, 7, 7}, {1, 16, 16, 2, 2},
                                       {2, 16, 48, 3, 5},  {3, 48, 16, 9, 4},   {1, 1, 16, 7, 3},  {7, 16, 32, 6, 6}};
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets())
            for (const QList<int>& s : shapes)
                QTest::addRow("%s: %d x %d x %d x %d to %d", hwy::TargetName(target), s[0], s[1], s[3], s[4], s[2])
                    << qint64{target} << s;
    }
    void isAsLibTorch()
    {
        QFETCH(qint64, target);
        QFETCH(QList<int>, shape);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().DeInit();
        const std::size_t channels = static_cast<std::size_t>(shape[1]);
        QVERIFY(hasKernel({static_cast<std::size_t>(shape[3]), static_cast<std::size_t>(shape[4]), channels,
                           static_cast<std::size_t>(shape[2])}));
        const at::Tensor maps = randomTensor({shape[0], shape[1], shape[3], shape[4]});
        const at::Tensor weight = randomTensor({shape[2], shape[1], 3, 3}, 0.2), bias = randomTensor(shape[2], 0.1);
        for (const int threads : {1, 2, 3}) {
            const ThreadCount count(threads);
            const Answer fused = answerOf(maps, weight, bias, Kernels::fused);
            QCOMPARE(difference(fused.all(), answerOf(maps, weight, bias, Kernels::torch).all(), parts), QString());
            const Answer again = answerOf(maps, weight, bias, Kernels::fused);
            for (std::size_t i = 0; i < fused.all().size(); ++i)
                QVERIFY(sameBits(fused.all()[i], again.all()[i]));
        }
    }

    void greyInThreeChannels()
    {
        const at::Tensor grey = at::rand({4, 1, 28, 28}), weight = randomTensor({32, 3, 3, 3}, 0.3),
                         bias = randomTensor(32, 0.1);
        const Answer fused = answerOf(grey.expand({-1, 3, -1, -1}), weight, bias, Kernels::fused);
        const Answer plain = answerOf(grey.expand({-1, 3, -1, -1}), weight, bias, Kernels::torch);
        QCOMPARE(difference(fused.all(), plain.all(), parts), QString());
        // Channels that happen to be equal, but are three: there is no kernel for them.
        const at::Tensor copied = grey.expand({-1, 3, -1, -1}).contiguous();
        QVERIFY(sameBits(pooledConvolution(copied, weight, bias, Kernels::fused),
                         pooledConvolution(copied, weight, bias, Kernels::torch)));
    }

    /// Whole numbers are exact in both ways, and many windows have equal values.
    void theFirstOfEqualValuesHasTheGradient_data()
    {
        QTest::addColumn<int>("channels");
        for (const int channels : {1, 16})
            QTest::addRow("%d", channels) << channels;
    }
    void theFirstOfEqualValuesHasTheGradient()
    {
        QFETCH(int, channels);
        const at::Tensor maps = at::randint(0, 2, {6, channels, 8, 8}).to(at::kFloat);
        const at::Tensor weight = at::randint(-1, 2, {16, channels, 3, 3}).to(at::kFloat), bias = at::ones({16});
        const Answer fused = answerOf(maps, weight, bias, Kernels::fused);
        const Answer plain = answerOf(maps, weight, bias, Kernels::torch);
        QVERIFY(sameBits(fused.pooled, plain.pooled));
        QCOMPARE(difference(fused.all(), plain.all(), parts), QString());
        const Answer even = answerOf(at::ones({2, channels, 6, 6}), weight, bias, Kernels::fused);
        QCOMPARE(difference(even.all(), answerOf(at::ones({2, channels, 6, 6}), weight, bias, Kernels::torch).all(),
                            parts),
                 QString());
    }

    void whatIsNotFiniteIsAsWithLibTorch_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<float>("value");
        for (const int channels : {1, 16}) {
            QTest::addRow("NaN, %d", channels) << channels << std::numeric_limits<float>::quiet_NaN();
            QTest::addRow("infinite, %d", channels) << channels << std::numeric_limits<float>::infinity();
            QTest::addRow("too large, %d", channels) << channels << 3e38f;
        }
    }
    void whatIsNotFiniteIsAsWithLibTorch()
    {
        QFETCH(int, channels);
        QFETCH(float, value);
        const at::Tensor maps = randomTensor({2, channels, 8, 8}), weight = randomTensor({16, channels, 3, 3}) * 2,
                         bias = at::zeros({16});
        maps[1][0][3][4] = value;
        const at::Tensor fused = pooledConvolution(maps, weight, bias, Kernels::fused);
        const at::Tensor plain = pooledConvolution(maps, weight, bias, Kernels::torch);
        QVERIFY(at::allclose(fused, plain, tolerance, tolerance, true));
        QVERIFY(!at::isfinite(plain).all().item<bool>());
    }

    void otherMapsAreLeftToLibTorch()
    {
        const at::Tensor maps = randomTensor({2, 5, 9, 9}), weight = randomTensor({7, 5, 3, 3}), bias = randomTensor(7);
        QVERIFY(!hasKernel({9, 9, 5, 7}));
        QVERIFY(sameBits(pooledConvolution(maps, weight, bias, Kernels::fused),
                         pooledConvolution(maps, weight, bias, Kernels::torch)));
        const at::Tensor wide = randomTensor({2, 16, 9, 9}).to(at::kDouble),
                         w = randomTensor({16, 16, 3, 3}).to(at::kDouble), b = randomTensor(16).to(at::kDouble);
        QVERIFY(sameBits(pooledConvolution(wide, w, b, Kernels::fused), pooledConvolution(wide, w, b, Kernels::torch)));
        QCOMPARE(pooledConvolution(at::empty({0, 16, 8, 8}), randomTensor({16, 16, 3, 3}), randomTensor(16),
                                   Kernels::fused)
                     .size(0),
                 0);
    }

    void theWholeNetworkHasEqualGradients()
    {
        const std::shared_ptr<Network> fused = makeNetwork("seed", 10);
        initialise(*fused, 1);
        const std::shared_ptr<Network> plain = copyOf(*fused);
        plain->setKernels(Kernels::torch);
        QCOMPARE(copyOf(*plain)->kernels(), Kernels::torch);
        const at::Tensor images = at::rand({9, 1, 28, 28}).expand({-1, 3, -1, -1}), labels = at::arange(9);
        for (Network* network : {fused.get(), plain.get()})
            at::cross_entropy_loss(network->forward(images), labels).backward();
        for (std::size_t i = 0; i < fused->entries().size(); ++i) {
            const at::Tensor a = fused->entries()[i].tensor.grad(), w = plain->entries()[i].tensor.grad();
            const double most = (a - w).abs().max().item<double>();
            QVERIFY2(most <= tolerance * w.abs().max().item<double>(), fused->entries()[i].key.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(PooledConvolutionTest)
#include "pooled_convolution_test.moc"
