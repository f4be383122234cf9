#include "digit_fixture.h"

#include "core/recognition/placement.h"

#include <QtTest>

#include <limits>

using namespace digitlab;

class InkNormaliserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsTheBoxAroundItsWeight_data();
    void fillsTheBoxAroundItsWeight();
    void placeAndSizeAreNoMatter_data();
    void placeAndSizeAreNoMatter();
    void nothingToRead_data();
    void nothingToRead();
    void severalDigits_data();
    void severalDigits();
    void oneDigitInPieces_data();
    void oneDigitInPieces();
    void strayDotCountsForNothing();
    void densePointsStayWhereTheyAre();
    void sparsePointsBecomeACurve();
    void steps();
    void forgedDrawings_data();
    void forgedDrawings();
};

void InkNormaliserTest::fillsTheBoxAroundItsWeight_data()
{
    QTest::addColumn<int>("digit");
    for (const int digit : {0, 1, 3, 4, 5, 7})
        QTest::addRow("%d", digit) << digit;
}

void InkNormaliserTest::fillsTheBoxAroundItsWeight()
{
    QFETCH(int, digit);
    const Normalised result = normalise(drawnDigit(digit), false);
    QCOMPARE(result.hint, Hint::nothing);
    QVERIFY(highest(result.image) >= 250);
    const cv::Rect box = inkBox(result.image, 100);
    const int longSide = std::max(box.width, box.height);
    QVERIFY2(longSide >= boxSide - 1 && longSide <= boxSide + 1, qPrintable(QString::number(longSide)));
    const Point mass = centreOfMass(result.image);
    QVERIFY(std::abs(mass.x - 14) < 0.15f);
    QVERIFY(std::abs(mass.y - 14) < 0.15f);
}

void InkNormaliserTest::placeAndSizeAreNoMatter_data()
{
    QTest::addColumn<float>("box");
    QTest::addColumn<float>("scale");
    QTest::addColumn<float>("dx");
    QTest::addColumn<float>("dy");
    QTest::newRow("small in the upper left corner") << 100.0f << 0.1f << 0.0f << 0.0f;
    QTest::newRow("small in the lower right corner") << 100.0f << 0.1f << 90.0f << 90.0f;
    QTest::newRow("half outside the box") << 100.0f << 1.0f << -40.0f << 60.0f;
    QTest::newRow("box of a hundredth") << 0.01f << 0.0001f << 0.0f << 0.0f;
    QTest::newRow("box of thousands") << 4000.0f << 40.0f << 0.0f << 0.0f;
    QTest::newRow("far from the origin") << 100.0f << 1.0f << 5000.0f << -5000.0f;
}

void InkNormaliserTest::placeAndSizeAreNoMatter()
{
    QFETCH(float, box);
    QFETCH(float, scale);
    QFETCH(float, dx);
    QFETCH(float, dy);
    for (const int digit : {0, 1, 3, 4, 5, 7}) {
        Ink ink = moved(drawnDigit(digit), scale, dx, dy);
        ink.width = ink.height = box;
        const Normalised result = normalise(ink, false);
        QCOMPARE(result.hint, Hint::nothing);
        QVERIFY(meanDifference(result.image, normalise(drawnDigit(digit), false).image) < 0.1);
    }
}

void InkNormaliserTest::nothingToRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Hint>("hint");
    QTest::newRow("no strokes") << 0 << Hint::empty;
    QTest::newRow("an empty stroke") << 1 << Hint::empty;
    QTest::newRow("a dot") << 2 << Hint::dot;
    QTest::newRow("the same point again and again") << 3 << Hint::dot;
    QTest::newRow("a click that slipped") << 4 << Hint::dot;
    QTest::newRow("only points that are no numbers") << 5 << Hint::empty;
}

void InkNormaliserTest::nothingToRead()
{
    QFETCH(int, kind);
    QFETCH(Hint, hint);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<std::vector<Stroke>> drawings{{},
                                                    {{}},
                                                    {{{50, 50}}},
                                                    {{{50, 50}, {50, 50}, {50, 50}}},
                                                    {{{50, 50}, {50.5f, 50.3f}, {50.2f, 50.6f}}},
                                                    {{{nan, nan}}}};
    const Normalised result = normalise(Ink{100, 100, drawings[static_cast<std::size_t>(kind)]});
    QCOMPARE(result.hint, hint);
    QCOMPARE(highest(result.image), 0);
}

void InkNormaliserTest::severalDigits_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    for (const auto& [left, right] : {std::pair{1, 0}, {4, 3}, {1, 1}, {7, 5}, {0, 4}})
        QTest::addRow("%d%d", left, right) << left << right;
}

void InkNormaliserTest::severalDigits()
{
    QFETCH(int, left);
    QFETCH(int, right);
    Ink ink = moved(drawnDigit(left), 0.5f, 0, 25);
    for (const Stroke& stroke : moved(drawnDigit(right), 0.5f, 45, 25).strokes)
        ink.strokes.push_back(stroke);
    QCOMPARE(normalise(ink, false).hint, Hint::severalDigits);
}

void InkNormaliserTest::oneDigitInPieces_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("5 whose bar hangs free") << 0;
    QTest::newRow("1 with a foot") << 1;
    QTest::newRow("open 4") << 2;
    QTest::newRow("crossed 7") << 3;
    QTest::newRow("0 in two halves") << 4;
}

