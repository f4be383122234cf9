#include "tests/ui/train/train_fixture.h"

#include <cmath>

using namespace digitlab;

class TestTrainFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void bothDecimalSignsInAnyLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        for (const QLocale& locale :
             {QLocale(QLocale::German, QLocale::Germany), QLocale(QLocale::English), QLocale::c()})
            for (const char* text : {"0,01", "0.01", "1e-2", "1E-2", ",01"})
                QTest::addRow("%s %s", qPrintable(locale.name()), text) << locale << QString::fromLatin1(text);
    }

    void bothDecimalSignsInAnyLocale()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QLocale::setDefault(locale);
        TrainFixture f;
        f.type("Learning rate", QStringLiteral("3"));
        f.type("Learning rate", text);
        f.press("Train");
        QCOMPARE(f.requests.size(), std::size_t{1});
        QCOMPARE(f.requests[0].recipe.learningRate, 0.01);
        QCOMPARE(f.named<NumberField>("Learning rate")->text(), locale.toString(0.01));
    }

    void badValuesAreSaidAndStopTheStart_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("word") << QByteArray("Learning rate") << QStringLiteral("abc");
        QTest::newRow("rate of nought") << QByteArray("Learning rate") << QStringLiteral("0");
        QTest::newRow("no batch") << QByteArray("Batch size") << QStringLiteral("0");
        QTest::newRow("half an epoch") << QByteArray("Epochs") << QStringLiteral("1.5");
        QTest::newRow("all for validation") << QByteArray("Validation") << QStringLiteral("1");
        QTest::newRow("negative") << QByteArray("Weight decay") << QStringLiteral("-1");
        QTest::newRow("seed") << QByteArray("Random seed") << QStringLiteral("1e99");
    }

    void badValuesAreSaidAndStopTheStart()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        TrainFixture f;
        f.type(field.constData(), text);
        QCOMPARE(f.enabled(), QString());
        QVERIFY(!f.named<NumberField>(field.constData())->accessibleDescription().isEmpty());
        QVERIFY(f.named<NumberField>(field.constData())->isVisible());
        f.press("Train");
        QVERIFY(f.requests.empty());
        f.type(field.constData(), QStringLiteral("0.5"));
        if (!f.button("Train")->isEnabled())
            f.type(field.constData(), QStringLiteral("5"));
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
    }

    void aSeedKeepsEveryDigit()
    {
        TrainFixture f;
        f.type("Random seed", QStringLiteral("9007199254740991"));
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        auto* seed = f.named<NumberField>("Random seed");
        QTest::keyClick(seed, Qt::Key_Tab); // the text is tidied on leaving
        QCOMPARE(seed->text(), QStringLiteral("9007199254740991"));
        seed->setFocus();
        QTest::keyClick(seed, Qt::Key_Up);
        QCOMPARE(seed->text(), QStringLiteral("9007199254740992"));
        QTest::keyClick(seed, Qt::Key_Up);
        QCOMPARE(seed->text(), QStringLiteral("9007199254740992"));
        QTest::keyClick(seed, Qt::Key_Down);
        f.press("Train");
        QCOMPARE(f.requests.at(0).seed, std::uint64_t{9007199254740991});
        QCOMPARE(f.requests.at(0).data.seed, std::uint64_t{9007199254740991});
    }

    void aSeedThatWouldBeRoundedIsRefused()
    {
        TrainFixture f;
        f.type("Random seed", QStringLiteral("9007199254740993"));
        QCOMPARE(f.enabled(), QString());
        const QString problem = f.named<NumberField>("Random seed")->problem();
        QVERIFY2(problem.contains(QStringLiteral("9007199254740992")), qPrintable(problem));
    }

    void theFirstRecipeStandsThereBeforeTheEngine()
    {
        const TrainPage page;
        const QList<QComboBox*> combos = page.findChildren<QComboBox*>();
        QVERIFY(std::any_of(combos.begin(), combos.end(), [](const QComboBox* combo) {
            return combo->accessibleName() == QStringLiteral("Recipe")
                && combo->currentText() == QStringLiteral("Quick");
        }));
    }

    void recipesFillAndAreMarkedWhenChanged()
    {
        TrainFixture f;
        auto* recipes = f.named<QComboBox>("Recipe");
        QCOMPARE(recipes->currentText(), QStringLiteral("Quick"));
        f.type("Epochs", QStringLiteral("7"));
        QCOMPARE(recipes->currentText(), QStringLiteral("Quick, changed"));
        f.type("Epochs", QStringLiteral("3"));
        QCOMPARE(recipes->currentText(), QStringLiteral("Quick"));
        recipes->setFocus();
        QTest::keyClick(recipes, Qt::Key_Down);
        QCOMPARE(recipes->currentText(), QStringLiteral("Seed"));
        QTest::keyClick(recipes, Qt::Key_Down);
        QCOMPARE(recipes->currentText(), QStringLiteral("Modern"));
        f.press("Train");
        QCOMPARE(f.requests.size(), std::size_t{1});
        QVERIFY(f.requests[0].recipe == FormEngine().recipes()[2]);
        QCOMPARE(f.requests[0].data.path, std::filesystem::path("mnist"));
        QVERIFY(f.requests[0].out.empty());
    }

    void fieldsThatDoNotApplyAreGone()
    {
        TrainFixture f;
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("More…"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(f.named<NumberField>("Beta 1")->isVisibleTo(&f.page));
        QVERIFY(!f.named<NumberField>("Momentum")->isVisibleTo(&f.page));
        QVERIFY(!f.named<QLineEdit>("Milestones")->isVisibleTo(&f.page));
        f.named<QComboBox>("Recipe")->setFocus();
        QTest::keyClick(f.named<QComboBox>("Recipe"), Qt::Key_Down);
        QVERIFY(f.named<QLineEdit>("Milestones")->isVisibleTo(&f.page));
        f.named<QComboBox>("Optimiser")->setFocus();
        QTest::keyClick(f.named<QComboBox>("Optimiser"), Qt::Key_End);
        QVERIFY(f.named<NumberField>("Momentum")->isVisibleTo(&f.page));
        QVERIFY(!f.named<NumberField>("Beta 1")->isVisibleTo(&f.page));
        auto* milestones = f.named<QLineEdit>("Milestones");
        milestones->selectAll();
        QTest::keyClicks(milestones, QStringLiteral("5, x"));
        QVERIFY(!f.button("Train")->isEnabled());
        milestones->selectAll();
        QTest::keyClicks(milestones, QStringLiteral("5 8"));
        f.press("Train");
        QCOMPARE(f.requests.at(0).recipe.milestones, (std::vector<int>{5, 8}));
        QCOMPARE(f.requests.at(0).recipe.optimiser, OptimiserKind::sgd);
    }

    void whatTheProgramWritesIsARecipesNumberToo()
    {
        TrainFixture f;
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("More…"))
                QTest::mouseClick(button, Qt::LeftButton);
        f.type("Written", QStringLiteral("0.4"));
        f.type("No digits", QStringLiteral("0.95"));
        QVERIFY(!f.button("Train")->isEnabled()); // at most 0.9
        f.type("No digits", QStringLiteral("0.05"));
        f.type("Cut", QStringLiteral("0.2"));
        QCOMPARE(f.named<QComboBox>("Recipe")->currentText(), QStringLiteral("Quick, changed"));
        f.press("Train");
        QCOMPARE(f.requests.at(0).recipe.written, 0.4);
        QCOMPARE(f.requests.at(0).recipe.others, 0.05);
        QCOMPARE(f.requests.at(0).recipe.cut, 0.2);
    }

    void otherDataAreAskedFor()
    {
        TrainFixture f;
        QSignalSpy asked(&f.page, &TrainPage::chooseDataRequested);
        auto* data = f.named<QComboBox>("Data");
        data->setFocus();
        QTest::keyClick(data, Qt::Key_End);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(data->currentText(), QStringLiteral("MNIST"));
        f.page.setData({.path = "/somewhere/my digits/"}, nullptr);
        QCOMPARE(data->currentText(), QStringLiteral("my digits"));
    }
};

QTEST_MAIN(TestTrainFields)
#include "test_train_fields.moc"
