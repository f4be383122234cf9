#include "app/command_line/data_report.h"
#include "app/command_line/evaluation_report.h"
#include "app/command_line/page_reading_rows.h"
#include "app/command_line/reading_rows.h"

#include <nlohmann/json.hpp>

#include <clocale>
#include <cmath>

#include <QtTest>

using namespace digitlab;
using nlohmann::json;

class RowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvHead();
    void csvRow();
    void csvNumbersUnderAnyLocale();
    void jsonRows();
    void jsonOfNothing();
    void jsonOfBytes();
    void textRows_data();
    void textRows();
    void pageRows();
    void evaluation();
    void evaluationTable();
    void dataInfo();
};

namespace {

const std::vector<std::string> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

Reading readingOf(Verdict verdict)
{
    Reading reading;
    reading.verdict = verdict;
    reading.best = 4;
    reading.second = 9;
    reading.classes = digits;
    reading.probabilities.assign(10, 0.0125f);
    reading.probabilities[4] = 0.875f;
    reading.probabilities[9] = 0.025f;
    return reading;
}

std::string whole(ReadingRows rows, const std::vector<std::string>& sources)
{
    std::string text = rows.head();
    for (const std::string& source : sources)
        text += rows.row(source, readingOf(Verdict::digit));
    return text + rows.tail();
}

} // namespace

void RowsTest::csvHead()
{
    QCOMPARE(ReadingRows(ReadingRows::Format::csv, digits).head(),
             std::string("source,digit,confidence,verdict,p_0,p_1,p_2,p_3,p_4,p_5,p_6,p_7,p_8,p_9\n"));
    QCOMPARE(ReadingRows(ReadingRows::Format::csv, {"a,b", "zero"}).head(),
             std::string("source,digit,confidence,verdict,\"p_a,b\",p_zero\n"));
}

void RowsTest::csvRow()
{
    ReadingRows rows(ReadingRows::Format::csv, digits);
    QCOMPARE(rows.row("a,\"b\".png", readingOf(Verdict::unsure)),
             std::string("\"a,\"\"b\"\".png\",4,0.87500000,unsure,0.01250000,0.01250000,0.01250000,0.01250000,"
                         "0.87500000,0.01250000,0.01250000,0.01250000,0.01250000,0.02500000\n"));
}

void RowsTest::csvNumbersUnderAnyLocale()
{
    // Whatever this machine has; one that it lacks changes nothing.
    for (const char* locale : {"de_DE.UTF-8", "fr_FR.UTF-8", "C"}) {
        setlocale(LC_ALL, locale);
        ReadingRows rows(ReadingRows::Format::csv, digits);
        QVERIFY(QByteArray::fromStdString(rows.row("a", readingOf(Verdict::digit))).startsWith("a,4,0.87500000,"));
    }
}

void RowsTest::jsonRows()
{
    const json rows = json::parse(whole(ReadingRows(ReadingRows::Format::json, digits), {"a\n\"b\".png", "b"}));
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0]["source"].get<std::string>(), std::string("a\n\"b\".png"));
    QCOMPARE(rows[1]["digit"].get<std::string>(), std::string("4"));
    QCOMPARE(rows[1]["verdict"].get<std::string>(), std::string("digit"));
    QCOMPARE(rows[1]["confidence"].get<double>(), 0.875);
    QCOMPARE(rows[1]["probabilities"]["9"].get<double>(), 0.025);
    double sum = 0;
    for (const auto& [name, probability] : rows[0]["probabilities"].items())
        sum += probability.get<double>();
    QVERIFY(std::abs(sum - 1) < 1e-6);
}

void RowsTest::jsonOfNothing()
{
    QVERIFY(json::parse(whole(ReadingRows(ReadingRows::Format::json, digits), {})).empty());
}

void RowsTest::jsonOfBytes()
{
    const json rows = json::parse(whole(ReadingRows(ReadingRows::Format::json, digits), {"a\xff.png"}));
    QCOMPARE(rows[0]["source"].get<std::string>(), std::string("a\xef\xbf\xbd.png"));
}

void RowsTest::textRows_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("digit") << static_cast<int>(Verdict::digit) << QByteArray("a.png: 4 (87.5 %)\n");
    QTest::newRow("unsure") << static_cast<int>(Verdict::unsure) << QByteArray("a.png: unsure, 4 (87.5 %) or 9\n");
    QTest::newRow("none") << static_cast<int>(Verdict::none) << QByteArray("a.png: no digit\n");
}

