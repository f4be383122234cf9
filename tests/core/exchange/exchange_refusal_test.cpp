#include "exchange_fixture.h"

#include <QtTest>

#include <filesystem>

using namespace digitlab;

class ExchangeRefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void code_data();
    void code();
    void otherFiles_data();
    void otherFiles();
    void tensors_data();
    void tensors();
    void archives_data();
    void archives();
    void oldStreams_data();
    void oldStreams();
    void places();
    void cutAnywhere_data();
    void cutAnywhere();
    void abuse_data();
    void abuse();
};

namespace {

/// A call that would leave a file behind.
std::string runs(const std::string& module, const std::string& name, const std::filesystem::path& file)
{
    return global(module, name) + text("touch " + file.string()) + "\x85R";
}

std::string repeated(const std::string& part, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

void addRow(const char* name, const std::string& bytes, const char* message)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(message);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
}

void checkRow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const TestFolder folder;
    const QString got = QString::fromStdString(refusal(folder.write("a.pth", bytes.toStdString())));
    QVERIFY2(!message.isEmpty() && got.startsWith(message), qPrintable(got));
}

std::string nothing()
{
    return pickle("N");
}

} // namespace

void ExchangeRefusalTest::code_data()
{
    addColumns();
    const auto proof = std::filesystem::temp_directory_path() / "digitlab-refusal-test-ran";
    const auto system = runs("os", "system", proof);
    const char* const refused = "refused, it holds code to run (os.system)";
    const char* const module
        = "refused, it is a whole pickled module (net.Net), which needs code to run; in Python save "
          "its state_dict() instead";
    addRow("in an archive", archive(system), refused);
    addRow("among good weights", archive(dict({{"w", tensor()}, {"x", system}})), refused);
    addRow("as hooks of a tensor",
           archive(dict({{"w",
                          global("torch._utils", "_rebuild_tensor_v2") + "((" + text("storage")
                              + global("torch", "FloatStorage") + text("0") + text("cpu") + integer(6) + "tQ"
                              + integer(0) + tuple({6}) + tuple({1}) + "\x89" + system + "tR"}})),
           refused);
    addRow("as the state of an ordered dict", archive(global("collections", "OrderedDict") + ")R" + system + "b"),
           refused);
    addRow("bare pickle", pickle(system), refused);
    addRow("bare pickle of protocol 0", "cos\nsystem\n(S'true'\ntR.", refused);
    addRow("archive of protocol 0", zip(archiveEntries("cos\nsystem\n(S'true'\ntR.")), refused);
    addRow("archive of protocol 0, old call", zip(archiveEntries("(S'true'\nios\nsystem\n.")),
           "it holds something else than tensors and plain values (pickle opcode 0x53)");
    addRow("old call", archive("(" + text("true") + "ios\nsystem\n"), refused);
    addRow("older format", oldStream(system), refused);
    addRow("in the older format's head", oldMagic() + pickle(system), refused);
    addRow("in the older format's keys", oldHead() + pickle(dict({{"w", tensor()}})) + pickle(system), refused);
    addRow("protocol 4", archive("\x8c\2os\x8c\6system\x93\x8c\4true\x85R"), refused);
    addRow("eval", archive(runs("builtins", "eval", proof)), "refused, it holds code to run (builtins.eval)");
    addRow("attribute of a class that is allowed", archive(runs("torch.FloatStorage", "from_file", proof)),
           "refused, it holds code to run (torch.FloatStorage.from_file)");
    addRow("name that only ends as an allowed one", archive(runs("x.torch", "Size", proof)),
           "refused, it holds code to run (x.torch.Size)");
    addRow("line feeds in a name", archive("\x8c\4os\n\r\x8c\2\xff\x1b\x93"),
           "refused, it holds code to run (os\?\?.\?\?)");
    addRow("whole module", archive(global("net", "Net") + ")\x81}b"), module);
    addRow("whole module with memo", archive(global("net", "Net") + std::string("q\0)\x81q\1}b", 8)), module);
    addRow("whole module, older format", oldStream("(" + text("module") + global("net", "Net") + text("net.py") + "tQ"),
           module);
    addRow("module in a checkpoint", archive(dict({{"model", global("net", "Net") + ")\x81}b"}})),
           "refused, it holds code to run (net.Net)");
    addRow("calling a data type", archive(global("torch", "float32") + ")R"), "the pickle in it is damaged");
}

