#include "core/api/error.h"
#include "core/recognition/ink/ink_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <string>

using namespace digitlab;

class InkFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodLines();
    void windowsFile();
    void emptyFile();
    void noLineEndAtTheEnd();
    void labels_data();
    void labels();
    void badLines_data();
    void badLines();
    void goodLinesAmongBad();
    void furtherKeysAreKept();
    void pressure_data();
    void pressure();
    void missingFile();
};

namespace {

const std::string good = R"({"box":[280,100.5],"strokes":[[[1,2],[3.5,-4]],[[400,50]]],"label":7,"writer":"x"})";

std::vector<InkEntry> opened(const std::string& content)
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("ink 数字.jsonl")).toStdString();
    std::ofstream(file, std::ios::binary) << content;
    return openInk(file);
}

} // namespace

void InkFileTest::goodLines()
{
    const std::vector<InkEntry> entries = opened(good + "\n\n  \n" + good + "\n");
    QCOMPARE(entries.size(), std::size_t{2});
    QCOMPARE(entries[0].line, std::size_t{1});
    QCOMPARE(entries[1].line, std::size_t{4});
    const InkEntry& entry = entries[0];
    QVERIFY(entry.error.empty());
    QCOMPARE(entry.label, std::string("7"));
    QCOMPARE(entry.ink.width, 280.0f);
    QCOMPARE(entry.ink.height, 100.5f);
    QCOMPARE(entry.ink.strokes.size(), std::size_t{2});
    QCOMPARE(entry.ink.strokes[0][1].x, 3.5f);
    QCOMPARE(entry.ink.strokes[0][1].y, -4.0f);
    QCOMPARE(entry.ink.strokes[1][0].x, 400.0f); // outside the box is fine
}

void InkFileTest::windowsFile()
{
    const std::vector<InkEntry> entries = opened("\xef\xbb\xbf" + good + "\r\n\r\n" + good + "\r\n");
    QCOMPARE(entries.size(), std::size_t{2});
    QVERIFY(entries[0].error.empty());
    QVERIFY(entries[1].error.empty());
    QCOMPARE(entries[1].line, std::size_t{3});
}

void InkFileTest::emptyFile()
{
    QVERIFY(opened("").empty());
    QVERIFY(opened("\n\n").empty());
}

void InkFileTest::noLineEndAtTheEnd()
{
    QCOMPARE(opened(good).size(), std::size_t{1});
}

void InkFileTest::labels_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("label");
    QTest::newRow("number") << QStringLiteral(",\"label\":3") << QStringLiteral("3");
    QTest::newRow("text") << QStringLiteral(",\"label\":\"seven\"") << QStringLiteral("seven");
    QTest::newRow("number with a point") << QStringLiteral(",\"label\":3.0") << QStringLiteral("3");
    QTest::newRow("null") << QStringLiteral(",\"label\":null") << QString();
    QTest::newRow("none") << QString() << QString();
}

void InkFileTest::labels()
{
    QFETCH(QString, json);
    QFETCH(QString, label);
    const InkEntry entry = parseInkLine(R"({"box":[9,9],"strokes":[])" + json.toStdString() + "}", 1);
    QCOMPARE(QString::fromStdString(entry.error), QString());
    QCOMPARE(QString::fromStdString(entry.label), label);
}

void InkFileTest::badLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& line, const char* reason) {
        QTest::newRow(name) << QString::fromStdString(line) << QString::fromUtf8(reason);
    };
    row("cut short", R"({"box":[280,280],"strokes":[[[1,2],)", "not valid JSON");
    row("text", "hello", "not valid JSON");
    row("a list", "[1,2]", "not a JSON object");
    row("no box", R"({"strokes":[]})", "\"box\" is missing");
    row("box of one number", R"({"box":[5],"strokes":[]})", "width and height");
    row("box of no size", R"({"box":[0,0],"strokes":[]})", "no size");
    row("box of negative size", R"({"box":[-5,5],"strokes":[]})", "no size");
    row("box of text", R"({"box":["a",5],"strokes":[]})", "not a number");
    row("no strokes", R"({"box":[5,5]})", "\"strokes\" is missing");
    row("strokes are text", R"({"box":[5,5],"strokes":"none"})", "not a list");
    row("a stroke is a number", R"({"box":[5,5],"strokes":[3]})", "list of points");
    row("a point is a number", R"({"box":[5,5],"strokes":[[3,4]]})", "x and y");
    row("a point of one number", R"({"box":[5,5],"strokes":[[[3]]]})", "x and y");
    row("a coordinate is null", R"({"box":[5,5],"strokes":[[[3,null]]]})", "not a number");
    row("a coordinate is text", R"({"box":[5,5],"strokes":[[[3,"4"]]]})", "not a number");
    row("a coordinate is not finite", R"({"box":[5,5],"strokes":[[[1e400,4]]]})", "number");
    row("a coordinate is enormous", R"({"box":[5,5],"strokes":[[[1e300,4]]]})", "not a usable number");
    row("the label is a list", R"({"box":[5,5],"strokes":[],"label":[1]})", "label");
    row("nested without end", std::string(200000, '['), "too deep");
}

