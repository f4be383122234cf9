#include "app/window/file_kind.h"

#include "ui/widgets/path_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/stat.h>

using namespace digitlab;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class FileKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAFileIsFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileKind>("kind");
        QTest::newRow("a picture") << QStringLiteral("a.png") << QByteArray("\x89PNG") << FileKind::picture;
        QTest::newRow("weights by name") << QStringLiteral("模型.PTH") << QByteArray() << FileKind::model;
        QTest::newRow("weights by their first bytes")
            << QStringLiteral("weights") << QByteArray("PK\x03\x04") << FileKind::model;
        QTest::newRow("old weights by their first bytes")
            << QStringLiteral("w.bin") << QByteArray("\x80\x02\x8a") << FileKind::model;
        QTest::newRow("drawings") << QStringLiteral("Ink.JSONL") << QByteArray() << FileKind::ink;
        QTest::newRow("a list") << QStringLiteral("total.txt") << QByteArray("a.png 3\n") << FileKind::data;
        QTest::newRow("an IDX file") << QStringLiteral("t10k-labels-idx1-ubyte.gz") << QByteArray() << FileKind::data;
        QTest::newRow("no ending, no content") << QStringLiteral("empty") << QByteArray() << FileKind::picture;
    }

    void tellsWhatAFileIsFor()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        write(path, content);
        QTEST(fileKind(path), "kind");
    }

    void tellsRunsFromDataFolders()
    {
        QTemporaryDir folder;
        QCOMPARE(fileKind(folder.path()), FileKind::data);
        write(folder.filePath(QStringLiteral("run.json")), "{}");
        QCOMPARE(fileKind(folder.path()), FileKind::run);
        QCOMPARE(fileKind(folder.filePath(QStringLiteral("params_3.pth"))), FileKind::model);
        QCOMPARE(fileKind(folder.filePath(QStringLiteral("run.json"))), FileKind::run);
        QCOMPARE(openedPath(folder.filePath(QStringLiteral("run.json"))), folder.path());
    }

    void whatIsNotThereIsThePictureReadersToRefuse()
    {
        QCOMPARE(fileKind(QStringLiteral("/nowhere/at all")), FileKind::picture);
    }

    void aPipeIsNotWaitedFor()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(fileKind(pipe), FileKind::picture);
    }

    void aNameThatIsNoText()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = pathFrom(folder.path()) / "b\xff\xe9.bin";
        std::ofstream(file) << "PK";
        QCOMPARE(fileKind(pathText(file)), FileKind::model);
    }

    void anIdxFileStandsForItsFolder()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("train-images-idx3-ubyte"));
        write(path, {});
        QCOMPARE(openedPath(path), folder.path());
        QCOMPARE(openedPath(folder.path()), folder.path());
    }
};

QTEST_APPLESS_MAIN(FileKindTest)
#include "file_kind_test.moc"
