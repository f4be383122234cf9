#include "exchange_fixture.h"

#include <QtTest>

using namespace digitlab;

class ExchangeReadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void layouts_data();
    void layouts();
    void sharedStorage();
    void zipVariants_data();
    void zipVariants();
    void prefixOnSomeKeys();
    void manyTensors();
};

namespace {

at::Tensor sixValues()
{
    return at::arange(6, at::kFloat).div(2).sub(1);
}

/// Protocol 4 with frames, memo and short text.
std::string protocol4()
{
    const auto shortText
        = [](const std::string& value) { return "\x8c" + littleEndian(value.size(), 1) + value + "\x94"; };
    const auto stackGlobal = [&](const std::string& module, const std::string& name) {
        return shortText(module) + shortText(name) + "\x93\x94";
    };
    const std::string object = "}\x94" + shortText("weight") + stackGlobal("torch._utils", "_rebuild_tensor_v2") + "(("
        + shortText("storage") + stackGlobal("torch", "FloatStorage") + shortText("0") + shortText("cpu") + "K\6t\x94Q"
        + std::string("K\0", 2) + "K\2K\3\x86\x94K\3K\1\x86\x94\x89" + stackGlobal("collections", "OrderedDict")
        + ")R\x94t\x94R\x94s.";
    return "\x80\4\x95" + littleEndian(object.size(), 8) + object;
}

} // namespace

void ExchangeReadTest::forms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row
        = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes); };
    const std::string plain = dict({{"weight", tensor()}});
    const std::string entries = "(" + text("weight") + tensor() + "u";
    const std::string ordered = global("collections", "OrderedDict") + ")R" + entries;
    const std::string metadata = "}" + text("_metadata") + global("collections", "OrderedDict") + ")R" + text("") + "}"
        + text("version") + "K\1sssb";
    const std::string parameter = global("torch._utils", "_rebuild_parameter") + "(" + tensor() + "\x88"
        + global("collections", "OrderedDict") + ")RtR";
    const std::string size = global("torch", "Size") + tuple({2, 3}) + "\x85R";

    row("plain dict", archive(plain));
    row("ordered dict", archive(ordered));
    row("ordered dict with its metadata", archive(ordered + metadata));
    row("ordered dict of Python 2",
        archive(global("collections", "OrderedDict") + "](](" + text("weight") + tensor() + "ee\x85R"));
    row("from DataParallel", archive(dict({{"module.weight", tensor()}})));
    row("parameter", archive(dict({{"weight", parameter}})));
    row("saved on a GPU", archive(dict({{"weight", tensor({.device = "cuda:0"})}})));
    row("storage class of a GPU", archive(dict({{"weight", tensor({.module = "torch.cuda"})}})));
    row("checkpoint",
        archive(dict({{"epoch", "K\3"},
                      {"best", std::string("G\x3f\xf0\0\0\0\0\0\0", 9)},
                      {"note", "N"},
                      {"milestones", global("collections", "Counter") + "}" + integer(20) + "K\1s\x85R"},
                      {"other", tensor({.key = "not there"})},
                      {"state_dict", ordered}})));
    row("checkpoint of another habit", archive(dict({{"model_state_dict", plain}, {"done", "\x88"}})));
    row("extra state", archive(dict({{"weight", tensor()}, {"_extra_state", "N"}})));
    row("protocol 4", zip(archiveEntries(protocol4())));
    row("older format", oldStream(ordered + metadata));
    row("older format, no view", oldStream(dict({{"weight", tensor({.view = "N"})}})));
    row("older format from DataParallel", oldStream(dict({{"module.weight", tensor()}})));
}

void ExchangeReadTest::forms()
{
    QFETCH(QByteArray, bytes);
    const TestFolder folder;
    const StateDict got = readStateDict(folder.write("a.pth", bytes.toStdString()));
    QCOMPARE(got.tensors.size(), std::size_t{1});
    QCOMPARE(got.tensors[0].first, std::string("weight"));
    QVERIFY(same(got.tensors[0].second, sixValues().reshape({2, 3})));
    QVERIFY(got.record.empty());
}

