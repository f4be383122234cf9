#include "tiff_fixture.h"

#include <QtTest>

#include <opencv2/imgproc.hpp>

using namespace digitlab;

/// Small pictures of each kind, with bytes changed and ends cut at many places: each gives a picture or an error that
/// names the file, and none takes much memory.
class PictureDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedBytes_data();
    void changedBytes();
    void cutEnds_data() { changedBytes_data(); }
    void cutEnds();
    void liesCostNoMemory_data();
    void liesCostNoMemory();
};

namespace {

constexpr long mostMegabytes = 200;

cv::Mat drawing(int type)
{
    cv::Mat matrix(30, 40, type, cv::Scalar(240, 230, 220, 255));
    cv::circle(matrix, {20, 15}, 9, cv::Scalar(20, 30, 40, 120), 3);
    return matrix;
}

Bytes runLengthBmp()
{
    Bytes bmp;
    addText(bmp, "BM");
    const Bytes rows{10, 1, 0, 0, 4, 0, 6, 1, 0, 0, 0, 3, 1, 0, 1, 0, 7, 1, 0, 1};
    const auto numbers = [&](std::initializer_list<std::uint32_t> list, int count) {
        for (const std::uint32_t number : list)
            addNumber(bmp, number, count, false);
    };
    numbers({static_cast<std::uint32_t>(62 + rows.size()), 0, 62, 40, 10, 3}, 4);
    numbers({1, 8}, 2);
    numbers({1, static_cast<std::uint32_t>(rows.size()), 0, 0, 2, 0, 0x00000000, 0x00ffffff}, 4);
    addBytes(bmp, rows);
    return bmp;
}

std::vector<std::pair<const char*, Bytes>> goodPictures()
{
    Bytes palette(13, 0x1b);
    palette.front() = 0; // the row's filter
    Bytes indices;
    for (int row = 0; row < 8; ++row)
        addBytes(indices, palette);
    const Bytes colours = pngBlock("PLTE", {255, 0, 0, 0, 255, 0, 1, 2, 3, 9, 9, 9});
    return {
        {"PNG", encoded(drawing(CV_8UC4), ".png")},
        {"PNG with a palette", handMadePng(48, 8, 2, 3, indices, {colours, pngBlock("tRNS", {0, 128})})},
        {"JPEG", encoded(drawing(CV_8UC3), ".jpg")},
        {"JPEG turned", jpegWithExif(encoded(drawing(CV_8UC1), ".jpg"), 6, true)},
        {"progressive JPEG", encoded(drawing(CV_8UC3), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})},
        {"BMP", encoded(drawing(CV_8UC3), ".bmp")},
        {"BMP of run lengths", runLengthBmp()},
        {"TIFF", handMadeTiff(16, 16, 4, Bytes(1024, 99))},
        {"TIFF of LZW", encoded(drawing(CV_8UC3), ".tiff", {cv::IMWRITE_TIFF_COMPRESSION, 5})},
        {"TIFF of deflate",
         TiffMaker{.width = 40, .height = 30, .compression = 8, .strip = deflated(Bytes(1200, 7)), .further = {}}
             .bytes()},
        {"WebP", encoded(drawing(CV_8UC3), ".webp", {cv::IMWRITE_WEBP_QUALITY, 80})},
        {"WebP without loss, with alpha", encoded(drawing(CV_8UC4), ".webp", {cv::IMWRITE_WEBP_QUALITY, 101})},
        {"PGM", encoded(drawing(CV_8UC1), ".pgm")},
        {"PPM as text", encoded(drawing(CV_8UC3), ".ppm", {cv::IMWRITE_PXM_BINARY, 0})},
    };
}

/// What is wrong with the answer to these bytes; empty when nothing is.
QString fault(const Bytes& bytes)
{
    try {
        const Picture picture = decodePicture(bytes, "some.picture");
        const auto size = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height)
            * static_cast<std::size_t>(picture.channels);
        return picture.empty() || picture.pixels.size() != size ? QStringLiteral("a picture of no size") : QString();
    } catch (const Error& error) {
        const QString text = QString::fromUtf8(error.what());
        return text.startsWith(QLatin1String("some.picture: ")) && !text.contains(QLatin1Char('\n')) ? QString() : text;
    }
}

