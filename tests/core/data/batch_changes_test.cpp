#include "core/data/batch_maker.h"

#include "core/api/picture.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace digitlab;

namespace {

constexpr std::size_t samples = 2000;

/// Blank pictures of ten classes in turn: whatever has ink was written.
struct Blanks {
    std::vector<std::uint8_t> pixels = std::vector<std::uint8_t>(samples * digitPixels);
    std::vector<std::uint8_t> labels = std::vector<std::uint8_t>(samples);
    std::vector<std::uint32_t> indices = std::vector<std::uint32_t>(samples);

    Blanks()
    {
        for (std::size_t i = 0; i < samples; ++i)
            labels[i] = static_cast<std::uint8_t>(i % 10);
        std::iota(indices.begin(), indices.end(), 0u);
    }

    BatchMaker maker(int channels = 1) const { return BatchMaker({pixels, labels}, channels); }
};

std::vector<std::string> digits()
{
    return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
}

Recipe writing(double written, double others)
{
    Recipe recipe;
    recipe.written = written;
    recipe.others = others;
    return recipe;
}

bool hasInk(const Batch& batch, std::int64_t i)
{
    return batch.images[i].max().item<float>() > 0;
}

} // namespace

class BatchChangesTest : public QObject {
    Q_OBJECT

    Blanks m_blanks;

private Q_SLOTS:
    void sharesAreKept()
    {
        const TrainingChanges changes(writing(0.3, 0.1), digits());
        const Batch batch = m_blanks.maker().changed(m_blanks.indices, changes, 1, 1);
        int written = 0, others = 0;
        for (std::int64_t i = 0; i < batch.labels.size(0); ++i) {
            const std::int64_t label = batch.labels[i].item<std::int64_t>();
            if (label == noClass) {
                ++others;
                QVERIFY(hasInk(batch, i));
                continue;
            }
            QCOMPARE(label, i % 10); // a written digit keeps its picture's class
            written += hasInk(batch, i) ? 1 : 0;
        }
        // Binomial: 200 and 540 of 2,000, within five deviations.
        QVERIFY2(std::abs(others - 200) < 70, qPrintable(QString::number(others)));
        QVERIFY2(std::abs(written - 540) < 100, qPrintable(QString::number(written)));
    }

    void halfOfWhatIsCutFromRowsIsNoDigit()
    {
        Recipe recipe = writing(1, 0);
        recipe.cut = 0.4;
        const std::vector<std::uint32_t> neighbours{0}; // blank: no row where it is picked
        for (const bool blank : {false, true}) {
            const TrainingChanges changes(recipe, digits(),
                                          blank ? std::span<const std::uint32_t>(neighbours)
                                                : std::span<const std::uint32_t>());
            const Batch batch = m_blanks.maker().changed(m_blanks.indices, changes, 1, 1);
            int parts = 0;
            for (std::int64_t i = 0; i < batch.labels.size(0); ++i) {
                const std::int64_t label = batch.labels[i].item<std::int64_t>();
                QVERIFY(label == noClass || label == i % 10);
                QVERIFY(hasInk(batch, i));
                parts += label == noClass ? 1 : 0;
            }
            // 400 of 2,000 less the tenth in which no cut gives a part; half of it where half the neighbours are blank.
            const int expected = blank ? 180 : 360;
            QVERIFY2(std::abs(parts - expected) < 90, qPrintable(QString::number(parts)));
        }
    }

    void noBatchIsWithoutAClass()
    {
        const TrainingChanges changes(writing(0, 0.9), digits());
        for (std::uint32_t i = 0; i < 50; ++i) {
            const std::vector<std::uint32_t> one{i};
            QVERIFY(m_blanks.maker().changed(one, changes, 1, 1).labels[0].item<std::int64_t>() != noClass);
        }
    }

    void aFunctionOfSeedEpochAndIndex()
    {
        const TrainingChanges changes(writing(0.5, 0.2), digits());
        const auto pictureOf = [&](std::uint64_t seed, std::uint32_t epoch, std::vector<std::uint32_t> indices) {
            return m_blanks.maker().changed(indices, changes, seed, epoch).images[1].clone();
        };
        bool differs = false;
        for (std::uint32_t index = 40; index < 60; ++index) {
            QVERIFY(pictureOf(1, 2, {3, index}).equal(pictureOf(1, 2, {7, index, 9})));
            differs |= !pictureOf(1, 2, {3, index}).equal(pictureOf(1, 3, {3, index}));
        }
        QVERIFY(differs);
    }

    void otherClassesThanDigitsAreLeftAlone()
    {
        const std::vector<std::string> letters{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        Recipe recipe = writing(0.5, 0.6);
        recipe.cut = 0.6;
        const TrainingChanges changes(recipe, letters);
        const Batch batch = m_blanks.maker().changed(m_blanks.indices, changes, 1, 1);
        QCOMPARE(batch.images.max().item<float>(), 0.0f);
        QVERIFY(batch.labels.ge(0).all().item<bool>());
    }

    void someDigitsOnly()
    {
        const std::vector<std::string> some{"1", "3", "7"};
        const TrainingChanges changes(writing(1, 0), some);
        const Batch batch = m_blanks.maker().written(changes.digits, 30, 1, 0);
        for (std::int64_t i = 0; i < 30; ++i) {
            QCOMPARE(batch.labels[i].item<std::int64_t>(), i % 3);
            QVERIFY(hasInk(batch, i));
        }
    }
};

QTEST_APPLESS_MAIN(BatchChangesTest)
#include "batch_changes_test.moc"
