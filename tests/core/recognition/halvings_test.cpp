#include "core/recognition/photo/halvings.h"

#include "digit_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace digitlab;

/// Copies of half the size, and that a picture's size changes nothing in what the network sees.
class HalvingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void means();
    void oddSidesLoseTheLast();
    void twoAtOnce();
    void manyAtOnce();
    void partsAreOfTheCopy();
    void thinStrips();
    void downTo();
    void largePicturesShowTheSame_data();
    void largePicturesShowTheSame();
    void fineSquares();
    void hairlines();
};

void HalvingsTest::means()
{
    const cv::Mat picture = (cv::Mat_<std::uint8_t>(2, 4) << 10, 20, 0, 255, 30, 40, 255, 0);
    Halvings copies(picture);
    QCOMPARE(copies.at(0).data, picture.data);
    QCOMPARE(copies.at(1).size(), cv::Size(2, 1));
    QCOMPARE(int(copies.at(1).at<std::uint8_t>(0, 0)), 25);
    QVERIFY(std::abs(int(copies.at(1).at<std::uint8_t>(0, 1)) - 128) <= 1);
}

void HalvingsTest::oddSidesLoseTheLast()
{
    cv::Mat picture(5, 7, CV_8UC3, cv::Scalar(1, 2, 3));
    picture.col(6).setTo(cv::Scalar(255, 255, 255));
    picture.row(4).setTo(cv::Scalar(255, 255, 255));
    Halvings copies(picture);
    QCOMPARE(copies.at(1).size(), cv::Size(3, 2));
    QCOMPARE(copies.at(1).at<cv::Vec3b>(1, 2), cv::Vec3b(1, 2, 3));
}

