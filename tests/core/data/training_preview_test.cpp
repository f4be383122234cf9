#include "core/api/engine.h"

#include <QTest>

#include <algorithm>

using namespace digitlab;

/// The Train page's sample of what a training would see.
class TrainingPreviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const EngineOptions options{.resources = DIGITLAB_RESOURCES};
        m_engine = std::unique_ptr<Engine>(digitlab_make_engine(&options));
        m_data = m_engine->openData({.path = "mnist", .limit = 320}, {}, {});
    }

    void withoutChangesTheyAreThePictures()
    {
        const std::vector<DigitImage> seen = m_engine->trainingPreview({}, *m_data, 1, 16);
        QCOMPARE(seen.size(), std::size_t{16});
        for (std::size_t i = 0; i < seen.size(); ++i)
            QVERIFY(seen[i] == m_data->sample(Part::training, i * 20).image);
    }

    void sharesOfTheRecipeArePutIn_data()
    {
        QTest::addColumn<double>("written");
        QTest::addColumn<double>("others");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("nothing") << 0.0 << 0.0 << 0 << 0;
        QTest::newRow("a third written") << 0.33 << 0.0 << 70 << 145;
        QTest::newRow("a third is no digit") << 0.0 << 0.33 << 70 << 145;
        QTest::newRow("all written") << 1.0 << 0.0 << 320 << 320;
        QTest::newRow("no digits but the first") << 0.0 << 1.0 << 319 << 319;
    }
    void sharesOfTheRecipeArePutIn()
    {
        QFETCH(double, written);
        QFETCH(double, others);
        QFETCH(int, least);
        QFETCH(int, most);
        Recipe recipe;
        recipe.written = written;
        recipe.others = others;
        const std::vector<DigitImage> seen = m_engine->trainingPreview(recipe, *m_data, 7, 320);
        int foreign = 0;
        for (std::size_t i = 0; i < seen.size(); ++i)
            foreign += seen[i] == m_data->sample(Part::training, i).image ? 0 : 1;
        QVERIFY2(foreign >= least && foreign <= most, qPrintable(QString::number(foreign)));
        QVERIFY(seen == m_engine->trainingPreview(recipe, *m_data, 7, 320));
        if (least > 0)
            QVERIFY(seen != m_engine->trainingPreview(recipe, *m_data, 8, 320));
    }

    void moreThanThereAreIsNoTrouble()
    {
        QCOMPARE(m_engine->trainingPreview({}, *m_data, 1, 1000).size(), std::size_t{1000});
        QVERIFY(m_engine->trainingPreview({}, *m_data, 1, 0).empty());
    }

private:
    std::unique_ptr<Engine> m_engine;
    std::shared_ptr<const DataSet> m_data;
};

QTEST_APPLESS_MAIN(TrainingPreviewTest)
#include "training_preview_test.moc"
