#include "data_fixture.h"

#include "core/data/list_line.h"
#include "core/data/lists.h"
#include "core/data/split.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace digitlab;

class DataListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void forms_data();
    void forms();
    void fromAnotherFolder();
    void badLines();
    void tooManyLabels();
    void idxItems();
    void sortedByClass();
    void splitLine_data();
    void splitLine();
    void roundTrip_data();
    void roundTrip();
    void foreignLists_data();
    void foreignLists();

private:
    std::unique_ptr<TestFolder> m_folder;
};

namespace {

/// 100 lines sorted by class: `meine Ziffern/3_04 (scan).png 3`.
std::string hundredLines(const std::string& front, char separator, const std::string& end)
{
    std::string text;
    for (int digit = 0; digit < 10; ++digit)
        for (int i = 0; i < 10; ++i)
            text += front + "meine Ziffern/" + std::to_string(digit) + "_0" + std::to_string(i) + " (scan).png"
                + separator + std::to_string(digit) + end;
    return text;
}

std::size_t countLines(const std::filesystem::path& file)
{
    const Bytes bytes = readBytes(file);
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

std::string refusedSplit(const DataSet& data, const std::filesystem::path& train, const std::filesystem::path& val)
{
    try {
        splitFromLists(data, train, val);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

void DataListsTest::init()
{
    m_folder = std::make_unique<TestFolder>();
    for (int digit = 0; digit < 10; ++digit)
        for (int i = 0; i < 10; ++i)
            writePicture(*m_folder
                             / ("meine Ziffern/" + std::to_string(digit) + "_0" + std::to_string(i) + " (scan).png"),
                         barPicture(digit * 10 + i));
}

void DataListsTest::forms_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("absolute");
    QTest::addColumn<int>("cutBehind");
    const QByteArray none, end("\n");
    QTest::newRow("plain") << none << end << ' ' << false << 0;
    QTest::newRow("byte order mark, Windows") << QByteArray("\xef\xbb\xbf") << QByteArray("\r\n") << ' ' << false << 0;
    QTest::newRow("tabs") << none << end << '\t' << false << 0;
    QTest::newRow("no last line end") << none << end << ' ' << false << 1;
    QTest::newRow("blank lines and blanks") << QByteArray(" \n\n") << QByteArray("  \n\n \n") << ' ' << false << 0;
    QTest::newRow("absolute") << none << end << ' ' << true << 0;
}

void DataListsTest::forms()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, end);
    QFETCH(char, separator);
    QFETCH(bool, absolute);
    QFETCH(int, cutBehind);
    std::string text = before.toStdString()
        + hundredLines(absolute ? m_folder->path().string() + '/' : std::string(), separator, end.toStdString());
    text.resize(text.size() - static_cast<std::size_t>(cutBehind));
    writeText(*m_folder / "list.txt", text);

    const auto data = open(*m_folder / "list.txt");
    QVERIFY(data->summary().kind == DataKind::list);
    QCOMPARE(data->summary().training, std::size_t{100});
    QVERIFY(data->summary().problems.empty());
    QCOMPARE(data->summary().classes.size(), std::size_t{10});
    for (const ClassCount& one : data->summary().classes)
        QCOMPARE(one.training, std::size_t{10});
    QCOMPARE(data->source(Part::training, 34), (*m_folder / "meine Ziffern/3_04 (scan).png").string());
}

void DataListsTest::fromAnotherFolder()
{
    writeText(*m_folder / "lists/list.txt", hundredLines("../", ' ', "\n"));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(*m_folder / "lists");
    const auto inside = open("list.txt");
    std::filesystem::current_path("/");
    const auto outside = open(*m_folder / "lists/list.txt");
    std::filesystem::current_path(before);
    QCOMPARE(inside->summary().training, std::size_t{100});
    QCOMPARE(inside->summary().checksum, outside->summary().checksum);
    QCOMPARE(inside->source(Part::training, 0), outside->source(Part::training, 0));
    QCOMPARE(inside->source(Part::training, 0), (*m_folder / "meine Ziffern/0_00 (scan).png").string());
}

void DataListsTest::badLines()
{
    const std::filesystem::path list = *m_folder / "list.txt";
    writeText(*m_folder / "bad.png", "x");
    writeText(list,
              "meine Ziffern/1_00 (scan).png 1\nmeine Ziffern\\2_00 (scan).png 2\nlonely\nmissing.png 3\n\n"
              "bad.png 3\nmeine Ziffern 4\nmeine Ziffern/1_00 (scan).png 1\n");
    const auto data = open(list);
    QCOMPARE(classNames(*data), (std::vector<std::string>{"1", "2"}));
    QCOMPARE(problemOf(*data, list.string() + ":3"), std::string("no label"));
    QCOMPARE(problemOf(*data, list.string() + ":4"), std::string("missing.png: no such file"));
    QVERIFY(!problemOf(*data, *m_folder / "bad.png").empty());
    QVERIFY(!problemOf(*data, list.string() + ":7").empty());
    QVERIFY(problemOf(*data, list.string() + ":8").find("line 1 already") != std::string::npos);
}

void DataListsTest::tooManyLabels()
{
    std::string text;
    for (int i = 0; i < 201; ++i) {
        writeText(*m_folder / (std::to_string(i) + ".png"), "x");
        text += std::to_string(i) + ".png " + std::to_string(i) + '\n';
    }
    writeText(*m_folder / "list.txt", text);
    QVERIFY(refusal(*m_folder / "list.txt").find("list.txt: line 201: ") != std::string::npos);
}

void DataListsTest::idxItems()
{
    writeGzip(*m_folder / "digits.gz", idxPictures(30));
    writeText(*m_folder / "list.txt",
              "digits.gz#29 9\ndigits.gz#3 three\ndigits.gz#30 3\nnone.gz#1 3\n"
              "meine Ziffern/1_00 (scan).png 9\n");
    const auto data = open(*m_folder / "list.txt");
    QCOMPARE(data->summary().training, std::size_t{3});
    QCOMPARE(data->summary().problems.size(), std::size_t{2});
    QCOMPARE(data->source(Part::training, 0), (*m_folder / "digits.gz#29").string());
    const Sample sample = data->sample(Part::training, 1);
    QCOMPARE(classNames(*data).at(static_cast<std::size_t>(sample.label)), std::string("three"));
    for (std::size_t place = 0; place < 784; ++place)
        QCOMPARE(sample.image[place], idxPixel(3, place));

    Bytes broken = idxPictures(30);
    broken.pop_back();
    writeBytes(*m_folder / "digits.gz", broken);
    QVERIFY(refusal(*m_folder / "list.txt").starts_with((*m_folder / "digits.gz: ").string()));
}

void DataListsTest::sortedByClass()
{
    writeText(*m_folder / "sorted.txt", hundredLines("", ' ', "\n"));
    const auto data = open(*m_folder / "sorted.txt");
    const Split split = splitTraining(*data, 0.2, 1);
    std::set<int> classes;
    for (const std::uint32_t index : split.validation)
        classes.insert(data->labels(Part::training)[index]);
    QCOMPARE(split.validation.size(), std::size_t{20});
    QVERIFY(classes.size() >= 6);
}

void DataListsTest::splitLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("label");
    const auto row = [](const char* name, const char* line, const char* there, const char* path, const char* label) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(there) << QByteArray(path) << QByteArray(label);
    };
    row("last blank", "a b.png 3", "", "a b.png", "3");
    row("several blanks", "a b.png    3 \r", "a b.png", "a b.png", "3");
    row("name that ends in a blank", "a.png  3", "a.png ", "a.png ", "3");
    row("tab", "a b.png\t3", "", "a b.png", "3");
    row("label of two words", "a b.png\ttwo words", "a b.png", "a b.png", "two words");
    row("tab in the name", "a\tb.png 3", "a\tb.png", "a\tb.png", "3");
    row("no label", "a.png", "", "a.png", "");
}

