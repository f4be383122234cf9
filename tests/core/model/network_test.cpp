#include "core/api/error.h"
#include "core/model/network.h"

#include "tests/core/model/tensor_difference.h"

#include <QTest>

#include <cmath>

using namespace digitlab;

namespace {

/// The message with which `dict` is refused, or an empty one.
QString refusal(const StateDict& dict)
{
    try {
        networkFrom(dict, "w.pth");
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

StateDict seedDict(int classes = 10)
{
    const auto network = makeNetwork("seed", classes);
    initialise(*network, 1);
    return stateDict(*network);
}

at::Tensor& tensorOf(StateDict& dict, const std::string& key)
{
    for (auto& [name, tensor] : dict.tensors)
        if (name == key)
            return tensor;
    throw std::out_of_range(key);
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedHasTheKeysAndShapesOfPython()
    {
        QStringList lines;
        for (const auto& [key, tensor] : seedDict().tensors)
            lines << QString::fromStdString(key + " " + shapeText(tensor.sizes()));
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("conv1.0.weight 32 x 3 x 3 x 3"), QStringLiteral("conv1.0.bias 32"),
                              QStringLiteral("conv2.0.weight 64 x 32 x 3 x 3"), QStringLiteral("conv2.0.bias 64"),
                              QStringLiteral("conv3.0.weight 64 x 64 x 3 x 3"), QStringLiteral("conv3.0.bias 64"),
                              QStringLiteral("dense.0.weight 128 x 576"), QStringLiteral("dense.0.bias 128"),
                              QStringLiteral("dense.2.weight 10 x 128"), QStringLiteral("dense.2.bias 10")}));
    }

