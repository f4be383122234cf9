#include "ui/files/files_model.h"
#include "ui/files/files_order.h"

#include "tests/ui/files/file_rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace digitlab;
using Show = FilesOrder::Show;

/// Which rows are shown, and in which order.
class FilesOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<FilesModel>();
        m_order = std::make_unique<FilesOrder>(*m_model);
        m_order->sort(FilesModel::fileColumn, Qt::AscendingOrder);
        m_model->begin(QStringLiteral("/d"));
        m_model->setClasses(tenDigits());
    }
    void cleanup()
    {
        m_order.reset();
        m_model.reset();
    }

    void rowsComeInTheOrderOfTheFiles()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->add({fileRow("a", 4, 0.99F), fileRow("b", 1, 0.6F)});
        m_model->add({unreadableRow("c")});
        QCOMPARE(names(), QStringLiteral("a b c: is empty"));
        QCOMPARE(cell(0, FilesModel::readingColumn), QStringLiteral("4"));
        QCOMPARE(cell(0, FilesModel::verdictColumn), QStringLiteral("sure"));
        QCOMPARE(cell(1, FilesModel::verdictColumn), QStringLiteral("unsure"));
        QCOMPARE(cell(2, FilesModel::verdictColumn), QStringLiteral("not read"));
        QCOMPARE(m_model->totals().unreadable, std::size_t{1});
    }

    void sortsWhileItFills()
    {
        m_model->add({fileRow("a", 4, 0.99F), fileRow("b", 1, 0.6F), fileRow("c", 1, 0.95F)});
        m_order->sort(FilesModel::confidenceColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("b c a"));
        QSignalSpy sorted(m_order.get(), &QAbstractItemModel::layoutChanged);
        const QPersistentModelIndex chosen = m_order->index(0, 0);
        for (int i = 0; i < 50; ++i)
            m_model->add(
                {fileRow(std::string("n").append(std::to_string(i)), 2, 0.5F + 0.001F * static_cast<float>(50 - i))});
        // At the end at first; once for all of them they find their places.
        QCOMPARE(sorted.count(), 0);
        QCOMPARE(m_order->index(3, FilesModel::fileColumn).data().toString(), QStringLiteral("n0"));
        QTRY_COMPARE(sorted.count(), 1);
        QCOMPARE(m_order->index(0, FilesModel::fileColumn).data().toString(), QStringLiteral("n49"));
        QCOMPARE(m_order->index(52, FilesModel::fileColumn).data().toString(), QStringLiteral("a"));
        // What was chosen is still the same file.
        QCOMPARE(chosen.sibling(chosen.row(), FilesModel::fileColumn).data().toString(), QStringLiteral("b"));
    }

    void equalOnesStayInTheirOrder()
    {
        m_model->add({fileRow("a", 4, 0.99F), fileRow("b", 1, 0.99F), fileRow("c", 4, 0.99F)});
        m_order->sort(FilesModel::readingColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringLiteral("a c b"));
        m_order->sort(FilesModel::readingColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("b a c"));
        m_order->sort(FilesModel::fileColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringLiteral("c b a"));
    }

    void whatCouldNotBeReadStandsBehind()
    {
        m_model->add({unreadableRow("u"), fileRow("a", 4, 0.99F), fileRow("b", 1, 0.6F), fileRow("c", 2, 0.3F)});
        m_order->sort(FilesModel::confidenceColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("c b a u: is empty"));
        m_order->sort(FilesModel::confidenceColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringLiteral("a b c u: is empty"));
        m_order->sort(FilesModel::readingColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("b a c u: is empty"));
        m_order->sort(FilesModel::verdictColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringLiteral("u: is empty c b a"));
    }

    void filters_data()
    {
        QTest::addColumn<int>("show");
        QTest::addColumn<double>("below");
        QTest::addColumn<QString>("left");
        const auto row = [](const char* name, Show show, double below, const char* left) {
            QTest::newRow(name) << static_cast<int>(show) << below << QString::fromLatin1(left);
        };
        row("all", Show::all, 2, "a b c d e: is empty");
        row("sure", Show::sure, 2, "a d");
        row("unsure", Show::unsure, 2, "b");
        row("none", Show::none, 2, "c");
        row("not read", Show::unreadable, 2, "e: is empty");
        row("wrong", Show::wrong, 2, "b d");
        row("less sure than 95 %", Show::all, 0.95, "b c d");
        row("wrong and less sure than 90 %", Show::wrong, 0.9, "b");
    }
    void filters()
    {
        QFETCH(int, show);
        QFETCH(double, below);
        m_order->setShow(static_cast<Show>(show));
        m_order->setBelow(below);
        m_model->add({fileRow("a", 4, 0.99F, "4"), fileRow("b", 1, 0.6F, "7")});
        m_model->add({fileRow("c", 1, 0.3F, "1"), fileRow("d", 2, 0.92F, "3"), unreadableRow("e")});
        QTEST(names(), "left");
        // Back and forth: none is lost, and all of them stand where they belong.
        m_order->setShow(Show::all);
        m_order->setBelow(2);
        QCOMPARE(names(), QStringLiteral("a b c d e: is empty"));
    }

    void whatIsReadAgainKeepsItsPlaceUntilItHasItsReading()
    {
        m_model->add({atPlace(0, fileRow("a", 4, 0.6F)), atPlace(1, fileRow("b", 1, 0.99F)),
                      atPlace(2, fileRow("c", 1, 0.7F)), atPlace(3, unreadableRow("d"))});
        m_order->sort(FilesModel::confidenceColumn, Qt::AscendingOrder);
        m_order->setShow(Show::unsure);
        QCOMPARE(names(), QStringLiteral("a c"));
        const QPersistentModelIndex chosen = m_order->index(1, 0);
        m_model->beginAgain();
        QCOMPARE(names(), QStringLiteral("a c"));
        QCOMPARE(cell(0, FilesModel::verdictColumn), QStringLiteral("not read yet"));
        QCOMPARE(cell(0, FilesModel::confidenceColumn), QString());
        QCOMPARE(outcomeText(m_model->totals()),
                 QStringLiteral("All 4 · digit 0 · unsure 0 · not a digit 0 · not read yet 4"));
        m_model->add({atPlace(0, fileRow("a", 4, 0.8F)), atPlace(1, fileRow("b", 1, 0.65F))});
        QTRY_COMPARE(names(), QStringLiteral("b c a"));
        QCOMPARE(cell(0, FilesModel::verdictColumn), QStringLiteral("unsure"));
        QCOMPARE(cell(1, FilesModel::verdictColumn), QStringLiteral("not read yet"));
        m_model->add({atPlace(2, fileRow("c", 1, 0.99F)), atPlace(3, fileRow("d", 2, 0.7F))});
        m_model->finish();
        QTRY_COMPARE(names(), QStringLiteral("b d a"));
        QVERIFY(!chosen.isValid());
        QCOMPARE(m_model->totals().waiting, std::size_t{0});
    }

    void totalsSayWhatIsRight()
    {
        m_model->add({fileRow("a", 4, 0.99F, "4"), fileRow("b", 1, 0.6F, "7"), fileRow("c", 1, 0.3F, "1"),
                      fileRow("d", 2, 0.92F), unreadableRow("e")});
        const FilesTotals& totals = m_model->totals();
        QCOMPARE(totals.judged(), std::size_t{3});
        QCOMPARE(outcomeText(totals), QStringLiteral("All 5 · digit 2 · unsure 1 · not a digit 1 · not read 1"));
        QCOMPARE(judgementText(totals), QStringLiteral("Right 1 of 3 (33.3 %) · wrong 1 · refused 1"));
        QCOMPARE(cell(1, FilesModel::rightColumn), QStringLiteral("wrong"));
        QCOMPARE(cell(3, FilesModel::rightColumn), QString());
    }

    void anotherFolderLeavesNothingBehind()
    {
        m_model->add({fileRow("a", 4, 0.99F, "4")});
        m_model->begin(QStringLiteral("/e"));
        QCOMPARE(m_order->rowCount(), 0);
        QCOMPARE(m_model->totals().files, std::size_t{0});
        QVERIFY(judgementText(m_model->totals()).isEmpty());
    }

private:
    QString names() const
    {
        QStringList all;
        for (int row = 0; row < m_order->rowCount(); ++row)
            all << cell(row, FilesModel::fileColumn);
        return all.join(QLatin1Char(' '));
    }
    QString cell(int row, int column) const { return m_order->index(row, column).data().toString(); }

    std::unique_ptr<FilesModel> m_model;
    std::unique_ptr<FilesOrder> m_order;
};

QTEST_MAIN(FilesOrderTest)
#include "files_order_test.moc"
