#include "core/training/calibration.h"
#include "core/training/optimiser.h"

#include <QTest>

#include <cmath>

using namespace digitlab;

namespace {

/// The first number of the first parameter and its moments, stepped by the papers' formulas in double precision.
struct Reference {
    double p, m = 0, v = 0;

    void step(const Recipe& r, double g, int t)
    {
        if (r.optimiser == OptimiserKind::sgd) {
            m = r.momentum * m + g + r.weightDecay * p;
            p -= r.learningRate * m;
            return;
        }
        if (r.optimiser == OptimiserKind::adam)
            g += r.weightDecay * p;
        else
            p -= r.learningRate * r.weightDecay * p;
        m = r.beta1 * m + (1 - r.beta1) * g;
        v = r.beta2 * v + (1 - r.beta2) * g * g;
        const double mHat = m / (1 - std::pow(r.beta1, t)), vHat = v / (1 - std::pow(r.beta2, t));
        p -= r.learningRate * mHat / (std::sqrt(vHat) + r.epsilon);
    }
};

} // namespace

class OptimiserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormula_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("byTensors"); // as on a GPU
        const auto both = [](const char* name, OptimiserKind kind) {
            for (const bool byTensors : {false, true})
                QTest::addRow("%s%s", name, byTensors ? " by tensors" : "") << static_cast<int>(kind) << byTensors;
        };
        both("adam", OptimiserKind::adam);
        both("adamw", OptimiserKind::adamw);
        both("sgd", OptimiserKind::sgd);
    }
    void followsTheFormula()
    {
        QFETCH(int, kind);
        QFETCH(bool, byTensors);
        Recipe recipe;
        recipe.optimiser = static_cast<OptimiserKind>(kind);
        recipe.weightDecay = 0.05;
        const auto network = makeNetwork("seed", 10);
        initialise(*network, 4);
        network->setKernels(byTensors ? Kernels::torch : Kernels::fused);
        Optimiser optimiser(recipe, *network);
        const at::Tensor& weight = network->entries()[0].tensor;
        const auto first = [&] { return weight.detach().flatten()[0].item<double>(); };
        Reference reference{first()};
        for (int t = 1; t <= 5; ++t) {
            const double gradient = 0.3 * t - 0.7;
            optimiser.zeroGradients();
            weight.mutable_grad() = at::full_like(weight.detach(), gradient);
            optimiser.step(recipe.learningRate);
            reference.step(recipe, gradient, t);
            QVERIFY2(std::abs(first() - reference.p) < 1e-5, qPrintable(QString::number(first() - reference.p)));
        }
    }

    void momentsComeBackFromACheckpoint()
    {
        Recipe recipe;
        const auto network = makeNetwork("seed", 10);
        initialise(*network, 4);
        const at::Tensor& weight = network->entries()[0].tensor;
        Optimiser first(recipe, *network);
        weight.mutable_grad() = at::ones_like(weight.detach());
        first.step(0.01);
        StateDict saved;
        first.save(saved);
        const at::Tensor before = weight.detach().clone();

        const auto stepOnce = [&](Optimiser& optimiser) {
            const c10::NoGradGuard noGrad;
            weight.copy_(before);
            weight.mutable_grad() = at::full_like(before, 0.5);
            optimiser.step(0.01);
            return weight.detach().clone();
        };
        const at::Tensor expected = stepOnce(first);
        Optimiser second(recipe, *network);
        second.load(saved, 1, "c.pth");
        QVERIFY(at::equal(stepOnce(second), expected));
    }

    void temperatureIsFound()
    {
        // Labels drawn from softmax(logits): scaling the logits by 3 must be taken back.
        at::manual_seed(1);
        const at::Tensor logits = at::randn({4000, 5}) * 2;
        const at::Tensor labels = at::multinomial(logits.softmax(1), 1).squeeze(1);
        QVERIFY(std::abs(fitTemperature(logits, labels) - 1) < 0.1);
        QVERIFY(std::abs(fitTemperature(logits * 3, labels) - 3) < 0.3);
    }

    void thresholdKeepsTheErrorOfSureAnswers()
    {
        at::manual_seed(2);
        const at::Tensor logits = at::randn({4000, 5}) * 3;
        const at::Tensor labels = at::multinomial(logits.softmax(1), 1).squeeze(1);
        const double threshold = fitThreshold(logits, labels, 0.05);
        const auto [confidence, answer] = logits.softmax(1).max(1);
        const at::Tensor sure = confidence.ge(threshold);
        const double wrong = answer.ne(labels).logical_and(sure).sum().item<double>() / sure.sum().item<double>();
        QVERIFY(threshold > 0.5 && threshold < 0.95);
        QVERIFY2(wrong < 0.055, qPrintable(QString::number(wrong)));
    }
};

QTEST_APPLESS_MAIN(OptimiserTest)
#include "optimiser_test.moc"
