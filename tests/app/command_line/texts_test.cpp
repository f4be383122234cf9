#include "app/command_line/seed_lines.h"
#include "app/command_line/texts.h"
#include "app/reading_csv.h"

#include <QtTest>

using namespace digitlab;

class TextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csv_data();
    void csv();
    void filledIn();
    void oneLineOnly();
    void widths_data();
    void widths();
    void seedLines();
    void durations_data();
    void durations();
};

void TextsTest::csv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QByteArray("a b.png") << QByteArray("a b.png");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
    QTest::newRow("not UTF-8") << QByteArray("a\xff") << QByteArray("a\xff");
}

void TextsTest::csv()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, field);
    QCOMPARE(QByteArray::fromStdString(csvField(text.toStdString())), field);
}

void TextsTest::filledIn()
{
    QCOMPARE(filled(QStringLiteral("%2 in %1: 97 %"), {"a\xff", "%1"}), std::string("%1 in a\xff: 97 %"));
    QCOMPARE(filled(QStringLiteral("%3 is not there"), {"a"}), std::string("%3 is not there"));
    QCOMPARE(filled(QStringLiteral("100 %")), std::string("100 %"));
}

void TextsTest::oneLineOnly()
{
    QCOMPARE(oneLine("a\nb\tc\x1b[0m\x7f"), std::string("a\\nb\\tc\\x1b[0m\\x7f"));
    QCOMPARE(oneLine("数 é"), std::string("数 é"));
}

void TextsTest::widths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("latin") << QByteArray("class") << 5;
    QTest::newRow("umlaut") << QByteArray("Übung") << 5;
    QTest::newRow("Chinese") << QByteArray("数字") << 4;
    QTest::newRow("Korean") << QByteArray("숫자") << 4;
    QTest::newRow("beyond the first plane") << QByteArray("𠀀a") << 3;
}

void TextsTest::widths()
{
    QFETCH(QByteArray, text);
    QFETCH(int, width);
    QCOMPARE(static_cast<int>(displayWidth(text.toStdString())), width);
    QCOMPARE(static_cast<int>(displayWidth(padded(text.toStdString(), 12))), 12);
    QCOMPARE(static_cast<int>(displayWidth(paddedLeft(text.toStdString(), 12))), 12);
    QCOMPARE(padded(text.toStdString(), 1), text.toStdString());
}

void TextsTest::seedLines()
{
    QCOMPARE(batchLine({.epoch = 1, .batch = 1, .loss = 2.3041, .accuracy = 0.0859}, 50, 188),
             std::string("epoch 1/50 batch 1/188 Train Loss: 2.304, Acc: 0.086\n"));
    QCOMPARE(epochLines({.epoch = 1,
                         .trainLoss = 0.4534,
                         .trainAccuracy = 0.8441,
                         .validationLoss = 0.1004,
                         .validationAccuracy = 0.9679}),
             std::string("Train Loss: 0.453400, Acc: 0.844\nVal Loss: 0.100400, Acc: 0.968\n"));
}

void TextsTest::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << 0.0 << QByteArray("0:00");
    QTest::newRow("under a minute") << 5.4 << QByteArray("0:05");
    QTest::newRow("rounds up") << 59.6 << QByteArray("1:00");
    QTest::newRow("minutes") << 125.0 << QByteArray("2:05");
    QTest::newRow("hours") << 3725.0 << QByteArray("1:02:05");
    QTest::newRow("negative") << -3.0 << QByteArray("0:00");
}

void TextsTest::durations()
{
    QFETCH(double, seconds);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(durationText(seconds)), text);
}

QTEST_APPLESS_MAIN(TextsTest)
#include "texts_test.moc"
