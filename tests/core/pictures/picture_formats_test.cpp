#include "tiff_fixture.h"

#include <QtTest>

#include <opencv2/core.hpp>

using namespace digitlab;

/// Every format and kind of pixel comes out as what was put in.
class PictureFormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void orientations_data();
    void orientations();
    void greyPngWithTransparentValue();
    void colourPngWithTransparentValue();
    void palettePngWithAlpha();
    void halfTransparentTiff();
    void colourProfileOfPngIsNoMatter();
    void damagedNoteIsNoMatter();
    void formatIsToldByContent();
};

namespace {

constexpr int side = 48; // in blocks of 16, so that JPEG's edges fall between them

/// Red, green, blue, white, black and grey blocks.
const std::array<std::array<int, 3>, 9> colours{{{250, 5, 5},
                                                 {5, 250, 5},
                                                 {5, 5, 250},
                                                 {255, 255, 255},
                                                 {0, 0, 0},
                                                 {128, 128, 128},
                                                 {200, 100, 50},
                                                 {50, 100, 200},
                                                 {90, 200, 90}}};

std::array<int, 3> colourAt(int x, int y)
{
    const int block = y / 16 * 3 + x / 16;
    return colours[static_cast<std::size_t>(block)];
}

/// The blocks as OpenCV has them, blue first, `scale` 257 for 16 bits.
cv::Mat blocks(int type)
{
    cv::Mat matrix(side, side, type);
    const int scale = CV_MAT_DEPTH(type) == CV_16U ? 257 : 1;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const auto [red, green, blue] = colourAt(x, y);
            const int grey = (red + green + blue) / 3;
            cv::Scalar value
                = matrix.channels() == 1 ? cv::Scalar(grey) : cv::Scalar(blue, green, red, x < 24 ? 255 : 100);
            value *= scale;
            matrix(cv::Rect(x, y, 1, 1)).setTo(value);
        }
    }
    return matrix;
}

struct Kind {
    const char* name;
    const char* extension;
    int type;
    int tolerance;
    std::vector<int> options;
};

const std::vector<Kind>& kindList()
{
    static const std::vector<Kind> list{
        {"PNG grey", ".png", CV_8UC1, 0, {}},
        {"PNG colour", ".png", CV_8UC3, 0, {}},
        {"PNG alpha", ".png", CV_8UC4, 0, {}},
        {"PNG grey of 16 bits", ".png", CV_16UC1, 0, {}},
        {"PNG colour of 16 bits", ".png", CV_16UC3, 0, {}},
        {"PNG alpha of 16 bits", ".png", CV_16UC4, 0, {}},
        {"JPEG grey", ".jpg", CV_8UC1, 3, {cv::IMWRITE_JPEG_QUALITY, 100}},
        {"JPEG colour", ".jpg", CV_8UC3, 6, {cv::IMWRITE_JPEG_QUALITY, 100}},
        {"JPEG progressive", ".jpg", CV_8UC3, 6, {cv::IMWRITE_JPEG_QUALITY, 100, cv::IMWRITE_JPEG_PROGRESSIVE, 1}},
        {"BMP grey", ".bmp", CV_8UC1, 0, {}},
        {"BMP colour", ".bmp", CV_8UC3, 0, {}},
        {"TIFF grey", ".tiff", CV_8UC1, 0, {}},
        {"TIFF colour", ".tiff", CV_8UC3, 0, {}},
        {"TIFF grey of 16 bits", ".tiff", CV_16UC1, 0, {}},
        {"TIFF colour of 16 bits", ".tiff", CV_16UC3, 0, {}},
        {"WebP colour", ".webp", CV_8UC3, 0, {cv::IMWRITE_WEBP_QUALITY, 101}},
        {"WebP alpha", ".webp", CV_8UC4, 0, {cv::IMWRITE_WEBP_QUALITY, 101}},
        {"PGM", ".pgm", CV_8UC1, 0, {}},
        {"PGM as text", ".pgm", CV_8UC1, 0, {cv::IMWRITE_PXM_BINARY, 0}},
        {"PPM", ".ppm", CV_8UC3, 0, {}},
    };
    return list;
}

/// Where EXIF says that the upright pixel (x, y) of a picture of width w and height h is stored.
cv::Point storedAt(int orientation, int x, int y, int w, int h)
{
    switch (orientation) {
    case 2:
        return {w - 1 - x, y};
    case 3:
        return {w - 1 - x, h - 1 - y};
    case 4:
        return {x, h - 1 - y};
    case 5:
        return {y, x};
    case 6:
        return {y, w - 1 - x};
    case 7:
        return {h - 1 - y, w - 1 - x};
    case 8:
        return {h - 1 - y, x};
    default:
        return {x, y};
    }
}

} // namespace

void PictureFormatsTest::kinds_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < kindList().size(); ++i)
        QTest::newRow(kindList()[i].name) << static_cast<int>(i);
}

void PictureFormatsTest::kinds()
{
    QFETCH(int, index);
    const Kind& kind = kindList()[static_cast<std::size_t>(index)];
    const Picture picture = decodePicture(encoded(blocks(kind.type), kind.extension, kind.options), kind.name);
    QCOMPARE(picture.width, side);
    QCOMPARE(picture.height, side);
    QCOMPARE(picture.channels, CV_MAT_CN(kind.type));
    QCOMPARE(picture.pixels.size(), static_cast<std::size_t>(side * side * picture.channels));
    for (int y = 3; y < side; y += 8) {
        for (int x = 3; x < side; x += 8) {
            const auto [red, green, blue] = colourAt(x, y);
            std::array<int, 4> wanted{red, green, blue, picture.channels == 4 && x >= 24 ? 100 : 255};
            if (picture.channels == 1)
                wanted = {(red + green + blue) / 3, (red + green + blue) / 3, (red + green + blue) / 3, 255};
            QVERIFY2(isNear(pixelAt(picture, x, y), wanted, kind.tolerance), qPrintable(QString::number(y * 100 + x)));
        }
    }
}

