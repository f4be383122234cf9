#include "data_fixture.h"

#include <QtTest>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

using namespace digitlab;

class DataIdxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mnist();
    void names_data();
    void names();
    void pixelsAndSources();
    void trainingOnly();
    void classes_data();
    void classes();
    void otherSizes();
    void oneSetOfSeveral();
    void refused_data();
    void refused();
};

namespace {

/// 100 pictures for training and 30 for testing.
struct Names {
    const char* trainPictures = "train-images-idx3-ubyte";
    const char* trainLabels = "train-labels-idx1-ubyte";
    const char* testPictures = "t10k-images-idx3-ubyte";
    const char* testLabels = "t10k-labels-idx1-ubyte";
};

void writeTraining(const TestFolder& folder, const Bytes& labels)
{
    writeBytes(folder / Names().trainPictures, idxPictures(static_cast<std::uint32_t>(labels.size())));
    writeBytes(folder / Names().trainLabels, idxLabels(labels));
}

Bytes cut(Bytes bytes, std::size_t less)
{
    bytes.resize(bytes.size() - less);
    return bytes;
}

Bytes withNumber(Bytes bytes, std::size_t place, std::uint32_t number)
{
    Bytes four;
    addNumber(four, number);
    std::copy(four.begin(), four.end(), bytes.begin() + static_cast<std::ptrdiff_t>(place));
    return bytes;
}

} // namespace

void DataIdxTest::mnist()
{
    const auto data = open("mnist");
    const DataSummary& summary = data->summary();
    QCOMPARE(summary.path, std::string("mnist"));
    QVERIFY(summary.kind == DataKind::idx);
    QCOMPARE(summary.training, std::size_t{60000});
    QCOMPARE(summary.test, std::size_t{10000});
    QCOMPARE(summary.asTheyAre, std::size_t{70000});
    QCOMPARE(summary.normalised, std::size_t{0});
    QVERIFY(summary.problems.empty());
    const std::vector<std::size_t> training{5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};
    const std::vector<std::size_t> test{980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    for (std::size_t i = 0; i < 10; ++i) {
        QCOMPARE(summary.classes.at(i).name, std::to_string(i));
        QCOMPARE(summary.classes.at(i).training, training[i]);
        QCOMPARE(summary.classes.at(i).test, test[i]);
    }
    QCOMPARE(summary.checksum, std::string("03cbc810b3be6c24"));
    QCOMPARE(data->sample(Part::training, 0).label, 5);
    QVERIFY(data->sample(Part::training, 0).source.ends_with("train-images-idx3-ubyte.gz#0"));
    QCOMPARE(data->pixels(Part::training).size(), std::size_t{60000} * 784);
}

void DataIdxTest::names_data()
{
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("gzipPictures");
    QTest::addColumn<bool>("gzipLabels");
    const QString none, gz = QStringLiteral(".gz"), dash = QStringLiteral("-"), dot = QStringLiteral(".");
    QTest::newRow("plain") << dash << none << false << false;
    QTest::newRow("gzip") << dash << gz << true << true;
    QTest::newRow("gzip under a plain name") << dash << none << true << true;
    QTest::newRow("plain under a gzip name") << dash << gz << false << false;
    QTest::newRow("dots") << dot << none << false << false;
    QTest::newRow("dots and gzip") << dot << gz << true << true;
    QTest::newRow("mixed") << dash << none << false << true;
}

void DataIdxTest::names()
{
    QFETCH(QString, separator);
    QFETCH(QString, end);
    QFETCH(bool, gzipPictures);
    QFETCH(bool, gzipLabels);
    const TestFolder folder;
    const auto file = [&](const char* front, const char* back) {
        return folder / (front + separator.toStdString() + back + end.toStdString());
    };
    const auto write = [](bool gzip, const std::filesystem::path& name, const Bytes& bytes) {
        gzip ? writeGzip(name, bytes) : writeBytes(name, bytes);
    };
    write(gzipPictures, file("train-images", "idx3-ubyte"), idxPictures(100));
    write(gzipLabels, file("train-labels", "idx1-ubyte"), idxLabels(labelsInTurn(100)));
    write(gzipPictures, file("t10k-images", "idx3-ubyte"), idxPictures(30));
    write(gzipLabels, file("t10k-labels", "idx1-ubyte"), idxLabels(labelsInTurn(30)));
    writeText(folder / "README.md", "Digits.\n");

    const auto data = open(folder.path());
    QCOMPARE(data->size(Part::training), std::size_t{100});
    QCOMPARE(data->size(Part::test), std::size_t{30});
    QCOMPARE(data->summary().ignored, std::size_t{1});
    QCOMPARE(data->summary().checksum, open(folder.path())->summary().checksum);
    for (std::size_t i = 0; i < 10; ++i)
        QCOMPARE(data->summary().classes.at(i).training, std::size_t{10});
}

void DataIdxTest::pixelsAndSources()
{
    const TestFolder folder;
    writeTraining(folder, labelsInTurn(20));
    const auto plain = open(folder.path());
    const auto turned = openLoadedData({.path = folder.path(), .transpose = true, .invert = true}, {});
    for (const std::size_t item : {0, 7, 19}) {
        const Sample sample = plain->sample(Part::training, item), other = turned->sample(Part::training, item);
        QCOMPARE(sample.source, (folder / "train-images-idx3-ubyte#").string() + std::to_string(item));
        QCOMPARE(sample.label, static_cast<int>(item % 10));
        for (std::size_t place = 0; place < 784; ++place) {
            QCOMPARE(sample.image[place], idxPixel(item, place));
            QCOMPARE(int{other.image[place % 28 * 28 + place / 28]}, 255 - idxPixel(item, place));
        }
    }
    QVERIFY(plain->summary().checksum != turned->summary().checksum);
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, plain->sample(Part::training, 20));
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, plain->sample(Part::test, 0));
}