    void layersTellShapesAndParameters_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("parameters");
        QTest::newRow("seed") << QStringLiteral("seed") << 131466;
        QTest::newRow("modern") << QStringLiteral("modern") << 361882;
    }
    void layersTellShapesAndParameters()
    {
        QFETCH(QString, kind);
        QFETCH(int, parameters);
        const auto network = makeNetwork(kind.toStdString(), 10);
        QCOMPARE(parameterCount(*network), static_cast<std::size_t>(parameters));
        std::size_t sum = 0;
        for (const LayerInfo& layer : network->layers())
            sum += layer.parameters;
        QCOMPARE(sum, static_cast<std::size_t>(parameters));
        const at::Tensor logits = network->forward(at::rand({3, network->channels(), 28, 28}));
        QCOMPARE(logits.size(0), 3);
        QCOMPARE(logits.size(1), 10);
    }

    void initialWeightsStayInPyTorchsBounds()
    {
        for (const auto& [key, tensor] : seedDict().tensors) {
            const double fanIn = key.starts_with("conv1") ? 27
                : key.starts_with("conv2")                ? 288
                : key.starts_with("conv3")                ? 576
                : key.starts_with("dense.0")              ? 576
                                                          : 128;
            const double bound = 1 / std::sqrt(fanIn), most = tensor.abs().max().item<double>();
            QVERIFY2(most <= bound && most > 0.6 * bound, key.c_str());
        }
    }

    void initialWeightsAreAFunctionOfTheSeed()
    {
        const auto one = makeNetwork("modern", 10), same = makeNetwork("modern", 10), other = makeNetwork("modern", 10);
        initialise(*one, 7);
        initialise(*same, 7);
        initialise(*other, 8);
        for (std::size_t i = 0; i < one->entries().size(); ++i)
            QVERIFY(at::equal(one->entries()[i].tensor, same->entries()[i].tensor));
        QVERIFY(!at::equal(one->entries()[0].tensor, other->entries()[0].tensor));
    }

    void stateDictMakesTheSameNetworkAgain_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("classes");
        QTest::newRow("seed") << QStringLiteral("seed") << 10;
        QTest::newRow("seed of 3 classes") << QStringLiteral("seed") << 3;
        QTest::newRow("modern") << QStringLiteral("modern") << 10;
    }
    void stateDictMakesTheSameNetworkAgain()
    {
        QFETCH(QString, kind);
        QFETCH(int, classes);
        const c10::NoGradGuard noGrad;
        const auto network = makeNetwork(kind.toStdString(), classes);
        initialise(*network, 3);
        StateDict dict = stateDict(*network);
        dict.record = "{}";
        const auto again = networkFrom(dict, "x.pth");
        QCOMPARE(again->classes(), classes);
        const at::Tensor images = at::rand({2, network->channels(), 28, 28});
        QVERIFY(at::equal(network->forward(images), again->forward(images)));
    }

    void wrongWeightsAreRefusedByTheirFirstKey()
    {
        StateDict missing = seedDict();
        missing.tensors.erase(missing.tensors.begin() + 5);
        QCOMPARE(refusal(missing), QStringLiteral("w.pth: conv3.0.bias is missing"));

        StateDict shape = seedDict();
        tensorOf(shape, "conv2.0.weight") = at::zeros({64, 32, 5, 5});
        QCOMPARE(refusal(shape),
                 QStringLiteral("w.pth: conv2.0.weight has shape 64 x 32 x 5 x 5, wanted is 64 x 32 x 3 x 3"));

        StateDict nan = seedDict();
        tensorOf(nan, "dense.0.bias")[3] = std::nan("");
        QCOMPARE(refusal(nan), QStringLiteral("w.pth: dense.0.bias holds a value that is not finite"));

        StateDict more = seedDict();
        more.tensors.emplace_back("extra.weight", at::zeros({1}));
        QCOMPARE(refusal(more), QStringLiteral("w.pth: extra.weight is no part of this network"));

        QCOMPARE(refusal(StateDict{}), QStringLiteral("w.pth: conv1.0.weight is missing"));
        QCOMPARE(refusal(seedDict(47)), QStringLiteral("w.pth: dense.2.weight has shape 47 x 128, wanted is 10 x 128"));
    }

    void doublesAreTakenAsFloats()
    {
        StateDict dict = seedDict();
        for (auto& [key, tensor] : dict.tensors)
            tensor = tensor.to(at::kDouble);
        QCOMPARE(networkFrom(dict, "d.pth")->entries()[0].tensor.scalar_type(), at::kFloat);
    }

    void aBatchOfOneTrains()
    {
        const auto network = makeNetwork("modern", 10);
        initialise(*network, 1);
        network->setTraining(true);
        const at::Tensor loss = network->forward(at::rand({1, 1, 28, 28})).sum();
        QVERIFY(std::isfinite(loss.item<double>()));
        loss.backward();
        QVERIFY(at::isfinite(network->entries()[0].tensor.grad()).all().item<bool>());
    }

    void aFrozenNetworkAnswersTheSame()
    {
        const auto network = makeNetwork("modern", 10);
        initialise(*network, 1);
        const auto frozen = copyOf(*network);
        frozen->freeze();
        const c10::NoGradGuard noGrad;
        for (const int count : {1, 3, 9}) {
            const at::Tensor images = at::rand({count, 1, 28, 28});
            QCOMPARE(difference({frozen->forward(images)}, {network->forward(images)}, {"logits"}), QString());
        }
    }

    void whatWasFrozenCanBeTrained()
    {
        const auto network = makeNetwork("modern", 10);
        initialise(*network, 1);
        network->freeze();
        const at::Tensor images = at::rand({4, 1, 28, 28});
        network->setTraining(true);
        network->forward(images).sum().backward();
        const c10::NoGradGuard noGrad;
        for (const Network::Entry& entry : network->entries())
            if (entry.trained)
                entry.tensor.add_(entry.tensor.grad(), 0.01);
        network->setTraining(false);
        const auto same = copyOf(*network);
        same->setKernels(Kernels::torch);
        QCOMPARE(difference({network->forward(images)}, {same->forward(images)}, {"logits"}), QString());
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
