#include "core/api/engine.h"
#include "core/recognition/solid_shape.h"
#include "digit_fixture.h"

#include <QTest>

#include <memory>

using namespace digitlab;

namespace {

using Corners = std::vector<cv::Point2d>;

constexpr int high = 480, across = 640;
constexpr int fraction = 4; // bits behind the point in OpenCV's coordinates

/// Turned by some degrees, its long side so many pixels, in the middle of a sheet of paper.
Picture photoOf(const Corners& corners, double degrees, double side)
{
    const double turn = degrees * CV_PI / 180;
    std::vector<cv::Point2d> turned;
    for (const cv::Point2d& p : corners)
        turned.emplace_back(p.x * std::cos(turn) - p.y * std::sin(turn), p.x * std::sin(turn) + p.y * std::cos(turn));
    cv::Point2d least = turned.front(), most = least;
    for (const cv::Point2d& p : turned) {
        least = {std::min(least.x, p.x), std::min(least.y, p.y)};
        most = {std::max(most.x, p.x), std::max(most.y, p.y)};
    }
    const double scale = side / std::max(most.x - least.x, most.y - least.y) * (1 << fraction);
    std::vector<cv::Point> fixed;
    for (const cv::Point2d& p : turned) {
        const cv::Point2d at = (p - (least + most) / 2) * scale;
        fixed.emplace_back(static_cast<int>(std::lround(at.x)) + across / 2 * (1 << fraction),
                           static_cast<int>(std::lround(at.y)) + high / 2 * (1 << fraction));
    }
    cv::Mat mask(high, across, CV_8U, cv::Scalar(0));
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{fixed}, cv::Scalar(255), cv::LINE_AA, fraction);
    return greyPicture(noise(painted(mask, 215, 70), 4));
}

/// Curves around (0, 0), by the angle.
template <class Curve>
Corners around(const Curve& curve)
{
    Corners corners;
    for (int i = 0; i < 120; ++i)
        corners.push_back(curve(i * CV_PI / 60));
    return corners;
}

Corners disc()
{
    return around([](double t) { return cv::Point2d(std::cos(t), std::sin(t)); });
}

Corners drop()
{
    return around([](double t) { return cv::Point2d(0.9 * std::sin(t) * std::sin(t / 2), -std::cos(t)); });
}

const Corners square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
const Corners triangle{{0, 0}, {1, 0}, {0.5, 0.85}};
const Corners kite{{0, 0.4}, {0.6, 0}, {1, 0.35}, {0.45, 1}};
const Corners wedge{{0, 0.5}, {0.9, 0}, {1, 0.45}, {0.7, 0.7}};

DigitImage seen(const Corners& corners, double degrees)
{
    return normalise(photoOf(corners, degrees, 90), false).image;
}

} // namespace

/// A filled shape is no digit.
class SolidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filledShapesAreSolid()
    {
        for (const double degrees : {0.0, 20.0, 45.0, 130.0}) {
            for (const Corners& corners : {disc(), drop(), square, triangle})
                QVERIFY2(isSolid(seen(corners, degrees)),
                         qPrintable(QStringLiteral("%1 corners, %2 degrees").arg(corners.size()).arg(degrees)));
        }
    }

    /// A thick 1 is a bar, and thick digits have what their strokes leave.
    void thickStrokesAreNot()
    {
        for (const double degrees : {0.0, 15.0, 45.0})
            QVERIFY(!isSolid(seen({{0, 0}, {1, 0}, {1, 3}, {0, 3}}, degrees)));
        for (const int digit : {0, 1, 3, 4, 5, 7}) {
            for (const double line : {6.0, 12.0, 24.0, 36.0}) {
                const cv::Mat mask = inkMask(drawnDigit(digit), wide, wide, 2, line);
                QVERIFY2(!isSolid(normalise(greyPicture(painted(mask, 255, 0)), false).image),
                         qPrintable(QStringLiteral("%1, line of %2").arg(digit).arg(line)));
            }
        }
        QVERIFY(!isSolid(DigitImage{}));
    }

    void smallOnesAreRefused()
    {
        for (const double side : {60.0, 75.0, 90.0}) {
            for (const double degrees : {-10.0, 0.0, 10.0}) {
                const Reading reading = m_model->read(photoOf(drop(), degrees, side));
                QVERIFY(reading.verdict == Verdict::none);
                QCOMPARE(reading.probabilities.front(), reading.probabilities.back());
            }
        }
    }

    /// Of one that is thicker than any stroke only parts look darker than what is around them.
    void partsOfLargeOnesAreHardlyEverSure()
    {
        for (const Corners& corners : {disc(), square, triangle, kite, wedge}) {
            for (const double side : {200.0, 260.0, 320.0}) {
                for (int degrees = 0; degrees < 360; degrees += 40) {
                    const Reading reading = m_model->read(photoOf(corners, degrees, side));
                    ++m_all;
                    m_sure += reading.verdict == Verdict::digit ? 1 : 0;
                }
            }
        }
        qInfo("sure of %d of %d", m_sure, m_all);
        QVERIFY(m_sure * 50 <= m_all);
    }

    /// Where a camera shook or was out of focus no edge is sharp.
    void blurredStrokesAreStrokes()
    {
        for (const int digit : {0, 3, 4, 5, 7}) {
            for (const double blur : {10.0, 25.0, 35.0}) {
                cv::Mat photo = painted(inkMask(drawnDigit(digit), 4 * wide, 4 * wide, 8, 70), 215, 70);
                cv::GaussianBlur(photo, photo, {}, blur);
                const Reading reading = m_model->read(greyPicture(noise(photo, 3)));
                QVERIFY2(reading.verdict == Verdict::digit,
                         qPrintable(QStringLiteral("%1, blur of %2").arg(digit).arg(blur)));
                QCOMPARE(reading.best, digit);
            }
        }
    }

    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_engine = std::unique_ptr<Engine>(digitlab_make_engine(&options));
        m_model = m_engine->openModel("shipped");
    }

private:
    std::unique_ptr<Engine> m_engine;
    std::shared_ptr<const Model> m_model;
    int m_all = 0, m_sure = 0;
};

QTEST_APPLESS_MAIN(SolidTest)
#include "solid_test.moc"
