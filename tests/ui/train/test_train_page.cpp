#include "tests/ui/train/form_engine.h"
#include "ui/theme/theme.h"
#include "ui/train/curve_chart.h"
#include "ui/train/number_field.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QXYSeries>

#include <cmath>

using namespace digitlab;

Q_DECLARE_METATYPE(digitlab::TrainingRequest)

namespace {

/// The page with a receiver that answers as the program's worker does.
struct Fixture {
    Fixture()
    {
        page.setEngine(std::make_shared<FormEngine>());
        page.resize(1192, 768);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        QObject::connect(&page, &TrainPage::trainRequested, &page, [this](const TrainingRequest& request) {
            requests.push_back(request);
            order << QStringLiteral("train");
            page.showStarting();
        });
        QObject::connect(&page, &TrainPage::stepRequested, &page, [this] { order << QStringLiteral("step"); });
    }

    template <class Widget>
    Widget* named(const char* name)
    {
        for (Widget* widget : page.findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }
    QPushButton* button(const char* name) { return named<QPushButton>(name); }
    void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString enabled()
    {
        QStringList on;
        for (const char* name : {"Train", "Pause", "Step", "Stop"})
            if (button(name)->isEnabled())
                on << QLatin1String(name);
        return on.join(u' ');
    }
    void type(const char* field, const QString& text)
    {
        auto* widget = named<NumberField>(field);
        QVERIFY(widget);
        widget->setFocus();
        widget->selectAll();
        QTest::keyClicks(widget, text);
    }
    void start(int epochs = 2, int perEpoch = 10)
    {
        TrainingStart start;
        start.run = "/tmp/runs/one";
        start.epochs = epochs;
        start.batchesPerEpoch = perEpoch;
        start.trainingSamples = 1000;
        page.showStart(start);
    }
    void batches(int from, int to, double loss = 0.5)
    {
        std::vector<BatchRecord> records;
        for (int batch = from; batch <= to; ++batch)
            records.push_back({1, batch, loss, 0.9, 0.01, 0.1 * batch});
        page.addBatches(records);
    }
    void end(RunState state, const char* message = "")
    {
        TrainingOutcome outcome;
        outcome.state = state;
        outcome.message = message;
        page.showOutcome(outcome);
    }
    bool shows(const QString& words)
    {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    TrainPage page;
    std::vector<TrainingRequest> requests;
    QStringList order;
};

} // namespace

class TestTrainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void withoutAnEngineNothingStarts()
    {
        TrainPage page;
        page.show();
        for (const QPushButton* button : page.findChildren<QPushButton*>())
            if (button->accessibleName() == QStringLiteral("Train")
                || button->accessibleName() == QStringLiteral("Step"))
                QVERIFY(!button->isEnabled());
    }

    void buttonsFollowTheRun()
    {
        Fixture f;
        QSignalSpy pauses(&f.page, &TrainPage::pauseRequested), continues(&f.page, &TrainPage::continueRequested);
        QSignalSpy stops(&f.page, &TrainPage::stopRequested);
        QList<QRect> places;
        for (const char* name : {"Train", "Pause", "Step", "Stop"})
            places << f.button(name)->geometry();
        const auto unmoved = [&] {
            QList<QRect> now;
            for (const char* name : {"Train", "Pause", "Step", "Stop"})
                now << f.button(name)->geometry();
            return now == places;
        };

        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        f.press("Train");
        QVERIFY(f.page.isRunning());
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
        f.start();
        f.batches(1, 3);
        QCOMPARE(f.enabled(), QStringLiteral("Pause Stop"));
        f.press("Pause");
        QCOMPARE(pauses.count(), 1);
        f.page.showPaused(true);
        QCOMPARE(f.enabled(), QStringLiteral("Train Step Stop"));
        QCOMPARE(f.button("Train")->text(), QStringLiteral("Continue"));
        QVERIFY(unmoved());
        f.press("Step");
        QCOMPARE(f.order, (QStringList{QStringLiteral("train"), QStringLiteral("step")}));
        f.press("Train");
        QCOMPARE(continues.count(), 1);
        QCOMPARE(pauses.count(), 1);
        f.page.showPaused(false);
        QCOMPARE(f.button("Train")->text(), QStringLiteral("Train"));

        f.press("Stop");
        QVERIFY(f.button("Stop")->text().startsWith(QStringLiteral("Stopping")));
        f.press("Stop");
        QCOMPARE(stops.count(), 1);
        QVERIFY(!f.button("Train")->isEnabled() && !f.button("Pause")->isEnabled() && !f.button("Step")->isEnabled());
        f.page.showPaused(true); // too late to matter
        QVERIFY(f.button("Stop")->text().startsWith(QStringLiteral("Stopping")));
        f.end(RunState::stopped);
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
        QVERIFY(unmoved());
        QVERIFY(!f.page.isRunning());
        QVERIFY(!f.page.findChild<MessageBar*>()->isVisible());
    }

