#include "picture_fixture.h"

#include <QtTest>

#include <cstdio>

// libjpeg's header needs <cstdio>.
#include <jpeglib.h>

using namespace digitlab;

/// Kinds of pictures that OpenCV does not write: inks, palettes of few bits, run lengths, interlacing.
class PictureUnusualTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jpegOfInks_data();
    void jpegOfInks();
    void palettePngOfFewBits_data();
    void palettePngOfFewBits();
    void colourBehindThePaletteIsBlack();
    void interlacedPng();
    void bmpOfRunLengths();
    void bmpWithPalette();
};

namespace {

/// 16 x 16 of one colour as four inks, 0 to 255.
Bytes inkJpeg(std::array<std::uint8_t, 4> inks, bool adobe, J_COLOR_SPACE stored)
{
    jpeg_compress_struct encoder{};
    jpeg_error_mgr errors{};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &bytes, &size);
    encoder.image_width = 16;
    encoder.image_height = 16;
    encoder.input_components = 4;
    encoder.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_colorspace(&encoder, stored);
    jpeg_set_quality(&encoder, 100, TRUE);
    encoder.write_Adobe_marker = adobe ? TRUE : FALSE;
    jpeg_start_compress(&encoder, TRUE);
    Bytes row;
    for (int i = 0; i < 16; ++i)
        row.insert(row.end(), inks.begin(), inks.end());
    JSAMPROW line = row.data();
    while (encoder.next_scanline < encoder.image_height)
        jpeg_write_scanlines(&encoder, &line, 1);
    jpeg_finish_compress(&encoder);
    const Bytes result(bytes, bytes + size);
    jpeg_destroy_compress(&encoder);
    std::free(bytes);
    return result;
}

/// A BMP of 8 bits a pixel with a palette of black, white and red.
Bytes paletteBmp(std::uint32_t width, std::uint32_t height, std::uint32_t compression, const Bytes& rows)
{
    Bytes bmp;
    addText(bmp, "BM");
    constexpr std::uint32_t start = 54 + 12;
    for (const std::uint32_t number : {start + static_cast<std::uint32_t>(rows.size()), 0u, start, 40u, width, height})
        addNumber(bmp, number, 4, false);
    addNumber(bmp, 1, 2, false);
    addNumber(bmp, 8, 2, false);
    for (const std::uint32_t number : {compression, static_cast<std::uint32_t>(rows.size()), 0u, 0u, 3u, 0u})
        addNumber(bmp, number, 4, false);
    for (const std::uint32_t colour : {0x000000u, 0xffffffu, 0xff0000u})
        addNumber(bmp, colour, 4, false);
    addBytes(bmp, rows);
    return bmp;
}

} // namespace

void PictureUnusualTest::jpegOfInks_data()
{
    QTest::addColumn<QList<int>>("inks");
    QTest::addColumn<bool>("adobe");
    QTest::addColumn<bool>("ycck");
    // The same red: Adobe's programs store how much light each ink leaves, others how much ink there is.
    QTest::newRow("plain") << QList<int>{0, 255, 255, 0} << false << false;
    QTest::newRow("as Adobe's programs store them") << QList<int>{255, 0, 0, 255} << true << false;
    QTest::newRow("YCCK") << QList<int>{255, 0, 0, 255} << true << true;
}

void PictureUnusualTest::jpegOfInks()
{
    QFETCH(QList<int>, inks);
    QFETCH(bool, adobe);
    QFETCH(bool, ycck);
    std::array<std::uint8_t, 4> values{};
    std::copy(inks.begin(), inks.end(), values.begin());
    const Picture picture = decodePicture(inkJpeg(values, adobe, ycck ? JCS_YCCK : JCS_CMYK), "inks");
    QCOMPARE(picture.channels, 3);
    QCOMPARE(picture.width, 16);
    QVERIFY(isNear(pixelAt(picture, 8, 8), {255, 0, 0, 255}, 6));
}

void PictureUnusualTest::palettePngOfFewBits_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("row");
    QTest::newRow("1 bit") << 1 << 0x40;
    QTest::newRow("2 bits") << 2 << 0x10;
    QTest::newRow("4 bits") << 4 << 0x01;
}

void PictureUnusualTest::palettePngOfFewBits()
{
    QFETCH(int, bits);
    QFETCH(int, row);
    const Picture picture
        = decodePicture(handMadePng(2, 1, static_cast<std::uint8_t>(bits), 3, {0, static_cast<std::uint8_t>(row)},
                                    {pngBlock("PLTE", {255, 0, 0, 0, 0, 128}), pngBlock("tRNS", {255, 64})}),
                        "palette");
    QCOMPARE(picture.channels, 4);
    QVERIFY(isNear(pixelAt(picture, 0, 0), {255, 0, 0, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 1, 0), {0, 0, 128, 64}, 0));
}

void PictureUnusualTest::colourBehindThePaletteIsBlack()
{
    const Bytes png = handMadePng(2, 1, 8, 3, {0, 0, 200}, {pngBlock("PLTE", {255, 0, 0})});
    Picture picture;
    QCOMPARE(printedOnStderr([&] { picture = decodePicture(png, "short"); }), QByteArray());
    QVERIFY(isNear(pixelAt(picture, 0, 0), {255, 0, 0, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 1, 0), {0, 0, 0, 255}, 0));
}

/// 8 x 8 in the seven passes of Adam7; each pixel is its place.
void PictureUnusualTest::interlacedPng()
{
    struct Pass {
        int left, top, stepX, stepY;
    };
    constexpr std::array<Pass, 7> passes{
        {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};
    Bytes data;
    for (const Pass& pass : passes) {
        for (int y = pass.top; y < 8; y += pass.stepY) {
            data.push_back(0);
            for (int x = pass.left; x < 8; x += pass.stepX)
                data.push_back(static_cast<std::uint8_t>(y * 8 + x));
        }
    }
    Bytes png = handMadePng(8, 8, 8, 0, data);
    const Bytes header = pngBlock("IHDR", {0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1});
    std::copy(header.begin(), header.end(), png.begin() + 8);
    const Picture picture = decodePicture(png, "interlaced");
    QCOMPARE(picture.channels, 1);
    for (int i = 0; i < 64; ++i)
        QCOMPARE(int{picture.pixels[static_cast<std::size_t>(i)]}, i);
}

void PictureUnusualTest::bmpOfRunLengths()
{
    // From the bottom: three white and one red; four black, as they are.
    const Picture picture
        = decodePicture(paletteBmp(4, 2, 1, {3, 1, 1, 2, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1}), "run lengths");
    QVERIFY(isNear(pixelAt(picture, 0, 1), {255, 255, 255, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 3, 1), {255, 0, 0, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 3, 0), {0, 0, 0, 255}, 0));
}

void PictureUnusualTest::bmpWithPalette()
{
    const Picture picture = decodePicture(paletteBmp(4, 1, 0, {0, 1, 2, 1}), "palette");
    QVERIFY(isNear(pixelAt(picture, 0, 0), {0, 0, 0, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 1, 0), {255, 255, 255, 255}, 0));
    QVERIFY(isNear(pixelAt(picture, 2, 0), {255, 0, 0, 255}, 0));
}

QTEST_APPLESS_MAIN(PictureUnusualTest)
#include "picture_unusual_test.moc"
