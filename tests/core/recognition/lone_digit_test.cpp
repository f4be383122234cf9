#include "core/api/engine.h"
#include "digit_fixture.h"

#include <QTest>

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

using namespace digitlab;

namespace {

constexpr int paperLight = 235, inkLight = 60;
constexpr float digitSize = 160; ///< of the box of 100 x 100 that a digit is drawn in
constexpr double line = 14;

/// A row of digits drawn by rule, the first at (x, y), the next ones `step` to the right.
cv::Mat pageOf(const std::string& row, cv::Size size, Point first, float step)
{
    Ink page{static_cast<float>(size.width), static_cast<float>(size.height), {}};
    for (const char sign : row) {
        if (sign == ' ') {
            first.x += step;
            continue;
        }
        const Ink digit = moved(drawnDigit(sign - '0'), digitSize / 100, first.x, first.y);
        page.strokes.insert(page.strokes.end(), digit.strokes.begin(), digit.strokes.end());
        first.x += step;
    }
    return painted(inkMask(page, size.width, size.height, 1, line), paperLight, inkLight);
}

enum class Around { nothing, box, ring };

} // namespace

/// A picture of one digit, where a page is asked for, and a page, where one digit is asked for.
class LoneDigitTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Model> m_model;

    PageReading pageIn(const cv::Mat& picture) const { return m_model->readPage(greyPicture(picture)); }

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_model = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
    }

    void aDigitMayFillItsPicture_data()
    {
        QTest::addColumn<int>("margin");
        for (const int margin : {0, 1, 3, 8, 20})
            QTest::addRow("%d pixels around it", margin) << margin;
    }
    void aDigitMayFillItsPicture()
    {
        QFETCH(const int, margin);
        for (const std::string digit : {"3", "5", "7"}) {
            const cv::Mat page = pageOf(digit, {300, 300}, {70, 70}, 0);
            const cv::Rect box = cv::boundingRect(page < (paperLight + inkLight) / 2);
            const cv::Rect cut(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin);
            const PageReading reading = pageIn(page(cut).clone());
            QCOMPARE(QString::fromStdString(reading.text()), QString::fromStdString(digit));
            // The box lies around it, within a few pixels.
            const std::array<Point, 4> corners = reading.rows[0][0].corners;
            QVERIFY(std::abs(corners[0].x - static_cast<float>(margin)) < 6);
            QVERIFY(std::abs(corners[2].y - static_cast<float>(margin + box.height)) < 6);
            QCOMPARE(reading.rows[0][0].reading.steps.size(), std::size_t{2});
        }
    }

    void boxesAndRingsAreNotRead_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("around");
        for (const char* row : {"5", "3", "7", "4", "53", "357"}) {
            QTest::addRow("%s in boxes", row) << row << static_cast<int>(Around::box);
            QTest::addRow("%s in rings", row) << row << static_cast<int>(Around::ring);
            QTest::addRow("%s alone", row) << row << static_cast<int>(Around::nothing);
        }
    }
    void boxesAndRingsAreNotRead()
    {
        QFETCH(const QString, row);
        QFETCH(const int, around);
        constexpr int step = 220;
        cv::Mat page = pageOf(row.toStdString(), {160 + step * static_cast<int>(row.size()), 340}, {100, 90}, step);
        for (int i = 0; i < row.size(); ++i) {
            const cv::Point middle(180 + i * step, 170);
            if (around == static_cast<int>(Around::box))
                cv::rectangle(page, {middle.x - 80, middle.y - 85, 160, 170}, cv::Scalar(inkLight), 5);
            if (around == static_cast<int>(Around::ring))
                cv::ellipse(page, middle, {88, 95}, 0, 0, 360, cv::Scalar(inkLight), 5, cv::LINE_AA);
        }
        QCOMPARE(QString::fromStdString(pageIn(page).text()), row);
    }

    /// As on a form.
    void boxesStandInARow_data()
    {
        QTest::addColumn<int>("gap");
        for (const int gap : {0, 8, 20, 50})
            QTest::addRow("%d pixels apart", gap) << gap;
    }
    void boxesStandInARow()
    {
        QFETCH(const int, gap);
        constexpr int side = 150;
        const int step = side + gap;
        cv::Mat page = pageOf("5374", {200 + 4 * step, 340}, {100, 90}, static_cast<float>(step));
        for (int i = 0; i < 4; ++i)
            cv::rectangle(page, {105 + i * step, 90, side, 170}, cv::Scalar(inkLight), 5);
        QCOMPARE(QString::fromStdString(pageIn(page).text()), QStringLiteral("5374"));
    }

    void aZeroIsNoRing()
    {
        QCOMPARE(QString::fromStdString(pageIn(pageOf("0050", {800, 300}, {60, 60}, 170)).text()),
                 QStringLiteral("0050"));
    }

    void aZeroMayHaveASlash_data()
    {
        QTest::addColumn<double>("angle");
        QTest::addColumn<int>("length");
        for (const double angle : {0.0, 15.0, 30.0, 45.0})
            for (const int length : {60, 80, 100})
                QTest::addRow("%d pixels at %.0f degrees", length, angle) << angle << length;
    }
    void aZeroMayHaveASlash()
    {
        QFETCH(const double, angle);
        QFETCH(const int, length);
        cv::Mat page = pageOf("5 3", {760, 340}, {60, 90}, 220);
        const cv::Point middle(360, 170);
        cv::ellipse(page, middle, {62, 88}, 0, 0, 360, cv::Scalar(inkLight), 12, cv::LINE_AA);
        const double turn = angle * CV_PI / 180, half = length / 2.0;
        const cv::Point reach(static_cast<int>(half * std::sin(turn)), static_cast<int>(-half * std::cos(turn)));
        cv::line(page, middle - reach, middle + reach, cv::Scalar(inkLight), 12, cv::LINE_AA);
        QCOMPARE(QString::fromStdString(pageIn(page).text()), QStringLiteral("503"));
    }

    void narrowDigitsAreNoRows()
    {
        for (const int width : {26, 29, 32}) {
            cv::Mat zero(340, 300, CV_8U, cv::Scalar(paperLight));
            cv::ellipse(zero, {150, 170}, {width, 95}, 0, 0, 360, cv::Scalar(inkLight), 10, cv::LINE_AA);
            const Reading reading = m_model->read(greyPicture(zero));
            QVERIFY(reading.hint == Hint::nothing && reading.verdict == Verdict::digit);
            QCOMPARE(reading.best, 0);
        }
    }

    /// The table is seen at all sides of a sheet: it looks like a digit that fills the picture, but the one on the
    /// sheet is surer.
    void theTableAroundIsNoDigit()
    {
        cv::RNG random(5);
        for (int i = 0; i < 60; ++i) {
            const int digit = std::array{0, 3, 4, 5, 7}[static_cast<std::size_t>(i % 5)];
            cv::Mat page = pageOf(std::to_string(digit), {320, 320}, {80, 80}, 0);
            const auto corner = [&random](int x, int y) {
                return cv::Point(x + random.uniform(-12, 26) * (x > 0 ? -1 : 1),
                                 y + random.uniform(-12, 26) * (y > 0 ? -1 : 1));
            };
            cv::Mat sheet(page.size(), CV_8U, cv::Scalar(inkLight));
            cv::fillConvexPoly(sheet, std::vector{corner(0, 0), corner(320, 0), corner(320, 320), corner(0, 320)},
                               cv::Scalar(255));
            cv::min(page, sheet, page);
            const Reading reading = m_model->read(greyPicture(noise(page, 4)));
            QCOMPARE(reading.best, digit);
            QCOMPARE(reading.verdict, Verdict::digit);
        }
    }

    void digitsFarApartAreNotForgotten()
    {
        const Reading far = m_model->read(greyPicture(pageOf("57", {1400, 340}, {150, 90}, 800)));
        QVERIFY(far.others || far.hint == Hint::severalDigits);
        QCOMPARE(QString::fromStdString(pageIn(pageOf("57", {1400, 340}, {150, 90}, 800)).text()),
                 QStringLiteral("57"));
        const Reading alone = m_model->read(greyPicture(pageOf("5", {1400, 340}, {600, 90}, 0)));
        QVERIFY(!alone.others);
        QVERIFY(alone.verdict == Verdict::digit && alone.best == 5);
    }

    void aRowOnItsSideIsNoOne()
    {
        const cv::Mat row = pageOf("3575373", {520, 210}, {-10, 25}, 64); // they touch
        for (const int turn : {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_90_COUNTERCLOCKWISE}) {
            cv::Mat turned;
            cv::rotate(row, turned, turn);
            QCOMPARE(m_model->read(greyPicture(turned)).hint, Hint::severalDigits);
        }
        const Reading one = m_model->read(greyPicture(pageOf("1", {200, 340}, {20, 90}, 0)));
        QVERIFY(one.hint == Hint::nothing && one.best == 1);
    }
};

QTEST_GUILESS_MAIN(LoneDigitTest)
#include "lone_digit_test.moc"
