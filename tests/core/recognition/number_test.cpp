#include "core/api/engine.h"
#include "core/generation/pen.h"
#include "core/recognition/ink/ink_path.h"
#include "digit_fixture.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <string>

using namespace digitlab;

namespace {

constexpr float height = 260; ///< of the generated digits, on a canvas of 1,000

void add(Ink& ink, const std::vector<Stroke>& strokes)
{
    ink.strokes.insert(ink.strokes.end(), strokes.begin(), strokes.end());
}

/// Digits that are drawn by rule, side by side.
Ink ruled(const std::string& digits, float y = 300)
{
    Ink ink{1000, 1000, {}};
    float x = 60;
    for (const char digit : digits) {
        add(ink, moved(drawnDigit(digit - '0'), 3, x, y).strokes);
        x += 200;
    }
    return ink;
}

/// A number in generated handwriting: sizes and baseline vary, gaps lie between `least` and `most` of a digit's height.
Ink handwritten(const std::string& digits, float least, float most, Philox& random)
{
    Ink ink{1000, 1000, {}};
    float x = 50;
    for (const char digit : digits) {
        std::vector<Stroke> strokes = write(pick(digitTemplates(), digit, random), habitOf(digit), random);
        const Extent extent = extentOf(strokes);
        const float size = height * random.uniform(0.88f, 1.12f);
        const float scale = size / std::max(extent.height(), 0.5f);
        const float top = 500 - size / 2 + height * random.uniform(-0.06f, 0.06f);
        for (Stroke& stroke : strokes)
            for (Point& point : stroke)
                point = {x + (point.x - extent.left) * scale, top + (point.y - extent.top) * scale};
        add(ink, strokes);
        x += extent.width() * scale + height * random.uniform(least, most);
    }
    return ink;
}

std::string digitsFrom(Philox& random)
{
    std::string digits;
    const std::uint32_t count = 2 + random.below(3);
    for (std::uint32_t i = 0; i < count; ++i)
        digits += static_cast<char>('0' + random.below(10));
    return digits;
}

std::size_t signsIn(const PageReading& page)
{
    std::size_t signs = 0;
    for (const std::vector<PageDigit>& row : page.rows)
        signs += row.size();
    return signs;
}

} // namespace

class NumberTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Model> m_model;

    QString textOf(const Ink& ink) const { return QString::fromStdString(m_model->readNumber(ink).text()); }

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_model = std::unique_ptr<Engine>(digitlab_make_engine(&options))->openModel("shipped");
    }

    void generatedNumbers_data()
    {
        QTest::addColumn<float>("least");
        QTest::addColumn<float>("most");
        QTest::addColumn<int>("right");
        QTest::newRow("apart") << 0.12f << 0.35f << 97;
        QTest::newRow("close") << 0.04f << 0.2f << 96;
        QTest::newRow("some touch") << -0.05f << 0.1f << 95;
        QTest::newRow("some overlap") << -0.15f << 0.0f << 78;
    }
    void generatedNumbers()
    {
        QFETCH(float, least);
        QFETCH(float, most);
        QFETCH(int, right);
        int asWritten = 0;
        for (std::uint32_t i = 0; i < 100; ++i) {
            Philox random(5, RandomUse::generation, i);
            const std::string digits = digitsFrom(random);
            asWritten += m_model->readNumber(handwritten(digits, least, most, random)).text() == digits;
        }
        QVERIFY2(asWritten >= right, qPrintable(QString::number(asWritten)));
    }

    void generatedDigitsStayOne()
    {
        int apart = 0;
        for (std::uint32_t i = 0; i < 400; ++i) {
            Philox random(6, RandomUse::generation, i);
            apart += signsIn(m_model->readNumber(
                         handwritten(std::string(1, static_cast<char>('0' + i % 10)), 0, 0, random)))
                > 1;
        }
        QVERIFY2(apart <= 2, qPrintable(QString::number(apart)));
    }

    void strokesMayGoOnIntoTheNextDigit()
    {
        int asWritten = 0;
        for (std::uint32_t i = 0; i < 100; ++i) {
            Philox random(8, RandomUse::generation, i);
            const std::string digits{static_cast<char>('0' + random.below(10)),
                                     static_cast<char>('0' + random.below(10))};
            const Ink first = handwritten(digits.substr(0, 1), 0, 0, random);
            Ink second = handwritten(digits.substr(1), 0, 0, random);
            const float right = extentOf(first.strokes).right, left = extentOf(second.strokes).left;
            const float shift = right - left + random.uniform(10, 50);
            for (Stroke& stroke : second.strokes)
                for (Point& point : stroke)
                    point.x += shift;
            Ink ink = first;
            Stroke& running = ink.strokes.back();
            running.insert(running.end(), second.strokes.front().begin(), second.strokes.front().end());
            second.strokes.erase(second.strokes.begin());
            add(ink, second.strokes);
            asWritten += textOf(ink).toStdString() == digits;
        }
        QVERIFY2(asWritten >= 65, qPrintable(QString::number(asWritten)));
    }

    void lettersAreSeldomNumbers_data()
    {
        QTest::addColumn<bool>("oneStroke");
        QTest::addColumn<bool>("joined");
        QTest::newRow("of several strokes") << false << false;
        QTest::newRow("of one stroke") << true << false;
        QTest::newRow("of several, the pen not lifted") << false << true;
    }
    void lettersAreSeldomNumbers()
    {
        // Some look like two digits side by side: K like 1 and 5, H like 1 and 4, n like 1 and 7.
        QFETCH(bool, oneStroke);
        QFETCH(bool, joined);
        int letters = 0, numbers = 0;
        for (std::uint32_t i = 0; letters < 200; ++i) {
            Philox random(7, RandomUse::generation, i);
            PenHabit habit;
            habit.width = 0.8f;
            std::vector<Stroke> strokes = write(pick(otherTemplates(), 0, random), habit, random);
            if ((strokes.size() < 2) != oneStroke)
                continue;
            if (joined) {
                for (std::size_t k = 1; k < strokes.size(); ++k)
                    strokes[0].insert(strokes[0].end(), strokes[k].begin(), strokes[k].end());
                strokes.resize(1);
            }
            for (Stroke& stroke : strokes)
                for (Point& point : stroke)
                    point = {300 + 400 * point.x, 300 + 400 * point.y};
            ++letters;
            numbers += signsIn(m_model->readNumber(Ink{1000, 1000, strokes})) > 1;
        }
        QVERIFY2(numbers <= 6, qPrintable(QString::number(numbers)));
    }

    void digitsOfSeveralStrokesStayWhole()
    {
        QCOMPARE(textOf(ruled("745")), QStringLiteral("745"));
        QCOMPARE(textOf(ruled("5")), QStringLiteral("5"));
        Ink ink = ruled("353");
        for (Stroke& stroke : ink.strokes)
            if (stroke.size() == 2 && stroke[0].y == stroke[1].y)
                for (Point& point : stroke)
                    point.y -= 22; // the bar stands apart
        QCOMPARE(textOf(ink), QStringLiteral("353"));
    }

    /// A bar with its stem, then the bowl: two halves of one height, and in each digit.
    void fivesOfTwoHalvesStayWhole()
    {
        Ink ink{500, 300, {}};
        for (const float left : {55.0f, 190.0f}) {
            ink.strokes.push_back({{left + 65, 82}, {left + 5, 82}, {left, 140}});
            ink.strokes.push_back(arc(left + 27, 175, 43, 43, -103, 140));
        }
        QCOMPARE(textOf(ink), QStringLiteral("55"));
    }

    void barsMayBeDrawnAtTheEnd()
    {
        Ink ink = ruled("737");
        // The two bars of the sevens, after everything else.
        std::rotate(ink.strokes.begin() + 1, ink.strokes.begin() + 2, ink.strokes.end());
        std::rotate(ink.strokes.end() - 2, ink.strokes.end() - 1, ink.strokes.end());
        QCOMPARE(textOf(ink), QStringLiteral("737"));
    }

    void rowsComeFromTheTopDown()
    {
        Ink ink = ruled("3074", 560);
        add(ink, ruled("517", 100).strokes);
        QCOMPARE(textOf(ink), QStringLiteral("517|3074"));
    }

    void pointsAndMinusSignsAreNoDigits()
    {
        Ink ink = ruled("34");
        ink.strokes.push_back({{262, 552}, {264, 554}}); // a point
        ink.strokes.push_back({{560, 450}, {680, 452}}); // a minus sign
        QCOMPARE(textOf(ink), QStringLiteral("34"));
    }

    void cornersLieAroundTheStrokes()
    {
        const Ink ink = ruled("05");
        const PageReading page = m_model->readNumber(ink);
        QCOMPARE(signsIn(page), std::size_t{2});
        const Extent zero = extentOf(ink.strokes.front());
        const PageDigit& digit = page.rows[0][0];
        QCOMPARE(digit.corners[0].x, zero.left);
        QCOMPARE(digit.corners[0].y, zero.top);
        QCOMPARE(digit.corners[2].x, zero.right);
        QCOMPARE(digit.corners[2].y, zero.bottom);
        // As the same strokes alone would be read.
        const Reading alone = m_model->read(Ink{1000, 1000, {ink.strokes.front()}});
        QCOMPARE(digit.reading.seen, alone.seen);
        QCOMPARE(digit.reading.steps.size(), alone.steps.size());
        QCOMPARE(digit.reading.verdict, alone.verdict);
    }

    void nothingIsNoNumber()
    {
        QVERIFY(m_model->readNumber(Ink{}).rows.empty());
        QVERIFY(m_model->readNumber(Ink{100, 100, {{}, {{5, 5}}}}).rows.empty());
        QCOMPARE(signsIn(m_model->readNumber(Ink{100, 100, {{{50, 50}, {50, 50}}, {{20, 50}}}})), std::size_t{0});
    }

    void manyStrokesAreNoNumber()
    {
        Ink ink{1000, 1000, {}};
        for (int i = 0; i < 300; ++i)
            ink.strokes.push_back({{static_cast<float>(3 * i), 0}, {static_cast<float>(3 * i), 900}});
        QVERIFY(m_model->readNumber(ink).rows.empty());
    }
};

QTEST_APPLESS_MAIN(NumberTest)
#include "number_test.moc"
