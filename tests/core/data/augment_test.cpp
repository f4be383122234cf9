#include "core/data/augment.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace digitlab;

namespace {

using Pixels = std::array<float, digitPixels>;

DigitImage cross()
{
    DigitImage image{};
    constexpr std::size_t side = digitSide;
    for (std::size_t i = 6; i < 22; ++i)
        for (std::size_t w = 13; w < 15; ++w)
            image[i * side + w] = image[w * side + i] = 255;
    return image;
}

Pixels changed(const Augmentation& augmentation, std::uint32_t index)
{
    Philox random(1, RandomUse::augmentation, 1, index);
    Pixels out{};
    augment(augmentation, cross(), out, random);
    return out;
}

float sum(const Pixels& pixels)
{
    return std::accumulate(pixels.begin(), pixels.end(), 0.0f);
}

} // namespace

class AugmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChangesNothing()
    {
        const Pixels out = changed({}, 0);
        const DigitImage in = cross();
        for (std::size_t i = 0; i < out.size(); ++i)
            QCOMPARE(out[i], static_cast<float>(in[i]) / 255);
    }

    void eachKindChangesThePictureAndKeepsItsRange_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"rotation", "shear", "scale", "shift", "elastic", "stroke"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void eachKindChangesThePictureAndKeepsItsRange()
    {
        QFETCH(QString, kind);
        Augmentation a;
        (kind == QLatin1String("rotation")      ? a.rotationDegrees
             : kind == QLatin1String("shear")   ? a.shear
             : kind == QLatin1String("scale")   ? a.scale
             : kind == QLatin1String("shift")   ? a.shiftPixels
             : kind == QLatin1String("elastic") ? a.elasticPixels
                                                : a.strokePixels)
            = kind == QLatin1String("rotation")                                  ? 20
            : kind == QLatin1String("shift") || kind == QLatin1String("elastic") ? 2
                                                                                 : 0.3;
        const Pixels out = changed(a, 3), other = changed(a, 4);
        QVERIFY(out != changed({}, 3));
        QVERIFY2(out != other, "each picture is changed in its own way");
        QVERIFY2(out == changed(a, 3), "and always in the same one");
        for (const float pixel : out)
            QVERIFY(pixel >= 0 && pixel <= 1);
        QVERIFY(sum(out) > 0.5f * sum(changed({}, 0)) && sum(out) < 2 * sum(changed({}, 0)));
    }
};

QTEST_APPLESS_MAIN(AugmentTest)
#include "augment_test.moc"