void InkNormaliserTest::oneDigitInPieces()
{
    QFETCH(int, kind);
    const std::vector<std::vector<Stroke>> drawings{
        {{{36, 26}, {36, 46}}, arc(46, 62, 20, 18, -110, 130), {{44, 18}, {80, 14}}},
        {{{40, 30}, {52, 18}, {52, 80}}, {{34, 86}, {70, 86}}},
        {{{40, 20}, {32, 56}, {64, 58}}, {{62, 20}, {60, 86}}},
        {{{30, 22}, {70, 22}, {44, 82}}, {{38, 52}, {66, 52}}},
        {arc(50, 50, 22, 32, 95, 265), arc(50, 50, 22, 32, -85, 85)}};
    QCOMPARE(normalise(Ink{100, 100, drawings[static_cast<std::size_t>(kind)]}, false).hint, Hint::nothing);
}

void InkNormaliserTest::strayDotCountsForNothing()
{
    Ink ink = moved(drawnDigit(3), 0.4f, 0, 0);
    const DigitImage alone = normalise(ink, false).image;
    ink.strokes.push_back({{95, 95}});
    QVERIFY(meanDifference(normalise(ink, false).image, alone) < 0.1);
}

void InkNormaliserTest::densePointsStayWhereTheyAre()
{
    // The same circle from 25 and from 2,500 points.
    Ink dense{100, 100, {{}}};
    for (int i = 0; i <= 2500; ++i) {
        const float angle = static_cast<float>(i) / 2500 * 6.2831853f - 1.5707963f;
        dense.strokes[0].push_back({50 + 22 * std::cos(angle), 50 + 32 * std::sin(angle)});
    }
    QVERIFY(meanDifference(normalise(dense, false).image, normalise(drawnDigit(0), false).image) < 0.6);
}

void InkNormaliserTest::sparsePointsBecomeACurve()
{
    // Eight points of a circle: the pen's line between two of them was no straight one.
    Ink sparse{100, 100, {{}}};
    Ink round{100, 100, {{}}};
    Ink straight{100, 100, {}};
    for (int i = 0; i <= 64; ++i) {
        const float angle = static_cast<float>(i) / 64 * 6.2831853f;
        const Point point{50 + 30 * std::cos(angle), 50 + 30 * std::sin(angle)};
        round.strokes[0].push_back(point);
        if (i % 8 != 0)
            continue;
        if (i > 0)
            straight.strokes.push_back({sparse.strokes[0].back(), point});
        sparse.strokes[0].push_back(point);
    }
    const DigitImage wanted = normalise(round, false).image;
    const double curved = meanDifference(normalise(sparse, false).image, wanted);
    const double cornered = meanDifference(normalise(straight, false).image, wanted);
    QVERIFY2(curved < cornered / 2, qPrintable(QStringLiteral("%1 %2").arg(curved).arg(cornered)));
    // And a corner stays a corner: the bar of a 7 does not bulge.
    const DigitImage seven = normalise(Ink{100, 100, {{{30, 20}, {70, 20}, {50, 80}}}}, false).image;
    const DigitImage pieces = normalise(Ink{100, 100, {{{30, 20}, {70, 20}}, {{70, 20}, {50, 80}}}}, false).image;
    QVERIFY(meanDifference(seven, pieces) < 0.1);
}

void InkNormaliserTest::steps()
{
    const Normalised result = normalise(moved(drawnDigit(5), 0.5f, 10, 20));
    QCOMPARE(result.steps.size(), std::size_t{4});
    const Step& original = result.steps[0];
    QCOMPARE(original.kind, StepKind::original);
    QCOMPARE(original.picture.width, 480);
    QVERIFY(original.boxLeft > 100 && original.boxLeft < 160);
    QVERIFY(original.boxWidth > 60 && original.boxHeight > original.boxWidth);
    QCOMPARE(result.steps[1].kind, StepKind::cropped);
    QCOMPARE(result.steps[2].kind, StepKind::scaled);
    QCOMPARE(result.steps[2].picture.width, boxSide);
    QCOMPARE(result.steps[3].kind, StepKind::centred);
    QVERIFY(std::equal(result.image.begin(), result.image.end(), result.steps[3].picture.pixels.begin()));
    QVERIFY(normalise(drawnDigit(5), false).steps.empty());
    QCOMPARE(normalise(Ink{100, 100, {}}).steps.size(), std::size_t{1});
}

void InkNormaliserTest::forgedDrawings_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("box of no size") << 0;
    QTest::newRow("points at the ends of float") << 1;
    QTest::newRow("narrow as nothing") << 2;
    QTest::newRow("ten thousand strokes") << 3;
    QTest::newRow("box of enormous width") << 4;
}

void InkNormaliserTest::forgedDrawings()
{
    QFETCH(int, kind);
    Ink ink = drawnDigit(3);
    const float most = std::numeric_limits<float>::max();
    if (kind == 0)
        ink.width = ink.height = 0;
    if (kind == 1)
        ink.strokes = {{{-most, -most}, {most, most}, {0, most}}};
    if (kind == 2)
        ink.strokes = {{{50, 0}, {std::nextafter(50.0f, 51.0f), 100}}};
    if (kind == 3)
        for (int i = 0; i < 10000; ++i)
            ink.strokes.push_back({{static_cast<float>(i % 100), 0}, {static_cast<float>(i % 97), 100}});
    if (kind == 4)
        ink.width = 1e9f;
    const Normalised result = normalise(ink);
    QVERIFY(result.steps.size() <= 4);
}

QTEST_APPLESS_MAIN(InkNormaliserTest)
#include "ink_normaliser_test.moc"
