#include "app/window/files_reader.h"

#include "tests/app/window/files_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

namespace {

/// Everything that was told, put together.
struct Told {
    std::vector<FileRow> rows;
    int bundles = 0;
    int ends = 0;
    bool cancelled = false;
    std::size_t done = 0, total = 0;

    void take(const FilesNews& news)
    {
        ++bundles;
        rows.insert(rows.end(), news.rows.begin(), news.rows.end());
        done = news.done;
        total = news.total;
        ends += news.ended ? 1 : 0;
        cancelled = news.cancelled;
    }
    QStringList names() const
    {
        QStringList names;
        for (const FileRow& row : rows)
            names << QFileInfo(QString::fromStdString(row->source)).fileName();
        return names;
    }
};

} // namespace

class FilesReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_shared<HeldEngine>();
        m_reader = std::make_unique<FilesReader>();
        m_told = {};
        connect(m_reader.get(), &FilesReader::told, this, [this](const FilesNews& news) { m_told.take(news); });
    }
    void cleanup()
    {
        m_engine->release();
        m_reader.reset();
    }

    void readsAFolderInNaturalOrderWithReasons()
    {
        const QString folder
            = files(QStringLiteral("a"),
                    {QStringLiteral("61.png"), QStringLiteral("107.png"), QStringLiteral("7/57.png"),
                     QStringLiteral("7/bad.png"), QStringLiteral("7/58.png"), QStringLiteral("notes.txt")});
        ready();
        m_reader->read({folder});
        QTRY_COMPARE(m_told.ends, 1);
        QVERIFY(!m_told.cancelled);
        QCOMPARE(m_told.names(),
                 (QStringList{QStringLiteral("57.png"), QStringLiteral("58.png"), QStringLiteral("bad.png"),
                              QStringLiteral("61.png"), QStringLiteral("107.png")}));
        const FileReading& seven = *m_told.rows[0];
        QCOMPARE(seven.reading.best, 7);
        QCOMPARE(seven.truth, std::string("7"));
        QVERIFY(seven.reading.steps.empty() && seven.reading.classes.empty());
        QCOMPARE(m_told.rows[1]->reading.best, 8);
        QCOMPARE(QString::fromStdString(m_told.rows[2]->problem), folder + QStringLiteral("/7/bad.png: not a picture"));
        QCOMPARE(m_told.rows[3]->truth, std::string());
        QCOMPARE(m_told.done, std::size_t{5});
        QCOMPARE(m_told.total, std::size_t{5});
    }

    void aFileOfDrawingsHasARowADrawing()
    {
        const QString folder = files(QStringLiteral("ink"), {QStringLiteral("two.jsonl")});
        ready();
        m_reader->read({folder});
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.names(), (QStringList{QStringLiteral("two.jsonl:1"), QStringLiteral("two.jsonl:3")}));
        QCOMPARE(m_told.rows[0]->truth, std::string("4"));
        QCOMPARE(m_told.rows[0]->reading.best, 4);
        QCOMPARE(m_told.rows[0]->line, std::size_t{1});
        QCOMPARE(m_told.rows[1]->problem, std::string("bad"));
        QCOMPARE(m_told.total, std::size_t{1});
    }

    void waitsForTheModelAndSaysWhichReads()
    {
        QSignalSpy spy(m_reader.get(), &FilesReader::told);
        m_reader->read({files(QStringLiteral("a"), {QStringLiteral("61.png")})});
        m_reader->setEngine(m_engine);
        QCOMPARE(m_engine->opened(), 0);
        m_reader->setModel(std::make_shared<WidthModel>(3));
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.rows[0]->reading.best, 4);
        QCOMPARE(spy.first().first().value<FilesNews>().model->info().title, std::string("width+3"));
    }

    void theNewestFolderWins()
    {
        const QString first = files(QStringLiteral("a"), numbered(10, 40));
        const QString second = files(QStringLiteral("b"), numbered(70, 75));
        ready();
        m_engine->holdAfter(5);
        m_reader->read({first});
        QTRY_COMPARE(m_engine->opened(), 6);
        m_reader->read({second});
        m_told = {};
        m_engine->release();
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.names(), numbered(70, 75));
        QCOMPARE(m_engine->opened(), 6 + 5);
    }

    void whatIsCancelledStaysAndAnotherFolderFollows()
    {
        const QString first = files(QStringLiteral("a"), numbered(10, 40));
        const QString second = files(QStringLiteral("b"), numbered(70, 75));
        ready();
        m_engine->holdAfter(5);
        m_reader->read({first});
        QTRY_COMPARE(m_engine->opened(), 6);
        m_reader->cancel();
        QCOMPARE(m_told.ends, 1);
        QVERIFY(m_told.cancelled);
        QCOMPARE(m_told.names(), numbered(10, 15));
        m_reader->cancel(); // once is enough
        QCOMPARE(m_told.ends, 1);
        m_told = {};
        m_reader->read({second});
        m_engine->release();
        QTRY_COMPARE(m_told.ends, 1);
        QVERIFY(!m_told.cancelled);
        QCOMPARE(m_told.names(), numbered(70, 75));
    }

    void anotherModelReadsAllAgainUnlessItWasCancelled()
    {
        QSignalSpy restarted(m_reader.get(), &FilesReader::restarted);
        ready();
        const QString folder = files(QStringLiteral("a"), numbered(61, 63));
        m_reader->read({folder});
        QTRY_COMPARE(m_told.ends, 1);
        m_told = {};
        // The same files, whatever has come into the folder since and gone from it.
        files(QStringLiteral("a"), {QStringLiteral("60.png")});
        m_reader->setModel(std::make_shared<WidthModel>(5));
        QCOMPARE(restarted.count(), 1);
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.names(), numbered(61, 63));
        QCOMPARE(m_told.rows[0]->reading.best, 6);
        QCOMPARE(m_told.rows[0]->entry, std::size_t{0});
        QCOMPARE(m_told.rows[1]->entry, std::size_t{1});
        m_engine->holdAfter(m_engine->opened());
        m_reader->readAgain();
        QCOMPARE(restarted.count(), 2);
        QTRY_COMPARE(m_engine->opened(), 5);
        m_reader->cancel();
        m_reader->setModel(std::make_shared<WidthModel>(0));
        QCOMPARE(restarted.count(), 2);
        m_told = {};
        m_engine->release();
        m_reader->read({folder});
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.names(), numbered(60, 63));
    }

    void aClosedTableIsToldNothing()
    {
        ready();
        m_engine->holdAfter(1);
        m_reader->read({files(QStringLiteral("a"), numbered(10, 20))});
        QTRY_COMPARE(m_engine->opened(), 2);
        m_reader->close();
        m_told = {};
        m_engine->release();
        m_reader->read({files(QStringLiteral("b"), numbered(50, 51))});
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.names(), numbered(50, 51));
    }

    void manyFilesComeInFewBundles()
    {
        ready();
        QElapsedTimer time;
        time.start();
        m_reader->read({files(QStringLiteral("a"), numbered(10, 2010))});
        QTRY_COMPARE(m_told.ends, 1);
        QCOMPARE(m_told.rows.size(), std::size_t{2000});
        QCOMPARE(m_told.names(), numbered(10, 2010));
        // At most one in 33 ms, and one for the start.
        QVERIFY2(m_told.bundles <= time.elapsed() / 33 + 2, qPrintable(QString::number(m_told.bundles)));
    }

    void anEmptyFolderEndsWithoutRows()
    {
        ready();
        m_reader->read({files(QStringLiteral("a"), {QStringLiteral("notes.txt")})});
        QTRY_COMPARE(m_told.ends, 1);
        QVERIFY(m_told.rows.empty());
    }

    void endsInTheMiddle()
    {
        ready();
        m_engine->holdAfter(0);
        m_reader->read({files(QStringLiteral("a"), numbered(10, 20))});
        QTRY_COMPARE(m_engine->opened(), 1);
        std::thread release([this] { m_engine->release(); });
        m_reader.reset();
        release.join();
        QVERIFY(m_told.rows.empty());
    }

    void truthIsTheFoldersNameOrTheLabel()
    {
        const std::vector<std::string> classes{"0", "1", "a b"};
        QCOMPARE(truthOf("/x/1/p.png", {}, classes), std::string("1"));
        QCOMPARE(truthOf("/x/a b/p.png", {}, classes), std::string("a b"));
        QCOMPARE(truthOf("/1/x/p.png", {}, classes), std::string());
        QCOMPARE(truthOf("/x/1/p.jsonl", "0", classes), std::string("0"));
        QCOMPARE(truthOf("/x/1/p.jsonl", "z", classes), std::string());
        QCOMPARE(truthOf("p.png", {}, classes), std::string());
    }

private:
    void ready()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModel(std::make_shared<WidthModel>());
    }
    QString files(const QString& name, const QStringList& names) const
    {
        return makeFiles(m_folder->filePath(name), names);
    }
    /// first.png to before last.png
    static QStringList numbered(int first, int last)
    {
        QStringList names;
        for (int i = first; i < last; ++i)
            names << QString::number(i) + QStringLiteral(".png");
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<HeldEngine> m_engine;
    std::unique_ptr<FilesReader> m_reader;
    Told m_told;
};

QTEST_GUILESS_MAIN(FilesReaderTest)
#include "files_reader_test.moc"