void ExchangeRefusalTest::code()
{
    const auto proof = std::filesystem::temp_directory_path() / "digitlab-refusal-test-ran";
    std::filesystem::remove(proof);
    checkRow();
    QVERIFY(!std::filesystem::exists(proof));
}

void ExchangeRefusalTest::otherFiles_data()
{
    addColumns();
    const char* const other = "not a PyTorch weights file";
    addRow("empty", "", other);
    addRow("one byte", "\x80", other);
    addRow("text", "class,path\n0,a.png\n", other);
    addRow("HTML", "<!DOCTYPE html><html></html>", other);
    addRow("picture", "\x89PNG\r\n\x1a\n", other);
    addRow("safetensors", littleEndian(8, 8) + "{\"a\":{}}", other);
    addRow("ONNX", "\x08\x07\x12\x07pytorch", other);
    addRow("another pickle", pickle(dict({{"a", "K\1"}})), other);
    addRow("another archive", zip({{"word/document.xml", "<w/>"}}),
           "not a PyTorch weights file (a ZIP archive without data.pkl)");
    addRow("empty archive", std::string("PK\3\4", 4) + zip({}),
           "not a PyTorch weights file (a ZIP archive without data.pkl)");
    const char* const script = "it is a TorchScript file";
    addRow("TorchScript", zip({{"net/data.pkl", nothing()}, {"net/constants.pkl", nothing()}, {"net/version", "3\n"}}),
           script);
    addRow("TorchScript's code", zip({{"net/data.pkl", nothing()}, {"net/code/__torch__.py", "x"}}), script);
    addRow("a tensor alone", archive(tensor()), "not a PyTorch weights file (it holds no dict of tensors)");
    addRow("numbers", archive(dict({{"a", "K\1"}})), "it holds no state dict (a is not a tensor)");
    addRow("number as key", archive("}K\1" + tensor() + "s"), "it holds no state dict (a key is not text)");
    addRow("no tensors", archive("}"), "it holds no tensors");
    addRow("checkpoint without state dict", archive(dict({{"epoch", "K\1"}, {"weights", dict({{"w", tensor()}})}})),
           "it holds no state dict (epoch is not a tensor)");
}

void ExchangeRefusalTest::otherFiles()
{
    checkRow();
}

void ExchangeRefusalTest::tensors_data()
{
    addColumns();
    const char* const outside = "w: its sizes reach outside of the data in the file";
    const auto row = [](const char* name, const Described& described, const char* message) {
        addRow(name, archive(dict({{"w", tensor(described)}})), message);
    };
    row("too large", {.sizes = {7}, .strides = {1}}, outside);
    row("behind the end", {.sizes = {2}, .strides = {1}, .offset = 5}, outside);
    row("stride behind the end", {.sizes = {3}, .strides = {3}}, outside);
    row("product overflows", {.sizes = {1LL << 32, 1LL << 32}, .strides = {0, 0}}, outside);
    row("product overflows beside nothing", {.sizes = {0, 1LL << 40, 1LL << 40}, .strides = {1, 1, 1}}, outside);
    row("reach overflows", {.sizes = {3}, .strides = {INT64_MAX}}, outside);
    row("offset overflows", {.sizes = {2}, .strides = {1}, .offset = INT64_MAX}, outside);
    row("a value repeated", {.sizes = {1000, 1000}, .strides = {0, 0}}, outside);
    row("negative size", {.sizes = {-1}, .strides = {1}}, "w: its description is damaged");
    row("negative stride", {.sizes = {2}, .strides = {-1}, .offset = 3}, "w: its description is damaged");
    row("negative offset", {.sizes = {2}, .strides = {1}, .offset = -1}, "w: its description is damaged");
    row("too few strides", {.sizes = {2, 3}, .strides = {1}}, "w: its description is damaged");
    row("storage shorter than promised", {.sizes = {7}, .strides = {1}, .count = 7},
        "w: the file holds 24 bytes of it instead of 28");
    row("storage of another type", {.storage = "DoubleStorage"}, "w: the file holds 24 bytes of it instead of 48");
    row("enormous storage", {.sizes = {1}, .strides = {1}, .count = INT64_MAX / 16},
        "w: the file holds 24 bytes of it instead of");
    row("count overflows", {.count = INT64_MAX}, "w: it refers to tensors of a kind that is not known here");
    row("negative count", {.count = -6}, "w: it refers to tensors of a kind that is not known here");
    row("storage that is missing", {.key = "1"}, "w: the archive lacks data/1");
    row("storage elsewhere", {.key = "../version"}, "w: the archive lacks data/../version");
    row("unknown type", {.storage = "QUInt8Storage"}, "refused, it holds code to run (torch.QUInt8Storage)");
    row("truth values", {.sizes = {24}, .strides = {1}, .count = 24, .storage = "BoolStorage"},
        "w: it holds truth values that are neither true nor false");
    row("view of a storage", {.view = "(" + text("v") + "K\1K\2t"}, "w: it was saved by PyTorch before 0.4");
    row("65 dimensions", {.sizes = std::vector<std::int64_t>(65, 1), .strides = std::vector<std::int64_t>(65, 1)},
        "w: its description is damaged");
    addRow("key twice", archive(dict({{"w", tensor()}, {"w", tensor()}})), "w is there twice");
    addRow("line feed in a key", archive(dict({{"a\nb", tensor()}})), "a key is not plain text (a?b)");
    addRow("key that is not UTF-8", archive(dict({{"a\xc0\x80", tensor()}})), "a key is not plain text (a\?\?)");
    addRow("storage of two sizes", archive(dict({{"w", tensor()}, {"x", tensor({.count = 7})}})),
           "x: its storage has another size elsewhere");
}

