#include "tiff_fixture.h"

#include <QtTest>

using namespace digitlab;

using Pixels = QList<QList<int>>;

/// The kinds of TIFF, told apart by their directory; damage; and what only looks like one.
class PictureTiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void tiles();
    void damagedIsRefused_data();
    void damagedIsRefused();
    void liesCostNoMemory_data();
    void liesCostNoMemory();
    void camerasFilesSayWhatToDo_data();
    void camerasFilesSayWhatToDo();
};

namespace {

constexpr std::uint32_t shortNumber = 2;

/// 2^bits colours: the first red, the second half blue, the others white. 16 bits a value, as the format wants.
TiffField redAndBlue(unsigned bits)
{
    TiffField map{.tag = 320, .values = {}, .bytesEach = shortNumber};
    const std::size_t count = std::size_t{1} << bits;
    for (const std::array<std::uint32_t, 2> two : {std::array<std::uint32_t, 2>{65535, 0}, {0, 0}, {0, 32896}})
        for (std::size_t i = 0; i < count; ++i)
            map.values.push_back(i < 2 ? two[i] : 65535);
    return map;
}

} // namespace

void PictureTiffTest::kinds_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("channels");
    QTest::addColumn<Pixels>("pixels");
    const auto row = [](const char* name, const TiffMaker& tiff, int channels, const Pixels& pixels) {
        QTest::newRow(name) << qBytes(tiff.bytes()) << channels << pixels;
    };
    const Pixels blackWhite{{0, 0, 0, 255}, {255, 255, 255, 255}};
    row("one bit, 0 is black", {.width = 2, .bits = 1, .strip = {0x40}, .further = {}}, 1, blackWhite);
    row("one bit, 0 is white", {.width = 2, .bits = 1, .photometric = 0, .strip = {0x80}, .further = {}}, 1,
        blackWhite);
    row("grey of 2 bits", {.width = 2, .bits = 2, .strip = {0x60}, .further = {}}, 1,
        {{85, 85, 85, 255}, {170, 170, 170, 255}});
    row("grey of 4 bits", {.width = 2, .bits = 4, .strip = {0x1e}, .further = {}}, 1,
        {{17, 17, 17, 255}, {238, 238, 238, 255}});
    row("grey, 0 is white", {.width = 2, .photometric = 0, .strip = {255, 40}, .further = {}}, 1,
        {{0, 0, 0, 255}, {215, 215, 215, 255}});
    row("grey of 16 bits", {.width = 2, .bits = 16, .strip = {0, 0, 0, 0x80}, .further = {}}, 1,
        {{0, 0, 0, 255}, {128, 128, 128, 255}});
    const Pixels redBlue{{255, 0, 0, 255}, {0, 0, 128, 255}};
    row("palette of 8 bits", {.width = 2, .photometric = 3, .strip = {0, 1}, .further = {redAndBlue(8)}}, 3, redBlue);
    row("palette of 4 bits", {.width = 2, .bits = 4, .photometric = 3, .strip = {0x01}, .further = {redAndBlue(4)}}, 3,
        redBlue);
    row("palette of 1 bit", {.width = 2, .bits = 1, .photometric = 3, .strip = {0x40}, .further = {redAndBlue(1)}}, 3,
        redBlue);
    row("inks",
        {.width = 2, .samples = 4, .photometric = 5, .strip = {0, 255, 255, 0, 255, 255, 0, 127}, .further = {}}, 3,
        redBlue);
    row("packed by deflate",
        {.width = 2,
         .samples = 3,
         .photometric = 2,
         .compression = 8,
         .strip = deflated({255, 0, 0, 0, 0, 128}),
         .further = {}},
        3, redBlue);
    row("grey with alpha",
        {.width = 2, .samples = 2, .strip = {200, 255, 100, 0}, .further = {{338, {2}, shortNumber}}}, 4,
        {{200, 200, 200, 255}, {0, 0, 0, 0}});
}

void PictureTiffTest::kinds()
{
    QFETCH(QByteArray, file);
    QFETCH(int, channels);
    QFETCH(Pixels, pixels);
    const Picture picture = decodePicture(Bytes(file.begin(), file.end()), "kind");
    QCOMPARE(picture.channels, channels);
    QCOMPARE(picture.width, static_cast<int>(pixels.size()));
    for (int x = 0; x < picture.width; ++x) {
        const QList<int>& wanted = pixels[x];
        const auto found = pixelAt(picture, x, 0);
        QCOMPARE(found[3], wanted[3]);
        if (found[3] == 0)
            continue; // whatever lies under what cannot be seen
        QVERIFY2(isNear(found, {wanted[0], wanted[1], wanted[2], wanted[3]}, 1), qPrintable(QString::number(x)));
    }
}

