#include "ui/widgets/path_text.h"

#include <QTest>

namespace digitlab {

class PathTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("characters");
        const auto row = [](const char* name, const char* bytes, qsizetype characters) {
            QTest::newRow(name) << QByteArray(bytes) << characters;
        };
        row("ASCII", "/a/b.png", 8);
        row("Chinese", "/数字", 3);
        row("beyond the first plane", "/😀", 3);
        row("Latin-1",
            "/b\xff\xe9"
            "d",
            5);
        row("cut in a character", "/数\xe6\x95", 4);
        row("a byte order mark", "\xef\xbb\xbf/a", 3);
        row("half a pair, which is no UTF-8", "\xed\xb3\xbf", 3);
        row("too long a form", "\xc0\x80", 2);
        row("between good ones", "😀\xff😀", 5);
    }

    void comesBackByteForByte()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qsizetype, characters);
        const QString text = pathText(std::filesystem::path(bytes.toStdString()));
        QCOMPARE(text.size(), characters);
        QCOMPARE(QByteArray::fromStdString(pathFrom(text).native()), bytes);
    }

    void addressesGiveTheirBytes()
    {
        QCOMPARE(pathFrom(pathText(QUrl(QStringLiteral("file:///tmp/b%FFd%20x.png")))).native(),
                 std::string("/tmp/b\xff"
                             "d x.png"));
        const QString odd = QStringLiteral("/tmp/100 % Übung#1?.png");
        QCOMPARE(pathText(QUrl::fromLocalFile(odd)), odd);
    }
};

} // namespace digitlab

using digitlab::PathTextTest;
QTEST_APPLESS_MAIN(PathTextTest)
#include "path_text_test.moc"