    void aStepStartsWithOneBatch()
    {
        Fixture f;
        f.press("Step");
        QCOMPARE(f.order, (QStringList{QStringLiteral("train"), QStringLiteral("step")}));
    }

    void aRefusedStartIsNoStep()
    {
        TrainPage page;
        page.setEngine(std::make_shared<FormEngine>());
        connect(&page, &TrainPage::trainRequested, &page,
                [&page] { page.showProblem(QStringLiteral("No such folder")); });
        QSignalSpy steps(&page, &TrainPage::stepRequested);
        page.show();
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->accessibleName() == QStringLiteral("Step"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(steps.count(), 0);
        QVERIFY(!page.isRunning());
        QCOMPARE(page.findChild<MessageBar*>()->text(), QStringLiteral("No such folder"));
    }

    void keysAloneTrainAndPause()
    {
        Fixture f;
        f.button("Train")->setFocus();
        QTest::keyClick(f.button("Train"), Qt::Key_Space);
        QCOMPARE(f.requests.size(), std::size_t{1});
        QVERIFY(f.page.focusWidget() == f.button("Pause"));
    }

    void fiveStopsKeepTheSettings()
    {
        Fixture f;
        f.type("Epochs", QStringLiteral("7"));
        f.type("Learning rate", QStringLiteral("0,5"));
        for (int i = 0; i < 5; ++i) {
            f.press("Train");
            f.start();
            f.batches(1, 2);
            f.press("Stop");
            f.end(RunState::stopped);
            QCOMPARE(f.requests.back().recipe.epochs, 7);
            QCOMPARE(f.requests.back().recipe.learningRate, 0.5);
            QVERIFY(!f.page.findChild<MessageBar*>()->isVisible());
        }
        QCOMPARE(f.requests.size(), std::size_t{5});
        QVERIFY(!f.named<NumberField>("Epochs")->isReadOnly());
    }

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
        Fixture f;
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
        Fixture f;
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

    void recipesFillAndAreMarkedWhenChanged()
    {
        Fixture f;
        auto* recipes = f.named<QComboBox>("Recipe");
        QCOMPARE(recipes->currentText(), QStringLiteral("Seed"));
        f.type("Epochs", QStringLiteral("3"));
        QCOMPARE(recipes->currentText(), QStringLiteral("Seed, changed"));
        f.type("Epochs", QStringLiteral("50"));
        QCOMPARE(recipes->currentText(), QStringLiteral("Seed"));
        recipes->setFocus();
        QTest::keyClick(recipes, Qt::Key_Down);
        QCOMPARE(recipes->currentText(), QStringLiteral("Modern"));
        f.press("Train");
        QCOMPARE(f.requests.size(), std::size_t{1});
        QVERIFY(f.requests[0].recipe == FormEngine().recipes()[1]);
        QCOMPARE(f.requests[0].data.path, std::filesystem::path("mnist"));
        QVERIFY(f.requests[0].out.empty());
    }

    void fieldsThatDoNotApplyAreGone()
    {
        Fixture f;
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("More…"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(f.named<NumberField>("Beta 1")->isVisibleTo(&f.page));
        QVERIFY(!f.named<NumberField>("Momentum")->isVisibleTo(&f.page));
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

    void otherDataAreAskedFor()
    {
        Fixture f;
        QSignalSpy asked(&f.page, &TrainPage::chooseDataRequested);
        auto* data = f.named<QComboBox>("Data");
        data->setFocus();
        QTest::keyClick(data, Qt::Key_End);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(data->currentText(), QStringLiteral("MNIST"));
        f.page.setData({.path = "/somewhere/my digits/"}, nullptr);
        QCOMPARE(data->currentText(), QStringLiteral("my digits"));
    }

    void chartsHaveNamesAndLastValues()
    {
        Fixture f;
        f.press("Train");
        f.start();
        f.batches(1, 9, 0.25);
        f.page.addEpoch({1, 0.3, 0.9, 0.125, 0.973, 0.01, 1, 0.1}, QStringLiteral("/tmp/runs/one/params_1.pth"));
        auto* loss = f.named<CurveChart>("Loss chart");
        auto* accuracy = f.named<CurveChart>("Accuracy chart");
        QVERIFY(loss && accuracy);
        QTRY_VERIFY(loss->accessibleDescription().contains(QStringLiteral("0.250")));
        QVERIFY(loss->accessibleDescription().contains(QStringLiteral("0.125")));
        QVERIFY(accuracy->accessibleDescription().contains(QStringLiteral("97.3 %")));
        QCOMPARE(loss->plotLeft(), accuracy->plotLeft());
        QCOMPARE(loss->chart()->plotArea().left(), accuracy->chart()->plotArea().left());
        QTRY_VERIFY(f.shows(QStringLiteral("params_1.pth")));
        QSignalSpy used(&f.page, &TrainPage::useModelRequested);
        for (QPushButton* button : f.page.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Use in Recognise"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(used.count(), 1);
        QCOMPARE(used[0][0].toString(), QStringLiteral("/tmp/runs/one:1"));
    }

    void aLossThatIsNotFiniteLeavesThePointsAndSaysWhy()
    {
        Fixture f;
        f.press("Train");
        f.start();
        f.page.addBatches(
            {{1, 1, 2.3, 0.1, 1000, 0.1}, {1, 2, 4e6, 0.1, 1000, 0.2}, {1, 3, std::nan(""), 0.1, 1000, 0.3}});
        f.end(RunState::failed, "The loss is not finite: lower the learning rate");
        auto* chart = f.named<CurveChart>("Loss chart");
        QVERIFY(chart->shownRange().low <= std::log10(2.3));
        QVERIFY(chart->shownRange().high >= std::log10(4e6));
        QVERIFY(f.page.findChild<MessageBar*>()->isVisible());
        QVERIFY(f.page.findChild<MessageBar*>()->text().contains(QStringLiteral("lower the learning rate")));
        QCOMPARE(f.enabled(), QStringLiteral("Train Step"));
    }

    void aHiddenPageCatchesUp()
    {
        Fixture f;
        f.press("Train");
        f.start(1, 20000);
        f.page.hide();
        QSignalSpy status(&f.page, &TrainPage::statusChanged);
        f.batches(1, 20000, 0.75);
        QVERIFY(status.wait());
        QCOMPARE(status.back()[0].toString(), QStringLiteral("Epoch 1/1"));
        auto* loss = f.named<CurveChart>("Loss chart");
        QVERIFY(!loss->accessibleDescription().contains(QStringLiteral("0.750")));
        f.page.show();
        QTRY_VERIFY(loss->accessibleDescription().contains(QStringLiteral("0.750")));
    }

    void paintsAreFewerThanCalls()
    {
        Fixture f;
        f.press("Train");
        f.start(1, 1000);
        QSignalSpy status(&f.page, &TrainPage::statusChanged);
        for (int i = 1; i <= 500; ++i)
            f.batches(i, i);
        QVERIFY(status.isEmpty());
        QVERIFY(status.wait());
        QCOMPARE(status.count(), 1);
    }

    void aNewPaletteRecoloursTheCharts()
    {
        Fixture f;
        f.press("Train");
        f.start();
        f.batches(1, 9);
        applyTheme(*qApp, Scheme::dark);
        auto* loss = f.named<CurveChart>("Loss chart");
        const QColor wanted = color(Token::train, loss->palette());
        QVERIFY(isDark(loss->palette()));
        bool found = false;
        for (QAbstractSeries* series : loss->chart()->series())
            if (const auto* line = qobject_cast<QXYSeries*>(series))
                found |= line->pen().color() == wanted;
        QVERIFY(found);
        applyTheme(*qApp, Scheme::light);
    }

    void fitsTheSmallestWindow()
    {
        Fixture f;
        QVERIFY(f.page.minimumSizeHint().width() <= 1000 - 88);
        f.press("Train");
        f.start();
        f.batches(1, 9);
        f.page.addEpoch({1, 0.3, 0.9, 0.125, 0.973, 0.01, 1, 0.1}, QStringLiteral("params_1.pth"));
        f.page.resize(912, 660);
        QTRY_VERIFY(f.shows(QStringLiteral("params_1.pth")));
        QTRY_COMPARE(f.page.size(), QSize(912, 660));
        QVERIFY(f.page.minimumSizeHint().height() <= 660);
    }
};

QTEST_MAIN(TestTrainPage)
#include "test_train_page.moc"
