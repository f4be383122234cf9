#include "program.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace digitlab;

/// Training from the command line, with the real program and real digits.
class TrainVerbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seedLines();
    void standardErrorIsSilent();
    void runFolderIsRefusedTwice();
    void completeRunStaysAsItIs();
    void moreEpochs();
    void transposedDataStaySo();
    void defaultRunIsPrintedFirst();
    void dataThatAreMissing();

private:
    QString in(const QString& name) const { return m_folder.filePath(name); }
    Result train(const QString& run, const QString& more) const
    {
        return digitlab::run(words(QStringLiteral("train --data mnist --limit 400 --batch-size 64 --out ") + run
                                   + QLatin1Char(' ') + more));
    }

    TestFolder m_folder;
    Result m_first;
};

void TrainVerbTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_first = train(in(QStringLiteral("first")), QStringLiteral("--epochs 2 --seed 7"));
    QCOMPARE(m_first.status, 0);
}

void TrainVerbTest::seedLines()
{
    // 400 digits, 320 of them for training: five batches of 64.
    const QList<QByteArray> lines = m_first.outputLines();
    QCOMPARE(lines.size(), 14);
    static const QRegularExpression batch(
        QStringLiteral("^epoch (\\d)/2 batch (\\d)/5 Train Loss: \\d+\\.\\d{3}, Acc: [01]\\.\\d{3}$"));
    for (int epoch = 0; epoch < 2; ++epoch) {
        for (int i = 0; i < 5; ++i) {
            const auto match = batch.match(QString::fromUtf8(lines[epoch * 7 + i]));
            QVERIFY2(match.hasMatch(), lines[epoch * 7 + i]);
            QCOMPARE(match.captured(1).toInt(), epoch + 1);
            QCOMPARE(match.captured(2).toInt(), i + 1);
        }
        static const QRegularExpression ending(QStringLiteral(" Loss: \\d+\\.\\d{6}, Acc: [01]\\.\\d{3}$"));
        QVERIFY(lines[epoch * 7 + 5].startsWith("Train Loss: "));
        QVERIFY(lines[epoch * 7 + 6].startsWith("Val Loss: "));
        QVERIFY(ending.match(QString::fromUtf8(lines[epoch * 7 + 5])).hasMatch());
        QVERIFY(ending.match(QString::fromUtf8(lines[epoch * 7 + 6])).hasMatch());
    }
    QVERIFY(QFile::exists(in(QStringLiteral("first/params_2.pth"))));
}

void TrainVerbTest::standardErrorIsSilent()
{
    QCOMPARE(m_first.errors, QByteArray());
}

void TrainVerbTest::runFolderIsRefusedTwice()
{
    const Result result = train(in(QStringLiteral("first")), QStringLiteral("--epochs 1"));
    QCOMPARE(result.status, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("first"), result.errors);
}

void TrainVerbTest::completeRunStaysAsItIs()
{
    const std::string before = textOf(in(QStringLiteral("first/metrics.csv")));
    const Result result = run({QStringLiteral("train"), QStringLiteral("--resume"), in(QStringLiteral("first"))});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.output.contains("complete"), result.output);
    QCOMPARE(textOf(in(QStringLiteral("first/metrics.csv"))), before);
}

void TrainVerbTest::moreEpochs()
{
    const Result result = run({QStringLiteral("train"), QStringLiteral("--resume"), in(QStringLiteral("first")),
                               QStringLiteral("--epochs"), QStringLiteral("3")});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.outputLines().size(), 7);
    QVERIFY2(result.output.startsWith("epoch 3/3 batch 1/5 "), result.output);
    QVERIFY(QFile::exists(in(QStringLiteral("first/params_3.pth"))));
}

void TrainVerbTest::transposedDataStaySo()
{
    const QString folder = in(QStringLiteral("turned"));
    QCOMPARE(train(folder, QStringLiteral("--epochs 1 --transpose")).status, 0);
    const Result complete = run({QStringLiteral("train"), QStringLiteral("--resume"), folder});
    QCOMPARE(complete.output, folder.toUtf8() + QByteArray(": complete, its one epoch is done; --epochs adds more\n"));
    const auto info = [this](const QString& list) {
        return run({QStringLiteral("data"), QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json"),
                    in(list)})
            .output;
    };
    QVERIFY(info(QStringLiteral("turned/val.txt")).contains("\"transposed\": true"));
    QVERIFY(info(QStringLiteral("first/val.txt")).contains("\"transposed\": false"));
    // The same pictures as before, or it would not go on.
    const Result more = run(
        {QStringLiteral("train"), QStringLiteral("--resume"), folder, QStringLiteral("--epochs"), QStringLiteral("2")});
    QVERIFY2(more.status == 0, more.errors);
}

void TrainVerbTest::defaultRunIsPrintedFirst()
{
    QProcessEnvironment environment = serverEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), in(QStringLiteral("home")));
    const Result result = run(words(QStringLiteral("train --data mnist --limit 100 --epochs 1")), environment);
    QCOMPARE(result.status, 0);
    const QString folder = QString::fromUtf8(result.outputLines().value(0));
    QVERIFY2(folder.startsWith(in(QStringLiteral("home/digitlab/runs/"))), qPrintable(folder));
    QVERIFY(folder.endsWith(QStringLiteral("-seed")));
    QVERIFY(QFile::exists(folder + QStringLiteral("/run.json")));
}

void TrainVerbTest::dataThatAreMissing()
{
    const Result result = run({QStringLiteral("train"), QStringLiteral("--data"), in(QStringLiteral("nowhere")),
                               QStringLiteral("--out"), in(QStringLiteral("none"))});
    QCOMPARE(result.status, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("nowhere"), result.errors);
    QVERIFY(!QFile::exists(in(QStringLiteral("none/run.json"))));
}

QTEST_APPLESS_MAIN(TrainVerbTest)
#include "train_verb_test.moc"