void DataListsTest::splitLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, label);
    const auto exists = [&](const std::string& name) { return name == there.toStdString(); };
    const ListLine result = splitListLine(line.toStdString(), exists);
    QCOMPARE(result.path, path.toStdString());
    QCOMPARE(result.label, label.toStdString());
}

void DataListsTest::roundTrip_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"folders", "idx", "list", "mnist"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void DataListsTest::roundTrip()
{
    QFETCH(QString, kind);
    const TestFolder folder;
    std::filesystem::path path = folder / "set";
    if (kind == QStringLiteral("folders")) {
        for (int i = 0; i < 20; ++i)
            writePicture(path / (i % 2 ? "seven up" : "\xd6") / (std::to_string(i) + " (a).png"), barPicture(i));
    } else if (kind == QStringLiteral("idx")) {
        writeBytes(path / "train-images-idx3-ubyte", idxPictures(20));
        writeBytes(path / "train-labels-idx1-ubyte", idxLabels(labelsInTurn(20)));
    } else if (kind == QStringLiteral("list")) {
        path = *m_folder / "list.txt";
        writeText(path, hundredLines("", '\t', "\r\n"));
    } else {
        path = "mnist";
    }
    const auto data = open(path, 200);
    const Split split = splitTraining(*data, 0.2, 5);
    std::filesystem::create_directories(folder / "run");
    writeLists(*data, split, folder / "run");
    QCOMPARE(countLines(folder / "run/total.txt"), data->size(Part::training));
    QCOMPARE(countLines(folder / "run/train.txt"), split.training.size());
    QCOMPARE(countLines(folder / "run/val.txt"), split.validation.size());

    const Split again = splitFromLists(*data, folder / "run/train.txt", folder / "run/val.txt");
    QCOMPARE(again.training, split.training);
    QCOMPARE(again.validation, split.validation);

    const auto total = open(folder / "run/total.txt");
    QCOMPARE(classNames(*total), classNames(*data));
    QVERIFY(total->summary().problems.empty());
    QVERIFY(std::ranges::equal(total->pixels(Part::training), data->pixels(Part::training)));
    QVERIFY(std::ranges::equal(total->labels(Part::training), data->labels(Part::training)));
    const Split ofList = splitFromLists(*total, folder / "run/train.txt", folder / "run/val.txt");
    QCOMPARE(ofList.training, split.training);
    QCOMPARE(open(folder / "run/val.txt")->size(Part::training), split.validation.size());
}

