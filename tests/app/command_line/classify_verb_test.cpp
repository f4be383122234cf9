#include "bar_picture.h"
#include "program.h"

#include <QDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace digitlab;
using nlohmann::json;

/// Reading pictures and drawings, with the real program and a model that it has trained itself.
class ClassifyVerbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void brokenFileInTheMiddle();
    void inkLines();
    void numbersInInk();
    void aFileWithoutDrawings_data();
    void aFileWithoutDrawings();
    void namesThatAreNoText();
    void jsonAndText();
    void figure_data();
    void figure();
    void modelThatIsMissing();
    void errorsInTheReadersLanguage();
    void outputThatIsFull();

private:
    QString in(const QString& name) const { return m_folder.filePath(name); }
    QStringList classify(const QStringList& more) const
    {
        return QStringList{QStringLiteral("classify"), QStringLiteral("--model"), in(QStringLiteral("run"))} + more;
    }

    TestFolder m_folder;
};

namespace {

QList<QByteArray> sourcesOf(const Result& result)
{
    QList<QByteArray> sources;
    for (const QByteArray& line : result.outputLines().mid(1))
        sources << line.left(line.indexOf(','));
    return sources;
}

} // namespace

void ClassifyVerbTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCOMPARE(run(words(QStringLiteral("train --data mnist --limit 400 --epochs 2 --batch-size 32 --out ")
                       + in(QStringLiteral("run"))))
                 .status,
             0);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(writeBar(in(QString::number(i) + QStringLiteral(".png")), 8 + i));
    writeFile(in(QStringLiteral("broken.png")).toStdString(), "no picture");
}

void ClassifyVerbTest::brokenFileInTheMiddle()
{
    const QString first = in(QStringLiteral("3.png")), second = in(QStringLiteral("1.png"));
    const QString broken = in(QStringLiteral("broken.png")), missing = in(QStringLiteral("missing.png"));
    const Result result
        = run(classify({QStringLiteral("--format"), QStringLiteral("csv"), first, broken, missing, second}));
    QCOMPARE(result.status, 1);
    QVERIFY(result.output.startsWith("source,digit,confidence,verdict,p_0,"));
    QCOMPARE(sourcesOf(result), (QList<QByteArray>{first.toUtf8(), second.toUtf8()}));
    QCOMPARE(result.errorLines().size(), 2);
    QVERIFY2(result.errorLines()[0].contains("broken.png"), result.errors);
    QVERIFY2(result.errorLines()[1].contains("missing.png"), result.errors);
    for (const QByteArray& line : result.outputLines().mid(1)) {
        const QList<QByteArray> fields = line.split(',');
        QCOMPARE(fields.size(), 14);
        double sum = 0;
        for (const QByteArray& field : fields.mid(4))
            sum += field.toDouble();
        QVERIFY2(std::abs(sum - 1) < 1e-6, line);
        QCOMPARE(fields[2], fields[4 + fields[1].toInt()]);
    }
}

void ClassifyVerbTest::inkLines()
{
    const QString ink = in(QStringLiteral("ink.jsonl"));
    writeFile(ink.toStdString(),
              "{\"box\":[280,280],\"strokes\":[[[140,40],[140,240]]]}\n"
              "{\"box\":[280,\n"
              "\n"
              "{\"box\":[28,28],\"strokes\":[[[14,4],[14,24]]],\"label\":1}\n");
    const Result result = run(classify({QStringLiteral("--format"), QStringLiteral("csv"), ink}));
    QCOMPARE(result.status, 1);
    QCOMPARE(sourcesOf(result), (QList<QByteArray>{ink.toUtf8() + ":1", ink.toUtf8() + ":4"}));
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("ink.jsonl:2: "), result.errors);
}

void ClassifyVerbTest::numbersInInk()
{
    const QString ink = in(QStringLiteral("numbers.jsonl"));
    writeFile(ink.toStdString(),
              "{\"box\":[280,280],\"strokes\":[[[50,40],[50,240]],[[140,40],[240,40],[180,240]]]}\n"
              "{\"box\":[280,\n"
              "{\"box\":[280,280],\"strokes\":[[[140,40],[140,240]]]}\n"
              "{\"box\":[280,280],\"strokes\":[]}\n");
    const QByteArray name = ink.toUtf8();
    const Result numbers = run({QStringLiteral("read"), ink});
    QCOMPARE(numbers.status, 1);
    QCOMPARE(numbers.outputLines(), (QList<QByteArray>{name + ":1: 17", name + ":3: 1", name + ":4: no digits"}));
    QCOMPARE(numbers.errorLines().size(), 1);
    QVERIFY2(numbers.errors.contains("numbers.jsonl:2: "), numbers.errors);
    const Result digits = run({QStringLiteral("classify"), ink});
    QCOMPARE(digits.outputLines().value(0), name + ":1: several digits; 'digitlab read' reads them");
}

