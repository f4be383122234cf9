#include "bar_picture.h"
#include "program.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace digitlab;
using nlohmann::json;

/// Looking at data, judging models and carrying them about, with the real program and a model of its own training.
class ModelVerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dataInfo();
    void evaluate();
    void exportAndImport();

private:
    QString in(const QString& name) const { return m_folder.filePath(name); }

    TestFolder m_folder;
};

void ModelVerbsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Result result = run(words(QStringLiteral("train --data mnist --limit 400 --epochs 1 --batch-size 32 --out ")
                                    + in(QStringLiteral("run"))));
    QCOMPARE(result.status, 0);
    QVERIFY(writeBar(in(QStringLiteral("1.png")), 9));
    writeFile(in(QStringLiteral("broken.pth")).toStdString(), "no weights");
}

void ModelVerbsTest::dataInfo()
{
    const Result asJson = run(words(QStringLiteral("data info mnist --format json")));
    QCOMPARE(asJson.status, 0);
    const json report = json::parse(asJson.output.toStdString());
    QCOMPARE(report["training"].get<int>(), 60000);
    QCOMPARE(report["test"].get<int>(), 10000);
    QCOMPARE(report["classes"].size(), std::size_t{10});
    QCOMPARE(report["classes"][5]["training"].get<int>(), 5421);
}

void ModelVerbsTest::evaluate()
{
    for (int i = 1; i <= 3; ++i)
        for (const char* name : {"1", "7"}) {
            const QString folder = in(QStringLiteral("set/") + QLatin1String(name));
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(writeBar(folder + QStringLiteral("/%1.png").arg(i), 8 + i));
        }
    const QStringList call{QStringLiteral("evaluate"), QStringLiteral("--model"), in(QStringLiteral("run")),
                           QStringLiteral("--data"), in(QStringLiteral("set"))};
    const Result asJson = run(call + words(QStringLiteral("--format json")));
    QCOMPARE(asJson.errors, QByteArray());
    QCOMPARE(asJson.status, 0);
    const json report = json::parse(asJson.output.toStdString());
    QCOMPARE(report["samples"].get<int>(), 6);
    QCOMPARE(report["part"].get<std::string>(), std::string("all"));
    QCOMPARE(report["confusion"].size(), std::size_t{10});
    const Result asText = run(call);
    QCOMPARE(asText.status, 0);
    QVERIFY2(asText.output.startsWith("accuracy "), asText.output);
}

void ModelVerbsTest::exportAndImport()
{
    const QString exported = in(QStringLiteral("exported.pth")), imported = in(QStringLiteral("imported.pth"));
    const Result out = run({QStringLiteral("export"), QStringLiteral("--model"), in(QStringLiteral("run:1")),
                            QStringLiteral("--to"), QStringLiteral("pth"), exported});
    QCOMPARE(out.errors, QByteArray());
    QCOMPARE(out.status, 0);
    const Result back = run({QStringLiteral("import"), exported, QStringLiteral("--out"), imported});
    QCOMPARE(back.errors, QByteArray());
    QCOMPARE(back.status, 0);
    QVERIFY2(back.output.contains("10 classes"), back.output);
    const QStringList tail{QStringLiteral("--format"), QStringLiteral("csv"), in(QStringLiteral("1.png"))};
    const QStringList head{QStringLiteral("classify"), QStringLiteral("--model")};
    const Result ofRun = run(head + QStringList{in(QStringLiteral("run:1"))} + tail);
    const Result ofFile = run(head + QStringList{imported} + tail);
    QCOMPARE(ofFile.status, 0);
    QCOMPARE(ofFile.output, ofRun.output);

    const Result broken = run({QStringLiteral("import"), in(QStringLiteral("broken.pth")), QStringLiteral("--out"),
                               in(QStringLiteral("never.pth"))});
    QCOMPARE(broken.status, 1);
    QCOMPARE(broken.errorLines().size(), 1);
    QVERIFY(!QFile::exists(in(QStringLiteral("never.pth"))));
}

QTEST_APPLESS_MAIN(ModelVerbsTest)
#include "model_verbs_test.moc"