void ExchangeReadTest::layouts_data()
{
    QTest::addColumn<QByteArray>("described");
    QTest::addColumn<QList<float>>("values");
    const auto row = [](const char* name, const Described& described, const QList<float>& values) {
        QTest::newRow(name) << QByteArray::fromStdString(tensor(described)) << values;
    };
    row("turned", {.sizes = {3, 2}, .strides = {1, 3}}, {-1, 0.5f, -0.5f, 1, 0, 1.5f});
    row("offset", {.sizes = {3}, .strides = {1}, .offset = 3}, {0.5f, 1, 1.5f});
    row("every other", {.sizes = {3}, .strides = {2}}, {-1, 0, 1});
    row("single value", {.sizes = {}, .strides = {}, .offset = 5}, {1.5f});
    row("single value, strange stride", {.sizes = {1}, .strides = {INT64_MAX}}, {-1});
    row("nothing", {.sizes = {0, 4}, .strides = {4, 1}}, {});
}

void ExchangeReadTest::layouts()
{
    QFETCH(QByteArray, described);
    QFETCH(QList<float>, values);
    const TestFolder folder;
    const auto file = folder.write("a.pth", archive(dict({{"w", described.toStdString()}})));
    const at::Tensor got = readStateDict(file).tensors.at(0).second;
    QVERIFY(got.is_contiguous());
    QCOMPARE(QList<float>(got.data_ptr<float>(), got.data_ptr<float>() + got.numel()), values);
}

void ExchangeReadTest::sharedStorage()
{
    const TestFolder folder;
    const auto file = folder.write("a.pth",
                                   archive(dict({{"all", tensor()},
                                                 {"tied", tensor()},
                                                 {"row", tensor({.sizes = {3}, .strides = {1}, .offset = 3})},
                                                 {"turned", tensor({.sizes = {3, 2}, .strides = {1, 3}})}})));
    const StateDict got = readStateDict(file);
    const at::Tensor six = sixValues().reshape({2, 3});
    QVERIFY(same(*got.find("all"), six));
    QVERIFY(same(*got.find("tied"), six));
    QVERIFY(same(*got.find("row"), six[1]));
    QVERIFY(same(*got.find("turned"), six.t()));
}

void ExchangeReadTest::zipVariants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row
        = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes); };
    Entries entries = archiveEntries(pickle(dict({{"w", tensor()}})));
    row("as it is", zip(entries));
    row("comment at the end", zip(entries, {.comment = "PK\5\6 a remark"}));
    row("64-bit records", zip(entries, {.wide = true}));
    row("sizes behind the data", zip(entries, {.flags = 8}));
    entries.emplace_back("archive/byteorder", "little");
    entries.emplace_back("archive/.data/serialization_id", "123");
    row("records of newer versions", zip(entries));
    for (auto& entry : entries)
        entry.first.replace(0, std::string("archive").size(), "params_3");
    row("another folder", zip(entries));
}

void ExchangeReadTest::zipVariants()
{
    QFETCH(QByteArray, bytes);
    const TestFolder folder;
    const StateDict got = readStateDict(folder.write("a.pth", bytes.toStdString()));
    QVERIFY(same(*got.find("w"), sixValues().reshape({2, 3})));
}

void ExchangeReadTest::prefixOnSomeKeys()
{
    const TestFolder folder;
    const auto file = folder.write("a.pth", archive(dict({{"module.w", tensor()}, {"w", tensor()}})));
    const StateDict got = readStateDict(file);
    QVERIFY(got.find("module.w"));
    QVERIFY(got.find("w"));
}

void ExchangeReadTest::manyTensors()
{
    // More memo entries than one byte counts.
    std::string object = "}r" + littleEndian(0, 4) + "(";
    std::uint64_t memo = 1;
    for (int i = 0; i < 400; ++i) {
        object += text("w" + std::to_string(i)) + "r" + littleEndian(memo, 4);
        object += tensor() + "r" + littleEndian(memo + 1, 4);
        memo += 2;
    }
    const TestFolder folder;
    const StateDict got = readStateDict(folder.write("a.pth", archive(object + "u")));
    QCOMPARE(got.tensors.size(), std::size_t{400});
    QCOMPARE(got.tensors[399].first, std::string("w399"));
}

QTEST_APPLESS_MAIN(ExchangeReadTest)
#include "exchange_read_test.moc"
