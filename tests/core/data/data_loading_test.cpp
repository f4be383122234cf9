#include "data_fixture.h"

#include "core/data/picture_loader.h"

#include <QtTest>

#include <atomic>
#include <initializer_list>

using namespace digitlab;

class DataLoadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grey_data();
    void grey();
    void invertAndTranspose();
    void listsOfARunKeepItsChanges();
    void orderAndFailures();
    void progress();
    void stopWhileScanning();
    void stopWhileLoading();
    void stopWithinIdx();
    void stoppedBefore();
    void loaderEndsWhenProgressThrows();
};

namespace {

Picture filled(int channels, std::initializer_list<std::uint8_t> pixel)
{
    Picture picture{.width = 28, .height = 28, .channels = channels, .pixels = {}};
    for (int i = 0; i < digitPixels; ++i)
        picture.pixels.insert(picture.pixels.end(), pixel.begin(), pixel.end());
    return picture;
}

void writeSome(const std::filesystem::path& folder, int count)
{
    for (int i = 0; i < count; ++i)
        writePicture(folder / std::to_string(i % 2) / (std::to_string(i) + ".png"), barPicture(i));
}

} // namespace

void DataLoadingTest::grey_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<QList<int>>("pixel");
    QTest::addColumn<int>("grey");
    QTest::newRow("grey") << 1 << QList<int>{77} << 77;
    QTest::newRow("white") << 3 << QList<int>{255, 255, 255} << 255;
    QTest::newRow("red") << 3 << QList<int>{255, 0, 0} << 76;
    QTest::newRow("green") << 3 << QList<int>{0, 255, 0} << 150;
    QTest::newRow("blue") << 3 << QList<int>{0, 0, 255} << 29;
    QTest::newRow("opaque") << 4 << QList<int>{90, 90, 90, 255} << 90;
    QTest::newRow("half transparent on black") << 4 << QList<int>{255, 255, 255, 128} << 128;
    QTest::newRow("black ink by its opacity") << 4 << QList<int>{0, 0, 0, 200} << 200;
    QTest::newRow("opaque black") << 4 << QList<int>{0, 0, 0, 255} << 0;
}

void DataLoadingTest::grey()
{
    QFETCH(int, channels);
    QFETCH(QList<int>, pixel);
    QFETCH(int, grey);
    Picture picture{.width = 28, .height = 28, .channels = channels, .pixels = {}};
    for (int i = 0; i < digitPixels; ++i)
        for (const int value : pixel)
            picture.pixels.push_back(static_cast<std::uint8_t>(value));
    const DigitImage image = greyDigit(picture);
    for (const std::uint8_t value : image)
        QCOMPARE(int{value}, grey);
}

void DataLoadingTest::invertAndTranspose()
{
    const TestFolder folder;
    writePicture(folder / "0/a.png", barPicture());
    writePicture(folder / "1/paper.png", paperPicture());
    const auto plain = open(folder.path());
    const auto inverted = openLoadedData({.path = folder.path(), .invert = true}, {});
    const auto turned = openLoadedData({.path = folder.path(), .transpose = true}, {});
    for (std::size_t i = 0; i < 784; ++i) {
        QCOMPARE(int{inverted->pixels(Part::training)[i]}, 255 - plain->pixels(Part::training)[i]);
        QCOMPARE(turned->pixels(Part::training)[i % 28 * 28 + i / 28], plain->pixels(Part::training)[i]);
    }
    QCOMPARE(inverted->sample(Part::training, 1).image, plain->sample(Part::training, 1).image);
    QCOMPARE(plain->summary().asTheyAre, std::size_t{1});
    QCOMPARE(plain->summary().normalised, std::size_t{1});
}