void ClassifyVerbTest::aFileWithoutDrawings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("empty lines") << QByteArray("\n\n  \n");
}
void ClassifyVerbTest::aFileWithoutDrawings()
{
    QFETCH(QByteArray, content);
    const QString ink = in(QStringLiteral("empty.jsonl"));
    writeFile(ink.toStdString(), content.toStdString());
    const Result result
        = run(classify({QStringLiteral("--format"), QStringLiteral("csv"), ink, in(QStringLiteral("1.png"))}));
    QCOMPARE(result.status, 1);
    QCOMPARE(result.outputLines().size(), 2);
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("empty.jsonl: there is no drawing in it"), result.errors);
}

void ClassifyVerbTest::namesThatAreNoText()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("odd")));
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("T"), m_folder.path());
    const Result result = shell(QStringLiteral("cp \"$T/1.png\" \"$T/odd/$(printf '1\\377, Ü.png')\"; "
                                               "cp \"$T/2.png\" \"$T/odd/[a]\"; cd \"$T/odd\"; "
                                               "\"$D\" classify --model \"$T/run\" --format csv . '[a]'"),
                                environment);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.outputLines().size(), 3);
    QVERIFY2(result.outputLines()[1].startsWith("\"./1\xff, Ü.png\","), result.output);
    QVERIFY2(result.outputLines()[2].startsWith("[a],"), result.output);
}

void ClassifyVerbTest::jsonAndText()
{
    const QString first = in(QStringLiteral("1.png")), second = in(QStringLiteral("2.png"));
    const Result asJson = run(classify({first, second, QStringLiteral("--format"), QStringLiteral("json")}));
    QCOMPARE(asJson.status, 0);
    const json rows = json::parse(asJson.output.toStdString());
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[1]["source"].get<std::string>(), second.toStdString());
    QCOMPARE(rows[0]["probabilities"].size(), std::size_t{10});
    const Result asText = run(classify({first}));
    QCOMPARE(asText.status, 0);
    QCOMPARE(asText.outputLines().size(), 1);
    QVERIFY(asText.output.startsWith(first.toUtf8() + ": "));
}

void ClassifyVerbTest::figure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("png") << QStringLiteral("f.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QStringLiteral("f.SVG") << QByteArray("<?xml");
    QTest::newRow("pdf, as a Chinese name") << QStringLiteral("数字.pdf") << QByteArray("%PDF");
}

void ClassifyVerbTest::figure()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    const Result result = run(classify({QStringLiteral("--figure"), in(name), in(QStringLiteral("1.png"))}));
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.status, 0);
    QVERIFY(QByteArray::fromStdString(textOf(in(name))).startsWith(magic));
}

void ClassifyVerbTest::modelThatIsMissing()
{
    const Result result = run({QStringLiteral("classify"), QStringLiteral("--model"), in(QStringLiteral("no.pth")),
                               in(QStringLiteral("1.png"))});
    QCOMPARE(result.status, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("no.pth"), result.errors);
}

void ClassifyVerbTest::errorsInTheReadersLanguage()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("zh_CN"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("T"), m_folder.path());
    // A name that is no text keeps its bytes.
    const Result result
        = shell(QStringLiteral("cd \"$T\"; \"$D\" classify --model run \"$(printf '\\377.png')\" 1.png"), environment);
    QCOMPARE(result.status, 1);
    QCOMPARE(result.errors, QByteArray("digitlab: \xff.png：没有这个文件或文件夹\n"));
    QCOMPARE(result.outputLines().size(), 1);
}

void ClassifyVerbTest::outputThatIsFull()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("T"), m_folder.path());
    for (const char* format : {"text", "csv", "json"}) {
        environment.insert(QStringLiteral("F"), QLatin1String(format));
        const Result result = shell(QStringLiteral("cd \"$T\"; \"$D\" classify --model run --format \"$F\" 1.png 2.png "
                                                   "missing.png 3.png >/dev/full"),
                                    environment);
        QCOMPARE(result.status, 1);
        QCOMPARE(result.errorLines().size(), 1); // and nothing of what comes after
        QVERIFY2(result.errors.contains("standard output"), result.errors);
    }
}

QTEST_APPLESS_MAIN(ClassifyVerbTest)
#include "classify_verb_test.moc"