static cv::Mat noise(cv::Size size, int type)
{
    cv::Mat picture(size, type);
    cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

void HalvingsTest::twoAtOnce()
{
    for (const int type : {CV_8UC1, CV_8UC3}) {
        const cv::Mat picture = noise({43, 30}, type);
        Halvings copies(picture), bySteps(picture);
        const cv::Mat once = bySteps.at(1).clone();
        Halvings again(once);
        QCOMPARE(copies.at(2).size(), cv::Size(10, 7));
        QVERIFY(cv::norm(copies.at(2), again.at(1), cv::NORM_INF) <= 1); // rounded once instead of twice
    }
}

void HalvingsTest::manyAtOnce()
{
    for (const int type : {CV_8UC1, CV_8UC3}) {
        Halvings white(cv::Mat(1300, 1500, type, cv::Scalar::all(255)));
        for (const int halvings : {5, 6, 8, 9, 10}) {
            QCOMPARE(white.at(halvings).size(), cv::Size(1500 >> halvings, 1300 >> halvings));
            const cv::Mat grey = white.at(halvings).reshape(1);
            QCOMPARE(cv::countNonZero(grey != 255), 0);
        }
        const cv::Mat picture = noise({2560, 2048}, type);
        Halvings all(picture), enough(picture, Halvings::Rows::enough);
        cv::Mat mean;
        cv::resize(picture, mean, {160, 128}, 0, 0, cv::INTER_AREA);
        QCOMPARE(all.at(4).size(), mean.size());
        QVERIFY(cv::norm(all.at(4), mean, cv::NORM_INF) <= 1);
        QCOMPARE(enough.at(4).size(), mean.size());
        const double most = 8.0 * static_cast<double>(mean.total()) * mean.channels();
        QVERIFY(cv::norm(enough.at(4), mean, cv::NORM_L1) < most);
        QVERIFY(cv::norm(enough.part(4, {0, 0, 160, 128}), mean, cv::NORM_L1) < most);
    }
}

void HalvingsTest::partsAreOfTheCopy()
{
    const cv::Mat picture = noise({205, 163}, CV_8UC3);
    for (int halvings = 0; halvings <= 3; ++halvings) {
        Halvings made(picture);
        const Halvings notMade(picture);
        QCOMPARE(notMade.sizeAt(halvings), made.at(halvings).size());
        const cv::Size size = notMade.sizeAt(halvings);
        for (const cv::Rect& area :
             {cv::Rect(3, 2, 7, 9), cv::Rect({}, size), cv::Rect(size.width - 4, size.height - 5, 4, 5)}) {
            const cv::Mat wanted = made.at(halvings)(area);
            QCOMPARE(cv::norm(notMade.part(halvings, area), wanted, cv::NORM_INF), 0.0);
            QCOMPARE(cv::norm(made.part(halvings, area), wanted, cv::NORM_INF), 0.0);
        }
    }
    const Halvings strip(cv::Mat(1, 900, CV_8U, cv::Scalar(7)));
    QCOMPARE(strip.part(3, {10, 0, 20, 1}).size(), cv::Size(20, 1));
}

void HalvingsTest::thinStrips()
{
    Halvings copies(cv::Mat(1, 900, CV_8U, cv::Scalar(7)));
    QCOMPARE(copies.at(3).size(), cv::Size(112, 1));
    QCOMPARE(int(copies.at(3).at<std::uint8_t>(0, 111)), 7);
    QCOMPARE(copies.downTo(100), 0);
}

void HalvingsTest::downTo()
{
    const Halvings copies(cv::Mat(600, 800, CV_8U, cv::Scalar(0)));
    QCOMPARE(copies.downTo(800), 0);
    QCOMPARE(copies.downTo(401), 0);
    QCOMPARE(copies.downTo(400), 1);
    QCOMPARE(copies.downTo(160), 2);
}

void HalvingsTest::largePicturesShowTheSame_data()
{
    QTest::addColumn<int>("digit");
    QTest::addColumn<bool>("photo");
    for (const int digit : {3, 4, 5, 7}) {
        QTest::addRow("%d on paper", digit) << digit << true;
        QTest::addRow("%d on a screen", digit) << digit << false;
    }
}

void HalvingsTest::largePicturesShowTheSame()
{
    QFETCH(int, digit);
    QFETCH(bool, photo);
    const auto seen = [&](int side) {
        const cv::Mat mask = inkMask(drawnDigit(digit), side, side * 3 / 4, side / 200.0, side / 50.0);
        const cv::Mat ground
            = photo ? vignetted(paper(side, side * 3 / 4, 210), 0.3) : cv::Mat(mask.size(), CV_8U, cv::Scalar(255));
        cv::Mat picture;
        cv::subtract(ground, mask * 0.7, picture);
        return normalise(greyPicture(picture), false);
    };
    const Normalised usual = seen(400);
    QCOMPARE(usual.hint, Hint::nothing);
    for (const int side : {700, 1500, 3100, 6100}) {
        const Normalised large = seen(side);
        QCOMPARE(large.hint, Hint::nothing);
        const double difference = meanDifference(usual.image, large.image);
        QVERIFY2(difference < 6, qPrintable(QStringLiteral("%1: %2").arg(side).arg(difference)));
    }
}

/// Squares so fine that they run together where the picture is first looked at.
void HalvingsTest::fineSquares()
{
    const int width = 1200, height = 900;
    cv::Mat picture = paper(width, height, 215);
    for (int at = 7; at < width; at += 18) {
        cv::line(picture, {at, 0}, {at, height}, cv::Scalar(120), 1);
        if (at < height)
            cv::line(picture, {0, at}, {width, at}, cv::Scalar(120), 1);
    }
    const cv::Mat mask = inkMask(drawnDigit(5), width, height, 5, 24);
    cv::subtract(picture, mask * 0.7, picture);
    const Normalised onSquares = normalise(greyPicture(picture), false);
    const Normalised drawn = normalise(greyPicture(painted(mask, 255, 0)), false);
    QCOMPARE(onSquares.hint, Hint::nothing);
    const double difference = meanDifference(drawn.image, onSquares.image);
    QVERIFY2(difference < 12, qPrintable(QString::number(difference)));
}

/// A drawing's line may be one pixel high, wherever it lies.
void HalvingsTest::hairlines()
{
    for (const int side : {2000, 4000}) {
        for (int off = 0; off < 4; ++off) {
            cv::Mat picture(side, side, CV_8U, cv::Scalar(255));
            const std::vector<cv::Point> seven{{side / 4, side / 5 + off},
                                               {3 * side / 4, side / 5 + off},
                                               {side / 2, 4 * side / 5}};
            cv::polylines(picture, seven, false, cv::Scalar(0));
            const Normalised result = normalise(greyPicture(picture), false);
            QCOMPARE(result.hint, Hint::nothing);
            int widest = 0; // of the bar, as the stem is 3 pixels wide
            for (int y = 0; y < digitSide; ++y) {
                const auto row = result.image.begin() + y * digitSide;
                const auto inked = std::count_if(row, row + digitSide, [](std::uint8_t pixel) { return pixel > 60; });
                widest = std::max(widest, static_cast<int>(inked));
            }
            QVERIFY2(widest > 10, qPrintable(QStringLiteral("%1 + %2: %3").arg(side).arg(off).arg(widest)));
        }
    }
}

QTEST_APPLESS_MAIN(HalvingsTest)
#include "halvings_test.moc"
