#include "core/api/error.h"
#include "core/model/recipes.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <limits>

using namespace digitlab;

class RecipesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedIsTheCourseReportsToTheLetter()
    {
        const Recipe seed = namedRecipes()[1];
        QCOMPARE(seed.name, std::string("seed"));
        QCOMPARE(seed.epochs, 50);
        QCOMPARE(seed.batchSize, 256);
        QCOMPARE(seed.validation, 0.2);
        QVERIFY(seed.optimiser == OptimiserKind::adam);
        QCOMPARE(seed.learningRate, 0.01);
        QCOMPARE(seed.weightDecay, 1e-3);
        QVERIFY(!seed.augmentation.any());
        QCOMPARE(seed.labelSmoothing, 0.0);
        QCOMPARE(seed.averaging, 0.0);
        QVERIFY(!seed.calibrate);
    }

    void seedsRateFallsAtEpochs20And30_data()
    {
        QTest::addColumn<int>("epoch");
        QTest::addColumn<double>("rate");
        QTest::newRow("first") << 1 << 0.01;
        QTest::newRow("last before the first step") << 20 << 0.01;
        QTest::newRow("first after it") << 21 << 0.001;
        QTest::newRow("last before the second") << 30 << 0.001;
        QTest::newRow("after both") << 31 << 0.0001;
        QTest::newRow("end") << 50 << 0.0001;
    }
    void seedsRateFallsAtEpochs20And30()
    {
        QFETCH(int, epoch);
        QFETCH(double, rate);
        const Recipe seed = namedRecipes()[1];
        QVERIFY(std::abs(learningRateAt(seed, epoch - 1) - rate) < 1e-12);
        QVERIFY(std::abs(learningRateAt(seed, epoch - 0.001) - rate) < 1e-12);
    }

    void schedulesRiseAndFall_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("cosine") << static_cast<int>(ScheduleKind::cosine);
        QTest::newRow("one-cycle") << static_cast<int>(ScheduleKind::oneCycle);
    }
    void schedulesRiseAndFall()
    {
        QFETCH(int, kind);
        Recipe recipe;
        recipe.schedule = static_cast<ScheduleKind>(kind);
        recipe.epochs = 10;
        recipe.warmupEpochs = 2;
        recipe.learningRate = 1;
        QVERIFY(learningRateAt(recipe, 0) < 0.05);
        QVERIFY(std::abs(learningRateAt(recipe, 2) - 1) < 1e-9);
        QVERIFY(std::abs(learningRateAt(recipe, 6) - 0.5) < 0.01);
        QVERIFY(learningRateAt(recipe, 10) < 1e-3);
    }

    void everyNumberSurvivesJson()
    {
        for (Recipe recipe : namedRecipes()) {
            recipe.epochs = 7;
            recipe.milestones = {3, 5};
            recipe.momentum = 0.123;
            recipe.augmentation.shear = 0.0625;
            QVERIFY(recipeFromJson(nlohmann::json::parse(toJson(recipe).dump())) == recipe);
        }
    }

    void impossibleNumbersAreRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"epochs", "batch size", "validation", "learning rate", "not a number", "beta", "milestone"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void impossibleNumbersAreRefused()
    {
        QFETCH(QString, what);
        Recipe recipe;
        if (what == QLatin1String("epochs"))
            recipe.epochs = 0;
        else if (what == QLatin1String("batch size"))
            recipe.batchSize = 0;
        else if (what == QLatin1String("validation"))
            recipe.validation = 1;
        else if (what == QLatin1String("learning rate"))
            recipe.learningRate = -1;
        else if (what == QLatin1String("not a number"))
            recipe.weightDecay = std::numeric_limits<double>::quiet_NaN();
        else if (what == QLatin1String("beta"))
            recipe.beta2 = 1;
        else
            recipe.milestones = {0};
        QVERIFY_THROWS_EXCEPTION(Error, checkRecipe(recipe));
    }
};

QTEST_APPLESS_MAIN(RecipesTest)
#include "recipes_test.moc"
