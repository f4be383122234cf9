#include "data_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace digitlab;

class DataFoldersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void litterIsIgnored();
    void classesByName_data();
    void classesByName();
    void parts_data();
    void parts();
    void trainIsAmbiguous();
    void badPictures();
    void emptyClasses();
    void pictureBesideClasses();
    void nestedFolders();
    void links();
    void bytesInNames();
    void tooManyClasses();
    void relativePath();
};

namespace {

void writeClasses(const std::filesystem::path& folder, const std::vector<std::string>& names, int each = 2)
{
    int seed = 0;
    for (const std::string& name : names)
        for (int i = 0; i < each; ++i)
            writePicture(folder / name / (std::to_string(i) + ".png"), barPicture(seed++));
}

const std::vector<std::string> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

} // namespace

void DataFoldersTest::litterIsIgnored()
{
    const TestFolder folder;
    writeClasses(folder.path(), digits, 4);
    writePicture(folder / ".ipynb_checkpoints/0.png", barPicture());
    writePicture(folder / ".thumbnails/0.png", barPicture());
    writeText(folder / ".git/HEAD", "ref");
    writePicture(folder / "__MACOSX/0.png", barPicture());
    writeText(folder / ".DS_Store", "x");
    writeText(folder / "README", "Digits.");
    writeText(folder / "3/Thumbs.db", "x");
    writeText(folder / "3/desktop.ini", "x");
    writePicture(folder / "4/._0.png", barPicture());
    writePicture(folder / "4/.cache/0.png", barPicture());

    const auto data = open(folder.path());
    QVERIFY(data->summary().kind == DataKind::folders);
    QCOMPARE(classNames(*data), digits);
    QCOMPARE(data->summary().training, std::size_t{40});
    QCOMPARE(data->summary().ignored, std::size_t{10});
    QVERIFY(data->summary().problems.empty());
}

void DataFoldersTest::classesByName_data()
{
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char* name, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(names).split(QLatin1Char(','));
    };
    row("sparse", "1,3,7");
    row("padded", "00,01,02,10");
    row("eleven", "0,1,2,9,10");
    row("words", "eight,one,zero");
    row("numbered", "digit_2,digit_9,digit_10");
    row("with blanks", "a seven,an eight");
    row("not ASCII", "三,七");
}

void DataFoldersTest::classesByName()
{
    QFETCH(QStringList, names);
    std::vector<std::string> wanted;
    for (const QString& name : names)
        wanted.push_back(name.toStdString());
    const TestFolder folder;
    writeClasses(folder.path(), {wanted.rbegin(), wanted.rend()});
    const auto data = open(folder.path());
    auto sorted = wanted;
    if (names.first() == QStringLiteral("三"))
        std::sort(sorted.begin(), sorted.end());
    QCOMPARE(classNames(*data), sorted);
    for (std::size_t i = 0; i < data->size(Part::training); ++i) {
        const Sample sample = data->sample(Part::training, i);
        const std::string& name = sorted[static_cast<std::size_t>(sample.label)];
        QCOMPARE(std::filesystem::path(sample.source).parent_path(), folder / name);
    }
}

void DataFoldersTest::parts_data()
{
    QTest::addColumn<QString>("training");
    QTest::addColumn<QString>("test");
    QTest::newRow("train, test") << QStringLiteral("train/") << QStringLiteral("test/");
    QTest::newRow("train_images, test_images") << QStringLiteral("train_images/") << QStringLiteral("test_images/");
    QTest::newRow("training, testing") << QStringLiteral("training/") << QStringLiteral("testing/");
    QTest::newRow("capitals") << QStringLiteral("Train/") << QStringLiteral("TEST/");
    QTest::newRow("classes beside test") << QString() << QStringLiteral("test/");
}

void DataFoldersTest::parts()
{
    QFETCH(QString, training);
    QFETCH(QString, test);
    const TestFolder folder;
    writeClasses(folder / training.toStdString(), {"3", "5", "10"}, 3);
    writeClasses(folder / test.toStdString(), {"3", "4"}, 1);
    const auto data = open(folder.path());
    QCOMPARE(classNames(*data), (std::vector<std::string>{"3", "4", "5", "10"}));
    QCOMPARE(data->size(Part::training), std::size_t{9});
    QCOMPARE(data->size(Part::test), std::size_t{2});
    QCOMPARE(data->summary().classes[1].training, std::size_t{0});
    QCOMPARE(data->summary().classes[1].test, std::size_t{1});
    QCOMPARE(int{data->labels(Part::test)[1]}, 1);
    QVERIFY(data->summary().problems.empty());
}

void DataFoldersTest::trainIsAmbiguous()
{
    const TestFolder folder;
    writeClasses(folder / "train", {"0", "1"});
    writeClasses(folder / "val", {"0", "1"});
    QVERIFY(problemOf(*open(folder.path()), folder / "val").find("train") != std::string::npos);
    writeClasses(folder / "training", {"0", "1"});
    QVERIFY(refusal(folder.path()).find("both train and training") != std::string::npos);
}

