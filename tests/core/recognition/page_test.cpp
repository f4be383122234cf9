#include "core/api/engine.h"
#include "core/recognition/page/page_rows.h"
#include "digit_fixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>

using namespace digitlab;

namespace {

constexpr int pageWidth = 900, pageHeight = 640;
constexpr int paperLight = 235, inkLight = 40;

/// Rows of digits (0, 1, 3, 4, 5 and 7 are drawn by rule), `size` pixels high, from (80, 60) on; `fall` is how far the
/// rows fall a pixel to the right.
Ink writing(const std::vector<std::string>& rows, float size, float fall = 0)
{
    Ink page{pageWidth, pageHeight, {}};
    float y = 60;
    for (const std::string& row : rows) {
        float x = 80;
        for (const char sign : row) {
            const Ink digit = moved(drawnDigit(sign - '0'), size / 70, x, y + fall * x);
            page.strokes.insert(page.strokes.end(), digit.strokes.begin(), digit.strokes.end());
            x += 1.15f * size;
        }
        y += 1.7f * size;
    }
    return page;
}

cv::Mat pageOf(const Ink& ink)
{
    return noise(painted(inkMask(ink, pageWidth, pageHeight, 1, 7), paperLight, inkLight), 5);
}

/// Printed lines lie below the ink.
void addLines(cv::Mat& page, bool squared, int light)
{
    constexpr int step = 44;
    cv::Mat paper(page.size(), CV_8U, cv::Scalar(255));
    for (int y = step; y < page.rows; y += step)
        cv::line(paper, {0, y}, {page.cols, y}, cv::Scalar(light), 2);
    for (int x = step; squared && x < page.cols; x += step)
        cv::line(paper, {x, 0}, {x, page.rows}, cv::Scalar(light), 2);
    cv::min(page, paper, page);
}

} // namespace

class PageTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Model> m_model;

    PageReading read(const cv::Mat& page) const { return m_model->readPage(greyPicture(page)); }
    QString textOf(const cv::Mat& page) const { return QString::fromStdString(read(page).text()); }

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_model = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
    }

    void everyPaper_data()
    {
        QTest::addColumn<bool>("lines");
        QTest::addColumn<bool>("squared");
        QTest::addColumn<int>("light");
        QTest::newRow("plain") << false << false << 0;
        QTest::newRow("ruled, pale") << true << false << 190;
        QTest::newRow("ruled, as dark as the ink") << true << false << inkLight;
        QTest::newRow("squared, pale") << true << true << 200;
        QTest::newRow("squared, as dark as the ink") << true << true << inkLight;
    }
    void everyPaper()
    {
        QFETCH(bool, lines);
        QFETCH(bool, squared);
        QFETCH(int, light);
        cv::Mat page = pageOf(writing({"3074", "5173"}, 110));
        if (lines)
            addLines(page, squared, light);
        QCOMPARE(textOf(page), QStringLiteral("3074|5173"));
    }

    /// Photographed from a turned camera: the writing lies along the lines.
    void paperMayLieAslant_data()
    {
        QTest::addColumn<bool>("squared");
        QTest::addColumn<int>("light");
        QTest::addColumn<double>("degrees");
        for (const double degrees : {-40.0, -13.0, -7.0, 8.0, 12.0, 34.0, 45.0}) {
            QTest::addRow("ruled, %g degrees", degrees) << false << inkLight << degrees;
            QTest::addRow("squared, %g degrees", degrees) << true << inkLight << degrees;
            QTest::addRow("squared and pale, %g degrees", degrees) << true << 190 << degrees;
        }
    }
    void paperMayLieAslant()
    {
        QFETCH(bool, squared);
        QFETCH(int, light);
        QFETCH(double, degrees);
        constexpr int around = 450;                                         // so that the lines go on to the border
        const Ink ink = moved(writing({"3074", "5173"}, 110), 1, 110, 100); // in the middle, to be turned
        cv::Mat page(pageHeight + 2 * around, pageWidth + 2 * around, CV_8U, cv::Scalar(paperLight));
        addLines(page, squared, light);
        cv::Mat middle = page(cv::Rect(around, around, pageWidth, pageHeight));
        cv::min(middle, painted(inkMask(ink, pageWidth, pageHeight, 1, 7), paperLight, inkLight), middle);
        const cv::Mat turn
            = cv::getRotationMatrix2D({around + pageWidth / 2.0f, around + pageHeight / 2.0f}, -degrees, 1);
        cv::warpAffine(page.clone(), page, turn, page.size(), cv::INTER_LINEAR);
        const PageReading reading = read(noise(page(cv::Rect(around, around, pageWidth, pageHeight)), 5));
        QCOMPARE(QString::fromStdString(reading.text()), QStringLiteral("3074|5173"));
        const double angle = reading.angle < 180 ? reading.angle : reading.angle - 360;
        QVERIFY2(std::abs(angle + degrees) < 2, qPrintable(QString::number(angle)));
    }

    void tablesAroundThePaperAreNotRead()
    {
        cv::Mat page
            = painted(inkMask(writing({"3074", "5173"}, 90), pageWidth, pageHeight, 1, 7), paperLight, inkLight);
        cv::Mat grain(40, 60, CV_8U);
        cv::RNG(5).fill(grain, cv::RNG::UNIFORM, 40, 160);
        cv::resize(grain, grain, page.size(), 0, 0, cv::INTER_CUBIC);
        cv::Mat paper(page.size(), CV_8U, cv::Scalar(0));
        cv::fillConvexPoly(paper, std::vector<cv::Point>{{30, 20}, {760, 20}, {740, 500}, {20, 520}}, cv::Scalar(255));
        grain.copyTo(page, paper == 0);
        QCOMPARE(textOf(noise(page, 5)), QStringLiteral("3074|5173"));
    }

    void theHolesOfASpiralAreNotRead_data()
    {
        QTest::addColumn<bool>("upright");
        QTest::newRow("on the left") << true;
        QTest::newRow("above") << false;
    }
    void theHolesOfASpiralAreNotRead()
    {
        QFETCH(bool, upright);
        cv::Mat page
            = painted(inkMask(writing({"3074", "5173"}, 100), pageWidth, pageHeight, 1, 7), paperLight, inkLight);
        for (int at = 20; at < (upright ? pageHeight : pageWidth); at += 38) {
            const cv::Point hole = upright ? cv::Point(30, at) : cv::Point(at, 30);
            cv::circle(page, hole, 9, cv::Scalar(50), -1, cv::LINE_AA);
            cv::line(page, hole, hole - cv::Point(upright ? 40 : 8, upright ? 8 : 40), cv::Scalar(130), 4, cv::LINE_AA);
        }
        QCOMPARE(textOf(noise(page, 5)), QStringLiteral("3074|5173"));
    }

    /// In the boxes of a form, or one below the other in a margin: at one distance along the side, but each its own.
    void digitsAlongASideAreNoSpiral_data()
    {
        QTest::addColumn<QString>("row");
        QTest::newRow("all digits") << QStringLiteral("305473504735");
        QTest::newRow("0 and 3") << QStringLiteral("030033030303");
    }
    void digitsAlongASideAreNoSpiral()
    {
        QFETCH(QString, row);
        Ink ink = moved(writing({row.toStdString()}, 50), 1.15f, -80, -40);
        const Ink below = moved(writing({"3074"}, 90), 1, 0, 200);
        ink.strokes.insert(ink.strokes.end(), below.strokes.begin(), below.strokes.end());
        QCOMPARE(textOf(pageOf(ink)), row + QStringLiteral("|3074"));
    }

    void punchedHolesAreNotRead()
    {
        cv::Mat page
            = painted(inkMask(writing({"3074", "5173"}, 100), pageWidth, pageHeight, 1, 7), paperLight, inkLight);
        for (const int y : {110, 280, 450, 600})
            cv::circle(page, {36, y}, 22, cv::Scalar(60), -1, cv::LINE_AA);
        QCOMPARE(textOf(noise(page, 5)), QStringLiteral("3074|5173"));
    }

    void aTableAroundTheDigitsIsLeftOut()
    {
        cv::Mat page = painted(inkMask(writing({"30", "51"}, 100), pageWidth, pageHeight, 1, 7), paperLight, inkLight);
        for (const int y : {40, 210, 380})
            cv::line(page, {50, y}, {500, y}, cv::Scalar(inkLight), 3);
        for (const int x : {50, 500})
            cv::line(page, {x, 40}, {x, 380}, cv::Scalar(inkLight), 3);
        QCOMPARE(textOf(noise(page, 5)), QStringLiteral("30|51"));
    }

    /// Larger than all else on the page, with dirt inside.
    void aZeroIsNoTable()
    {
        Ink ink = writing({"00"}, 300);
        ink.strokes.push_back({{150, 180}, {160, 185}});
        ink.strokes.push_back({{180, 240}, {186, 248}});
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("00"));
    }

    void everyQuarter_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("angle");
        QTest::newRow("upright") << -1 << 0.0;
        QTest::newRow("on its right side") << int{cv::ROTATE_90_CLOCKWISE} << 270.0;
        QTest::newRow("upside down") << int{cv::ROTATE_180} << 180.0;
        QTest::newRow("on its left side") << int{cv::ROTATE_90_COUNTERCLOCKWISE} << 90.0;
    }
    void everyQuarter()
    {
        QFETCH(int, code);
        QFETCH(double, angle);
        cv::Mat page = pageOf(writing({"347", "7305"}, 110));
        if (code >= 0)
            cv::rotate(page.clone(), page, code);
        const PageReading reading = read(page);
        QCOMPARE(QString::fromStdString(reading.text()), QStringLiteral("347|7305"));
        QCOMPARE(reading.angle, angle);
    }

    void rowsMayFall()
    {
        QCOMPARE(textOf(pageOf(writing({"30745", "51734"}, 100, 0.1f))), QStringLiteral("30745|51734"));
    }

    void boxesLieAroundTheirDigits_data() { everyQuarter_data(); }
    void boxesLieAroundTheirDigits()
    {
        QFETCH(int, code);
        cv::Mat page = pageOf(writing({"34"}, 140));
        if (code >= 0)
            cv::rotate(page.clone(), page, code);
        const PageReading reading = read(page);
        QCOMPARE(reading.rows.size(), std::size_t{1});
        QCOMPARE(reading.rows[0].size(), std::size_t{2});
        for (const PageDigit& digit : reading.rows[0]) {
            // Dark pixels inside the box, and none just outside it.
            float left = 1e9f, right = 0, top = 1e9f, bottom = 0;
            for (const Point corner : digit.corners) {
                left = std::min(left, corner.x);
                right = std::max(right, corner.x);
                top = std::min(top, corner.y);
                bottom = std::max(bottom, corner.y);
            }
            const cv::Rect box(cv::Point(static_cast<int>(left), static_cast<int>(top)),
                               cv::Point(static_cast<int>(right), static_cast<int>(bottom)));
            constexpr int reach = 8;
            const cv::Rect around
                = cv::Rect(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach)
                & cv::Rect(0, 0, page.cols, page.rows);
            const cv::Mat dark = page < 120;
            QVERIFY(cv::countNonZero(dark(box)) > 500);
            QCOMPARE(cv::countNonZero(dark(around)), cv::countNonZero(dark(box)));
        }
    }

    void touchingDigitsAreCutApart()
    {
        Ink ink{pageWidth, pageHeight, {}};
        float x = 80;
        for (const int digit : {4, 7, 5}) {
            const Ink one = moved(drawnDigit(digit), 2, x, 60);
            ink.strokes.insert(ink.strokes.end(), one.strokes.begin(), one.strokes.end());
            x += 84; // the bar of the 4 ends where that of the 7 begins
        }
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("475"));
    }

    void aTickIsNoEleven()
    {
        Ink ink = writing({"347"}, 120);
        ink.strokes.push_back({{600, 90}, {640, 190}, {690, 75}});
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("347?"));
    }

    void aSignUnderAnothersArmIsCutOff()
    {
        // The 7's bar runs on to the 0, and its foot does not stand beside it.
        Ink ink{pageWidth, pageHeight, {}};
        ink.strokes.push_back({{80, 70}, {254, 70}, {134, 240}});
        ink.strokes.push_back(arc(270, 150, 44, 80, -90, 270));
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("70"));
    }

    void stripsOnTheirSideAreTurned_data() { everyQuarter_data(); }
    void stripsOnTheirSideAreTurned()
    {
        QFETCH(int, code);
        QFETCH(double, angle);
        cv::Mat page = pageOf(writing({"34705"}, 110))(cv::Rect(60, 40, 800, 180)).clone();
        if (code >= 0)
            cv::rotate(page.clone(), page, code);
        const PageReading reading = read(page);
        QCOMPARE(QString::fromStdString(reading.text()), QStringLiteral("34705"));
        QVERIFY2(std::abs(reading.angle - angle) < 1, qPrintable(QString::number(reading.angle)));
    }

    void symmetricSignsStayAsTheyLie()
    {
        const PageReading reading = read(pageOf(writing({"0110", "1001"}, 110)));
        QCOMPARE(QString::fromStdString(reading.text()), QStringLiteral("0110|1001"));
        QCOMPARE(reading.angle, 0.0);
    }

    void aFiveKeepsItsBar()
    {
        Ink ink = writing({"353"}, 120);
        for (Stroke& stroke : ink.strokes)
            if (stroke.size() == 2 && stroke[0].y == stroke[1].y)
                for (Point& point : stroke)
                    point.y -= 9; // the bar stands apart
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("353"));
    }

    void pointsAndMinusSignsAreNoDigits()
    {
        Ink ink = writing({"347"}, 120);
        ink.strokes.push_back({{560, 120}, {620, 120}});             // a minus sign
        ink.strokes.push_back({{215, 175}, {217, 177}});             // a point
        ink.strokes.push_back({{700, 160}, {712, 172}, {716, 150}}); // a small tick
        QCOMPARE(textOf(pageOf(ink)), QStringLiteral("347"));
    }

    /// As high as the digits, with a short first limb and a longer one.
    void ticksAreNoDigits()
    {
        for (const float limb : {20.0f, 45.0f}) {
            Ink ink = writing({"347"}, 120);
            ink.strokes.push_back({{640, 180 - limb}, {662, 180}, {710, 80}});
            QCOMPARE(textOf(pageOf(ink)), QStringLiteral("347"));
        }
    }

    void nothingIsReadFromEmptyPaper_data()
    {
        QTest::addColumn<bool>("squared");
        QTest::addColumn<int>("light");
        QTest::newRow("plain") << false << paperLight;
        QTest::newRow("squared") << true << 90;
    }
    void nothingIsReadFromEmptyPaper()
    {
        QFETCH(bool, squared);
        QFETCH(int, light);
        cv::Mat page = paper(pageWidth, pageHeight, paperLight);
        addLines(page, squared, light);
        QCOMPARE(textOf(page), QString());
        QVERIFY(read(page).rows.empty());
    }

    void anEmptyPictureHasNoRows() { QVERIFY(m_model->readPage(Picture{}).rows.empty()); }

    void rowsComeInReadingOrder()
    {
        const std::array<cv::Rect, 5> boxes{cv::Rect(200, 105, 40, 60), cv::Rect(20, 200, 40, 60),
                                            cv::Rect(20, 100, 40, 60), cv::Rect(110, 215, 30, 45),
                                            cv::Rect(100, 98, 40, 60)};
        const PageRows rows = rowsOf(boxes);
        QCOMPARE(rows.rows.size(), std::size_t{2});
        QCOMPARE(rows.rows[0], (std::vector<std::size_t>{2, 4, 0}));
        QCOMPARE(rows.rows[1], (std::vector<std::size_t>{1, 3}));
    }
};

QTEST_APPLESS_MAIN(PageTest)
#include "page_test.moc"
