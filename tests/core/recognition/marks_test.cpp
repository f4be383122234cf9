#include "core/api/engine.h"
#include "core/recognition/beside_digits.h"
#include "digit_fixture.h"

#include <QTest>

#include <memory>

using namespace digitlab;

namespace {

Stroke line(float x1, float y1, float x2, float y2)
{
    Stroke stroke;
    for (int i = 0; i <= 10; ++i) {
        const float t = static_cast<float>(i) / 10;
        stroke.push_back({x1 + t * (x2 - x1), y1 + t * (y2 - y1)});
    }
    return stroke;
}

Stroke tick(float x, float y, float size)
{
    return {{x, y - 0.4f * size},
            {x + 0.12f * size, y - 0.2f * size},
            {x + 0.25f * size, y},
            {x + 0.5f * size, y - 0.5f * size},
            {x + 0.75f * size, y - size}};
}

/// A digit in a box of 100 x 100 and what is written beside it.
Ink with(int digit, const std::vector<Stroke>& more)
{
    Ink ink = drawnDigit(digit);
    ink.strokes.insert(ink.strokes.end(), more.begin(), more.end());
    return ink;
}

Ink sideBySide(const std::vector<int>& digits, const std::vector<Stroke>& more)
{
    Ink ink{400, 100, {}};
    float x = 20;
    for (const int digit : digits) {
        const Ink one = moved(drawnDigit(digit), 1, x, 0);
        ink.strokes.insert(ink.strokes.end(), one.strokes.begin(), one.strokes.end());
        x += 60;
    }
    ink.strokes.insert(ink.strokes.end(), more.begin(), more.end());
    return ink;
}

/// Dark on light paper with some noise, four pixels a unit.
Picture photo(const Ink& ink)
{
    const int width = static_cast<int>(ink.width) * 4;
    return greyPicture(noise(painted(inkMask(ink, width, 400, 4, 16), 215, 60), 4));
}

} // namespace