void DataFoldersTest::badPictures()
{
    const TestFolder folder;
    writeClasses(folder.path(), digits, 1);
    writePicture(folder / "8/IMG_6003.JPG", paperPicture(), "JPG");
    writePicture(folder / "8/SCAN.PNG", barPicture());
    writePicture(folder / "2/really_png.jpg", barPicture());
    writePicture(folder / "3/whole.jpg", paperPicture().scaled(300, 200), "JPG");
    Bytes jpeg = readBytes(folder / "3/whole.jpg");
    jpeg.resize(jpeg.size() / 2);
    writeBytes(folder / "3/cut.jpg", jpeg);
    jpeg.resize(80);
    writeBytes(folder / "3/head_only.jpg", jpeg);
    writeBytes(folder / "5/empty.png", {});
    writeText(folder / "7/text.png", "I am not a picture\n");
    QImage blank(50, 50, QImage::Format_Grayscale8);
    blank.fill(255);
    writePicture(folder / "6/blank.png", blank);

    const auto data = open(folder.path());
    QCOMPARE(data->summary().training, std::size_t{14});
    QCOMPARE(data->summary().asTheyAre, std::size_t{12});
    QCOMPARE(data->summary().normalised, std::size_t{2});
    QCOMPARE(data->summary().problems.size(), std::size_t{5});
    for (const std::string name : {"3/cut.jpg", "3/head_only.jpg", "5/empty.png", "7/text.png"}) {
        const std::string reason = problemOf(*data, folder / name);
        QVERIFY2(!reason.empty() && reason.find(name) == std::string::npos, reason.c_str());
    }
    QCOMPARE(problemOf(*data, folder / "6/blank.png"), std::string("nothing to read on it"));
}

void DataFoldersTest::emptyClasses()
{
    const TestFolder folder;
    writeClasses(folder.path(), {"1", "3", "7"});
    std::filesystem::create_directories(folder / "2");
    writeText(folder / "5/bad.png", "x");
    const auto data = open(folder.path());
    QCOMPARE(classNames(*data), (std::vector<std::string>{"1", "3", "7"}));
    QVERIFY(problemOf(*data, folder / "2").find("not a class") != std::string::npos);
    QVERIFY(!problemOf(*data, folder / "5/bad.png").empty());
    QVERIFY(problemOf(*data, folder.path()).find("class 5") != std::string::npos);
    QCOMPARE(int{data->labels(Part::training)[4]}, 2);
}

void DataFoldersTest::pictureBesideClasses()
{
    const TestFolder folder;
    writeClasses(folder.path(), {"1", "3"});
    writePicture(folder / "a.png", barPicture());
    writePicture(folder / "b.png", barPicture());
    writeText(folder / "labels.csv", "a,b");
    const auto data = open(folder.path());
    QCOMPARE(data->summary().training, std::size_t{4});
    QCOMPARE(data->summary().ignored, std::size_t{1});
    QVERIFY(problemOf(*data, folder.path()).starts_with("2 pictures"));
}

void DataFoldersTest::nestedFolders()
{
    const TestFolder folder;
    writeClasses(folder.path(), {"1", "3"});
    writePicture(folder / "3/writer 7/page/x.png", barPicture(50));
    const auto data = open(folder.path());
    QCOMPARE(data->summary().classes.at(1).training, std::size_t{3});
}

void DataFoldersTest::links()
{
    namespace fs = std::filesystem;
    const TestFolder folder, elsewhere;
    writeClasses(folder.path(), {"0", "1"});
    writeClasses(elsewhere.path(), {"twos"});
    fs::create_directory_symlink(elsewhere / "twos", folder / "2");
    fs::create_directory_symlink(".", folder / "loop");
    fs::create_directory_symlink("../..", folder / "1/loop");
    fs::create_directory_symlink("../0", folder / "1/zeros");
    fs::create_symlink("nowhere.png", folder / "1/broken.png");
    fs::create_symlink("self.png", folder / "1/self.png");
    fs::create_symlink("0.png", folder / "1/again.png");
    const auto data = open(folder.path());
    QCOMPARE(classNames(*data), (std::vector<std::string>{"0", "1", "2"}));
    QCOMPARE(data->summary().classes[1].training, std::size_t{3});
    QCOMPARE(data->summary().classes[2].training, std::size_t{2});
    QCOMPARE(data->summary().problems.size(), std::size_t{5});
    QVERIFY(!problemOf(*data, folder / "loop").empty());
    QVERIFY(!problemOf(*data, folder / "1/loop").empty());
    QCOMPARE(problemOf(*data, folder / "1/broken.png"), std::string("a link to nothing"));
}

void DataFoldersTest::bytesInNames()
{
    const TestFolder folder;
    const std::string latin1 = "\xd6"
                               "ffentlich \xff",
                      umlaut = "Übung 数字";
    writeClasses(folder / umlaut, {latin1, "0"});
    writePicture(folder / umlaut / "0" / "\xfe\x80.png", barPicture());
    writePicture(folder / umlaut / "0" / "line\nbreak.png", barPicture());
    const auto data = open(folder / umlaut);
    QCOMPARE(classNames(*data), (std::vector<std::string>{"0", latin1}));
    QCOMPARE(data->summary().training, std::size_t{5});
    QCOMPARE(data->summary().problems.size(), std::size_t{1});
    QVERIFY(data->summary().problems[0].source.find('\n') == std::string::npos);
}

void DataFoldersTest::tooManyClasses()
{
    const TestFolder folder;
    for (int i = 0; i < 201; ++i)
        writeBytes(folder / std::to_string(i) / "a.png", {1});
    QVERIFY(refusal(folder.path()).find("201 classes, at most 200") != std::string::npos);
}

void DataFoldersTest::relativePath()
{
    const TestFolder folder;
    writeClasses(folder / "set", {"1", "3"});
    writeText(folder / "set/3/bad", "x");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const auto data = open("set");
    std::filesystem::current_path(before);
    QCOMPARE(data->summary().path, std::string("set"));
    QCOMPARE(data->source(Part::training, 0), (folder / "set/1/0.png").string());
    QVERIFY(!problemOf(*data, "set/3/bad").empty());
}

QTEST_APPLESS_MAIN(DataFoldersTest)
#include "data_folders_test.moc"
