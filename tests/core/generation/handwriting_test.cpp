#include "core/generation/handwriting.h"

#include "core/generation/pen.h"
#include "core/generation/row_piece.h"
#include "core/generation/scribble.h"
#include "core/recognition/placement.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace digitlab;

namespace {

Philox numbers(std::uint32_t index)
{
    return Philox(3, RandomUse::generation, 1, index);
}

/// Rows and columns that hold ink.
std::pair<int, int> inkSize(const DigitImage& image)
{
    std::set<int> rows, columns;
    for (int i = 0; i < digitPixels; ++i) {
        if (image[static_cast<std::size_t>(i)] < 32)
            continue;
        rows.insert(i / digitSide);
        columns.insert(i % digitSide);
    }
    if (rows.empty())
        return {0, 0};
    return {*columns.rbegin() - *columns.begin() + 1, *rows.rbegin() - *rows.begin() + 1};
}

/// Cosine of the angle between two pictures as vectors: 1 where they are alike.
double likeness(const DigitImage& a, const DigitImage& b)
{
    double product = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += double{1} * a[i] * b[i];
        first += double{1} * a[i] * a[i];
        second += double{1} * b[i] * b[i];
    }
    return product / std::sqrt(first * second);
}

struct RowLikeness {
    int made = 0;
    double mean = 0; ///< of the cut picture with the digit; of a part with that of both that is more like it
};

RowLikeness likenessAfter(RowCut cut)
{
    RowLikeness result;
    for (std::uint32_t i = 0; i < 200; ++i) {
        Philox random = numbers(i);
        const DigitImage digit = writtenDigit(static_cast<int>(i % 10), random);
        const DigitImage neighbour = writtenDigit(static_cast<int>(random.below(10)), random);
        if (const auto piece = cutFromRow(digit, neighbour, cut, random)) {
            ++result.made;
            result.mean += cut == RowCut::whole ? likeness(digit, *piece)
                                                : std::max(likeness(digit, *piece), likeness(neighbour, *piece));
        }
    }
    result.mean /= std::max(result.made, 1);
    return result;
}

} // namespace

class HandwritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDigitHasSeveralStyles()
    {
        for (char sign = '0'; sign <= '9'; ++sign) {
            const auto& all = digitTemplates();
            const auto styles
                = std::count_if(all.begin(), all.end(), [sign](const StrokeTemplate& t) { return t.sign == sign; });
            QVERIFY2(styles >= 5, qPrintable(QString(QLatin1Char(sign))));
        }
    }

    void tablesAreWhole()
    {
        for (const std::vector<StrokeTemplate>* templates : {&digitTemplates(), &otherTemplates()}) {
            for (const StrokeTemplate& form : *templates) {
                QVERIFY(form.weight > 0);
                QVERIFY(!form.strokes.empty());
                for (const KnotStroke& stroke : form.strokes) {
                    QVERIFY(stroke.size() >= 2);
                    for (const Knot& knot : stroke)
                        QVERIFY2(knot.x >= -0.1f && knot.x <= 1.1f && knot.y >= -0.1f && knot.y <= 1.1f,
                                 qPrintable(QString(QLatin1Char(form.sign))));
                }
            }
        }
    }

    void aCurvePassesItsKnots()
    {
        const std::vector<StrokeTemplate> forms
            = parseTemplates(std::array{TemplateLine{'x', 1, "10,0 80,30! 20,100"}});
        QCOMPARE(forms.size(), std::size_t{1});
        QCOMPARE(forms[0].strokes[0].size(), std::size_t{3});
        QVERIFY(forms[0].strokes[0][1].corner && !forms[0].strokes[0][0].corner);
        const PenHabit steady{.wobble = 0,
                              .slant = 0,
                              .slantMean = 0,
                              .rotationDegrees = 0,
                              .widthChange = 0,
                              .width = 1,
                              .cut = 0,
                              .wave = 0};
        Philox random = numbers(0);
        const Stroke stroke = write(forms[0], steady, random)[0];
        for (const Point knot : {Point{-0.4f, -0.5f}, Point{0.3f, -0.2f}, Point{-0.3f, 0.5f}})
            QVERIFY(std::any_of(stroke.begin(), stroke.end(),
                                [&](Point p) { return std::hypot(p.x - knot.x, p.y - knot.y) < 1e-4f; }));
    }

    void sameNumbersGiveTheSamePicture()
    {
        for (std::uint32_t i = 0; i < 20; ++i) {
            Philox one = numbers(i), same = numbers(i), other = numbers(i + 1000);
            const DigitImage picture = writtenDigit(4, one);
            QVERIFY(picture == writtenDigit(4, same));
            QVERIFY(picture != writtenDigit(4, other));
        }
    }

    void digitsLieWhereMnistHasThem()
    {
        for (std::uint32_t i = 0; i < 300; ++i) {
            Philox random = numbers(i);
            const DigitImage picture = writtenDigit(static_cast<int>(i % 10), random);
            const auto [width, height] = inkSize(picture);
            QVERIFY(std::max(width, height) >= 17 && std::max(width, height) <= 22);
            const Point mass = centreOfMass(picture);
            QVERIFY(std::abs(mass.x - 14) < 1 && std::abs(mass.y - 14) < 1.5f);
        }
    }

    void whatIsNoDigitHasInkToo()
    {
        for (std::uint32_t i = 0; i < 300; ++i) {
            Philox random = numbers(i);
            const auto [width, height] = inkSize(writtenOther(random));
            QVERIFY(std::max(width, height) >= 15);
        }
    }

    void aCutLeavesADigitWhole()
    {
        const RowLikeness whole = likenessAfter(RowCut::whole);
        QVERIFY2(whole.made > 170, qPrintable(QString::number(whole.made)));
        QVERIFY2(whole.mean > 0.85, qPrintable(QString::number(whole.mean)));
    }

    void aPartIsNoDigit()
    {
        const RowLikeness part = likenessAfter(RowCut::part);
        QVERIFY2(part.made > 150, qPrintable(QString::number(part.made)));
        QVERIFY2(part.mean < 0.6, qPrintable(QString::number(part.mean)));
    }

    void nothingIsCutFromABlank()
    {
        Philox random = numbers(0);
        const DigitImage digit = writtenDigit(3, random);
        QVERIFY(!cutFromRow(DigitImage{}, digit, RowCut::part, random));
        QVERIFY(!cutFromRow(digit, DigitImage{}, RowCut::whole, random));
    }

    void scribblesAreFinite()
    {
        for (std::uint32_t i = 0; i < 300; ++i) {
            Philox random = numbers(i);
            for (const Stroke& stroke : scribble(random)) {
                QVERIFY(stroke.size() >= 2);
                for (const Point point : stroke)
                    QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
            }
        }
    }
};

QTEST_APPLESS_MAIN(HandwritingTest)
#include "handwriting_test.moc"