void DataIdxTest::trainingOnly()
{
    const TestFolder folder;
    writeTraining(folder, labelsInTurn(100));
    const auto data = open(folder.path());
    QCOMPARE(data->size(Part::training), std::size_t{100});
    QCOMPARE(data->size(Part::test), std::size_t{0});
    QCOMPARE(data->summary().classes.size(), std::size_t{10});
}

void DataIdxTest::classes_data()
{
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const Bytes& labels, const char* first, int count, const char* error = "") {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(labels.data()),
                                          static_cast<qsizetype>(labels.size()))
                            << QString::fromLatin1(first) << count << QString::fromLatin1(error);
    };
    const auto with = [](Bytes labels, std::size_t place, std::uint8_t label) {
        labels[place] = label;
        return labels;
    };
    Bytes fromOne = labelsInTurn(104, 26);
    for (std::uint8_t& label : fromOne)
        ++label;
    row("digits", labelsInTurn(100), "0", 10);
    row("few digits", {1, 3, 7, 1, 3, 7}, "0", 8);
    row("47 classes", labelsInTurn(94, 47), "0", 47);
    row("letters counted from 1", fromOne, "1", 26);
    row("one label of 12", with(labelsInTurn(100), 50, 12), "", 0, "label 12 at position 50, ");
    row("one label of 255", with(labelsInTurn(100), 99, 255), "", 0, "label 255 at position 99, ");
    row("one label of 10", with(labelsInTurn(100), 33, 10), "", 0, "label 10 at position 33, ");
    row("one class", Bytes(20, 4), "", 0, "one class, 4;");
    row("201 classes", labelsInTurn(402, 201), "", 0, "201 classes, at most 200");
    row("none", {}, "", 0, "no picture");
}

void DataIdxTest::classes()
{
    QFETCH(QByteArray, labels);
    QFETCH(QString, first);
    QFETCH(int, count);
    QFETCH(QString, error);
    const TestFolder folder;
    writeTraining(folder, {labels.begin(), labels.end()});
    if (!error.isEmpty()) {
        const std::string message = refusal(folder.path());
        QVERIFY2(message.find(error.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.starts_with(folder.path().string()), message.c_str());
        return;
    }
    const auto data = open(folder.path());
    QCOMPARE(static_cast<int>(data->summary().classes.size()), count);
    QCOMPARE(data->summary().classes.front().name, first.toStdString());
    QCOMPARE(int{data->labels(Part::training)[0]}, labels.at(0) - first.toInt());
}

void DataIdxTest::otherSizes()
{
    const TestFolder folder;
    Bytes pictures;
    for (const std::uint32_t number : {0x803u, 3u, 40u, 60u})
        addNumber(pictures, number);
    const QImage paper = paperPicture().convertToFormat(QImage::Format_Grayscale8);
    for (int item = 0; item < 3; ++item)
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 60; ++x)
                pictures.push_back(item == 1 ? 255 : paper.constScanLine(y)[x]);
    writeBytes(folder / "train-images-idx3-ubyte", pictures);
    writeBytes(folder / "train-labels-idx1-ubyte", idxLabels({0, 1, 1}));

    const auto data = open(folder.path());
    QCOMPARE(data->summary().training, std::size_t{2});
    QCOMPARE(data->summary().normalised, std::size_t{2});
    QCOMPARE(data->summary().asTheyAre, std::size_t{0});
    QVERIFY(!problemOf(*data, folder / "train-images-idx3-ubyte#1").empty());
    QVERIFY(data->sample(Part::training, 1).source.ends_with("#2"));
    QCOMPARE(data->sample(Part::training, 1).label, 1);
}

