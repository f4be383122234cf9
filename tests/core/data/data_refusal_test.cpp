#include "data_fixture.h"

#include "core/pictures/picture_file.h"
#include "core/support/files.h"

#include <QtTest>

#include <sys/stat.h>

using namespace digitlab;

/// What is refused before any format is known, or for want of a companion file.
class DataRefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void companions();
    void testLabelBeyondTraining();
    void bombIsBounded();
    void paths_data();
    void paths();
    void pipeDoesNotHang();
    void mnistFolderIsMissing();
    void pathIsNamedOnce();
};

/// The first thing that is wrong inside is named by its place there.
void DataRefusalTest::pathIsNamedOnce()
{
    const TestFolder folder;
    writeText(folder / "list.txt", "none.png 1\nneither.png 2\n");
    QCOMPARE(QString::fromStdString(refusal(folder / "list.txt")),
             QString::fromStdString((folder / "list.txt").string())
                 + QStringLiteral(": no picture in it (line 1: none.png: no such file; and 1 more like it)"));
    std::filesystem::create_directories(folder / "digits/3");
    std::filesystem::create_directories(folder / "digits/4");
    writeText(folder / "digits/3/a.png", "");
    writeText(folder / "digits/4/b.png", "");
    for (const char* ending : {"digits", "digits/"})
        QCOMPARE(QString::fromStdString(refusal(folder / ending)),
                 QString::fromStdString((folder / ending).string())
                     + QStringLiteral(": no picture in it (3/a.png: the file is empty; and 3 more like it)"));
    // What is wrong with the folder itself.
    std::filesystem::create_directories(folder / "loose");
    writeText(folder / "loose/a.png", "");
    QCOMPARE(QString::fromStdString(refusal(folder / "loose")),
             QString::fromStdString((folder / "loose").string())
                 + QStringLiteral(": no picture in it (1 picture lies beside the class folders, in no class)"));
}

void DataRefusalTest::companions()
{
    const TestFolder folder;
    writeBytes(folder / "train-images-idx3-ubyte", idxPictures(20));
    std::string message = refusal(folder.path());
    QVERIFY2(message.starts_with((folder / "train-images-idx3-ubyte: ").string()), message.c_str());
    QVERIFY2(message.find("labels") != std::string::npos, message.c_str());

    writeBytes(folder / "train-labels-idx1-ubyte", idxLabels(labelsInTurn(20)));
    QCOMPARE(refusal(folder.path()), std::string());
    writeBytes(folder / "t10k-labels-idx1-ubyte", idxLabels(labelsInTurn(20)));
    message = refusal(folder.path());
    QVERIFY2(message.starts_with((folder / "t10k-labels-idx1-ubyte: ").string()), message.c_str());
}

void DataRefusalTest::testLabelBeyondTraining()
{
    const TestFolder folder;
    writeBytes(folder / "train-images-idx3-ubyte", idxPictures(20));
    writeBytes(folder / "train-labels-idx1-ubyte", idxLabels(labelsInTurn(20, 5)));
    writeBytes(folder / "t10k-images-idx3-ubyte", idxPictures(6));
    writeBytes(folder / "t10k-labels-idx1-ubyte", idxLabels({0, 1, 2, 8, 3, 4}));
    const std::string message = refusal(folder.path());
    QVERIFY2(message.starts_with((folder / "t10k-labels-idx1-ubyte: label 8 at position 3").string()), message.c_str());
}

void DataRefusalTest::bombIsBounded()
{
    const TestFolder folder;
    Bytes pictures = idxPictures(20);
    pictures.resize(std::size_t{64} << 20);
    writeGzip(folder / "train-images-idx3-ubyte", pictures);
    writeBytes(folder / "train-labels-idx1-ubyte", idxLabels(labelsInTurn(20)));
    const std::string message = refusal(folder.path());
    QVERIFY2(message.find("15696 bytes") != std::string::npos, message.c_str());
    QVERIFY2(message.find("more than ") != std::string::npos, message.c_str());
}

void DataRefusalTest::paths_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << QStringLiteral("nowhere") << QStringLiteral("no such file");
    QTest::newRow("missing in a missing folder") << QStringLiteral("a/b/c") << QStringLiteral("no such file");
    QTest::newRow("empty folder") << QStringLiteral("empty") << QStringLiteral("no picture");
    QTest::newRow("one class") << QStringLiteral("one") << QStringLiteral("one class, 3;");
    QTest::newRow("a picture") << QStringLiteral("one/3/a.png") << QStringLiteral("neither a folder");
    QTest::newRow("a list in UTF-16") << QStringLiteral("wide.txt") << QStringLiteral("UTF-16");
    QTest::newRow("an empty list") << QStringLiteral("empty.txt") << QStringLiteral("no picture");
    QTest::newRow("some text") << QStringLiteral("prose.txt") << QStringLiteral("no picture");
    QTest::newRow("some gzip file") << QStringLiteral("archive.gz") << QStringLiteral("not named as IDX files");
    QTest::newRow("a link to itself") << QStringLiteral("self") << QStringLiteral("too many levels");
}

void DataRefusalTest::paths()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const TestFolder folder;
    std::filesystem::create_directories(folder / "empty");
    writePicture(folder / "one/3/a.png", barPicture());
    writeText(folder / "wide.txt",
              std::string("\xff\xfe"
                          "a\0 \0"
                          "1\0",
                          8));
    writeText(folder / "empty.txt", "");
    writeText(folder / "prose.txt", "It was a dark and stormy night.\nThe rain fell.\n");
    writeGzip(folder / "archive.gz", {1, 2, 3});
    std::filesystem::create_symlink("self", folder / "self");

    const std::filesystem::path path = folder / name.toStdString();
    const std::string message = refusal(path);
    QVERIFY2(message.starts_with(path.string() + ": "), message.c_str());
    QVERIFY2(message.find(reason.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.find('\n') == std::string::npos, message.c_str());
}

void DataRefusalTest::pipeDoesNotHang()
{
    const TestFolder folder;
    QCOMPARE(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    QVERIFY(refusal(folder / "pipe").find("neither a folder nor a list") != std::string::npos);

    for (const std::string name : {"0/a.png", "1/a.png"})
        writePicture(folder / name, barPicture());
    QCOMPARE(::mkfifo((folder / "1/pipe.png").c_str(), 0600), 0);
    QCOMPARE(problemOf(*open(folder.path()), folder / "1/pipe.png"), std::string("not a regular file"));

    // A person may name it, too.
    QVERIFY_EXCEPTION_THROWN(openPicture(folder / "1/pipe.png"), Error);
    QVERIFY_EXCEPTION_THROWN(readFile(folder / "1/pipe.png"), Error);
}

void DataRefusalTest::mnistFolderIsMissing()
{
    const TestFolder folder;
    try {
        openLoadedData({.path = "mnist"}, folder / "mnist");
        QFAIL("not refused");
    } catch (const Error& error) {
        QVERIFY2(std::string(error.what()).starts_with((folder / "mnist: ").string()), error.what());
    }
}

QTEST_APPLESS_MAIN(DataRefusalTest)
#include "data_refusal_test.moc"