void PictureFormatsTest::orientations_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("orientation");
    for (const QString& format :
         {QStringLiteral("JPEG"), QStringLiteral("JPEG big-endian"), QStringLiteral("PNG"), QStringLiteral("TIFF")})
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::newRow(qPrintable(format + QString::number(orientation))) << format << orientation;
}

void PictureFormatsTest::orientations()
{
    QFETCH(QString, format);
    QFETCH(int, orientation);
    // Upright: 64 wide, 32 high, four blocks of different grey above four others.
    const int width = 64;
    const int height = 32;
    const auto grey = [](int x, int y) { return 20 + 30 * (x / 16 + y / 16 * 4); };
    const bool turned = orientation >= 5;
    cv::Mat stored(turned ? width : height, turned ? height : width, CV_8UC1);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            stored.at<std::uint8_t>(storedAt(orientation, x, y, width, height)) = static_cast<std::uint8_t>(grey(x, y));
    Bytes bytes;
    if (format.startsWith(QLatin1String("JPEG")))
        bytes = jpegWithExif(encoded(stored, ".jpg", {cv::IMWRITE_JPEG_QUALITY, 100}), orientation, format.size() > 4);
    else if (format == QLatin1String("PNG"))
        bytes = withPngBlock(encoded(stored, ".png"), "eXIf", exifBlock(orientation, true));
    else
        bytes = handMadeTiff(static_cast<std::uint32_t>(stored.cols), static_cast<std::uint32_t>(stored.rows), 1,
                             Bytes(stored.data, stored.data + stored.total()), static_cast<std::uint32_t>(orientation));
    const Picture picture = decodePicture(bytes, "turned");
    QCOMPARE(picture.width, width);
    QCOMPARE(picture.height, height);
    for (int y = 5; y < height; y += 11)
        for (int x = 5; x < width; x += 11)
            QVERIFY(isNear(pixelAt(picture, x, y), {grey(x, y), grey(x, y), grey(x, y), 255}, 3));
}

void PictureFormatsTest::greyPngWithTransparentValue()
{
    // Two pixels of 4 bits: 5 (transparent) and 10.
    const Picture picture = decodePicture(handMadePng(2, 1, 4, 0, {0, 0x5a}, {pngBlock("tRNS", {0, 5})}), "key");
    QCOMPARE(picture.channels, 4);
    QCOMPARE(pixelAt(picture, 0, 0)[3], 0);
    QVERIFY(isNear(pixelAt(picture, 1, 0), {170, 170, 170, 255}, 0));
}

void PictureFormatsTest::colourPngWithTransparentValue()
{
    const Picture picture
        = decodePicture(handMadePng(2, 1, 8, 2, {0, 10, 20, 30, 40, 50, 60}, {pngBlock("tRNS", {0, 10, 0, 20, 0, 30})}),
                        "key");
    QCOMPARE(picture.channels, 4);
    QCOMPARE(pixelAt(picture, 0, 0)[3], 0);
    QVERIFY(isNear(pixelAt(picture, 1, 0), {40, 50, 60, 255}, 0));
}

void PictureFormatsTest::palettePngWithAlpha()
{
    const Picture picture
        = decodePicture(handMadePng(3, 1, 8, 3, {0, 0, 1, 2},
                                    {pngBlock("PLTE", {255, 0, 0, 0, 255, 0, 1, 2, 3}), pngBlock("tRNS", {0, 128})}),
                        "palette");
    QCOMPARE(picture.channels, 4);
    QCOMPARE(pixelAt(picture, 0, 0)[3], 0);
    QVERIFY(isNear(pixelAt(picture, 1, 0), {0, 255, 0, 128}, 0));
    QVERIFY(isNear(pixelAt(picture, 2, 0), {1, 2, 3, 255}, 0));
}

/// libtiff multiplies colours by alpha; a picture's are not.
void PictureFormatsTest::halfTransparentTiff()
{
    const Picture picture = decodePicture(handMadeTiff(2, 1, 4, {200, 100, 50, 128, 10, 20, 30, 255}), "half");
    QCOMPARE(picture.channels, 4);
    QVERIFY(isNear(pixelAt(picture, 0, 0), {200, 100, 50, 128}, 2));
    QVERIFY(isNear(pixelAt(picture, 1, 0), {10, 20, 30, 255}, 0));
}

void PictureFormatsTest::colourProfileOfPngIsNoMatter()
{
    Bytes profile;
    addText(profile, std::string_view("odd\0\0not a profile", 18));
    const Bytes png = withPngBlock(encoded(blocks(CV_8UC3), ".png"), "iCCP", profile);
    Picture picture;
    QCOMPARE(printedOnStderr([&] { picture = decodePicture(png, "profile"); }), QByteArray());
    QCOMPARE(picture.width, side);
}

void PictureFormatsTest::damagedNoteIsNoMatter()
{
    Bytes block = exifBlock(6, true);
    block.resize(12);
    const Picture picture = decodePicture(withPngBlock(encoded(blocks(CV_8UC1), ".png"), "eXIf", block), "note");
    QCOMPARE(picture.width, side);
}

void PictureFormatsTest::formatIsToldByContent()
{
    const Picture picture = decodePicture(encoded(blocks(CV_8UC3), ".png"), "really a PNG.jpg");
    QCOMPARE(picture.channels, 3);
}

QTEST_APPLESS_MAIN(PictureFormatsTest)
#include "picture_formats_test.moc"
