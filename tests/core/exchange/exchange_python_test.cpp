#include "exchange_fixture.h"

#include <QProcess>
#include <QtTest>

using namespace digitlab;

/// Holds our files against the Python that people use them with.
class ExchangePythonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pythonReadsOurs();
    void readsNetworks_data();
    void readsNetworks();
    void readsTypes_data();
    void readsTypes();
    void readsNorm();
    void refuses_data();
    void refuses();

private:
    static void runPython(const char* verb, const std::filesystem::path& path);

    TestFolder m_folder;
};

namespace {

/// As in python_torch.py.
at::Tensor pattern(at::IntArrayRef shape, std::int64_t number)
{
    return at::arange(c10::multiply_integers(shape), at::kLong)
        .mul(7)
        .add(number * 13)
        .remainder(1000)
        .to(at::kFloat)
        .div(512)
        .sub(1)
        .reshape(shape);
}

StateDict patternedNetwork()
{
    const std::vector<std::pair<std::string, std::vector<std::int64_t>>> shapes = {
        {"conv1.0.weight", {32, 3, 3, 3}},  {"conv1.0.bias", {32}},
        {"conv2.0.weight", {64, 32, 3, 3}}, {"conv2.0.bias", {64}},
        {"conv3.0.weight", {64, 64, 3, 3}}, {"conv3.0.bias", {64}},
        {"dense.0.weight", {128, 576}},     {"dense.0.bias", {128}},
        {"dense.2.weight", {10, 128}},      {"dense.2.bias", {10}},
    };
    StateDict dict;
    for (const auto& [key, shape] : shapes)
        dict.tensors.emplace_back(key, pattern(shape, static_cast<std::int64_t>(dict.tensors.size())));
    return dict;
}

} // namespace

void ExchangePythonTest::runPython(const char* verb, const std::filesystem::path& path)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral(DIGITLAB_PYTHON),
                 {QStringLiteral(DIGITLAB_PYTHON_TORCH), QString::fromLatin1(verb),
                  QString::fromStdString(path.string())});
    QVERIFY2(python.waitForStarted(), "Python with PyTorch is needed: package python3-torch");
    QVERIFY(python.waitForFinished(300'000));
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, python.readAll().constData());
}

void ExchangePythonTest::initTestCase()
{
    runPython("write", m_folder / "");
}

void ExchangePythonTest::pythonReadsOurs()
{
    StateDict dict = patternedNetwork();
    dict.tensors.emplace_back("extra.count", at::scalar_tensor(123'456'789'012, at::kLong));
    dict.tensors.emplace_back("extra.half", at::tensor({0.5f, -2.0f}).to(at::kHalf));
    dict.tensors.emplace_back("extra.empty", at::zeros({0, 4}));
    dict.record = R"({"classes":["0","1"]})";
    writeStateDict(m_folder / "ours.pth", dict);
    runPython("check", m_folder / "ours.pth");
}

void ExchangePythonTest::readsNetworks_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"ordered", "plain", "old", "protocol4", "old_protocol4", "parallel", "parameters",
                             "checkpoint", "channels_last"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ExchangePythonTest::readsNetworks()
{
    QFETCH(QString, name);
    const StateDict got = readStateDict(m_folder / (name.toStdString() + ".pth"));
    const StateDict wanted = patternedNetwork();
    QCOMPARE(got.tensors.size(), wanted.tensors.size());
    for (std::size_t i = 0; i < wanted.tensors.size(); ++i) {
        const auto& [key, tensor] = wanted.tensors[i];
        QCOMPARE(got.tensors[i].first, key);
        QVERIFY2(same(got.tensors[i].second, tensor), key.c_str());
        QVERIFY2(got.tensors[i].second.is_contiguous(), key.c_str());
    }
}

void ExchangePythonTest::readsTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("zip") << QStringLiteral("types.pth");
    QTest::newRow("older format") << QStringLiteral("types_old.pth");
}

void ExchangePythonTest::readsTypes()
{
    QFETCH(QString, name);
    const StateDict got = readStateDict(m_folder / name.toStdString());
    const at::Tensor base = pattern({4, 6}, 0);
    const std::vector<std::pair<std::string, at::Tensor>> wanted = {
        {"double", base.to(at::kDouble)},
        {"half", base.to(at::kHalf)},
        {"bfloat16", base.to(at::kBFloat16)},
        {"long", at::scalar_tensor(-5, at::kLong)},
        {"int", at::arange(3, at::kInt)},
        {"short", at::arange(3, at::kShort)},
        {"char", at::arange(-1, 2, at::kChar)},
        {"byte", at::arange(3, at::kByte)},
        {"bool", at::tensor({1, 0, 1}).to(at::kBool)},
        {"turned", base.t()},
        {"column", base.select(1, 2)},
        {"row", base[3]},
        {"base", base},
        {"empty", at::zeros({0, 4})},
    };
    QCOMPARE(got.tensors.size(), wanted.size());
    for (const auto& [key, tensor] : wanted) {
        QVERIFY2(got.find(key), key.c_str());
        QVERIFY2(same(*got.find(key), tensor), key.c_str());
    }
}

void ExchangePythonTest::readsNorm()
{
    const StateDict got = readStateDict(m_folder / "norm.pth");
    QCOMPARE(got.tensors.size(), std::size_t{5});
    QVERIFY(same(*got.find("num_batches_tracked"), at::scalar_tensor(1, at::kLong)));
    QVERIFY(same(*got.find("running_var"), at::full({5}, 0.9f)));
}

void ExchangePythonTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* message) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(message);
    };
    const char* const module = "refused, it is a whole pickled module (torch.nn.modules.container.Sequential)";
    row("whole_module", module);
    row("whole_module_old", module);
    row("code", "refused, it holds code to run (posix.system)");
    row("code_old", "refused, it holds code to run (posix.system)");
    row("script", "it is a TorchScript file");
}

void ExchangePythonTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    const QString got = QString::fromStdString(refusal(m_folder / (name.toStdString() + ".pth")));
    QVERIFY2(got.startsWith(message), qPrintable(got));
}

QTEST_GUILESS_MAIN(ExchangePythonTest)
#include "exchange_python_test.moc"