void ExchangeRefusalTest::tensors()
{
    checkRow();
}

void ExchangeRefusalTest::archives_data()
{
    addColumns();
    const std::string good = pickle(dict({{"w", tensor()}}));
    Entries entries = archiveEntries(good);
    addRow("compressed", zip(entries, {.method = 8}), "the ZIP archive is compressed, which torch.save does not do");
    addRow("encrypted", zip(entries, {.flags = 1}), "the ZIP archive is encrypted");

    std::string changed = zip(entries);
    changed[changed.find(floats(6)) + 3] ^= 1;
    addRow("a bit turned", changed, "w: damaged: the content of data/0 does not match its checksum");

    std::string overlapping = zip(entries);
    const auto version = overlapping.rfind("archive/version");
    const auto data = overlapping.rfind("archive/data/0");
    overlapping.replace(version - 4, 4, overlapping.substr(data - 4, 4));
    addRow("another entry's place", overlapping, "the ZIP archive is damaged");

    std::string lying = zip(entries);
    lying.replace(lying.rfind("archive/data/0") - 26, 8, littleEndian(0x7fffffff, 4) + littleEndian(0x7fffffff, 4));
    addRow("an entry longer than the file", lying, "the file is cut short");

    entries.emplace_back("archive/data/0", floats(6));
    addRow("two entries of a name", zip(entries), "the ZIP archive has two entries of the name data/0");
    entries.back() = {"archive/byteorder", "big"};
    addRow("big-endian", zip(entries), "it was saved on a big-endian machine");
    entries.back() = {"archive/byteorder", "middle"};
    addRow("unknown byte order", zip(entries), "its byte order is neither little nor big");

    std::string manyEntries = zip(archiveEntries(good));
    manyEntries.replace(manyEntries.size() - 12, 2, "\xff\x7f");
    addRow("more entries than there are", manyEntries, "the ZIP archive is damaged");
    addRow("no end", zip(archiveEntries(good)).substr(0, 300), "the file is cut short: the ZIP archive has no end");
}

void ExchangeRefusalTest::archives()
{
    checkRow();
}

void ExchangeRefusalTest::oldStreams_data()
{
    addColumns();
    const std::string good = dict({{"w", tensor()}});
    addRow("big-endian", oldHead(false) + pickle(good), "it was saved on a big-endian machine");
    addRow("another version", oldMagic() + pickle("M\xea\x03"),
           "its version of PyTorch's older file format is not known");
    addRow("fewer bytes than promised", oldStream(good, 6, 5), "the file is cut short");
    addRow("another count", oldStream(good, 7, 7), "storage 0 has another size than its tensors say");
    addRow("enormous count", oldStream(good, UINT64_MAX), "storage 0 has another size than its tensors say");
    addRow("enormous count in both", oldStream(dict({{"w", tensor({.count = INT64_MAX / 16})}}), INT64_MAX / 16),
           "the file is cut short");
    addRow("storage that is missing", oldHead() + pickle(good) + pickle("]"), "w: the file lacks storage 0");
    addRow("storage nobody uses", oldHead() + pickle(good) + pickle("](" + text("7") + "e"),
           "its list of storages is damaged");
    addRow("no list", oldHead() + pickle(good) + pickle("N"), "its list of storages is damaged");
}

void ExchangeRefusalTest::oldStreams()
{
    checkRow();
}

