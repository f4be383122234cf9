#include "app/window/session.h"
#include "app/window/settings.h"

#include "tests/app/window/real_window.h"
#include "ui/files/files_page.h"
#include "ui/recognise/canvas.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace digitlab;

/// A folder on the Recognise page of the real window, read by the shipped model.
class ManyFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, Scheme::light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("window.ini")));
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        const std::filesystem::path runs = pathFrom(m_folder->filePath(QStringLiteral("runs")));
        m_session
            = std::make_unique<Session>(*m_window, *m_settings,
                                        Session::Parts{makeEngine, runs, [runs](const std::string&) { return runs; }});
        makePictures();
    }
    void cleanup()
    {
        m_session.reset();
        m_window.reset();
        m_settings.reset();
    }

    void aDroppedFolderFillsTheTable()
    {
        drop(m_window->recognise(), {pictures()});
        QCOMPARE(m_window->page(), MainWindow::Page::recognise);
        QVERIFY(table()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(files().count(), 6, patience);
        QCOMPARE(cell(0, 6), QStringLiteral("1/bar 1.png"));
        QCOMPARE(cell(0, 1), QStringLiteral("1"));
        QCOMPARE(cell(0, 4), QStringLiteral("1"));
        QVERIFY(cell(3, 6).startsWith(QStringLiteral("7/broken.png: ")));
        QCOMPARE(cell(4, 6), QStringLiteral("blank.png"));
        QCOMPARE(cell(4, 3), QStringLiteral("not a digit"));
        QCOMPARE(cell(5, 6), QStringLiteral("ink.jsonl:1"));
    }

    /// Where one folder would be data to learn from.
    void severalFoldersDroppedOnAnotherPageFillItToo()
    {
        m_window->showPage(MainWindow::Page::train);
        drop(*m_window, {pictures() + QStringLiteral("/1"), pictures() + QStringLiteral("/7")});
        QCOMPARE(m_window->page(), MainWindow::Page::recognise);
        QVERIFY(table()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(files().count(), 4, patience);
        drop(*m_window, {pictures() + QStringLiteral("/blank.png"), pictures() + QStringLiteral("/1")});
        QVERIFY(table()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, 6), pictures() + QStringLiteral("/blank.png"), patience);
    }

    void aRowOpensAndLeadsBack()
    {
        drop(m_window->recognise(), {pictures()});
        QTRY_COMPARE_WITH_TIMEOUT(files().count(), 6, patience);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(m_window->recognise().isVisible() && !table()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QLatin1Char('1')), patience);
        // On to the drawing, which takes the canvas; back to the table, where it is the current row.
        files().step(5);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<Canvas*>()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(QLatin1Char('1')), patience);
        QPushButton* back = button(QStringLiteral("Back to the table"));
        QVERIFY(back && back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(table()->isVisible());
        QCOMPARE(files().currentName(), QStringLiteral("ink.jsonl:1"));
        // A picture that is opened elsewhere takes the page.
        m_session->openPath(pictures() + QStringLiteral("/blank.png"));
        QVERIFY(m_window->recognise().isVisible());
        QTest::keyClick(m_window->findChild<PictureView*>(), Qt::Key_Up, Qt::AltModifier);
        QTRY_VERIFY(table()->isVisible());
        // To draw is to have the canvas, whatever was looked at last.
        QTest::mouseClick(button(QStringLiteral("Draw")), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<Canvas*>()->isVisible());
        QVERIFY(!m_window->findChild<PictureView*>()->isVisible());
        QVERIFY(files().isOpen());
    }

    void theSavedTableIsWhatClassifyWrites()
    {
        drop(m_window->recognise(), {pictures()});
        QTRY_COMPARE_WITH_TIMEOUT(files().count(), 6, patience);
        const QString out = m_folder->filePath(QStringLiteral("out.csv"));
        QTest::mouseClick(button(QStringLiteral("Save as CSV…")), Qt::LeftButton);
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(out);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out), patience);
        QProcess classify;
        classify.start(QStringLiteral(DIGITLAB_EXECUTABLE),
                       {QStringLiteral("classify"), QStringLiteral("--format"), QStringLiteral("csv"), pictures()});
        QVERIFY(classify.waitForFinished(patience));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), classify.readAllStandardOutput());
    }

    void theMenuAsksForAFolderAndAnIdxFolderIsNone()
    {
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))
                action->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(pictures());
        dialog->close();
        QVERIFY(table()->isVisible());
        drop(m_window->recognise(), {QStringLiteral(DIGITLAB_RESOURCES "/mnist")});
        QCOMPARE(m_window->page(), MainWindow::Page::data);
    }

private:
    FilesPage& files() const { return m_window->files(); }
    QTableView* table() const { return files().findChild<QTableView*>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString pictures() const { return m_folder->filePath(QStringLiteral("pictures")); }
    QString result() const
    {
        auto* widget = named<QWidget>(*m_window, "Result");
        return widget ? widget->accessibleDescription() : QString();
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_window->findChildren<QPushButton*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    static void drop(QWidget& target, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void makePictures() const
    {
        QDir().mkpath(pictures() + QStringLiteral("/1"));
        QDir().mkpath(pictures() + QStringLiteral("/7"));
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(image.save(pictures() + QStringLiteral("/blank.png")));
        QPainter(&image).fillRect(QRect(27, 10, 6, 40), Qt::black);
        for (const char* name : {"/1/bar 1.png", "/1/bar 2.png", "/1/bar 10.png"})
            QVERIFY(image.save(pictures() + QLatin1String(name)));
        write(pictures() + QStringLiteral("/7/broken.png"), "no picture");
        write(pictures() + QStringLiteral("/ink.jsonl"), R"({"box":[28,28],"strokes":[[[14,4],[14,24]]]})");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session;
};

QTEST_MAIN(ManyFilesTest)
#include "many_files_test.moc"
