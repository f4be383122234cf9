#include "digit_fixture.h"

#include "core/recognition/placement.h"

#include <QtTest>

#include <zlib.h>

using namespace digitlab;

class PictureNormaliserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mnistStaysAsItIs();
    void groundAndInk_data();
    void groundAndInk();
    void alpha_data();
    void alpha();
    void dot();
    void sizes_data();
    void sizes();
    void placeIsNoMatter();
    void hairlineStays();
    void specksCountForNothing();
    void extremes_data();
    void extremes();
    void steps();
    void stepsOfTheLastColumn();
};

namespace {

std::vector<std::uint8_t> unpacked(const char* file)
{
    const std::string path = std::string(DIGITLAB_RESOURCES) + "/mnist/" + file;
    gzFile stream = gzopen(path.c_str(), "rb");
    std::vector<std::uint8_t> bytes(16 + std::size_t{2000} * digitPixels);
    const int got = stream ? gzread(stream, bytes.data(), static_cast<unsigned>(bytes.size())) : 0;
    if (stream)
        gzclose(stream);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

} // namespace

void PictureNormaliserTest::mnistStaysAsItIs()
{
    const std::vector<std::uint8_t> bytes = unpacked("t10k-images-idx3-ubyte.gz");
    QVERIFY(bytes.size() > 16 + std::size_t{1000} * digitPixels);
    double sum = 0;
    int hints = 0;
    constexpr int count = 1000;
    for (int i = 0; i < count; ++i) {
        DigitImage image{};
        std::copy_n(bytes.begin() + 16 + std::ptrdiff_t{i} * digitPixels, digitPixels, image.begin());
        const Normalised result = normalise(Picture{digitSide, digitSide, 1, {image.begin(), image.end()}}, false);
        sum += meanDifference(result.image, image);
        hints += result.hint != Hint::nothing;
    }
    QVERIFY2(sum / count < 0.1, qPrintable(QString::number(sum / count)));
    QVERIFY2(hints <= 3, qPrintable(QString::number(hints)));
}

void PictureNormaliserTest::groundAndInk_data()
{
    QTest::addColumn<int>("ground");
    QTest::addColumn<int>("ink");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("white on black") << 0 << 255 << 0.6;
    QTest::newRow("grey on white") << 255 << 120 << 3.0;
    QTest::newRow("dark grey on grey") << 128 << 60 << 3.0;
    QTest::newRow("light grey on grey") << 128 << 200 << 3.0;
    QTest::newRow("barely darker") << 200 << 190 << 4.0;
}

void PictureNormaliserTest::groundAndInk()
{
    QFETCH(int, ground);
    QFETCH(int, ink);
    QFETCH(double, tolerance);
    for (const int digit : {0, 1, 3, 4, 5, 7}) {
        const cv::Mat mask = inkMask(drawnDigit(digit), wide, wide, 2, 12);
        const Normalised result = normalise(greyPicture(painted(mask, ground, ink)), false);
        QCOMPARE(result.hint, Hint::nothing);
        QVERIFY(highest(result.image) >= 250);
        const double difference = meanDifference(result.image, reference(digit));
        QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
    }
}

void PictureNormaliserTest::alpha_data()
{
    QTest::addColumn<QList<int>>("ink");
    QTest::addColumn<QList<int>>("beneath");
    QTest::addColumn<bool>("opaque");
    QTest::newRow("black ink, black beneath") << QList<int>{0, 0, 0} << QList<int>{0, 0, 0} << false;
    QTest::newRow("black ink, white beneath") << QList<int>{0, 0, 0} << QList<int>{255, 255, 255} << false;
    QTest::newRow("white ink, black beneath") << QList<int>{255, 255, 255} << QList<int>{0, 0, 0} << false;
    QTest::newRow("white ink, white beneath") << QList<int>{255, 255, 255} << QList<int>{255, 255, 255} << false;
    QTest::newRow("red ink, green beneath") << QList<int>{200, 30, 30} << QList<int>{0, 255, 0} << false;
    QTest::newRow("opaque") << QList<int>{0, 0, 0} << QList<int>{255, 255, 255} << true;
}

void PictureNormaliserTest::alpha()
{
    QFETCH(QList<int>, ink);
    QFETCH(QList<int>, beneath);
    QFETCH(bool, opaque);
    const cv::Mat mask = inkMask(drawnDigit(3), wide, wide, 2, 12);
    Picture picture{wide, wide, 4, {}};
    for (int y = 0; y < wide; ++y) {
        for (int x = 0; x < wide; ++x) {
            const int covered = mask.at<std::uint8_t>(y, x);
            for (int i = 0; i < 3; ++i) {
                const int mixed = (ink[i] * covered + beneath[i] * (255 - covered)) / 255;
                picture.pixels.push_back(static_cast<std::uint8_t>(opaque ? mixed : covered > 0 ? ink[i] : beneath[i]));
            }
            picture.pixels.push_back(static_cast<std::uint8_t>(opaque ? 255 : covered));
        }
    }
    const Normalised result = normalise(picture, false);
    QCOMPARE(result.hint, Hint::nothing);
    const double difference = meanDifference(result.image, reference(3));
    QVERIFY2(difference < 1, qPrintable(QString::number(difference)));
}

void PictureNormaliserTest::dot()
{
    cv::Mat pixel(100, 100, CV_8U, cv::Scalar(255));
    pixel.at<std::uint8_t>(40, 60) = 0;
    QCOMPARE(normalise(greyPicture(pixel), false).hint, Hint::dot);
    cv::Mat disc(280, 280, CV_8U, cv::Scalar(255));
    cv::circle(disc, {140, 140}, 9, cv::Scalar(0), cv::FILLED, cv::LINE_AA);
    QCOMPARE(normalise(greyPicture(disc), false).hint, Hint::dot);
    // A small digit is none.
    const cv::Mat small = painted(inkMask(moved(drawnDigit(3), 0.2f, 5, 5), 280, 280, 2.8, 3), 255, 0);
    QCOMPARE(normalise(greyPicture(small), false).hint, Hint::nothing);
}

void PictureNormaliserTest::sizes_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("20 pixels") << 20 << 24.0;
    QTest::newRow("40 pixels") << 40 << 8.0;
    QTest::newRow("100 pixels") << 100 << 4.0;
    QTest::newRow("900 pixels") << 900 << 3.0;
    QTest::newRow("1600 pixels") << 1600 << 3.0;
}