void DataListsTest::foreignLists_data()
{
    QTest::addColumn<QByteArray>("train");
    QTest::addColumn<QByteArray>("message");
    const QByteArray good = "meine Ziffern/1_00 (scan).png 1\n";
    QTest::newRow("good, relative") << good << QByteArray();
    QTest::newRow("not in the data") << good + "other.png 3\n" << QByteArray("train.txt: line 2: other.png is not in");
    QTest::newRow("another label") << good + "meine Ziffern/2_00 (scan).png 3\n" << QByteArray("is of class 2");
    QTest::newRow("twice") << good + good << QByteArray("line 2: meine Ziffern/1_00 (scan).png comes a second time");
    QTest::newRow("also in the other") << QByteArray("meine Ziffern/9_09 (scan).png 9\n") << QByteArray("second time");
    QTest::newRow("empty") << QByteArray("\n") << QByteArray("the list is empty");
}

void DataListsTest::foreignLists()
{
    QFETCH(QByteArray, train);
    QFETCH(QByteArray, message);
    writeText(*m_folder / "list.txt", hundredLines("", ' ', "\n"));
    writeText(*m_folder / "train.txt", train.toStdString());
    writeText(*m_folder / "val.txt", "meine Ziffern/9_09 (scan).png 9\n");
    const auto data = open(*m_folder / "list.txt");
    const std::string refused = refusedSplit(*data, *m_folder / "train.txt", *m_folder / "val.txt");
    QVERIFY2(message.isEmpty() == refused.empty() && refused.find(message.toStdString()) != std::string::npos,
             refused.c_str());
    QVERIFY(!refusedSplit(*data, *m_folder / "none.txt", *m_folder / "val.txt").empty());
}

QTEST_APPLESS_MAIN(DataListsTest)
#include "data_lists_test.moc"
