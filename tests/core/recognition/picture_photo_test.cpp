#include "digit_fixture.h"

#include <QtTest>

#include <opencv2/imgcodecs.hpp>

using namespace digitlab;

namespace {

/// Lines as they are printed on paper, below the ink; `closer` is how much the slopes change from one end of the page
/// to the other.
cv::Mat withLines(const cv::Mat& picture, bool squared, int light, double closer)
{
    const int width = picture.cols, height = picture.rows;
    cv::Mat lines(picture.size(), CV_8U, cv::Scalar(255));
    for (int at = -200; at < width + 200; at += 52) {
        const double fall = -closer * (at - height / 2.0) / height;
        cv::line(lines, {0, at}, {width, static_cast<int>(at + fall * width)}, cv::Scalar(light), 2, cv::LINE_AA);
        if (squared)
            cv::line(lines, {at, 0}, {static_cast<int>(at - fall * height), height}, cv::Scalar(light), 2, cv::LINE_AA);
    }
    cv::min(picture, lines, lines);
    return lines;
}

} // namespace

/// Paper, light and what else comes into a photo.
class PicturePhotoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blank_data();
    void blank();
    void photo_data();
    void photo();
    void brokenDigitStaysWhole();
    void thinAndPaleAtItsEnds();
    void digitAtTheBorderStays();
    void cutOutClosely_data();
    void cutOutClosely();
    void severalDigits();
    void lightOnDarkIsReadAsDarkOnLight();
};

void PicturePhotoTest::blank_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"white", "black", "grey", "noisy paper", "paper as JPEG", "vignetted paper",
                             "wholly transparent", "hard shadow", "squared paper", "noise"})
        QTest::newRow(kind) << QString::fromUtf8(kind);
}

void PicturePhotoTest::blank()
{
    QFETCH(QString, kind);
    cv::Mat grey(240, 320, CV_8U, cv::Scalar(255));
    if (kind == QLatin1String("black"))
        grey.setTo(0);
    else if (kind == QLatin1String("grey"))
        grey.setTo(128);
    else if (kind == QLatin1String("noisy paper"))
        grey = paper(320, 240, 210);
    else if (kind == QLatin1String("paper as JPEG")) {
        std::vector<std::uint8_t> jpeg;
        cv::imencode(".jpg", paper(640, 480, 215), jpeg, {cv::IMWRITE_JPEG_QUALITY, 60});
        grey = cv::imdecode(jpeg, cv::IMREAD_GRAYSCALE);
    } else if (kind == QLatin1String("vignetted paper"))
        grey = vignetted(paper(640, 480, 220), 0.5);
    else if (kind == QLatin1String("hard shadow")) {
        grey = paper(640, 480, 220);
        cv::Mat shadow(grey(cv::Rect(0, 0, 300, 480)));
        shadow = shadow * 0.6;
    } else if (kind == QLatin1String("squared paper")) {
        grey = paper(640, 480, 220);
        for (int at = 15; at < 640; at += 40) {
            cv::line(grey, {at, 0}, {at, 480}, cv::Scalar(90), 2);
            cv::line(grey, {0, at}, {640, at}, cv::Scalar(90), 2);
        }
    } else if (kind == QLatin1String("noise")) {
        cv::RNG random(3);
        random.fill(grey, cv::RNG::UNIFORM, 0, 256);
    }
    Picture picture = greyPicture(grey);
    if (kind == QLatin1String("wholly transparent")) {
        picture = {50, 50, 4, std::vector<std::uint8_t>(10000, 0)};
        for (std::size_t i = 0; i < 5000; i += 4)
            picture.pixels[i] = 255; // colours that nobody sees
    }
    const Normalised result = normalise(picture);
    QVERIFY2(result.hint == Hint::empty || result.hint == Hint::noContrast,
             qPrintable(QString::number(static_cast<int>(result.hint))));
    QCOMPARE(highest(result.image), 0);
    QCOMPARE(result.steps.size(), std::size_t{1});
}

void PicturePhotoTest::photo_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind :
         {"plain", "vignetted", "hard shadow", "faint pencil", "table edge", "ruled", "squared", "ruled, aslant",
          "squared, aslant", "squared, aslant and pale", "squared, far aslant", "squared, in perspective",
          "dark table around", "grainy table beside", "dry chalk", "chalk on a board", "pale blue ink"})
        QTest::newRow(kind) << QString::fromUtf8(kind);
}

