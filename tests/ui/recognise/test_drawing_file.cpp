#include "core/api/engine.h"
#include "ui/recognise/drawing_file.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace digitlab;

namespace {

Drawing example()
{
    Drawing drawing;
    drawing.add({.points = {{100.5F, 200.25F}, {300, 400}, {500, 300}}, .width = 50, .pressure = {0.25F, 0.5F, 1}});
    drawing.add({.points = {{700, 700}}, .width = 50, .pressure = {}});
    return drawing;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void save(const Drawing& drawing, const QString& path)
{
    const QByteArray bytes = drawingContent(drawing, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestDrawingFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }

    void inkIsWhatTheContractSays()
    {
        const QByteArray line = inkLine(example());
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith("}\n"));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[QStringLiteral("box")].toArray(), QJsonArray({1000, 1000}));
        const QJsonArray strokes = object[QStringLiteral("strokes")].toArray();
        QCOMPARE(strokes.size(), 2);
        QCOMPARE(strokes[0].toArray().size(), 3);
        QCOMPARE(strokes[0].toArray()[0].toArray(), QJsonArray({100.5, 200.25}));
        QCOMPARE(object[QStringLiteral("pressure")].toArray(), QJsonArray({QJsonArray({0.25, 0.5, 1}), QJsonArray()}));
        QVERIFY(!object.contains(QStringLiteral("label")));
    }

    void withoutPressureThereIsNoKeyOfIt()
    {
        Drawing drawing;
        drawing.add({.points = {{1, 2}}, .width = 50});
        QCOMPARE(inkLine(drawing), QByteArray("{\"box\":[1000,1000],\"strokes\":[[[1,2]]]}\n"));
    }

    void labelAndFurtherKeysAreKept_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("a digit") << QStringLiteral("7") << QByteArray("\"label\":7");
        QTest::newRow("a word") << QStringLiteral("se\"ven") << QByteArray("\"label\":\"se\\\"ven\"");
        QTest::newRow("a digit with a zero") << QStringLiteral("07") << QByteArray("\"label\":\"07\"");
        QTest::newRow("Chinese") << QStringLiteral("七") << QByteArray("\"label\":\"七\"");
    }

    void labelAndFurtherKeysAreKept()
    {
        QFETCH(QString, label);
        QFETCH(QByteArray, written);
        Drawing drawing;
        drawing.replace({10, 10, {{{1, 2}}}}, 50, {label.toStdString(), R"({"writer":"ü","n":[1,2]})"});
        const QByteArray line = inkLine(drawing);
        QVERIFY2(line.contains(written), line);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[QStringLiteral("writer")].toString(), QStringLiteral("ü"));
        QCOMPARE(object[QStringLiteral("n")].toArray().size(), 2);
    }

    void pictureIsInkOnPaper()
    {
        const QString file = path(QStringLiteral("数字.PNG"));
        save(example(), file);
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1000, 1000));
        QVERIFY(image.pixelColor(700, 700).lightness() < 60);
        QCOMPARE(image.pixelColor(50, 900), QColor(Qt::white));
    }

    void svgOpensAgain()
    {
        const QString file = path(QStringLiteral("drawing.svg"));
        save(example(), file);
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QImage image(500, 500, QImage::Format_RGB32);
        image.fill(Qt::green);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QVERIFY(image.pixelColor(350, 350).lightness() < 60);
        QCOMPARE(image.pixelColor(25, 450), QColor(Qt::white));
    }

    void inkFileHoldsOneLine()
    {
        const QString file = path(QStringLiteral("drawing.jsonl"));
        save(example(), file);
        QCOMPARE(contentOf(file), inkLine(example()));
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("unknown kind") << path(QStringLiteral("drawing.gif"));
        QTest::newRow("no extension") << path(QStringLiteral("drawing"));
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, file);
        try {
            save(example(), file);
        } catch (const Error& error) {
            const QString text = QString::fromUtf8(error.what());
            QVERIFY2(text.startsWith(file + QStringLiteral(": ")), error.what());
            QVERIFY(!text.contains(QLatin1Char('\n')));
            return;
        }
        QFAIL("no error");
    }
};

QTEST_MAIN(TestDrawingFile)
#include "test_drawing_file.moc"
