#include "ui/files/files_page.h"

#include "tests/support/brackets.h"
#include "tests/ui/files/file_rows.h"
#include "ui/files/files_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_line.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace digitlab;

/// The table with real keys and clicks.
class FilesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, Scheme::light);
        m_page = std::make_unique<FilesPage>();
        m_page->resize(1192, 768);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->begin({m_folder.path()});
        m_page->setReader(tenDigits(), QStringLiteral("Digit Lab 1"));
    }
    void cleanup() { m_page.reset(); }

    void aRowOpensByClickAndByKey()
    {
        QSignalSpy opened(m_page.get(), &FilesPage::openRequested);
        m_page->add({fileRow("a.png", 4, 0.99F), fileRow("b.png", 1, 0.6F)});
        click(1);
        QCOMPARE(file(opened), std::string("/d/b.png"));
        QCOMPARE(m_page->currentRow(), 1);
        QTest::keyClick(table(), Qt::Key_Up);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(file(opened), std::string("/d/a.png"));
        m_page->step(1);
        QCOMPARE(file(opened), std::string("/d/b.png"));
        m_page->step(1); // there is no other
        QCOMPARE(opened.count(), 3);
    }

    void theRowThatIsChosenStaysWithItsFileWhileOthersCome()
    {
        QSignalSpy opened(m_page.get(), &FilesPage::openRequested);
        m_page->add({fileRow("a.png", 4, 0.99F), fileRow("b.png", 1, 0.6F)});
        QTest::mouseClick(head().viewport(), Qt::LeftButton, {},
                          {head().sectionViewportPosition(2) + 20, head().height() / 2});
        QCOMPARE(head().sortIndicatorSection(), 2);
        click(0);
        const std::string chosen = file(opened);
        for (int i = 0; i < 20; ++i)
            m_page->add({fileRow(std::string("n").append(std::to_string(i)), 2, 0.5F + 0.02F * static_cast<float>(i))});
        QTRY_VERIFY(m_page->currentRow() > 0 || table()->model()->index(0, 6).data() == QStringLiteral("n0"));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(file(opened), chosen);
    }

    void anotherModelLeavesTheTableAsItIs()
    {
        std::vector<FileRow> rows;
        for (std::size_t i = 0; i < 100; ++i)
            rows.push_back(atPlace(
                i, fileRow(std::string("n").append(std::to_string(i)), 2, 0.5F + 0.003F * static_cast<float>(i), "2")));
        m_page->add(rows);
        m_page->setProgress(100, 100);
        m_page->end(FilesPage::End::done);
        table()->sortByColumn(FilesModel::confidenceColumn, Qt::DescendingOrder);
        QComboBox* show = m_page->findChildren<QComboBox*>().first();
        show->setCurrentIndex(2);
        table()->scrollToBottom();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, {200, 100});
        const int scrolled = table()->verticalScrollBar()->value(), row = m_page->currentRow();
        const QString chosen = m_page->currentName();
        QVERIFY(scrolled > 0 && row > 0);
        const auto asBefore = [&] {
            return table()->verticalScrollBar()->value() == scrolled && m_page->currentRow() == row
                && m_page->currentName() == chosen && table()->currentIndex().row() == row
                && head().sortIndicatorSection() == FilesModel::confidenceColumn && show->currentIndex() == 2
                && m_page->count() == 100 && !table()->isColumnHidden(FilesModel::rightColumn);
        };
        m_page->beginAgain();
        QVERIFY(m_page->findChild<ProgressLine*>()->isVisible());
        QVERIFY(asBefore());
        QVERIFY(!button(QStringLiteral("Save as CSV…"))->isEnabled());
        m_page->setReader(tenDigits(), QStringLiteral("Another"));
        m_page->add({rows.begin(), rows.begin() + 30});
        QVERIFY(asBefore());
        // What waits is saved with its mark, by which no row of the model before gets into the file.
        QSignalSpy saved(m_page.get(), &FilesPage::saveRequested);
        QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
        Q_EMIT m_page->findChild<QFileDialog*>()->fileSelected(QStringLiteral("/out.csv"));
        m_page->findChild<QFileDialog*>()->close();
        const auto records = saved.first().value(0).value<std::shared_ptr<const FileRecords>>();
        std::size_t read = 0;
        for (std::size_t i = 0; i < records->size(); ++i)
            read += (*records)[i].isRead() ? 1 : 0;
        QCOMPARE(read, std::size_t{30});
        m_page->add({rows.begin() + 30, rows.end()});
        m_page->end(FilesPage::End::done);
        QVERIFY(asBefore());
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), row + 1);
    }

    void truthIsShownWhereThereIsOne()
    {
        m_page->add({fileRow("a.png", 4, 0.99F)});
        QVERIFY(table()->isColumnHidden(4) && table()->isColumnHidden(5));
        QCOMPARE(m_page->findChildren<QComboBox*>().first()->count(), 5);
        m_page->add({fileRow("7/b.png", 1, 0.6F, "7")});
        QVERIFY(!table()->isColumnHidden(4) && !table()->isColumnHidden(5));
        QComboBox* show = m_page->findChildren<QComboBox*>().first();
        QCOMPARE(show->count(), 6);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_End);
        QCOMPARE(m_page->count(), 1);
        m_page->begin({m_folder.path()});
        QVERIFY(table()->isColumnHidden(4));
        m_page->setReader(tenDigits(), QStringLiteral("x"));
        m_page->add({fileRow("c.png", 1, 0.99F)});
        QCOMPARE(m_page->count(), 1);
    }

    void progressAndCancel()
    {
        auto* line = m_page->findChild<ProgressLine*>();
        QVERIFY(line->isVisible());
        m_page->setProgress(3, 10);
        QSignalSpy cancelled(m_page.get(), &FilesPage::cancelRequested);
        QSignalSpy again(m_page.get(), &FilesPage::againRequested);
        button(QStringLiteral("Cancel"))->setFocus();
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_page->add({fileRow("a.png", 4, 0.99F)});
        m_page->end(FilesPage::End::cancelled);
        QVERIFY(!line->isVisible());
        QVERIFY(says(QStringLiteral("Cancelled: 3 of 10 files read")));
        QVERIFY(table()->hasFocus());
        QTest::mouseClick(button(QStringLiteral("Read again")), Qt::LeftButton);
        QCOMPARE(again.count(), 1);
        m_page->begin({m_folder.path()});
        QVERIFY(line->isVisible());
        QVERIFY(button(QStringLiteral("Cancel"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Read again"))->isVisible());
        m_page->end(FilesPage::End::done);
        QVERIFY(!line->isVisible());
        // Nothing was in it: the way out stands in the table's place.
        QVERIFY(!table()->isVisible());
        QVERIFY(button(QStringLiteral("Draw instead"))->isVisible());
    }

    void whatIsInTheTableNowIsSaved()
    {
        QSignalSpy saved(m_page.get(), &FilesPage::saveRequested);
        QVERIFY(!button(QStringLiteral("Save as CSV…"))->isEnabled());
        m_page->add({fileRow("a.png", 4, 0.99F), unreadableRow("b.png")});
        // Wherever the focus is.
        m_page->findChildren<QComboBox*>().first()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        m_page->add({fileRow("c.png", 4, 0.99F)});
        Q_EMIT dialog->fileSelected(QStringLiteral("/out.csv"));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().value(0).value<std::shared_ptr<const FileRecords>>()->size(), std::size_t{2});
        QCOMPARE(saved.first().value(1).toString(), QStringLiteral("/out.csv"));
        dialog->close();
    }

    void escapeLeadsBackToTheCanvas()
    {
        QSignalSpy back(m_page.get(), &FilesPage::backRequested);
        m_page->add({fileRow("a.png", 4, 0.99F)});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
        QVERIFY(m_page->isOpen());
        // Then no file is looked at; one step leads to the row that is chosen.
        m_page->add({fileRow("b.png", 4, 0.99F)});
        click(1);
        QCOMPARE(m_page->currentName(), QStringLiteral("/d/b.png"));
        QTest::mouseClick(button(QStringLiteral("Draw")), Qt::LeftButton);
        QCOMPARE(m_page->currentRow(), -1);
        QVERIFY(m_page->currentName().isEmpty());
        m_page->step(1);
        QCOMPARE(m_page->currentName(), QStringLiteral("/d/b.png"));
    }

    void aNameIsNoHtml()
    {
        m_page->add({fileRow("<b>a</b>.png", 4, 0.99F)});
        const QString tip = table()->model()->index(0, FilesModel::fileColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;a")), qPrintable(tip));
    }

    void tenThousandRowsComeInBundles()
    {
        std::vector<FileRow> bundle;
        for (int i = 0; i < 10000; ++i) {
            bundle.push_back(fileRow(std::to_string(i), i % 10, 0.99F, "3"));
            if (bundle.size() == 25) {
                m_page->add(bundle);
                bundle.clear();
            }
        }
        QCOMPARE(m_page->count(), 10000);
        m_page->setProgress(10000, 10000);
        m_page->end(FilesPage::End::done);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_page->currentRow(), 9999);
        QCOMPARE(m_page->currentName(), QStringLiteral("/d/9999"));
        // What was opened keeps its name wherever the table goes.
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_page->currentRow(), 9999);
        QCOMPARE(m_page->currentName(), QStringLiteral("/d/9999"));
    }

    void everyWordFollowsTheLanguage()
    {
        m_page->add({fileRow("a.png", 4, 0.99F, "4")});
        Brackets brackets;
        QApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        for (const QPushButton* one : m_page->findChildren<QPushButton*>())
            if (!one->text().isEmpty())
                QVERIFY2(one->text().startsWith(QLatin1Char('[')), qPrintable(one->text()));
        for (int column = 0; column < 7; ++column)
            QVERIFY(table()->model()->headerData(column, Qt::Horizontal).toString().startsWith(QLatin1Char('[')));
        QCOMPARE(table()->accessibleName(), QStringLiteral("[Files]"));
        QApplication::removeTranslator(&brackets);
    }

private:
    QTableView* table() const { return m_page->findChild<QTableView*>(); }
    QHeaderView& head() const { return *table()->horizontalHeader(); }
    bool says(const QString& text) const
    {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_page->findChildren<QPushButton*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void click(int row) const
    {
        const QRect place = table()->visualRect(table()->model()->index(row, 1));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
    }
    static std::string file(const QSignalSpy& opened)
    {
        return opened.isEmpty() ? std::string() : opened.last().first().value<FileRow>()->source;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FilesPage> m_page;
};

QTEST_MAIN(FilesPageTest)
#include "files_page_test.moc"