/// Paper, grain and light as a phone's camera has them.
void PicturePhotoTest::photo()
{
    QFETCH(QString, kind);
    for (const int digit : {0, 3, 4, 5, 7}) {
        const cv::Mat mask = inkMask(moved(drawnDigit(digit), 0.6f, 26, 16), 640, 480, 6, 12);
        cv::Mat grey = painted(mask, 215, kind == QLatin1String("faint pencil") ? 175 : 50);
        if (kind == QLatin1String("hard shadow")) {
            cv::Mat shadow(grey(cv::Rect(0, 0, 330, 480)));
            shadow = shadow * 0.6;
        }
        if (kind == QLatin1String("table edge"))
            grey(cv::Rect(600, 0, 40, 480)).setTo(40);
        if (kind == QLatin1String("ruled") || kind == QLatin1String("squared")) {
            for (int at = 12; at < 640; at += 48) {
                cv::line(grey, {0, at}, {640, at + 6}, cv::Scalar(70), 2, cv::LINE_AA);
                if (kind == QLatin1String("squared"))
                    cv::line(grey, {at, 0}, {at - 4, 480}, cv::Scalar(70), 2, cv::LINE_AA);
            }
        }
        if (kind == QLatin1String("squared, in perspective"))
            grey = withLines(grey, true, 70, 0.15);
        if (kind.contains(QLatin1String("aslant"))) {
            const bool squared = kind.startsWith(QLatin1String("squared"));
            constexpr int around = 400; // so that the lines go on to the border
            cv::copyMakeBorder(grey, grey, around, around, around, around, cv::BORDER_REPLICATE);
            grey = withLines(grey, squared, kind.contains(QLatin1String("pale")) ? 170 : 70, 0);
            const double degrees = kind.contains(QLatin1String("far")) ? 33 : 12;
            const cv::Mat turn
                = cv::getRotationMatrix2D({around + 320, around + 240}, digit % 2 == 0 ? degrees : -degrees, 1);
            cv::warpAffine(grey.clone(), grey, turn, grey.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
            grey = grey(cv::Rect(around, around, 640, 480)).clone();
        }
        if (kind == QLatin1String("chalk on a board"))
            grey = painted(mask, 45, 190);
        if (kind == QLatin1String("dark table around")) {
            cv::Mat table(grey.size(), CV_8U, cv::Scalar(15));
            cv::fillConvexPoly(table, std::vector<cv::Point>{{70, 30}, {590, 50}, {570, 430}, {50, 440}},
                               cv::Scalar(255));
            cv::min(grey, table, grey);
        }
        if (kind == QLatin1String("grainy table beside")) {
            cv::Mat grain(24, 8, CV_8U);
            cv::RNG(5).fill(grain, cv::RNG::UNIFORM, 110, 210);
            cv::resize(grain, grain, {120, 480}, 0, 0, cv::INTER_CUBIC);
            grain.copyTo(grey(cv::Rect(520, 0, 120, 480)));
        }
        if (kind == QLatin1String("dry chalk")) {
            cv::Mat gaps(grey.size(), CV_8U);
            cv::RNG(6).fill(gaps, cv::RNG::UNIFORM, 0, 256);
            cv::GaussianBlur(gaps, gaps, {0, 0}, 1.5);
            grey = painted(mask & (gaps > 115), 45, 190);
        }
        grey = noise(grey, 5);
        if (kind == QLatin1String("vignetted"))
            grey = vignetted(grey, 0.6);
        Picture picture = greyPicture(grey);
        if (kind == QLatin1String("pale blue ink")) {
            picture.channels = 3;
            picture.pixels.clear();
            const cv::Mat red = noise(painted(mask, 215, 160), 4);
            for (std::size_t i = 0; i < red.total(); ++i)
                picture.pixels.insert(picture.pixels.end(), {red.data[i], red.data[i], 215});
        }
        const Normalised result = normalise(picture, false);
        QCOMPARE(result.hint, Hint::nothing);
        const double difference = meanDifference(result.image, reference(digit));
        QVERIFY2(difference < (kind.startsWith(QLatin1String("squared")) ? 13 : 11),
                 qPrintable(QString::number(digit) + QLatin1Char(' ') + QString::number(difference)));
    }
}

void PicturePhotoTest::brokenDigitStaysWhole()
{
    cv::Mat mask = inkMask(drawnDigit(0), wide, wide, 2, 10);
    mask(cv::Rect(0, 92, wide, 8)).setTo(0); // a gap through both sides
    for (const bool photo : {false, true}) {
        const cv::Mat grey = painted(mask, 220, 30);
        const Normalised result = normalise(greyPicture(photo ? noise(grey, 4) : grey), false);
        QCOMPARE(result.hint, Hint::nothing);
        const cv::Rect box = inkBox(result.image, 100);
        QVERIFY(box.height >= 18);
        QVERIFY(meanDifference(result.image, reference(0)) < 12);
    }
}

/// In the small copy that is looked at first the thin line's pale ends are no ink.
void PicturePhotoTest::thinAndPaleAtItsEnds()
{
    cv::Mat mask(1400, 1050, CV_8U, cv::Scalar(0));
    cv::ellipse(mask, {470, 750}, {280, 580}, 0, 0, 360, cv::Scalar(255), 3, cv::LINE_AA);
    for (const cv::Range& end : {cv::Range(0, 450), cv::Range(900, 1400)})
        mask.rowRange(end) *= 0.6;
    cv::Mat picture = painted(mask, 200, 150), grain(picture.size(), CV_16S);
    for (int y = 0; y < picture.rows; ++y) // the paper was folded
        picture.row(y) -= 24 * std::exp(-std::pow((y - 640) / 25.0, 2));
    cv::RNG(3).fill(grain, cv::RNG::NORMAL, 0, 3);
    cv::add(picture, grain, picture, cv::noArray(), CV_8U);
    const Normalised result = normalise(greyPicture(picture), false);
    QCOMPARE(result.hint, Hint::nothing);
    QVERIFY(!result.doubtful);
    QVERIFY(inkBox(result.image, 100).height >= 19);
}

void PicturePhotoTest::digitAtTheBorderStays()
{
    for (const bool photo : {false, true}) {
        const Ink ink = moved(drawnDigit(4), 1, -30, 0); // its left corner touches the border
        const cv::Mat grey = painted(inkMask(ink, wide, wide, 2, 12), 220, 30);
        const Normalised result = normalise(greyPicture(photo ? noise(grey, 4) : grey), false);
        QCOMPARE(result.hint, Hint::nothing);
        const double difference = meanDifference(result.image, reference(4));
        QVERIFY2(difference < 8, qPrintable(QString::number(difference)));
    }
}

void PicturePhotoTest::cutOutClosely_data()
{
    QTest::addColumn<int>("margin");
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("ink");
    for (const int margin : {0, 1, 2, 5}) {
        QTest::addRow("dark ink, %d pixels around", margin) << margin << 215 << 60;
        QTest::addRow("light ink, %d pixels around", margin) << margin << 50 << 190;
    }
}

/// A photo from which somebody has cut the digit, as near as that goes.
void PicturePhotoTest::cutOutClosely()
{
    QFETCH(int, margin);
    QFETCH(int, paper);
    QFETCH(int, ink);
    for (const double line : {8.0, 12.0, 18.0}) {
        for (const int digit : {0, 3, 4, 5, 7}) {
            const cv::Mat mask = inkMask(drawnDigit(digit), wide, wide, 2, line);
            const cv::Mat grey = vignetted(noise(painted(mask, paper, ink), 4), 0.2);
            const cv::Rect box = cv::boundingRect(mask > 128);
            const cv::Rect cut(box.tl() - cv::Point(margin, margin), box.br() + cv::Point(margin, margin));
            const Normalised result = normalise(greyPicture(grey(cut)));
            QCOMPARE(result.hint, Hint::nothing);
            const DigitImage wanted = normalise(greyPicture(painted(mask, 255, 0)), false).image;
            const double difference = meanDifference(result.image, wanted);
            QVERIFY2(difference < 11,
                     qPrintable(QStringLiteral("%1, line %2: %3").arg(digit).arg(line).arg(difference)));
            const Step& whole = result.steps.front(); // what was cut out, not what was thought around it
            QCOMPARE(whole.picture.width, cut.width);
            QVERIFY(whole.boxLeft <= margin + 3 && whole.boxLeft + whole.boxWidth <= cut.width);
        }
    }
}

void PicturePhotoTest::severalDigits()
{
    for (const bool photo : {false, true}) {
        Ink ink = moved(drawnDigit(1), 0.5f, 0, 25);
        for (const Stroke& stroke : moved(drawnDigit(0), 0.5f, 40, 25).strokes)
            ink.strokes.push_back(stroke);
        const cv::Mat grey = painted(inkMask(ink, 300, 300, 3, 8), 220, 30);
        QCOMPARE(normalise(greyPicture(photo ? noise(grey, 4) : grey), false).hint, Hint::severalDigits);
    }
}

/// In pictures that are looked at whole, and in those that are looked at in a smaller copy first.
void PicturePhotoTest::lightOnDarkIsReadAsDarkOnLight()
{
    for (const int side : {40, 100, 150, 320, 480}) {
        for (const int digit : {0, 4, 5}) {
            const cv::Mat mask = inkMask(drawnDigit(digit), side, side, side / 100.0, side / 16.0);
            const cv::Mat dark = noise(painted(mask, 215, 40), 3);
            const Normalised expected = normalise(greyPicture(dark), false);
            const Normalised result = normalise(greyPicture(255 - dark), false);
            QCOMPARE(result.hint, expected.hint);
            const double difference = meanDifference(result.image, expected.image);
            QVERIFY2(difference < 1,
                     qPrintable(QString::number(side) + QLatin1Char(' ') + QString::number(difference)));
        }
    }
}

QTEST_APPLESS_MAIN(PicturePhotoTest)
#include "picture_photo_test.moc"
