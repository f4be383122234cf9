#include "bar_picture.h"
#include "program.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace digitlab;
using nlohmann::json;

namespace {

/// The record in a model file, which is stored as it stands.
json recordOf(const QString& file)
{
    const std::string text = textOf(file);
    const std::size_t name = text.find("digitlab.json"), begin = text.find('{', name);
    const std::size_t end = text.rfind('}', text.find("PK\x03\x04", begin));
    return json::parse(text.substr(begin, end + 1 - begin));
}

/// Writes a copy of a model file with another record, as another program would.
Result withRecord(const QString& from, const QString& to, const std::string& record)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, zipfile\n"
                                 "old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], 'w')\n"
                                 "for name in old.namelist():\n"
                                 "    ours = name.endswith('/digitlab.json')\n"
                                 "    new.writestr(name, sys.argv[3] if ours else old.read(name))\n"
                                 "new.close()\n"),
                  from, to, QString::fromStdString(record)},
                 QIODevice::ReadOnly);
    return finish(python);
}

} // namespace

/// Looking at data, judging models and carrying them about, with the real program and a model of its own training.
class ModelVerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dataInfo();
    void evaluate();
    void exportAndImport();
    void recordIsKept();

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

void ModelVerbsTest::recordIsKept()
{
    const QString ofRun = in(QStringLiteral("run/params_1.pth")), exported = in(QStringLiteral("kept.pth"));
    const QString titled = in(QStringLiteral("titled.pth")), imported = in(QStringLiteral("again.pth"));
    const Result out = run({QStringLiteral("export"), QStringLiteral("--model"), in(QStringLiteral("run")),
                            QStringLiteral("--to"), QStringLiteral("pth"), exported});
    QCOMPARE(out.status, 0);
    json record = recordOf(ofRun);
    QVERIFY(record["epoch"].is_number_integer());
    QVERIFY(record["validation_accuracy"].is_number_float());
    QCOMPARE(recordOf(exported), record);

    record["title"] = "Digits of a class";
    record["classes"][3] = "three";
    record["epochs"] = {1, 2.5, nullptr};
    record["remark"] = "7"; // text that looks like a number stays text
    QCOMPARE(withRecord(exported, titled, record.dump()).errors, QByteArray());
    const Result back = run({QStringLiteral("import"), titled, QStringLiteral("--out"), imported});
    QCOMPARE(back.errors, QByteArray());
    QCOMPARE(back.status, 0);
    QCOMPARE(recordOf(imported), record);

    const std::size_t depth = 50000; // more than a stack holds
    const std::string deep = R"({"title":"deep","x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
    QCOMPARE(withRecord(exported, titled, deep).errors, QByteArray());
    const Result deepest = run({QStringLiteral("import"), titled, QStringLiteral("--out"), imported});
    QCOMPARE(deepest.errors, QByteArray());
    QCOMPARE(deepest.status, 0);
    QCOMPARE(recordOf(imported)["title"], json("deep"));
}

QTEST_APPLESS_MAIN(ModelVerbsTest)
#include "model_verbs_test.moc"