void DataIdxTest::oneSetOfSeveral()
{
    const TestFolder folder;
    for (const std::string set : {"emnist-digits", "emnist-letters"}) {
        const Bytes labels = labelsInTurn(60, set == "emnist-digits" ? 10 : 20);
        writeBytes(folder / (set + "-train-images-idx3-ubyte"), idxPictures(60));
        writeBytes(folder / (set + "-train-labels-idx1-ubyte"), idxLabels(labels));
    }
    QVERIFY(refusal(folder.path()).find("several IDX sets") != std::string::npos);
    QCOMPARE(open(folder / "emnist-letters-train-images-idx3-ubyte")->summary().classes.size(), std::size_t{20});
    QCOMPARE(open(folder / "emnist-digits-train-labels-idx1-ubyte")->summary().classes.size(), std::size_t{10});
}

void DataIdxTest::refused_data()
{
    QTest::addColumn<QByteArray>("pictures");
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<int>("gzip"); // 0 no, 1 yes, 2 then cut, 3 then changed
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const Bytes& pictures, const Bytes& labels, int gzip, const char* file,
                        const QStringList& words) {
        const auto bytes = [](const Bytes& from) {
            return QByteArray(reinterpret_cast<const char*>(from.data()), static_cast<qsizetype>(from.size()));
        };
        QTest::newRow(name) << bytes(pictures) << bytes(labels) << gzip << QString::fromLatin1(file) << words;
    };
    const auto words = [](std::initializer_list<const char*> list) {
        QStringList result;
        for (const char* word : list)
            result << QString::fromLatin1(word);
        return result;
    };
    const Bytes pictures = idxPictures(100), labels = idxLabels(labelsInTurn(100));
    Bytes longer = pictures;
    longer.resize(longer.size() + 784);
    const char* const train = "train-images-idx3-ubyte";
    const char* const trainLabels = "train-labels-idx1-ubyte";
    row("pictures cut short", cut(pictures, 1000), labels, 0, train, words({"100 pictures", "78416", "77416"}));
    row("pictures too long", longer, labels, 0, train, words({"78416", "79200"}));
    row("labels one short", pictures, idxLabels(labelsInTurn(99)), 0, trainLabels,
        words({"99 labels", "100 pictures"}));
    row("labels cut", pictures, cut(labels, 1), 0, trainLabels, words({"100 labels", "108", "107"}));
    row("huge count", withNumber(pictures, 4, 0xffffffff), labels, 0, train, words({"4294967295", "78416"}));
    row("huge sides", withNumber(pictures, 8, 0xffffffff), labels, 0, train, words({"28 x 4294967295"}));
    row("no sides", withNumber(pictures, 12, 0), labels, 0, train, words({"0 x 28"}));
    row("wrong magic", withNumber(pictures, 0, 0x0d03), labels, 0, train, words({"0x00000d03", "0x00000803"}));
    row("labels as pictures", labels, labels, 0, train, words({"0x00000801"}));
    row("empty file", {}, labels, 0, train, words({"empty"}));
    row("half a header", cut(pictures, pictures.size() - 10), labels, 0, train, words({"header"}));
    row("gzip cut", pictures, labels, 2, train, words({"cut short"}));
    row("gzip damaged", pictures, labels, 3, train, words({"damaged"}));
    row("gzip of less", cut(pictures, 1000), labels, 1, train, words({"78416", "77416"}));
    row("gzip of more", longer, labels, 1, train, words({"78416", "79200"}));
    row("gzip that promises 3 TB", withNumber(pictures, 4, 0xffffffff), labels, 1, train, words({"4294967295"}));
}

void DataIdxTest::refused()
{
    QFETCH(QByteArray, pictures);
    QFETCH(QByteArray, labels);
    QFETCH(int, gzip);
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const TestFolder folder;
    const std::filesystem::path picturesFile = folder / "train-images-idx3-ubyte";
    writeBytes(picturesFile, {pictures.begin(), pictures.end()});
    writeBytes(folder / "train-labels-idx1-ubyte", {labels.begin(), labels.end()});
    if (gzip > 0) {
        writeGzip(picturesFile, readBytes(picturesFile));
        Bytes compressed = readBytes(picturesFile);
        if (gzip == 2)
            compressed = cut(compressed, compressed.size() / 3);
        if (gzip == 3)
            compressed[compressed.size() - 6] ^= 0xff; // in the check sum
        writeBytes(picturesFile, compressed);
    }
    const std::string message = refusal(folder.path());
    QVERIFY2(message.starts_with((folder / file.toStdString()).string() + ": "), message.c_str());
    QVERIFY2(message.find('\n') == std::string::npos, message.c_str());
    for (const QString& word : words)
        QVERIFY2(message.find(word.toStdString()) != std::string::npos, message.c_str());
}

QTEST_APPLESS_MAIN(DataIdxTest)
#include "data_idx_test.moc"
