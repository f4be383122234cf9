#include "data_fixture.h"

#include "core/data/split.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace digitlab;

class DataSplitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldenValues();
    void counts_data();
    void counts();
    void refused();
    void everyItemOnce();
    void orderOfEpochs();
    void limit_data();
    void limit();
    void limitOfData();
};

namespace {

/// A data set of so many black pictures, of two classes in turn.
LoadedData blackPictures(std::size_t count)
{
    DataContents contents;
    contents.path = "black";
    contents.classes = {"0", "1"};
    contents.files = {"/black"};
    contents.part(Part::training).pixels.resize(count * digitPixels);
    contents.part(Part::training).labels = labelsInTurn(count, 2);
    contents.part(Part::training).origins.resize(count);
    return LoadedData(std::move(contents));
}

} // namespace

/// From a second implementation of Philox 4x32-10 and of the shuffle, in Python.
void DataSplitTest::goldenValues()
{
    const Split split = splitTraining(blackPictures(10), 0.2, 1);
    QCOMPARE(split.training, (std::vector<std::uint32_t>{3, 4, 1, 7, 6, 5, 2, 9}));
    QCOMPARE(split.validation, (std::vector<std::uint32_t>{0, 8}));
    const Split other = splitTraining(blackPictures(10), 0.5, (std::uint64_t{1} << 40) + 7);
    QCOMPARE(other.training, (std::vector<std::uint32_t>{4, 5, 9, 2, 6}));
    QCOMPARE(shuffledOrder(8, 1, 1), (std::vector<std::uint32_t>{7, 5, 0, 3, 4, 1, 6, 2}));
    QCOMPARE(shuffledOrder(8, 1, 2), (std::vector<std::uint32_t>{3, 4, 5, 6, 1, 0, 2, 7}));
    const Bytes labels{0, 0, 0, 0, 0, 0, 1, 1, 1};
    QCOMPARE(takeInProportion(labels, 2, 3, 1), (std::vector<std::uint32_t>{1, 2, 8}));
}

void DataSplitTest::counts_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("validation");
    QTest::addColumn<int>("training");
    QTest::newRow("MNIST") << 60000 << 0.2 << 48000;
    QTest::newRow("hundred") << 100 << 0.2 << 80;
    QTest::newRow("rest is rounded to validation") << 99 << 0.2 << 79;
    QTest::newRow("0.9 in binary") << 10 << 0.9 << 1;
    QTest::newRow("0.7 in binary") << 10 << 0.7 << 3;
    QTest::newRow("at least one to train") << 3 << 0.99 << 1;
    QTest::newRow("at least one to validate") << 3 << 0.01 << 2;
    QTest::newRow("two") << 2 << 0.2 << 1;
}

void DataSplitTest::counts()
{
    QFETCH(int, count);
    QFETCH(double, validation);
    QFETCH(int, training);
    const Split split = splitTraining(blackPictures(static_cast<std::size_t>(count)), validation, 1);
    QCOMPARE(static_cast<int>(split.training.size()), training);
    QCOMPARE(static_cast<int>(split.validation.size()), count - training);
}

void DataSplitTest::refused()
{
    QVERIFY_THROWS_EXCEPTION(Error, splitTraining(blackPictures(1), 0.2, 1));
    QVERIFY_THROWS_EXCEPTION(Error, splitTraining(blackPictures(0), 0.2, 1));
    for (const double share : {0.0, 1.0, -0.5, 2.0, std::numeric_limits<double>::quiet_NaN()})
        QVERIFY_THROWS_EXCEPTION(Error, splitTraining(blackPictures(10), share, 1));
}

void DataSplitTest::everyItemOnce()
{
    const Split split = splitTraining(blackPictures(1000), 0.2, 3);
    std::set<std::uint32_t> all(split.training.begin(), split.training.end());
    all.insert(split.validation.begin(), split.validation.end());
    QCOMPARE(all.size(), std::size_t{1000});
    QCOMPARE(*all.rbegin(), 999u);
    QVERIFY(splitTraining(blackPictures(1000), 0.2, 4).validation != split.validation);
}