void InkFileTest::badLines()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    const std::vector<InkEntry> entries = opened(line.toStdString() + "\n");
    QCOMPARE(entries.size(), std::size_t{1});
    const QString error = QString::fromStdString(entries[0].error);
    QVERIFY2(error.contains(reason), qPrintable(error));
    QVERIFY(entries[0].ink.empty());
    QVERIFY(!error.contains(QLatin1String("json.exception")));
}

void InkFileTest::goodLinesAmongBad()
{
    const std::vector<InkEntry> entries = opened(good + "\n{\n" + good + "\n");
    QCOMPARE(entries.size(), std::size_t{3});
    QVERIFY(entries[0].error.empty());
    QVERIFY(!entries[1].error.empty());
    QVERIFY(entries[1].ink.empty());
    QVERIFY(entries[2].error.empty());
}

void InkFileTest::furtherKeysAreKept()
{
    QCOMPARE(parseInkLine(good, 1).further, std::string(R"({"writer":"x"})"));
    QCOMPARE(parseInkLine(R"({"box":[9,9],"strokes":[],"label":1})", 1).further, std::string());
    const InkEntry nested = parseInkLine(R"({"box":[9,9],"strokes":[],"tool":{"name":"Stift ü","sizes":[1,2]}})", 1);
    QCOMPARE(nested.error, std::string());
    QCOMPARE(nested.further, std::string(R"({"tool":{"name":"Stift ü","sizes":[1,2]}})"));
}

void InkFileTest::pressure_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QList<float>>("first");
    QTest::addColumn<QList<float>>("second");
    const auto row = [](const char* name, const char* json, const QList<float>& first, const QList<float>& second) {
        QTest::newRow(name) << QString::fromUtf8(json) << first << second;
    };
    row("none", "null", {}, {});
    row("of every point", "[[0.25,0.5],[1]]", {0.25F, 0.5F}, {1});
    row("of one stroke", "[[],[0.5]]", {}, {0.5F});
    row("out of range", "[[-1,7],[0]]", {0, 1}, {0});
    row("not one a point", "[[0.5],[1]]", {}, {1});
    row("not one a stroke", "[[0.5,0.5]]", {}, {});
    row("text", "\"hard\"", {}, {});
    row("text among numbers", "[[0.5,\"x\"],[1]]", {}, {1});
}

void InkFileTest::pressure()
{
    QFETCH(QString, json);
    QFETCH(QList<float>, first);
    QFETCH(QList<float>, second);
    const InkEntry entry
        = parseInkLine(R"({"box":[9,9],"strokes":[[[1,2],[3,4]],[[5,6]]],"pressure":)" + json.toStdString() + "}", 1);
    QCOMPARE(entry.error, std::string());
    QCOMPARE(entry.further, std::string());
    if (first.isEmpty() && second.isEmpty()) {
        QVERIFY(entry.ink.pressure.empty());
        return;
    }
    QCOMPARE(entry.ink.pressure.size(), std::size_t{2});
    QCOMPARE(QList<float>(entry.ink.pressure[0].begin(), entry.ink.pressure[0].end()), first);
    QCOMPARE(QList<float>(entry.ink.pressure[1].begin(), entry.ink.pressure[1].end()), second);
}

void InkFileTest::missingFile()
{
    QVERIFY_EXCEPTION_THROWN(openInk("/nowhere/ink.jsonl"), Error);
}

QTEST_APPLESS_MAIN(InkFileTest)
#include "ink_file_test.moc"
