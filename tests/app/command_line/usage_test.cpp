#include "program.h"

#include <QtTest>

using namespace digitlab;

/// What the program says before any work: the engine is not needed for it, and no display.
class UsageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void help_data();
    void help();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void noDisplay_data();
    void noDisplay();
    void displayThatIsNone();
    void localeWithoutUtf8();
    void engineIsNotLoaded();
    void outputThatIsFull();
};

void UsageTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mentions");
    const auto row = [](const char* name, const char* arguments, const char* mentions) {
        QTest::newRow(name) << words(QLatin1String(arguments)) << QByteArray(mentions);
    };
    row("program", "--help", "classify");
    row("short", "-h", "data info");
    row("train", "train --help", "--label-smoothing");
    row("train, after a wrong mix", "train --epochs 3 --help", "--resume");
    row("classify", "classify --help", "--figure");
    row("evaluate", "evaluate --help", "--data");
    row("export", "export --help", "pth");
    row("import", "import --help", "--out");
    row("data info", "data info --help", "--format");
    row("data", "data --help", "data info");
}

void UsageTest::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, mentions);
    const Result result = run(arguments);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(result.output.startsWith("Usage: digitlab"));
    QVERIFY(result.output.contains(mentions));
    QVERIFY(result.output.contains("\nExamples:\n  digitlab "));
    for (const QByteArray& line : result.outputLines())
        QVERIFY2(line.size() <= 120, line);
}

void UsageTest::version()
{
    const Result result = run(words(QStringLiteral("--version")));
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.outputLines().size(), 1);
    QVERIFY(result.output.startsWith("digitlab "));
}

void UsageTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mentions");
    const auto row = [](const char* name, const char* arguments, const char* mentions) {
        QTest::newRow(name) << words(QLatin1String(arguments)) << QByteArray(mentions);
    };
    row("no verb, no file", "nonsense", "'nonsense'");
    row("no verb with more", "nonsense x", "'nonsense'");
    row("a file and an option", "/ --format csv", "'/'");
    row("unknown option", "--no-such-option", "'--no-such-option'");
    row("unknown option of a verb", "classify a.png --what", "'--what'");
    row("unknown short option", "-x", "-x");
    row("nothing to classify", "classify", "INPUT");
    row("nothing about data", "data", "data info");
    row("nothing to train on", "train", "--data");
    row("nothing to evaluate", "evaluate", "--data");
    row("no format", "export a.pth", "--to");
    row("format that is not there", "export --to onnx a", "'onnx'");
    row("no file to import", "import --out a", "FILE");
    row("two files to import", "import a b --out c", "'b'");
    QTest::newRow("empty path") << words(QStringLiteral("evaluate --data")) + QStringList{QString()}
                                << QByteArray("--data");
    row("value missing", "train --data mnist --lr", "--lr");
    row("no epochs", "train --data mnist --epochs 0", "--epochs: '0'");
    row("epochs with a fraction", "train --data mnist --epochs 1.5", "--epochs: '1.5'");
    row("no batch", "train --data mnist --batch-size 0", "--batch-size: '0'");
    row("huge batch", "train --data mnist --batch-size 99999999999999999999", "--batch-size");
    row("negative limit", "train --data mnist --limit -5", "--limit: '-5'");
    row("negative seed", "train --data mnist --seed -1", "--seed: '-1'");
    row("too many threads", "train --data mnist --threads 5000", "--threads: '5000'");
    row("negative rate", "train --data mnist --lr -0.1", "--lr: '-0.1'");
    row("no rate", "train --data mnist --lr 0", "more than 0");
    row("rate not a number", "train --data mnist --lr nan", "--lr: 'nan'");
    row("endless rate", "train --data mnist --lr inf", "--lr: 'inf'");
    row("rate with a comma", "train --data mnist --lr 0,01", "write a point");
    row("rate with a tail", "train --data mnist --lr 0.01x", "'0.01x'");
    row("everything for validation", "train --data mnist --validation 1", "less than 1");
    row("milestone 0", "train --data mnist --milestones 0,3", "'0,3'");
    row("milestones torn", "train --data mnist --milestones 20,,30", "--milestones");
    row("unknown recipe", "train --data mnist --recipe best", "'best'");
    row("unknown device", "train --data mnist --device tpu", "'tpu'");
    row("resume with data", "train --resume r --data mnist", "--data");
    row("resume with a rate", "train --resume r --lr 1", "--lr");
    row("figure of no format", "classify --figure a.gif b.png", "a.gif");
    row("figure of two", "classify --figure a.png b c", "--figure");
    row("figure of a folder", "classify --figure a.png /", "--figure");
    QTest::newRow("line break in an argument")
        << QStringList{QStringLiteral("non\nsense")} << QByteArray("non\\nsense");
}

void UsageTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, mentions);
    const Result result = run(arguments);
    QCOMPARE(result.status, 2);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.startsWith("digitlab: "), result.errors);
    QVERIFY2(result.errors.contains(mentions), result.errors);
}

void UsageTest::noDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("window") << QStringList{};
    const QString file = QStringLiteral(DIGITLAB_EXECUTABLE);
    QTest::newRow("window on a file") << QStringList{file};
    QTest::newRow("window on several files") << QStringList{file, file, QStringLiteral("/")};
}

void UsageTest::noDisplay()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.status, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("display"), result.errors);
}

void UsageTest::displayThatIsNone()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("no-such-platform"));
    const Result result = run({}, environment);
    QCOMPARE(result.status, 1); // and not by a signal
    QCOMPARE(result.errorLines().size(), 1);
}

void UsageTest::localeWithoutUtf8()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const Result result = run(words(QStringLiteral("--help")), environment);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
}

void UsageTest::engineIsNotLoaded()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("LD_DEBUG"), QStringLiteral("files"));
    for (const QStringList& arguments : {words(QStringLiteral("--help")), words(QStringLiteral("train --lr x"))}) {
        const Result result = run(arguments, environment);
        QVERIFY(result.errors.contains("libQt6Core"));
        QVERIFY(!result.errors.contains("digitlab_core"));
        QVERIFY(!result.errors.contains("libtorch"));
    }
}

void UsageTest::outputThatIsFull()
{
    for (const char* arguments : {"--help", "train --help", "classify --format csv a.png b.png c.png"}) {
        const Result result
            = shell(QStringLiteral("\"$D\" ") + QLatin1String(arguments) + QStringLiteral(" > /dev/full"));
        QCOMPARE(result.status, 1);
        QCOMPARE(result.errorLines().size(), 1);
        QVERIFY2(result.errors.contains("standard output"), result.errors);
    }
}

QTEST_APPLESS_MAIN(UsageTest)
#include "usage_test.moc"