void DataSplitTest::orderOfEpochs()
{
    std::vector<std::uint32_t> order = shuffledOrder(500, 9, 3);
    QCOMPARE(order, shuffledOrder(500, 9, 3));
    QVERIFY(order != shuffledOrder(500, 9, 4));
    QVERIFY(order != shuffledOrder(500, 10, 3));
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < 500; ++i)
        QCOMPARE(order[i], i);
    QVERIFY(shuffledOrder(0, 1, 1).empty());
}

void DataSplitTest::limit_data()
{
    using Counts = QList<int>;
    QTest::addColumn<Counts>("there");
    QTest::addColumn<int>("limit");
    QTest::addColumn<Counts>("taken");
    QTest::newRow("equal") << Counts{50, 50} << 10 << Counts{5, 5};
    QTest::newRow("largest remainder") << Counts{70, 20, 10} << 7 << Counts{5, 1, 1};
    QTest::newRow("one of each at least") << Counts{970, 20, 10} << 10 << Counts{8, 1, 1};
    QTest::newRow("fewer than classes") << Counts{10, 30, 20} << 2 << Counts{0, 1, 1};
    QTest::newRow("a class that is empty") << Counts{10, 0, 10} << 4 << Counts{2, 0, 2};
    QTest::newRow("more than there are") << Counts{3, 2} << 9 << Counts{3, 2};
}

void DataSplitTest::limit()
{
    QFETCH(QList<int>, there);
    QFETCH(int, limit);
    QFETCH(QList<int>, taken);
    Bytes labels;
    for (int label = 0; label < there.size(); ++label)
        labels.insert(labels.end(), static_cast<std::size_t>(there[label]), static_cast<std::uint8_t>(label));
    const auto classes = static_cast<std::size_t>(there.size());
    const auto indices = takeInProportion(labels, classes, static_cast<std::size_t>(limit), 1);
    QVERIFY(std::is_sorted(indices.begin(), indices.end()));
    QCOMPARE((std::set<std::uint32_t>(indices.begin(), indices.end()).size()), indices.size());
    QList<int> counts(there.size());
    for (const std::uint32_t index : indices)
        ++counts[labels[index]];
    QCOMPARE(counts, taken);
    if (counts != there)
        QVERIFY(takeInProportion(labels, classes, static_cast<std::size_t>(limit), 2) != indices);
}

void DataSplitTest::limitOfData()
{
    const auto all = open("mnist"), some = open("mnist", 6000);
    QCOMPARE(some->size(Part::training), std::size_t{6000});
    QCOMPARE(some->size(Part::test), std::size_t{10000});
    std::size_t before = 0;
    for (std::size_t i = 0; i < 6000; i += 100) {
        const Sample sample = some->sample(Part::training, i);
        const std::size_t index = std::stoul(sample.source.substr(sample.source.rfind('#') + 1));
        QVERIFY(i == 0 || index > before);
        before = index;
        QCOMPARE(sample.image, all->sample(Part::training, index).image);
        QCOMPARE(sample.label, all->sample(Part::training, index).label);
    }
    for (std::size_t i = 0; i < 10; ++i) {
        const double share = static_cast<double>(all->summary().classes[i].training) / 10;
        QVERIFY(std::abs(static_cast<double>(some->summary().classes[i].training) - share) < 1);
    }
    QCOMPARE(some->summary().checksum, open("mnist", 6000)->summary().checksum);
    QVERIFY(openLoadedData({.path = "mnist", .limit = 6000, .seed = 2}, DIGITLAB_RESOURCES "/mnist")->summary().checksum
            != some->summary().checksum);
}

QTEST_APPLESS_MAIN(DataSplitTest)
#include "data_split_test.moc"