void ExchangeRefusalTest::places()
{
    const TestFolder folder;
    QCOMPARE(refusal(folder / "missing.pth"), std::string("no such file or directory"));
    std::filesystem::create_directory(folder / "folder.pth");
    QCOMPARE(refusal(folder / "folder.pth"), std::string("is a directory"));
}

void ExchangeRefusalTest::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string object = dict({{"weight", tensor()}, {"bias", tensor({.sizes = {3}, .strides = {1}})}});
    QTest::newRow("archive") << QByteArray::fromStdString(archive(object));
    QTest::newRow("wide archive") << QByteArray::fromStdString(zip(archiveEntries(pickle(object)), {.wide = true}));
    QTest::newRow("older format") << QByteArray::fromStdString(oldStream(object));
}

void ExchangeRefusalTest::cutAnywhere()
{
    QFETCH(QByteArray, bytes);
    const TestFolder folder;
    const std::string whole = bytes.toStdString();
    QCOMPARE(refusal(folder.write("a.pth", whole)), std::string());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string message = refusal(folder.write("a.pth", whole.substr(0, size)));
        QVERIFY2(!message.empty() && !message.starts_with("BAD"), message.c_str());
    }
}

void ExchangeRefusalTest::abuse_data()
{
    addColumns();
    const char* const damaged = "the pickle in it is damaged";
    addRow("nothing on the stack", zip(archiveEntries("\x80\2.")), damaged);
    addRow("two on the stack", archive("NN"), damaged);
    addRow("mark left", archive("(N"), damaged);
    addRow("tuple without mark", archive("t"), damaged);
    addRow("pop below a mark", archive("}(s"), damaged);
    addRow("odd dict", archive("}(" + text("a") + "u"), damaged);
    addRow("append to a number", archive("K\1Na"), damaged);
    addRow("unknown memo", archive("h\7"), damaged);
    addRow("memo of nothing", archive("q\7"), damaged);
    addRow("attributes on a list", archive("]}b"), damaged);
    addRow("newer protocol", zip(archiveEntries("\x80\6N.")), damaged);
    addRow("unknown opcode", archive("\xff"),
           "it holds something else than tensors and plain values (pickle opcode 0xff)");
    addRow("text longer than the file", archive("X\xff\xff\xff\xff"), "the file is cut short");
    addRow("frame longer than the file", archive("\x95" + littleEndian(UINT64_MAX, 8)), "the file is cut short");
    addRow("list in itself", archive("]" + std::string("q\0h\0a", 5)), "not a PyTorch weights file");
    addRow("dict in itself", archive("}" + std::string("q\0", 2) + text("state_dict") + std::string("h\0s", 3)),
           "it holds no state dict (state_dict is not a tensor)");
    addRow("deep", archive(repeated("]", 400'000) + repeated("a", 399'999)), "not a PyTorch weights file");
    addRow("deep tuples", archive("N" + repeated("\x85", 800'000)), "not a PyTorch weights file");
    addRow("parameter of a parameter of ...",
           archive(dict(
               {{"w",
                 repeated(global("torch._utils", "_rebuild_parameter"), 1000) + tensor() + repeated("\x85R", 1000)}})),
           "it holds no state dict (w is not a tensor)");
    addRow("more and more", archive(repeated("N", 3'000'000)), "it holds far more than a state dict");
    // Short calls that each would copy a long list.
    addRow("list of pairs used often",
           archive("](" + repeated("NN\x86", 100'000) + std::string("eq\0", 3)
                   + repeated(global("collections", "OrderedDict") + std::string("h\0\x85R", 4), 1000)),
           "it holds far more than a state dict");
    addRow("long tuple as a storage",
           archive("(" + repeated("N", 200'000) + std::string("tq\0", 3) + repeated(std::string("h\0Q", 3), 100'000)),
           damaged);
    Entries turned;
    for (int i = 0; i < 200; ++i)
        turned.emplace_back("w" + std::to_string(i),
                            (i == 0 ? tensor({.sizes = {300, 300}, .strides = {1, 300}, .count = 90'000})
                                     + std::string("q\0", 2)
                                    : std::string("h\0", 2)));
    addRow("one storage copied often", zip({{"a/data.pkl", pickle(dict(turned))}, {"a/data/0", floats(90'000)}}),
           "w4: its tensors together are larger than the file");
}

void ExchangeRefusalTest::abuse()
{
    checkRow();
}

QTEST_APPLESS_MAIN(ExchangeRefusalTest)
#include "exchange_refusal_test.moc"
