#include "tiff_fixture.h"

#include <QtTest>

#include <opencv2/imgproc.hpp>

using namespace digitlab;

/// What cannot be read is refused in one line that names the file, and nothing else is printed.
class PictureRefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void cutShort_data();
    void cutShort();
    void damagedJpegData();
    void missingFile();
    void folder();
    void goodAfterBad();
};

namespace {

cv::Mat drawing()
{
    cv::Mat matrix(120, 160, CV_8UC3, cv::Scalar(240, 230, 220));
    cv::randn(matrix, cv::Scalar::all(200), cv::Scalar::all(20));
    cv::circle(matrix, {80, 60}, 40, cv::Scalar(20, 30, 40), 8);
    return matrix;
}

Bytes text(std::string_view content)
{
    return {content.begin(), content.end()};
}

Bytes jpegOfSize(std::uint32_t width, std::uint32_t height)
{
    Bytes jpeg = encoded(drawing(), ".jpg");
    for (std::size_t at = 0; at + 9 < jpeg.size(); ++at) {
        if (jpeg[at] != 0xff || jpeg[at + 1] != 0xc0)
            continue;
        jpeg[at + 5] = static_cast<std::uint8_t>(height >> 8);
        jpeg[at + 6] = static_cast<std::uint8_t>(height);
        jpeg[at + 7] = static_cast<std::uint8_t>(width >> 8);
        jpeg[at + 8] = static_cast<std::uint8_t>(width);
        break;
    }
    return jpeg;
}

Bytes bmpOfSize(std::uint32_t width, std::uint32_t height)
{
    Bytes bmp = encoded(drawing(), ".bmp");
    for (std::size_t i = 0; i < 4; ++i) {
        bmp[18 + i] = static_cast<std::uint8_t>(width >> 8 * i);
        bmp[22 + i] = static_cast<std::uint8_t>(height >> 8 * i);
    }
    return bmp;
}

Bytes flipped(Bytes bytes, std::size_t at)
{
    bytes[at] = static_cast<std::uint8_t>(~bytes[at]);
    return bytes;
}

} // namespace

void PictureRefusalTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const Bytes& bytes, const char* reason) {
        QTest::newRow(name) << qBytes(bytes) << QString::fromUtf8(reason);
    };
    row("nothing", {}, "empty");
    row("text", text("Dear reader, this is no picture at all."), "not a picture");
    row("text that starts like BMP", text("BMW and other makers of cars, a list"), "not a picture");
    row("GIF", text("GIF89a\x01\x01"), "GIF is not supported; save it as PNG");
    row("HEIC",
        text(std::string_view("\0\0\0\x18"
                              "ftypheic\0\0\0\0",
                              16)),
        "HEIC is not supported");
    row("AVIF",
        text(std::string_view("\0\0\0\x1c"
                              "ftypavif\0\0\0\0",
                              16)),
        "AVIF is not supported");
    row("archive", text("PK\3\4" + std::string(22, '\5') + std::string("\5\0\0\0", 4) + "a.png"),
        "an archive is not supported");
    row("weights", text("PK\3\4" + std::string(22, '\5') + std::string("\x10\0\0\0", 4) + "archive/data.pkl..."),
        "weights of a network, not a picture; open them on the Model page");
    row("weights before PyTorch 1.6", text("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80"),
        "weights of a network, not a picture");
    row("PDF", text("%PDF-1.7 ..."), "PDF is not supported; export the page as PNG");
    row("SVG", text("<?xml version='1.0'?>\n<!-- made by hand -->\n<svg width='3'/>"), "SVG is not supported");
    row("PNG larger than the limit", handMadePng(40000, 30000, 1, 0, {0}), "40000 x 30000 pixels; the limit is 200");
    row("PNG of 2^31 by 2^31", handMadePng(0x80000000u, 0x80000000u, 8, 6, {0}), "too large");
    row("PNG without width", handMadePng(0, 5, 8, 0, {0}), "0 x 5");
    row("PNG that promises more rows than it holds", handMadePng(50, 50, 8, 2, Bytes(100, 0)), "cut short");
    row("PNG with damaged data", flipped(encoded(drawing(), ".png"), 5000), "damaged");
    row("PNG of an unknown colour type", handMadePng(4, 4, 8, 5, Bytes(64, 0)), "colour type");
    row("JPEG larger than the limit", jpegOfSize(60000, 60000), "too large");
    row("JPEG that promises more rows than it holds", jpegOfSize(160, 4000), "cut short or damaged");
    row("JPEG of a head only", {0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10}, "cut short in its header");
    row("BMP larger than the limit", bmpOfSize(100000, 100000), "too large");
    row("BMP that promises more rows than it holds", bmpOfSize(160, 5000), "cut short");
    row("TIFF larger than the limit", handMadeTiff(60000, 60000, 1, Bytes(100, 0)), "too large");
    row(
        "TIFF whose strip ends behind the file",
        [] {
            Bytes tiff = handMadeTiff(100, 100, 1, Bytes(10000, 7));
            tiff.resize(tiff.size() - 500);
            return tiff;
        }(),
        "cut short");
    row("PGM larger than the limit", text("P5 99999 99999 255\n"), "too large");
    row("PGM without its size", text("P5 width height 255\n"), "a number is missing");
    row("PGM with a size that never ends", text("P5 99999999999999999999999999 1 255\n"), "too long");
    row("text map with letters among its numbers", text("P2 2 2 255\n1 2 x 3 4\n"), "cannot be decoded");
    row("text map with too few numbers", text("P2 4 4 255\n1 2 3"), "cut short");
}

void PictureRefusalTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QString message;
    const QByteArray printed
        = printedOnStderr([&] { message = refusal(Bytes(bytes.begin(), bytes.end()), "of mine.png"); });
    QVERIFY2(message.startsWith(QLatin1String("of mine.png: ")), qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY(!message.contains(QLatin1Char('\n')));
    QCOMPARE(printed, QByteArray());
}

void PictureRefusalTest::cutShort_data()
{
    QTest::addColumn<QString>("extension");
    QTest::addColumn<double>("share");
    for (const QString& extension : {QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".bmp"),
                                     QStringLiteral(".tiff"), QStringLiteral(".webp"), QStringLiteral(".ppm")})
        for (const double share : {0.05, 0.5, 0.95})
            QTest::newRow(qPrintable(extension + QString::number(share))) << extension << share;
    QTest::newRow("progressive, a half") << QStringLiteral("progressive") << 0.5;
    QTest::newRow("JPEG without its last bytes") << QStringLiteral(".jpg") << 0.999;
}

void PictureRefusalTest::cutShort()
{
    QFETCH(QString, extension);
    QFETCH(double, share);
    Bytes bytes = extension == QLatin1String("progressive")
        ? encoded(drawing(), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})
        : encoded(drawing(), extension.toStdString());
    bytes.resize(static_cast<std::size_t>(static_cast<double>(bytes.size()) * share));
    QString message;
    const QByteArray printed = printedOnStderr([&] { message = refusal(bytes, "cut"); });
    QVERIFY2(message.contains(QLatin1String("cut short")), qPrintable(message));
    QCOMPARE(printed, QByteArray());
}

void PictureRefusalTest::damagedJpegData()
{
    // The end is there, but a stretch in the middle is gone.
    Bytes bytes = encoded(drawing(), ".jpg");
    const auto middle = bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2);
    bytes.erase(middle, bytes.end() - 2);
    QString message;
    const QByteArray printed = printedOnStderr([&] { message = refusal(bytes, "hole"); });
    QVERIFY2(message.contains(QLatin1String("cut short or damaged")), qPrintable(message));
    QCOMPARE(printed, QByteArray());
}

void PictureRefusalTest::missingFile()
{
    try {
        openPicture("/nowhere/at all.png");
        QFAIL("opened");
    } catch (const Error& error) {
        QCOMPARE(QString::fromUtf8(error.what()), QStringLiteral("/nowhere/at all.png: no such file or directory"));
    }
}

void PictureRefusalTest::folder()
{
    QVERIFY_EXCEPTION_THROWN(openPicture("/"), Error);
}

void PictureRefusalTest::goodAfterBad()
{
    QVERIFY(!refusal(handMadePng(40000, 30000, 1, 0, {0})).isEmpty());
    Bytes cut = encoded(drawing(), ".jpg");
    cut.resize(cut.size() / 2);
    QVERIFY(!refusal(cut).isEmpty());
    QCOMPARE(decodePicture(encoded(drawing(), ".jpg"), "good").width, 160);
    QCOMPARE(decodePicture(encoded(drawing(), ".png"), "good").width, 160);
}

QTEST_APPLESS_MAIN(PictureRefusalTest)
#include "picture_refusal_test.moc"