void PictureNormaliserTest::sizes()
{
    QFETCH(int, side);
    QFETCH(double, tolerance);
    const double scale = side / 100.0;
    for (const int digit : {0, 1, 3, 4, 5, 7}) {
        const cv::Mat mask = inkMask(drawnDigit(digit), side, side, scale, 6 * scale);
        const Normalised result = normalise(greyPicture(painted(mask, 255, 0)), false);
        QCOMPARE(result.hint, Hint::nothing);
        const double difference = meanDifference(result.image, reference(digit));
        QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
    }
}

void PictureNormaliserTest::placeIsNoMatter()
{
    const auto placed = [](float dx, float dy) {
        const Ink ink = moved(drawnDigit(5), 0.4f, dx, dy);
        return normalise(greyPicture(painted(inkMask(ink, 300, 300, 3, 6), 255, 0)), false).image;
    };
    const DigitImage middle = placed(30, 30);
    for (const auto& [dx, dy] : {std::pair{-6.0f, -4.0f}, {63.0f, -4.0f}, {-6.0f, 61.5f}, {61.3f, 60.7f}})
        QVERIFY(meanDifference(placed(dx, dy), middle) < 3);
}

void PictureNormaliserTest::hairlineStays()
{
    const cv::Mat grey = painted(inkMask(drawnDigit(3), 1600, 1600, 16, 3), 255, 0);
    const Normalised result = normalise(greyPicture(grey), false);
    QVERIFY(highest(result.image) >= 250);
    double sum = 0;
    for (const std::uint8_t pixel : result.image)
        sum += pixel;
    QVERIFY(sum / digitPixels > 15); // MNIST's mean is 33, a hairline scaled plainly has less than 3
}

void PictureNormaliserTest::specksCountForNothing()
{
    cv::Mat mask = inkMask(drawnDigit(3), wide, wide, 2, 12);
    cv::circle(mask, {8, 190}, 1, cv::Scalar(255), cv::FILLED);
    cv::circle(mask, {190, 12}, 1, cv::Scalar(255), cv::FILLED);
    QVERIFY(meanDifference(normalise(greyPicture(painted(mask, 255, 0)), false).image, reference(3)) < 0.1);
}

void PictureNormaliserTest::extremes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("no pixel") << 0 << 0;
    QTest::newRow("one pixel") << 1 << 1;
    QTest::newRow("two pixels") << 2 << 1;
    QTest::newRow("a row") << 5000 << 1;
    QTest::newRow("a column") << 1 << 5000;
    QTest::newRow("a strip") << 5000 << 3;
}

void PictureNormaliserTest::extremes()
{
    QFETCH(int, width);
    QFETCH(int, height);
    for (const int channels : {1, 3, 4}) {
        Picture picture{width, height, channels, {}};
        const int values = width * height * channels;
        picture.pixels.resize(static_cast<std::size_t>(values), 200);
        QVERIFY(normalise(picture).hint != Hint::nothing);
        for (std::size_t i = 0; i < picture.pixels.size(); ++i)
            picture.pixels[i] = static_cast<std::uint8_t>(i * 7919 >> 3);
        normalise(picture);
    }
}

/// Halving drops an odd column: the ink in it has to be shown somewhere.
void PictureNormaliserTest::stepsOfTheLastColumn()
{
    cv::Mat grey(932, 1323, CV_8U, cv::Scalar(255));
    grey(cv::Range(60, 872), cv::Range(1322, 1323)).setTo(0);
    const Normalised result = normalise(greyPicture(grey));
    QCOMPARE(result.steps.size(), std::size_t{4});
    QCOMPARE(result.steps[0].boxLeft + result.steps[0].boxWidth, result.steps[0].picture.width);
    QCOMPARE(result.steps[1].picture.width, 1);
}

void PictureNormaliserTest::steps()
{
    const cv::Mat mask = inkMask(drawnDigit(5), 1200, 900, 9, 50);
    const Normalised result = normalise(greyPicture(painted(mask, 255, 0)));
    QCOMPARE(result.steps.size(), std::size_t{4});
    const Step& original = result.steps[0];
    QCOMPARE(original.picture.width, 300);
    QCOMPARE(original.picture.height, 225);
    // The 5 spans 34 to 68 of 100 units across, 9 pixels a unit, and 300 of 1200 are left.
    QVERIFY(std::abs(original.boxLeft - 71) < 5);
    QVERIFY(std::abs(original.boxWidth - 82) < 7);
    QCOMPARE(result.steps[1].kind, StepKind::cropped);
    QCOMPARE(result.steps[2].picture.width, boxSide);
    QCOMPARE(result.steps[3].picture.height, digitSide);
}

QTEST_APPLESS_MAIN(PictureNormaliserTest)
#include "picture_normaliser_test.moc"
