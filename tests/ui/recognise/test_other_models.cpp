#include "tests/ui/recognise/page_on_screen.h"

#include "ui/recognise/comparison_card.h"
#include "ui/recognise/epoch_card.h"
#include "ui/recognise/model_picker.h"
#include "ui/recognise/other_models.h"
#include "ui/widgets/probability_bars.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace digitlab;

/// What other models say, on the page.
class OtherModelsTest : public QObject, private PageOnScreen {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, Scheme::light);
        show();
        page->setModels(models(3), QStringLiteral("/runs/a:2"));
    }
    void cleanup() { page.reset(); }

    void isOffUntilItIsAskedFor()
    {
        QVERIFY(!others().isVisible());
        QVERIFY(bars().first()->isVisible());
        QCOMPARE(bars().first()->accessibleName(), QStringLiteral("Probabilities"));
    }

    void twoReadingsStandSideBySide()
    {
        QSignalSpy chosen(&others(), &OtherModels::compareChosen);
        stroke();
        page->setReading(four());
        toggle(0);
        QCOMPARE(chosen.last().first().toString(), QStringLiteral("shipped"));
        QVERIFY(!bars().first()->isVisible());
        Reading nine = four();
        nine.best = 9;
        nine.verdict = Verdict::unsure;
        nine.second = 4;
        others().setAnswer(QStringLiteral("/runs/a:3"), nine); // not asked for
        QVERIFY(side(1)->accessibleDescription().contains(QStringLiteral("no values")));
        others().setAnswer(QStringLiteral("shipped"), nine);
        QVERIFY(side(0)->accessibleDescription().contains(QStringLiteral("4: 98.7 %")));
        QVERIFY(!side(1)->accessibleDescription().contains(QStringLiteral("no values")));
        const QRect left = placed(side(0)), right = placed(side(1));
        QVERIFY(left.right() < right.left());
        QCOMPARE(left.top(), right.top());
        // The other model's answer goes when something else is read.
        others().forgetAnswers();
        QVERIFY(side(1)->accessibleDescription().contains(QStringLiteral("no values")));
        QTest::mouseClick(button(QStringLiteral("Close the comparison")), Qt::LeftButton);
        QCOMPARE(chosen.last().first().toString(), QString());
        QVERIFY(!others().isVisible());
        QVERIFY(bars().first()->isVisible());
    }

    void anotherOneIsChosenAndOneThatFailsSaysWhy()
    {
        QSignalSpy chosen(&others(), &OtherModels::compareChosen);
        QSignalSpy use(page.get(), &RecognisePage::modelChosen);
        toggle(0);
        auto* picker = others().findChild<ModelPicker*>();
        Q_EMIT picker->modelChosen(QStringLiteral("/runs/a:1"));
        QCOMPARE(chosen.last().first().toString(), QStringLiteral("/runs/a:1"));
        QCOMPARE(picker->currentData().toString(), QStringLiteral("/runs/a:1"));
        QVERIFY(use.isEmpty()); // the model in use stays
        others().setProblem(QStringLiteral("/runs/a:1"), QStringLiteral("gone"));
        QVERIFY(others().findChild<ComparisonCard*>()->findChildren<QLabel*>().size() > 1);
    }

    void epochsAreAStripInOrder()
    {
        QSignalSpy asked(&others(), &OtherModels::epochsChosen);
        QSignalSpy use(page.get(), &RecognisePage::modelChosen);
        toggle(1);
        QCOMPARE(asked.last().first().toStringList(),
                 (QStringList{QStringLiteral("/runs/a:1"), QStringLiteral("/runs/a:2"), QStringLiteral("/runs/a:3")}));
        QListView* list = others().findChild<EpochCard*>()->findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->currentIndex().row(), 1);
        others().setAnswer(QStringLiteral("/runs/a:1"), four());
        QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("epoch 1: 4, sure, 98.7 %"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(use.last().first().toString(), QStringLiteral("/runs/a:3"));
        // One more epoch is there.
        page->setModels(models(4), QStringLiteral("/runs/a:3"));
        QCOMPARE(asked.last().first().toStringList().size(), 4);
        QCOMPARE(list->currentIndex().row(), 2);
        QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("epoch 1: 4, sure, 98.7 %"));
        // The shipped model is of no run.
        page->setModels(models(4), QStringLiteral("shipped"));
        QCOMPARE(asked.last().first().toStringList().size(), 0);
        QVERIFY(!others().isVisible());
        QVERIFY(!others().button()->menu()->actions().value(1)->isEnabled());
    }

    void aLongRunShowsSomeOfIts()
    {
        EpochModel epochs;
        epochs.setModels(models(500), QStringLiteral("/runs/a:500"));
        QCOMPARE(epochs.rowCount(), EpochModel::most);
        QCOMPARE(epochs.item(0).epoch, 1);
        QCOMPARE(epochs.item(EpochModel::most - 1).epoch, 500);
    }

private:
    OtherModels& others() const { return page->otherModels(); }
    QList<ProbabilityBars*> bars() const { return page->findChildren<ProbabilityBars*>(); }
    ProbabilityBars* side(int which) const
    {
        return others().findChild<ComparisonCard*>()->findChildren<ProbabilityBars*>().value(which);
    }
    void toggle(int action) const { others().button()->menu()->actions().value(action)->trigger(); }
    /// The newest epoch first, as the store lists them; another run behind.
    static QList<ModelEntry> models(int epochs)
    {
        QList<ModelEntry> models{{QStringLiteral("Digit Lab 1 (shipped)"), QStringLiteral("shipped"), {}}};
        for (int epoch = epochs; epoch > 0; --epoch)
            models << ModelEntry{QStringLiteral("epoch %1").arg(epoch), QStringLiteral("/runs/a:%1").arg(epoch),
                                 QStringLiteral("a")};
        models << ModelEntry{QStringLiteral("epoch 1"), QStringLiteral("/runs/ab:1"), QStringLiteral("ab")};
        return models;
    }
};

QTEST_MAIN(OtherModelsTest)
#include "test_other_models.moc"