/// All bytes of a header, and about 150 behind it.
std::vector<std::size_t> places(std::size_t size)
{
    constexpr std::size_t headerBytes = 80;
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < size; at += at < headerBytes ? 1 : std::max<std::size_t>(1, size / 150))
        result.push_back(at);
    return result;
}

} // namespace

void PictureDamageTest::changedBytes_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const auto& [name, bytes] : goodPictures()) {
        QCOMPARE(refusal(bytes), QString());
        QTest::newRow(name) << qBytes(bytes);
    }
}

void PictureDamageTest::changedBytes()
{
    QFETCH(QByteArray, file);
    const Bytes good(file.begin(), file.end());
    const long before = residentPeak();
    QStringList faults;
    const QByteArray printed = printedOnStderr([&] {
        for (const std::size_t at : places(good.size())) {
            for (const int value : {0x00, 0x7f, 0xff, good[at] ^ 0x01, good[at] ^ 0x80}) {
                Bytes bad = good;
                bad[at] = static_cast<std::uint8_t>(value);
                if (const QString wrong = fault(bad); !wrong.isEmpty())
                    faults << QStringLiteral("byte %1 is %2: %3").arg(at).arg(value).arg(wrong);
            }
        }
    });
    QCOMPARE(faults, QStringList());
    QCOMPARE(printed, QByteArray());
    QVERIFY2(residentPeak() - before < mostMegabytes, qPrintable(QString::number(residentPeak() - before)));
}

void PictureDamageTest::cutEnds()
{
    QFETCH(QByteArray, file);
    for (const std::size_t size : places(static_cast<std::size_t>(file.size()))) {
        const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
        const QString wrong = fault(cut);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 bytes: %2").arg(size).arg(wrong)));
    }
}

void PictureDamageTest::liesCostNoMemory_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const Bytes& bytes) { QTest::newRow(name) << qBytes(bytes); };
    constexpr std::uint32_t side = 14000;
    const auto jpeg = [](bool progressive) {
        Bytes bytes = encoded(drawing(CV_8UC3), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, progressive});
        for (std::size_t at = 2; bytes[at + 1] != 0xda; at += 2 + (std::size_t{bytes[at + 2]} << 8 | bytes[at + 3]))
            if (bytes[at + 1] == 0xc0 || bytes[at + 1] == 0xc2)
                for (const std::size_t place : {at + 5, at + 7}) {
                    bytes[place] = static_cast<std::uint8_t>(side >> 8);
                    bytes[place + 1] = static_cast<std::uint8_t>(side & 0xff);
                }
        return bytes;
    };
    const auto withSize = [](Bytes bytes, std::size_t at, int numberBytes, bool bigEndian) {
        Bytes size;
        addNumber(size, side, numberBytes, bigEndian);
        addNumber(size, side, numberBytes, bigEndian);
        std::copy(size.begin(), size.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
        return bytes;
    };
    row("PNG", handMadePng(side, side, 8, 6, Bytes(5000, 0)));
    row("PNG of 16 bits", handMadePng(side, side, 16, 6, Bytes(5000, 0)));
    row("JPEG", jpeg(false));
    row("progressive JPEG", jpeg(true));
    row("BMP", withSize(encoded(drawing(CV_8UC3), ".bmp"), 18, 4, false));
    row("BMP of run lengths", withSize(runLengthBmp(), 18, 4, false));
    row("lossy WebP", withSize(encoded(drawing(CV_8UC3), ".webp", {cv::IMWRITE_WEBP_QUALITY, 80}), 26, 2, false));
    for (const char* kind : {"P3", "P4", "P5", "P6"}) {
        Bytes map;
        addText(map, std::string(kind) + " 14000 14000 " + (kind[1] == '4' ? "" : "255 "));
        addBytes(map, Bytes(500, '1'));
        row(kind, map);
    }
}

void PictureDamageTest::liesCostNoMemory()
{
    QFETCH(QByteArray, file);
    const long before = residentPeak();
    QVERIFY(!refusal(Bytes(file.begin(), file.end())).isEmpty());
    QVERIFY2(residentPeak() - before < 50, qPrintable(QString::number(residentPeak() - before)));
}

QTEST_APPLESS_MAIN(PictureDamageTest)
#include "picture_damage_test.moc"
