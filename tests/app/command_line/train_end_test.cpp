#include "program.h"

#include <QDir>
#include <QtTest>

#include <csignal>

using namespace digitlab;

/// Trainings that end before their last epoch, with the real program and real digits.
class TrainEndTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopBySignal_data();
    void stopBySignal();
    void lossThatIsNotFinite();
    void outputThatCloses();

private:
    QString in(const QString& name) const { return m_folder.filePath(name); }

    TestFolder m_folder;
};

void TrainEndTest::stopBySignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("times");
    QTest::newRow("Ctrl-C") << SIGINT << 1;
    QTest::newRow("impatient Ctrl-C") << SIGINT << 3;
    QTest::newRow("SIGTERM") << SIGTERM << 1;
}

void TrainEndTest::stopBySignal()
{
    QFETCH(int, signal);
    QFETCH(int, times);
    const QString folder = in(QStringLiteral("stopped-") + QString::fromLatin1(QTest::currentDataTag()).remove(u' '));
    QProcess process;
    process.setProcessEnvironment(serverEnvironment());
    const QString call = QStringLiteral("train --data mnist --limit 2000 --epochs 1000 --batch-size 8 --out ");
    process.start(QStringLiteral(DIGITLAB_EXECUTABLE), words(call + folder));
    QVERIFY(process.waitForReadyRead(60000));
    for (int i = 0; i < times; ++i)
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const Result result = finish(process);
    QCOMPARE(result.status, 3);
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("--resume"), result.errors);
    QVERIFY(!QDir(folder).entryList({QStringLiteral("checkpoint.*")}).isEmpty());
}

void TrainEndTest::lossThatIsNotFinite()
{
    const Result result = run(words(QStringLiteral("train --data mnist --limit 400 --lr 1e8 --optimiser sgd --out ")
                                    + in(QStringLiteral("wild"))));
    QCOMPARE(result.status, 1);
    QCOMPARE(result.errorLines().size(), 1);
    QVERIFY2(result.errors.contains("learning rate"), result.errors);
}

void TrainEndTest::outputThatCloses()
{
    const QString folder = in(QStringLiteral("closed"));
    const QString call = QStringLiteral("\"$D\" train --data mnist --limit 400 --epochs 1000 --batch-size 8 --out ");
    const Result result
        = shell(QStringLiteral("{ ") + call + folder + QStringLiteral("; echo status $? >&2; } | head -n 1"));
    QVERIFY2(result.errors.endsWith("status 1\n"), result.errors);
    QVERIFY(!QDir(folder).entryList({QStringLiteral("checkpoint.*")}).isEmpty());
}

QTEST_APPLESS_MAIN(TrainEndTest)
#include "train_end_test.moc"