void DataLoadingTest::listsOfARunKeepItsChanges()
{
    const TestFolder folder;
    writePicture(folder / "0/a.png", barPicture());
    writePicture(folder / "1/b.png", barPicture(30));
    for (const std::string name : {"run/train.txt", "run/other.txt"})
        writeText(folder / name, "../0/a.png 0\n../1/b.png 1\n");
    const auto plain = open(folder / "run/train.txt");
    QVERIFY(!plain->summary().transposed);

    writeText(folder / "run/run.json", R"({"data": {"transpose": true, "invert": false}})");
    const auto turned = open(folder / "run/train.txt");
    QVERIFY(turned->summary().transposed);
    QVERIFY(!turned->summary().inverted);
    for (std::size_t i = 0; i < 784; ++i)
        QCOMPARE(turned->pixels(Part::training)[i % 28 * 28 + i / 28], plain->pixels(Part::training)[i]);
    QCOMPARE(open(folder / "run/other.txt")->summary().checksum, plain->summary().checksum);

    for (const std::string broken : {"{", "[]", R"({"data": 7})", R"({"data": {"transpose": "yes"}})"}) {
        writeText(folder / "run/run.json", broken);
        QCOMPARE(open(folder / "run/train.txt")->summary().checksum, plain->summary().checksum);
    }
}

void DataLoadingTest::orderAndFailures()
{
    const auto openOne = [](std::size_t index) {
        if (index % 10 == 3)
            throw Error("bad " + std::to_string(index));
        return filled(1, {static_cast<std::uint8_t>(index)});
    };
    const LoadedPictures loaded = loadPictures(1000, openOne, {}, {}, {});
    QCOMPARE(loaded.failures.size(), std::size_t{100});
    for (std::size_t i = 0; i < 100; ++i) {
        QCOMPARE(loaded.failures[i].first, i * 10 + 3);
        QCOMPARE(loaded.failures[i].second, "bad " + std::to_string(i * 10 + 3));
    }
    for (std::size_t i = 0; i < 1000; ++i) {
        QVERIFY((loaded.states[i] == LoadedPictures::State::failed) == (i % 10 == 3));
        if (i % 10 != 3)
            QCOMPARE(loaded.pixels[i * 784 + 783], static_cast<std::uint8_t>(i));
    }
}

void DataLoadingTest::progress()
{
    const TestFolder folder;
    writeSome(folder.path(), 20);
    std::vector<Progress> told;
    openLoadedData({.path = folder.path()}, {}, [&](const Progress& one) { told.push_back(one); });
    QVERIFY(told.size() >= 2);
    QVERIFY(told.front().stage == Stage::scanning);
    QVERIFY(told.back().stage == Stage::loading);
    QCOMPARE(told.back().done, std::size_t{20});
    QCOMPARE(told.back().total, std::size_t{20});
}

void DataLoadingTest::stopWhileScanning()
{
    const TestFolder folder;
    writeSome(folder.path(), 20);
    std::stop_source source;
    const auto stopAtOnce = [&](const Progress& one) {
        QVERIFY(one.stage == Stage::scanning);
        source.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(Stopped, openLoadedData({.path = folder.path()}, {}, stopAtOnce, source.get_token()));
}

void DataLoadingTest::stopWhileLoading()
{
    std::stop_source source;
    std::atomic<int> opened = 0;
    const auto openOne = [&](std::size_t) {
        if (++opened == 50)
            source.request_stop();
        return filled(1, {9});
    };
    QVERIFY_THROWS_EXCEPTION(Stopped, loadPictures(100'000, openOne, {}, {}, source.get_token()));
    QVERIFY(opened < 1000);
}

void DataLoadingTest::stopWithinIdx()
{
    std::stop_source source;
    std::size_t most = 0;
    const auto stopSoon = [&](const Progress& one) {
        most = std::max(most, one.done);
        source.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(
        Stopped, openLoadedData({.path = "mnist"}, DIGITLAB_RESOURCES "/mnist", stopSoon, source.get_token()));
    QVERIFY(most < 60'000);
}

void DataLoadingTest::stoppedBefore()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped,
                             openDataSet({.path = "mnist"}, DIGITLAB_RESOURCES "/mnist", {}, source.get_token()));
}

void DataLoadingTest::loaderEndsWhenProgressThrows()
{
    std::atomic<int> opened = 0;
    const auto openOne = [&](std::size_t) {
        ++opened;
        return filled(1, {9});
    };
    const auto fail = [](const Progress&) { throw Error("enough"); };
    QVERIFY_THROWS_EXCEPTION(Error, loadPictures(200, openOne, {}, fail, {}));
}

QTEST_APPLESS_MAIN(DataLoadingTest)
#include "data_loading_test.moc"
