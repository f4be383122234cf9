#include "tests/ui/data/fake_engine.h"
#include "ui/data/class_chart.h"
#include "ui/data/class_filter.h"
#include "ui/data/data_page.h"
#include "ui/data/problem_list.h"
#include "ui/data/sample_grid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <atomic>

Q_DECLARE_METATYPE(digitlab::OpenDataOptions)

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

/// Puts a mark before every text.
class Marker : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QStringLiteral("¡") + QString::fromUtf8(text);
    }
    bool isEmpty() const override { return false; }
};

OpenDataOptions optionsFor(const char* path)
{
    OpenDataOptions options;
    options.path = path;
    return options;
}

template <class Widget>
Widget* withText(const QWidget& page, const QString& text)
{
    for (Widget* widget : page.findChildren<Widget*>())
        if (widget->isVisible() && widget->text() == text)
            return widget;
    return nullptr;
}

} // namespace

class DataPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        applyTheme(*qApp, Scheme::light);
    }

    void init()
    {
        m_page = std::make_unique<DataPage>();
        m_page->resize(1192, 768);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_asked = std::make_unique<QSignalSpy>(m_page.get(), &DataPage::openRequested);
    }

    void cleanup()
    {
        m_asked.reset();
        m_page.reset();
    }

    void nothingOpensBeforeTheEngineIsThere()
    {
        QPushButton* look = withText<QPushButton>(*m_page, QStringLiteral("Look at MNIST"));
        QVERIFY(look);
        QVERIFY(!look->isEnabled());
        drop({QUrl::fromLocalFile(QStringLiteral("/data/digits"))});
        m_page->chooseFolder();
        QVERIFY(!m_page->findChild<QFileDialog*>());
        QCOMPARE(m_asked->count(), 0);
        m_page->setEngine(std::make_shared<FakeEngine>());
        QVERIFY(look->isEnabled());
    }

    void mnistIsOneClickAway()
    {
        ready();
        QTest::mouseClick(withText<QPushButton>(*m_page, QStringLiteral("Look at MNIST")), Qt::LeftButton);
        QCOMPARE(m_asked->count(), 1);
        QCOMPARE(asked().path, std::filesystem::path("mnist"));
        QCOMPARE(asked().limit, std::size_t(0));
        QVERIFY(m_page->findChild<ProgressLine*>()->isVisible());
    }

    void aDroppedFolderIsOpened()
    {
        ready();
        QVERIFY(drop({QUrl::fromLocalFile(QStringLiteral("/data/Übung 数字"))}));
        QCOMPARE(m_asked->count(), 1);
        QCOMPARE(asked().path, std::filesystem::path("/data/Übung 数字"));
    }

    void severalOrForeignDropsAreRefused()
    {
        ready();
        QVERIFY(!drop({QUrl::fromLocalFile(QStringLiteral("/a")), QUrl::fromLocalFile(QStringLiteral("/b"))}));
        QVERIFY(!drop({QUrl(QStringLiteral("https://example.org/digits"))}));
        QVERIFY(!drop({}));
        QCOMPARE(m_asked->count(), 0);
    }

    void wherePeopleDropDoesNotMatter()
    {
        showDigits();
        for (const QWidget* part : m_page->findChildren<QWidget*>())
            QVERIFY2(!part->acceptDrops(), part->metaObject()->className());
    }

    void theDialogOpensAFolder()
    {
        ready();
        const QTemporaryDir folder;
        m_page->chooseFolder();
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->setDirectory(folder.path());
        dialog->selectFile(folder.path());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(m_asked->count(), 1);
        QCOMPARE(asked().path, std::filesystem::path(folder.path().toStdString()));
    }

    void cancelKeepsTheSetShownBefore()
    {
        showDigits();
        drop({QUrl::fromLocalFile(QStringLiteral("/data/other"))});
        m_page->showProgress({Stage::loading, 10, 40});
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("Reading other")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("10 of 40")));
        QSignalSpy cancelled(m_page.get(), &DataPage::cancelRequested);
        QTest::mouseClick(withText<QPushButton>(*m_page, QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_page->showCancelled();
        QVERIFY(!m_page->findChild<ProgressLine*>()->isVisible());
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("100 pictures, 2 classes, grey, 28 × 28")));
        QVERIFY(!m_page->findChild<MessageBar*>()->isVisible());
        QVERIFY(drop({QUrl::fromLocalFile(QStringLiteral("/data/third"))}));
    }

    void anErrorKeepsTheSetShownBefore()
    {
        showDigits();
        drop({QUrl::fromLocalFile(QStringLiteral("/data/other"))});
        m_page->showProblem(QStringLiteral("/data/other: no picture is there"));
        QCOMPARE(m_page->findChild<MessageBar*>()->text(), QStringLiteral("/data/other: no picture is there"));
        QVERIFY(m_page->findChild<MessageBar*>()->isVisible());
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("100 pictures, 2 classes, grey, 28 × 28")));
        m_page->showData(optionsFor("/data/other"), std::make_shared<FakeData>("/data/other", counts(3, 5)));
        QVERIFY(!m_page->findChild<MessageBar*>()->isVisible());
    }

    void aSecondSetIsNotAskedForWhileOneLoads()
    {
        showDigits();
        drop({QUrl::fromLocalFile(QStringLiteral("/data/a"))});
        QVERIFY(!drop({QUrl::fromLocalFile(QStringLiteral("/data/b"))}));
        QCOMPARE(m_asked->count(), 1);
    }

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

    void problemsAreListedCopiedAndCheckedAgain()
    {
        ready();
        const auto set = std::make_shared<FakeData>("/data/digits", counts(60, 40));
        set->summary().problems = {{"/data/digits/3/cut.jpg", "cut short"}, {"/data/digits/5/empty.png", "empty"}};
        set->summary().ignored = 1400;
        OpenDataOptions options = optionsFor("/data/digits");
        options.invert = true;
        m_page->showData(options, set);
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("2 files are left out")));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("1,400 hidden or foreign files passed over")));
        const auto* list = m_page->findChild<QListView*>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("3/cut.jpg"));
        QCOMPARE(list->model()->index(0, 0).data(ProblemModel::reasonRole).toString(), QStringLiteral("cut short"));
        click(QStringLiteral("Copy all"));
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("/data/digits/3/cut.jpg: cut short\n/data/digits/5/empty.png: empty\n"));
        click(QStringLiteral("Check again"));
        QCOMPARE(m_asked->count(), 1);
        QCOMPARE(asked().path, options.path);
        QVERIFY(asked().invert);
        m_page->showData(options, std::make_shared<FakeData>("/data/digits", counts(61, 41)));
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("Nothing is left out")));
        QVERIFY(!list->isVisible());
    }

    void aChangedReadingIsAskedForAndTakenBackOnError()
    {
        showDigits();
        auto* transpose = withText<QCheckBox>(*m_page, QStringLiteral("Transpose"));
        transpose->setFocus();
        QTest::keyClick(transpose, Qt::Key_Space);
        QTRY_COMPARE(m_asked->count(), 1);
        QVERIFY(asked().transpose);
        QVERIFY(!asked().invert);
        QCOMPARE(asked().path, std::filesystem::path("/data/digits"));
        m_page->showProblem(QStringLiteral("/data/digits: gone"));
        QVERIFY(!transpose->isChecked());
        QSpinBox* limit = boxNamed(QStringLiteral("Limit"));
        limit->setFocus();
        limit->selectAll();
        QTest::keyClicks(limit, QStringLiteral("50"));
        QTest::keyClick(limit, Qt::Key_Return);
        QTRY_COMPARE(m_asked->count(), 2);
        QCOMPARE(asked().limit, std::size_t(50));
        m_page->showCancelled();
        QCOMPARE(limit->value(), 0);
    }

    void setsOfThisSessionStandInTheMenu()
    {
        showDigits();
        m_page->showData(optionsFor("/data/a&b"), std::make_shared<FakeData>("/data/a&b", counts(5, 5)));
        QMenu* menu = m_page->findChild<PageHeader*>()->menu();
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts << action->text();
        QCOMPARE(texts.mid(texts.size() - 2), QStringList({QStringLiteral("a&&b"), QStringLiteral("digits")}));
        menu->actions().back()->trigger();
        QCOMPARE(m_asked->count(), 1);
        QCOMPARE(asked().path, std::filesystem::path("/data/digits"));
    }

    void trainOnThisAsksForTheTrainPage()
    {
        showDigits();
        QSignalSpy train(m_page.get(), &DataPage::trainOnThisRequested);
        click(QStringLiteral("Train on this"));
        QCOMPARE(train.count(), 1);
    }

    void languageAndPaletteChangeLive()
    {
        showDigits();
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        QTRY_VERIFY(withText<QPushButton>(*m_page, QStringLiteral("¡Train on this")));
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("training")))
                QVERIFY2(label->text().startsWith(QStringLiteral("¡")), qPrintable(label->text()));
        QCoreApplication::removeTranslator(&marker);
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

private:
    static std::vector<std::size_t> counts(std::size_t first, std::size_t second) { return {first, second}; }

    void ready() { m_page->setEngine(std::make_shared<FakeEngine>()); }

    void showDigits()
    {
        ready();
        m_page->showData(optionsFor("/data/digits"), std::make_shared<FakeData>("/data/digits", counts(60, 40), 30));
    }

    OpenDataOptions asked() const { return m_asked->last().front().value<OpenDataOptions>(); }

    bool drop(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_page.get(), &event);
        return event.isAccepted();
    }

    void click(const QString& text)
    {
        QPushButton* button = withText<QPushButton>(*m_page, text);
        QVERIFY2(button, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QPushButton* buttonNamed(const QString& name) const
    {
        for (QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }

    QSpinBox* boxNamed(const QString& name) const
    {
        for (QSpinBox* box : m_page->findChildren<QSpinBox*>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }

    std::unique_ptr<DataPage> m_page;
    std::unique_ptr<QSignalSpy> m_asked;
};

} // namespace digitlab

using digitlab::DataPageTest;
QTEST_MAIN(DataPageTest)
#include "data_page_test.moc"