/// 20 x 20 in four tiles of 16 x 16, each of its own grey.
void PictureTiffTest::tiles()
{
    TiffMaker maker{.width = 20, .height = 20, .strip = {}, .further = {}};
    for (int tile = 0; tile < 4; ++tile)
        maker.strip.insert(maker.strip.end(), 256, static_cast<std::uint8_t>(50 * tile + 20));
    maker.further = {{322, {16}}, {323, {16}}, {324, {0, 256, 512, 768}}, {325, {256, 256, 256, 256}}};
    const Picture picture = decodePicture(maker.bytes(), "tiles");
    QCOMPARE(pixelAt(picture, 3, 3)[0], 20);
    QCOMPARE(pixelAt(picture, 18, 3)[0], 70);
    QCOMPARE(pixelAt(picture, 3, 18)[0], 120);
    QCOMPARE(pixelAt(picture, 19, 19)[0], 170);
}

void PictureTiffTest::damagedIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const TiffMaker& tiff, const char* reason) {
        QTest::newRow(name) << qBytes(tiff.bytes()) << QString::fromLatin1(reason);
    };
    Bytes whole(64 * 64);
    for (std::size_t i = 0; i < whole.size(); ++i)
        whole[i] = static_cast<std::uint8_t>(i * i / 7);
    Bytes cut = deflated(whole);
    cut.resize(cut.size() / 2);
    row("deflate that ends early", {.width = 64, .height = 64, .compression = 8, .strip = cut, .further = {}},
        "cut short or damaged");
    row("too few rows", {.width = 64, .height = 65, .strip = whole, .further = {}}, "cut short");
    row("an unknown compression", {.width = 64, .height = 64, .compression = 999, .strip = whole, .further = {}},
        "its compression is unknown; save it as PNG");
    row("floating point", {.width = 32, .height = 32, .bits = 32, .strip = whole, .further = {{339, {3}, shortNumber}}},
        "not whole numbers of 8 or 16 bits; save it as PNG");
}

void PictureTiffTest::damagedIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    QString message;
    const QByteArray printed = printedOnStderr([&] { message = refusal(Bytes(file.begin(), file.end()), "bad.tif"); });
    QVERIFY2(message.startsWith(QLatin1String("bad.tif: ")), qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
    QCOMPARE(printed, QByteArray());
}

void PictureTiffTest::liesCostNoMemory_data()
{
    QTest::addColumn<int>("compression");
    QTest::addColumn<int>("bits");
    QTest::newRow("not packed") << 1 << 8;
    QTest::newRow("PackBits") << 32773 << 8;
    QTest::newRow("LZW") << 5 << 8;
    QTest::newRow("deflate") << 8 << 8;
    QTest::newRow("fax") << 4 << 1;
}

void PictureTiffTest::liesCostNoMemory()
{
    QFETCH(int, compression);
    QFETCH(int, bits);
    TiffMaker maker{.width = 14000, .height = 14000, .strip = Bytes(1000, 0x80), .further = {}};
    maker.compression = static_cast<std::uint32_t>(compression);
    maker.bits = static_cast<std::uint32_t>(bits);
    const long before = residentPeak();
    const QString message = refusal(maker.bytes());
    QVERIFY2(message.contains(QLatin1String("cut short")), qPrintable(message));
    QVERIFY2(residentPeak() - before < 50, qPrintable(QString::number(residentPeak() - before)));
}

void PictureTiffTest::camerasFilesSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const TiffMaker& tiff) { QTest::newRow(name) << qBytes(tiff.bytes()); };
    const Bytes pixels(64, 9);
    row("DNG", {.width = 8, .height = 8, .strip = pixels, .further = {{50706, {1, 4, 0, 0}, shortNumber}}});
    row("the sensor's values", {.width = 8, .height = 8, .photometric = 32803, .strip = pixels, .further = {}});
    row("a small picture in front",
        {.width = 8, .height = 8, .strip = pixels, .further = {{254, {1}}, {330, {100, 200}}}});
}

void PictureTiffTest::camerasFilesSayWhatToDo()
{
    QFETCH(QByteArray, file);
    QCOMPARE(refusal(Bytes(file.begin(), file.end()), "IMG_1.NEF"),
             QStringLiteral("IMG_1.NEF: a camera's raw format is not supported; export it as JPEG or PNG from the "
                            "camera's own program"));
}

QTEST_APPLESS_MAIN(PictureTiffTest)
#include "picture_tiff_test.moc"
