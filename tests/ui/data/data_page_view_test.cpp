#include "tests/support/brackets.h"
#include "tests/ui/data/page_on_screen.h"
#include "ui/data/class_chart.h"
#include "ui/data/class_filter.h"
#include "ui/data/sample_grid.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <atomic>

namespace digitlab {

namespace {

/// Counts how many pictures are asked for.
class CountingData : public FakeData {
public:
    using FakeData::FakeData;
    Sample sample(Part part, std::size_t index) const override
    {
        ++asked;
        return FakeData::sample(part, index);
    }
    mutable std::atomic<int> asked{0};
};

} // namespace

/// What a data set looks like on the page: split, counts, samples.
class DataPageViewTest : public QObject, private PageOnScreen {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareProgram(); }
    void init() { show(); }
    void cleanup() { close(); }

    void theSplitIsTheEnginesInWordsAndChart()
    {
        showDigits();
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("80 training")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("20 validation")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("30 test pictures are kept apart")));
        QSpinBox* share = boxNamed(QStringLiteral("Validation"));
        QVERIFY(share);
        QSignalSpy changed(m_page.get(), &DataPage::splitChanged);
        share->setFocus();
        share->selectAll();
        QTest::keyClicks(share, QStringLiteral("35"));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("65 training")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("35 validation")));
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_page->validation(), 0.35);
        const Split split = FakeEngine().split(FakeData("", counts(60, 40)), 0.35, 1);
        const auto zeros
            = std::count_if(split.validation.begin(), split.validation.end(), [](auto i) { return i < 60; });
        const auto* chart = m_page->findChild<ClassChart*>();
        QCOMPARE(chart->accessibleName(), QStringLiteral("Pictures of each class"));
        QVERIFY(chart->accessibleDescription().startsWith(
            QStringLiteral("0: %1 training, %2 validation, 15 test").arg(60 - zeros).arg(zeros)));
    }

    void whatCannotBeSplitSaysSo()
    {
        ready();
        m_page->showData(optionsFor("/data/one"), std::make_shared<FakeData>("/data/one", counts(1, 0)));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("at least two pictures are needed")));
    }

    void batchesAreNoLargerThanTheTrainingPart()
    {
        showDigits();
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("80 × 3 × 28 × 28, 0 to 1, grey 3 times (seed)")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("80 × 1 × 28 × 28, 0 to 1, grey (modern)")));
    }

    void aClickOnAClassShowsItsSamplesOnly()
    {
        showDigits();
        const auto* grid = m_page->findChild<SampleGrid*>();
        QCOMPARE(grid->shown().size(), std::size_t(100));
        QTest::mouseClick(buttonNamed(QStringLiteral("Class 1")), Qt::LeftButton);
        QCOMPARE(grid->shown().size(), std::size_t(40));
        QVERIFY(std::all_of(grid->shown().begin(), grid->shown().end(), [](auto index) { return index >= 60; }));
        QTest::mouseClick(buttonNamed(QStringLiteral("All classes")), Qt::LeftButton);
        QCOMPARE(grid->shown().size(), std::size_t(100));
    }

    void othersShowsTheSamePicturesInAnotherOrder()
    {
        showDigits();
        const auto* grid = m_page->findChild<SampleGrid*>();
        std::vector<std::uint32_t> before = grid->shown();
        QTest::mouseClick(withText<QPushButton>(*m_page, QStringLiteral("Others")), Qt::LeftButton);
        std::vector<std::uint32_t> after = grid->shown();
        QVERIFY(before != after);
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QVERIFY(before == after);
    }

    void onlyVisibleSamplesAreRead()
    {
        ready();
        const auto many = std::make_shared<CountingData>("/data/many", counts(30000, 30000));
        m_page->showData(optionsFor("/data/many"), many);
        auto* grid = m_page->findChild<SampleGrid*>();
        many->asked = 0;
        grid->viewport()->grab();
        QVERIFY(many->asked > 20);
        QVERIFY(many->asked < 500);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_End);
        QCOMPARE(grid->verticalScrollBar()->value(), grid->verticalScrollBar()->maximum());
        QVERIFY(grid->viewport()->rect().contains(grid->cell(59999)));
        QVERIFY(grid->accessibleDescription().contains(QStringLiteral("train-images#%1").arg(grid->shown().back())));
    }

    void twoHundredClassesStayReadable()
    {
        ready();
        m_page->showData(optionsFor("/data/big"),
                         std::make_shared<FakeData>("/data/big", std::vector<std::size_t>(200, 5)));
        const auto* chart = m_page->findChild<ClassChart*>();
        QVERIFY(chart->shownNames() >= 10);
        QVERIFY(chart->shownNames() < 100);
        QCOMPARE(chart->shownSums(), 0);
        const auto* filter = m_page->findChild<ClassFilter*>();
        QVERIFY(!filter->showsButtons());
        auto* box = filter->findChild<QComboBox*>();
        QVERIFY(box->isVisible());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_page->findChild<SampleGrid*>()->shown().size(), std::size_t(5));
        m_page->showData(optionsFor("/data/ten"),
                         std::make_shared<FakeData>("/data/ten", std::vector<std::size_t>(10, 5)));
        QCOMPARE(chart->shownNames(), 10);
        QCOMPARE(chart->shownSums(), 10);
        QTRY_VERIFY(filter->showsButtons());
        QCOMPARE(m_page->findChild<SampleGrid*>()->shown().size(), std::size_t(50));
    }

    void languageAndPaletteChangeLive()
    {
        showDigits();
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_VERIFY(withText<QPushButton>(*m_page, QStringLiteral("[Train on this]")));
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("training")))
                QVERIFY2(label->text().startsWith(QLatin1Char('[')), qPrintable(label->text()));
        QCoreApplication::removeTranslator(&brackets);
        QTRY_VERIFY(withText<QPushButton>(*m_page, QStringLiteral("Train on this")));
        const auto* grid = m_page->findChild<SampleGrid*>();
        applyTheme(*qApp, Scheme::dark);
        QTRY_COMPARE(grid->viewport()->grab().toImage().pixelColor(62, 10), color(Token::card, true));
        applyTheme(*qApp, Scheme::light);
        QTRY_COMPARE(grid->viewport()->grab().toImage().pixelColor(62, 10), color(Token::card, false));
    }

    void nothingIsCutAtTheSmallestSize()
    {
        showDigits();
        m_page->resize(912, 640);
        QTRY_COMPARE(m_page->size(), QSize(912, 640));
        QVERIFY(m_page->minimumSizeHint().width() <= 912);
        QVERIFY(m_page->minimumSizeHint().height() <= 640);
        for (const QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->isVisible() && !button->menu())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
};

} // namespace digitlab

using digitlab::DataPageViewTest;
QTEST_MAIN(DataPageViewTest)
#include "data_page_view_test.moc"