void RowsTest::textRows()
{
    QFETCH(int, verdict);
    QFETCH(QByteArray, line);
    ReadingRows rows(ReadingRows::Format::text, digits);
    QCOMPARE(QByteArray::fromStdString(rows.row("a.png", readingOf(static_cast<Verdict>(verdict)))), line);
}

void RowsTest::pageRows()
{
    PageReading page;
    page.rows = {{PageDigit{}}};
    page.rows[0][0].reading = readingOf(Verdict::digit);
    const auto whole = [&page](PageReadingRows rows) {
        const std::string first = rows.head() + rows.row("a.jpg", page);
        return QByteArray::fromStdString(first + rows.row("b,c.jpg", PageReading{}) + rows.tail());
    };
    QCOMPARE(whole(PageReadingRows(RowFormat::text)), QByteArray("a.jpg: 4\nb,c.jpg: no digits\n"));
    QCOMPARE(whole(PageReadingRows(RowFormat::csv)), QByteArray("source,text\na.jpg,4\n\"b,c.jpg\",\n"));
    const json rows = json::parse(whole(PageReadingRows(RowFormat::json)).toStdString());
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0]["digits"][0]["digit"].get<std::string>(), std::string("4"));
    QCOMPARE(rows[0]["digits"][0]["confidence"].get<double>(), 0.875);
    QVERIFY(rows[1]["digits"].empty());
}

namespace {

Evaluation smallEvaluation()
{
    Evaluation evaluation;
    evaluation.accuracy = 0.75;
    evaluation.loss = 0.5;
    evaluation.samples = 4;
    evaluation.part = "test";
    evaluation.classes = {"数", "b"};
    evaluation.perClass = {{"数", 1, 0.5, 2.0 / 3, 2}, {"b", 2.0 / 3, 1, 0.8, 2}};
    evaluation.confusion = {{1, 1}, {0, 2}};
    return evaluation;
}

} // namespace

void RowsTest::evaluation()
{
    const Evaluation evaluation = smallEvaluation();
    const json report = json::parse(EvaluationReport(evaluation).json());
    QCOMPARE(report["accuracy"].get<double>(), 0.75);
    QCOMPARE(report["loss"].get<double>(), 0.5);
    QCOMPARE(report["samples"].get<int>(), 4);
    QCOMPARE(report["part"].get<std::string>(), std::string("test"));
    QCOMPARE(report["classes"], json({"数", "b"}));
    QCOMPARE(report["confusion"], json::parse("[[1, 1], [0, 2]]"));
    QCOMPARE(report["per_class"][0]["class"].get<std::string>(), std::string("数"));
    QCOMPARE(report["per_class"][1]["recall"].get<double>(), 1.0);
    QCOMPARE(report["per_class"][1]["f1"].get<double>(), 0.8);
    QCOMPARE(report["per_class"][1]["support"].get<int>(), 2);
}

void RowsTest::evaluationTable()
{
    const Evaluation evaluation = smallEvaluation();
    const QByteArray text = QByteArray::fromStdString(EvaluationReport(evaluation).text());
    QVERIFY2(text.contains("accuracy 75.00 %"), text);
    QVERIFY2(text.contains("\n数        1.0000  0.5000  0.6667        2\n"), text);
    QVERIFY2(text.contains("\n数      1   1\n"), text);
    QVERIFY2(text.contains("\nb       .   2\n"), text);
}

void RowsTest::dataInfo()
{
    DataSummary summary;
    summary.kind = DataKind::folders;
    summary.path = "digits";
    summary.classes = {{"0", 3, 1}, {"10", 4, 0}};
    summary.training = 7;
    summary.test = 1;
    summary.normalised = 8;
    summary.ignored = 2;
    summary.problems = {{"digits/0/cut.jpg", "cut short"}};
    summary.checksum = "abc";
    const json report = json::parse(DataReport(summary).json());
    QCOMPARE(report["training"].get<int>(), 7);
    QCOMPARE(report["classes"][1]["class"].get<std::string>(), std::string("10"));
    QCOMPARE(report["classes"][0]["test"].get<int>(), 1);
    QCOMPARE(report["problems"][0]["reason"].get<std::string>(), std::string("cut short"));
    const QByteArray text = QByteArray::fromStdString(DataReport(summary).text());
    QVERIFY2(text.contains("7 pictures for training, 1 for testing, 2 classes"), text);
    QVERIFY2(text.contains("digits/0/cut.jpg: cut short"), text);
    QVERIFY2(text.contains("\n10            4        0\n"), text);
}

QTEST_APPLESS_MAIN(RowsTest)
#include "rows_test.moc"