/// What is written beside a digit is no part of it, on the canvas and in a photo.
class MarksTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Model> m_model;

    QString pageOf(const Ink& ink) const { return QString::fromStdString(m_model->readPage(photo(ink)).text()); }

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_model = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
    }

    void besideADigit_data()
    {
        QTest::addColumn<std::vector<Stroke>>("more");
        QTest::newRow("point") << std::vector<Stroke>{line(82, 82, 83, 83)};
        QTest::newRow("comma") << std::vector<Stroke>{line(84, 80, 80, 92)};
        QTest::newRow("minus") << std::vector<Stroke>{line(2, 50, 16, 51)};
        QTest::newRow("tick") << std::vector<Stroke>{tick(78, 80, 30)};
        QTest::newRow("large tick") << std::vector<Stroke>{tick(78, 84, 50)};
        QTest::newRow("line below") << std::vector<Stroke>{line(22, 93, 80, 95)};
        QTest::newRow("ring") << std::vector<Stroke>{arc(50, 50, 46, 48, -90, 265)};
    }
    void besideADigit()
    {
        QFETCH(std::vector<Stroke>, more);
        for (const int digit : {0, 3, 4, 5, 7}) {
            const Ink ink = with(digit, more);
            for (const Reading& reading : {m_model->read(ink), m_model->read(photo(ink))}) {
                QCOMPARE(reading.best, digit);
                QCOMPARE(reading.verdict, Verdict::digit);
            }
            QVERIFY(m_model->readNumber(ink).size() <= 1);
        }
    }

    void besideANumber_data() { besideADigit_data(); }
    void besideANumber()
    {
        QFETCH(std::vector<Stroke>, more);
        if (qstrcmp(QTest::currentDataTag(), "ring") == 0)
            more = {arc(130, 50, 122, 49, -90, 265)};
        else if (qstrcmp(QTest::currentDataTag(), "line below") == 0)
            more = {line(40, 93, 210, 95)};
        else if (qstrcmp(QTest::currentDataTag(), "minus") != 0)
            more = moved(Ink{100, 100, more}, 1, 145, 0).strokes;
        const Ink ink = sideBySide({3, 0, 7}, more);
        QCOMPARE(QString::fromStdString(m_model->readNumber(ink).text()), QStringLiteral("307"));
        if (qstrcmp(QTest::currentDataTag(), "ring") != 0)
            QCOMPARE(pageOf(ink), QStringLiteral("307"));
    }

    void aPointBetweenDigitsIsNone()
    {
        Ink ink = sideBySide({3, 5, 4}, {});
        for (std::size_t i = 2; i < ink.strokes.size(); ++i)
            for (Point& point : ink.strokes[i])
                point.x += 16;
        ink.strokes.push_back(line(104, 80, 105, 82));
        QCOMPARE(QString::fromStdString(m_model->readNumber(ink).text()), QStringLiteral("354"));
        QCOMPARE(m_model->read(photo(ink)).hint, Hint::severalDigits);
        QCOMPARE(pageOf(ink), QStringLiteral("354"));
    }

    void whatStandsOverAPointIsNoDigit()
    {
        const Ink exclamation{100, 100, {line(50, 10, 50, 66), line(50, 82, 51, 83)}};
        QVERIFY(m_model->read(exclamation).verdict != Verdict::digit);
        QVERIFY(m_model->read(photo(exclamation)).verdict != Verdict::digit);
        QCOMPARE(m_model->read(Ink{100, 100, {line(50, 10, 50, 66)}}).verdict, Verdict::digit);
        Ink ink = sideBySide({5}, moved(exclamation, 1, 80, 0).strokes);
        QCOMPARE(QString::fromStdString(m_model->readNumber(ink).text()), QStringLiteral("5?"));
    }

    void digitsInAnyArrangementAreSeveral()
    {
        Ink column{100, 300, {}};
        for (int i = 0; i < 3; ++i)
            for (const Stroke& stroke : moved(drawnDigit(std::vector<int>{3, 0, 7}[static_cast<std::size_t>(i)]), 1, 0,
                                              static_cast<float>(90 * i))
                                            .strokes)
                column.strokes.push_back(stroke);
        const cv::Mat above = painted(inkMask(column, 400, 1200, 4, 16), 215, 60);
        QCOMPARE(m_model->read(greyPicture(noise(above, 4))).hint, Hint::severalDigits);
        cv::Mat aside = painted(inkMask(sideBySide({3, 0, 7}, {}), 1000, 400, 4, 16), 215, 60);
        for (int quarters = 0; quarters < 4; ++quarters) {
            const Reading reading = m_model->read(greyPicture(noise(aside, 4)));
            QCOMPARE(reading.hint, Hint::severalDigits);
            QCOMPARE(reading.verdict, Verdict::unsure);
            cv::rotate(aside, aside, cv::ROTATE_90_CLOCKWISE);
        }
        QCOMPARE(m_model->read(photo(drawnDigit(3))).hint, Hint::nothing);
    }

    void looseBarsBelongToTheirDigit()
    {
        Ink ink = drawnDigit(5);
        for (Point& point : ink.strokes.back())
            point = {point.x + 6, point.y - 8};
        QCOMPARE(m_model->read(ink).best, 5);
        QCOMPARE(m_model->read(photo(ink)).best, 5);
        QCOMPARE(m_model->read(ink).verdict, Verdict::digit);
    }

    void ticksByTheirShape()
    {
        QVERIFY(isTick(tick(0, 0, 1)));
        Stroke backwards = tick(0, 0, 1);
        std::reverse(backwards.begin(), backwards.end());
        QVERIFY(isTick(backwards));
        QVERIFY(!isTick(line(0, 0, 1, 1)));
        QVERIFY(!isTick(Stroke{{0, 0}, {0.5f, 1}, {1, 0}}));           // V
        QVERIFY(!isTick(Stroke{{0, 0}, {1, 0}, {0.4f, 1}}));           // 7
        QVERIFY(!isTick(Stroke{{0, 0.4f}, {0.4f, 0}, {0.4f, 1}}));     // 1
        QVERIFY(!isTick(Stroke{{0.3f, 0}, {0, 0.6f}, {0.9f, 0.55f}})); // of a 4
        QVERIFY(!isTick(arc(0, 0, 1, 1, 0, 360)));
        QVERIFY(!isTick(Stroke{{0, 0}}));
    }
};

QTEST_APPLESS_MAIN(MarksTest)
#include "marks_test.moc"
