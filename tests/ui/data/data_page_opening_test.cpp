#include "tests/ui/data/page_on_screen.h"
#include "ui/data/problem_list.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>

#include <algorithm>

namespace digitlab {

/// Choosing a data set, loading, errors, and what was left out.
class DataPageOpeningTest : public QObject, private PageOnScreen {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareProgram(); }
    void init() { show(); }
    void cleanup() { close(); }

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

    void aNameThatIsNoTextOpensRight()
    {
        ready();
        QVERIFY(drop({QUrl(QStringLiteral("file:///data/b%FF%E9d"))}));
        QCOMPARE(asked().path,
                 std::filesystem::path("/data/b\xff\xe9"
                                       "d"));
        m_page->showData(asked(), std::make_shared<FakeData>("b", counts(3, 5)));
        const auto parts = m_page->findChild<PageHeader*>()->findChildren<QWidget*>();
        QVERIFY(std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
            const QString text = part->property("text").toString();
            return text.size() == 4 && text.startsWith(QLatin1Char('b')) && text.endsWith(QLatin1Char('d'));
        }));
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

    void whatIsLoadedFromElsewhereIsNamed()
    {
        m_page->showLoading(optionsFor("mnist"));
        m_page->showProgress({Stage::loading, 10, 40});
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("Reading MNIST")));
        m_page->showCancelled();
        m_page->showProgress({Stage::loading, 10, 40}); // comes late
        QVERIFY(!m_page->findChild<ProgressLine*>()->isVisible());
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

    /// The first set is loaded by itself, and whoever comes for another one need not wait for it.
    void aSecondSetTakesThePlaceOfOneThatLoads()
    {
        showDigits();
        drop({QUrl::fromLocalFile(QStringLiteral("/data/a"))});
        m_page->showProgress({Stage::loading, 10, 40});
        QVERIFY(drop({QUrl::fromLocalFile(QStringLiteral("/data/b"))}));
        QCOMPARE(m_asked->count(), 2);
        m_page->chooseFolder();
        QVERIFY(withText<QLabel>(*m_page, QStringLiteral("Looking through b")));
        QTRY_VERIFY(m_page->findChild<QFileDialog*>());
        m_page->findChild<QFileDialog*>()->reject();
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

    void whatTheListsRunHasChangedStays()
    {
        ready();
        const auto set = std::make_shared<FakeData>("/runs/a/train.txt", counts(60, 40));
        set->summary().transposed = true;
        m_page->showData(optionsFor("/runs/a/train.txt"), set);
        auto* transpose = withText<QCheckBox>(*m_page, QStringLiteral("Transpose"));
        auto* invert = withText<QCheckBox>(*m_page, QStringLiteral("Invert"));
        QVERIFY(transpose->isChecked());
        QVERIFY(!transpose->isEnabled());
        QVERIFY(invert->isEnabled());
        QTest::mouseClick(invert, Qt::LeftButton);
        QTRY_COMPARE(m_asked->count(), 1);
        QVERIFY(asked().invert);
        QVERIFY(!asked().transpose);
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
};

} // namespace digitlab

using digitlab::DataPageOpeningTest;
QTEST_MAIN(DataPageOpeningTest)
#include "data_page_opening_test.moc"
