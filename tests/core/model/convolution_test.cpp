#include "core/model/convolution.h"

#include "core/kernels/convolution.h"
#include "core/model/threads.h"

#include "tests/core/model/tensor_difference.h"

#include <QTest>

#include <c10/core/GradMode.h>
#include <hwy/targets.h>
#include <limits>
#include <vector>

using namespace digitlab;

namespace {

/// Output, gradients by the maps (of pictures none) and by the weights.
std::vector<at::Tensor> answerOf(const at::Tensor& maps, const at::Tensor& weight, int padding, Kernels kernels)
{
    const bool picture = maps.size(1) == 1;
    const at::Tensor in = maps.detach().requires_grad_(!picture), w = weight.detach().clone().requires_grad_(true);
    const at::Tensor out = convolution(in, w, padding, kernels);
    out.backward(at::sin(at::arange(out.numel(), at::kFloat)).reshape(out.sizes()));
    return {out.detach(), picture ? at::zeros(1) : in.grad(), w.grad()};
}

const std::vector<const char*> parts{"output", "by the maps", "by the weights"};

} // namespace

class ConvolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::manual_seed(7); }
    void cleanup()
    {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().DeInit();
    }

    void isAsLibTorch_data()
    {
        QTest::addColumn<qint64>("target");
        QTest::addColumn<QList<int>>("shape"); // N, C, K, H, W, padding
        const QList<QList<int>> shapes{{8, 1, 16, 28, 28, 1}, {9, 16, 32, 14, 14, 1}, {8, 48, 64, 7, 7, 1},
                                       {11, 64, 96, 7, 7, 0}, {8, 96, 128, 5, 5, 0},  {8, 16, 16, 2, 3, 1},
                                       {10, 16, 16, 3, 5, 2}, {8, 1, 32, 5, 4, 0},    {13, 32, 16, 9, 8, 1}};
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets())
            for (const QList<int>& s : shapes)
                QTest::addRow("%s: %d x %d x %d x %d to %d, padding %d", hwy::TargetName(target), s[0], s[1], s[3],
                              s[4], s[2], s[5])
                    << qint64{target} << s;
    }
    void isAsLibTorch()
    {
        QFETCH(qint64, target);
        QFETCH(QList<int>, shape);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().DeInit();
        const at::Tensor maps = at::randn({shape[0], shape[1], shape[3], shape[4]});
        const at::Tensor weight = at::randn({shape[2], shape[1], 3, 3}) * 0.2;
        for (const int threads : {1, 2, 3}) {
            const ThreadCount count(threads);
            const std::vector<at::Tensor> ours = answerOf(maps, weight, shape[5], Kernels::fused);
            QCOMPARE(difference(ours, answerOf(maps, weight, shape[5], Kernels::torch), parts), QString());
            const std::vector<at::Tensor> again = answerOf(maps, weight, shape[5], Kernels::fused);
            for (std::size_t i = 0; i < ours.size(); ++i)
                QVERIFY(at::equal(ours[i], again[i]));
        }
    }

    void whatIsNotFiniteIsAsWithLibTorch()
    {
        const c10::NoGradGuard noGrad;
        for (const int channels : {1, 16})
            for (const float value :
                 {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 3e38f}) {
                const at::Tensor maps = at::randn({8, channels, 8, 8}), weight = at::randn({16, channels, 3, 3}) * 2;
                maps[1][0][3][4] = value;
                const at::Tensor wanted = convolution(maps, weight, 1, Kernels::torch);
                QVERIFY(!at::isfinite(wanted).all().item<bool>());
                QVERIFY(at::allclose(convolution(maps, weight, 1, Kernels::fused), wanted, tolerance, tolerance, true));
            }
    }

    void otherMapsAreLeftToLibTorch()
    {
        const c10::NoGradGuard noGrad;
        const at::Tensor maps = at::randn({8, 5, 9, 9}), weight = at::randn({7, 5, 3, 3});
        QVERIFY(!hasKernel(ConvolutionShape{9, 9, 5, 7, 1}));
        QVERIFY(at::equal(convolution(maps, weight, 1, Kernels::fused), convolution(maps, weight, 1, Kernels::torch)));
        const at::Tensor small = at::randn({8, 16, 3, 3}), filters = at::randn({16, 16, 3, 3});
        QVERIFY(
            at::equal(convolution(small, filters, 0, Kernels::fused), convolution(small, filters, 0, Kernels::torch)));
    }
};

QTEST_APPLESS_MAIN(ConvolutionTest)
#include "convolution_test.moc"
