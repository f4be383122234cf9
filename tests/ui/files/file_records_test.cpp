#include "ui/files/file_records.h"
#include "ui/files/files_model.h"
#include "ui/files/small_picture.h"

#include "tests/ui/files/file_rows.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QTest>

using namespace digitlab;

/// What the table keeps of a file, and what becomes of it when all is read again.
class FileRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesComeBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << 0;
        QTest::newRow("full") << 1;
        QTest::newRow("every shade") << 2;
        QTest::newRow("checked") << 3;
        QTest::newRow("a stroke") << 4;
    }
    void picturesComeBack()
    {
        QFETCH(int, kind);
        DigitImage digit{};
        for (std::size_t i = 0; i < digit.size(); ++i) {
            const std::array<std::size_t, 5> values{0, 255, i % 256, i % 2 * 255, i % 28 == 14 ? 200U : 0U};
            digit[i] = static_cast<std::uint8_t>(values[static_cast<std::size_t>(kind)]);
        }
        const std::string bytes = packed(digit);
        QVERIFY(bytes.size() <= digit.size());
        const DigitImage back = unpacked(bytes);
        for (std::size_t i = 0; i < digit.size(); ++i)
            QVERIFY2(std::abs(back[i] - digit[i]) <= 8, qPrintable(QString::number(i)));
        // Whatever is wrong in the bytes, nothing is written outside.
        unpacked(std::string(1000, '\xff'));
        unpacked(std::string("\x0f"));
        QVERIFY(packed({}).size() < 10);
    }

    void pathsComeBackByteByByte()
    {
        PathStore paths;
        const std::vector<std::string> all{"/d/a.png", "/d/b.png", "/d/e/c.png", "/d/a.png",
                                           "name",     "",         "/",          "\xff/\xfe"};
        for (const std::string& path : all)
            QCOMPARE(paths.at(paths.add(path)), path);
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(paths.at(i), all[i]);
        // The drawings of one file share its name.
        QCOMPARE(paths.add(all.back()), all.size() - 1);
    }

    void aRowIsWhatWasPutIn()
    {
        FileRecords records;
        records.setClasses(tenDigits());
        FileReading drawing{.source = "/d/x.jsonl:3", .file = "/d/x.jsonl", .entry = 7, .line = 3, .truth = "4"};
        drawing.reading = fileRow("x", 4, 0.99F)->reading;
        drawing.reading.hint = Hint::severalDigits;
        drawing.reading.seen.fill(255);
        records.insert(0, drawing);
        records.insert(1, *unreadableRow("b.png"));
        records.insert(
            2, FileReading{.source = "/d/x.jsonl:9", .file = "/d/x.jsonl", .line = 9, .problem = "/d/x.jsonl:9: bad"});
        records.insert(3, FileReading{.source = {}, .problem = "/d/e: permission denied"});
        const FileReading back = records.at(0);
        QCOMPARE(back.source, drawing.source);
        QCOMPARE(back.file, drawing.file);
        QCOMPARE(back.truth, drawing.truth);
        QCOMPARE(back.entry, drawing.entry);
        QCOMPARE(back.line, drawing.line);
        QCOMPARE(back.reading.probabilities, drawing.reading.probabilities);
        QCOMPARE(back.reading.verdict, Verdict::digit);
        QCOMPARE(back.reading.hint, Hint::severalDigits);
        QCOMPARE(back.reading.best, 4);
        QCOMPARE(back.reading.second, 5);
        QVERIFY(records.picture(0) == drawing.reading.seen);
        QCOMPARE(records[0].judgement, Judgement::right);
        QCOMPARE(records.at(1).problem, std::string("/d/b.png: is empty"));
        QCOMPARE(records.at(2).problem, std::string("/d/x.jsonl:9: bad"));
        QCOMPARE(records.at(2).source, std::string("/d/x.jsonl:9"));
        QCOMPARE(records.at(3).problem, std::string("/d/e: permission denied"));
        records.erase(0, 1);
        QCOMPARE(records.at(0).problem, std::string("/d/b.png: is empty"));
        QCOMPARE(records.totals().sure, std::size_t{0});
        QCOMPARE(records.totals().unreadable, std::size_t{3});
    }

    void readAgainByAModelOfOtherClasses()
    {
        FileRecords records;
        records.setClasses(tenDigits());
        records.insert(0, *fileRow("a", 4, 0.99F, "4"));
        records.insert(1, *fileRow("b", 5, 0.6F, "4"));
        records.wait();
        QCOMPARE(records.totals().waiting, std::size_t{2});
        QCOMPARE(records.totals().judged(), std::size_t{0});
        QVERIFY(!records.at(0).isRead());
        records.setClasses({"x", "y"});
        FileReading again{.source = "/d/a", .file = "/d/a"};
        again.reading.verdict = Verdict::digit;
        again.reading.best = 1;
        again.reading.probabilities = {0.25F, 0.75F};
        records.replace(0, again);
        QCOMPARE(records.at(0).reading.probabilities, again.reading.probabilities);
        QVERIFY(records.at(1).waiting && records.at(1).reading.probabilities.empty());
        QCOMPARE(records.totals().sure, std::size_t{1});
        QCOMPARE(records.totals().waiting, std::size_t{1});
    }

    void tenThousandRowsAreSmall()
    {
        // A stroke on 28 x 28 in place of a whole picture's bytes.
        DigitImage digit{};
        for (std::size_t y = 4; y < 24; ++y)
            for (std::size_t x = 12; x < 16; ++x)
                digit[y * 28 + x] = 255;
        QVERIFY(packed(digit).size() < 100);
        QVERIFY(sizeof(FileRecord) <= 64);
    }

    void aFileThatWaitsTakesItsNewReading()
    {
        FilesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.begin(QStringLiteral("/d"));
        model.setClasses(tenDigits());
        model.add({place(fileRow("a", 1, 0.99F), 0), place(fileRow("b", 2, 0.99F), 1), place(fileRow("c", 3, 0.99F), 2),
                   place(fileRow("d", 4, 0.99F), 3)});
        const QPersistentModelIndex chosen = model.index(2, 0);
        model.beginAgain();
        QCOMPARE(cells(model), QStringLiteral("a – b – c – d –"));
        QCOMPARE(model.index(0, FilesModel::verdictColumn).data().toString(), QStringLiteral("not read yet"));
        // One is gone, one has become three, and one is new behind the last.
        model.add({place(fileRow("a", 5, 0.99F), 0)});
        QCOMPARE(cells(model), QStringLiteral("a 5 b – c – d –"));
        model.add({place(fileRow("c", 6, 0.99F), 2), place(fileRow("c2", 7, 0.99F), 2, 4)});
        QCOMPARE(cells(model), QStringLiteral("a 5 c 6 c2 7 d –"));
        QCOMPARE(chosen.row(), 1);
        model.add({place(fileRow("d", 8, 0.99F), 3), place(fileRow("e", 9, 0.99F), 4)});
        model.finish();
        QCOMPARE(cells(model), QStringLiteral("a 5 c 6 c2 7 d 8 e 9"));
        model.beginAgain();
        model.add({place(fileRow("a", 1, 0.99F), 0)});
        model.finish();
        QCOMPARE(cells(model), QStringLiteral("a 1"));
        QVERIFY(!chosen.isValid());
        QCOMPARE(model.totals().files, std::size_t{1});
    }

private:
    static FileRow place(const FileRow& row, std::size_t entry, std::size_t line = 0)
    {
        FileReading file = *row;
        file.entry = entry;
        if (line > 0) {
            file.line = line;
            file.source.append(":").append(std::to_string(line));
        }
        return std::make_shared<const FileReading>(std::move(file));
    }
    static QString cells(const FilesModel& model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << QFileInfo(QString::fromStdString(model.at(row).file)).fileName()
                << model.index(row, FilesModel::readingColumn).data().toString();
        return all.join(QLatin1Char(' '));
    }
};

QTEST_MAIN(FileRecordsTest)
#include "file_records_test.moc"
