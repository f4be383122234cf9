#include "core/pictures/plain_png.h"

#include "picture_fixture.h"

#include <QtTest>

#include <opencv2/imgproc.hpp>
#include <random>

using namespace digitlab;

namespace {

/// Rows of random bytes with these filters in turn.
Bytes filteredRows(int height, std::size_t rowBytes, const std::vector<std::uint8_t>& filters)
{
    std::minstd_rand random(9);
    Bytes rows;
    for (int y = 0; y < height; ++y) {
        rows.push_back(filters[static_cast<std::size_t>(y) % filters.size()]);
        for (std::size_t i = 0; i < rowBytes; ++i)
            rows.push_back(static_cast<std::uint8_t>(random() >> 8));
    }
    return rows;
}

/// The same by OpenCV, in our order of channels.
QByteArray byOpenCv(const Bytes& png)
{
    cv::Mat decoded = cv::imdecode(png, cv::IMREAD_UNCHANGED);
    if (decoded.channels() == 3)
        cv::cvtColor(decoded, decoded, cv::COLOR_BGR2RGB);
    if (decoded.channels() == 4)
        cv::cvtColor(decoded, decoded, cv::COLOR_BGRA2RGBA);
    return {reinterpret_cast<const char*>(decoded.data), static_cast<qsizetype>(decoded.total() * decoded.elemSize())};
}

constexpr int width = 28, height = 11;

} // namespace

class PlainPngTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allFilters_data()
    {
        QTest::addColumn<int>("colourType");
        QTest::addColumn<int>("channels");
        QTest::newRow("grey") << 0 << 1;
        QTest::newRow("RGB") << 2 << 3;
        QTest::newRow("RGBA") << 6 << 4;
    }
    void allFilters()
    {
        QFETCH(int, colourType);
        QFETCH(int, channels);
        const std::size_t rowBytes = std::size_t{width} * static_cast<std::size_t>(channels);
        for (const std::vector<std::uint8_t>& filters :
             {std::vector<std::uint8_t>{0}, {1}, {2}, {3}, {4}, {4, 3, 2, 1, 0}}) {
            const Bytes png = handMadePng(width, height, 8, static_cast<std::uint8_t>(colourType),
                                          filteredRows(height, rowBytes, filters));
            const std::optional<Picture> picture = decodePlainPng(png);
            QVERIFY(picture);
            QCOMPARE(picture->width, width);
            QCOMPARE(picture->height, height);
            QCOMPARE(picture->channels, channels);
            QCOMPARE(qBytes(picture->pixels), byOpenCv(png));
        }
    }

    void pixelsInSeveralBlocks()
    {
        const Bytes rows = filteredRows(height, width, {0, 1, 2});
        const Bytes packed = deflated(rows);
        const Bytes whole = handMadePng(width, height, 8, 0, rows);
        // The same packed bytes in three blocks.
        const auto part = [&](std::size_t begin, std::size_t end) {
            return pngBlock("IDAT",
                            Bytes(packed.begin() + static_cast<std::ptrdiff_t>(begin),
                                  packed.begin() + static_cast<std::ptrdiff_t>(end)));
        };
        Bytes parts(whole.begin(), whole.begin() + 33);
        for (const Bytes& block : {part(0, 5), part(5, 6), part(6, packed.size()), pngBlock("IEND", {})})
            addBytes(parts, block);
        QVERIFY(decodePlainPng(parts));
        QCOMPARE(qBytes(decodePlainPng(parts)->pixels), qBytes(decodePlainPng(whole)->pixels));
    }

    void othersAreLeftToOthers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const Bytes& bytes) { QTest::newRow(name) << qBytes(bytes); };
        const Bytes rows = filteredRows(height, width, {0});
        const Bytes good = handMadePng(width, height, 8, 0, rows);
        row("nothing", {});
        row("no PNG", Bytes(100, 7));
        row("cut short", Bytes(good.begin(), good.end() - 20));
        row("16 bits", handMadePng(width, height, 16, 0, filteredRows(height, 2 * width, {0})));
        row("a palette", handMadePng(width, height, 8, 3, rows, {pngBlock("PLTE", Bytes(768, 9))}));
        row("a transparent colour", handMadePng(width, height, 8, 0, rows, {pngBlock("tRNS", {0, 5})}));
        row("a filter that does not exist", handMadePng(width, height, 8, 0, filteredRows(height, width, {5})));
        row("too few rows", handMadePng(width, height, 8, 0, filteredRows(height - 1, width, {0})));
        row("too large", handMadePng(5000, 5000, 8, 0, rows));
        Bytes damaged = good;
        damaged[45] ^= 0x10;
        row("a wrong checksum", damaged);
    }
    void othersAreLeftToOthers()
    {
        QFETCH(QByteArray, bytes);
        const Bytes copy(bytes.begin(), bytes.end());
        QVERIFY(!decodePlainPng(copy));
    }
};

QTEST_APPLESS_MAIN(PlainPngTest)
#include "plain_png_test.moc"
