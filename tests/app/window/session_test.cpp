#include "app/window/session.h"

#include "real_window.h"

#include "app/window/settings.h"
#include "ui/data/data_page.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace digitlab;

/// The real window, the real engine, the real mouse; 600 of MNIST's digits.
class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_number = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("window.ini")));
        OpenDataOptions data;
        data.path = "mnist";
        data.limit = 600;
        m_settings->setData(data);
        m_window = std::make_unique<MainWindow>();
        const std::filesystem::path runs = pathFrom(m_folder->filePath(QStringLiteral("runs")));
        m_session = std::make_unique<Session>(*m_window, *m_settings,
                                              Session::Parts{makeEngine, runs, [this, runs](const std::string& recipe) {
                                                                 m_run = runs / (recipe + std::to_string(++m_number));
                                                                 return m_run;
                                                             }});
        m_ready = std::make_unique<QSignalSpy>(m_session.get(), &Session::engineReady);
        m_models = std::make_unique<QSignalSpy>(m_session.get(), &Session::modelInUse);
        m_window->show();
        QTRY_COMPARE_WITH_TIMEOUT(m_ready->count(), 1, patience);
        m_window->showPage(MainWindow::Page::train);
        QTRY_VERIFY_WITH_TIMEOUT(button("Train")->isEnabled(), patience);
    }
    void cleanup()
    {
        m_session.reset();
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void trainsPausesStepsAndStops()
    {
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(batches() >= 3, patience);
        click("Pause");
        QTRY_VERIFY_WITH_TIMEOUT(runState() == RunState::paused, patience);
        const std::size_t before = batches();
        click("Step");
        QTRY_COMPARE_WITH_TIMEOUT(batches(), before + 1, patience);
        click("Step");
        QTRY_COMPARE_WITH_TIMEOUT(batches(), before + 2, patience);
        QVERIFY(m_session->isTraining());
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        QCOMPARE(batches(), before + 2);
        QCOMPARE(runState(), RunState::stopped);
        QVERIFY(button("Train")->isEnabled());
    }

    void whatWasTrainedReadsAfterwards()
    {
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(!engineRun().weights.empty(), patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        const QString run = pathText(engineRun().folder);
        QTRY_VERIFY_WITH_TIMEOUT(modelInUse().startsWith(run + QLatin1Char(':')), patience);
        QCOMPARE(m_settings->model(), modelInUse());
        m_window->showPage(MainWindow::Page::recognise);
        auto* picker = named<QComboBox>(*m_window, "Model");
        QVERIFY(picker);
        QTRY_COMPARE_WITH_TIMEOUT(picker->isEnabled(), true, patience);
    }

    void aRunStoppedInItsFirstEpochReadsToo()
    {
        click("Step");
        QTRY_COMPARE_WITH_TIMEOUT(batches(), std::size_t{1}, patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(modelInUse(), pathText(newestRun()), patience);
    }

    void fiveTrainingsInARowStop()
    {
        for (int i = 1; i <= 5; ++i) {
            click("Train"); // or goes on, where a batch was quicker than the Stop before
            QTRY_VERIFY_WITH_TIMEOUT(m_session->isTraining(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(button("Stop")->isEnabled(), patience);
            click("Stop");
            click("Stop");
            QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining() && button("Train")->isEnabled(), patience);
        }
    }

    void drawingIsReadWhileItTrains()
    {
        useTrainedModel();
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(batches() >= 1, patience);
        m_window->showPage(MainWindow::Page::recognise);
        auto* canvas = named<QWidget>(*m_window, "Canvas");
        auto* result = named<QWidget>(*m_window, "Result");
        QVERIFY(canvas && result);
        const QString before = result->accessibleDescription();
        const int x = canvas->width() / 2, y = canvas->height() / 4;
        QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(x, y));
        for (int i = 1; i <= canvas->height() / 2; i += 8)
            QTest::mouseMove(canvas, QPoint(x, y + i));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(x, y + canvas->height() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription() != before, patience);
        QVERIFY(m_session->isTraining());
    }

    void closingAsksAndEndsTheTraining()
    {
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(batches() >= 1, patience);
        QVERIFY(!m_window->close());
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = m_window->findChild<QMessageBox*>()) != nullptr);
        QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
        QVERIFY(!m_session->isTraining());
        QCOMPARE(runState(), RunState::stopped);
    }

    void endsInTheMiddleOfATraining()
    {
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(batches() >= 1, patience);
        m_session.reset(); // stops and waits
        QCOMPARE(runState(), RunState::stopped);
    }

    void aModelThatDoesNotOpenIsSaidAndTheShippedOneReads()
    {
        m_session.reset();
        m_models.reset();
        const QString bad = m_folder->filePath(QStringLiteral("bad.pth"));
        write(bad, "nonsense");
        m_settings->setModel(bad);
        m_window = std::make_unique<MainWindow>();
        m_session = std::make_unique<Session>(*m_window, *m_settings, Session::Parts{makeEngine, {}, {}});
        m_models = std::make_unique<QSignalSpy>(m_session.get(), &Session::modelInUse);
        m_window->show();
        QTRY_COMPARE_WITH_TIMEOUT(modelInUse(), QStringLiteral("shipped"), patience);
        const auto* bar = m_window->recognise().findChild<MessageBar*>();
        QVERIFY(bar && bar->isVisible());
        QVERIFY2(bar->text().contains(QStringLiteral("bad.pth")), qPrintable(bar->text()));
    }

    void severalDroppedFilesGoIntoTheStripWithTheirReadings()
    {
        m_window->showPage(MainWindow::Page::recognise);
        const QString picture = m_folder->filePath(QStringLiteral("eins ü 数字.png"));
        QVERIFY(barPicture(QSize(280, 280)).save(picture));
        const QString broken = m_folder->filePath(QStringLiteral("broken.png"));
        write(broken, "not a picture");
        const QString ink = m_folder->filePath(QStringLiteral("two.jsonl"));
        write(ink,
              "{\"box\":[100,100],\"strokes\":[[[50,10],[50,90]]]}\n\n"
              "{\"box\":[100,100],\"strokes\":[[[50,10],[50,90]]],\"label\":1}\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(picture), QUrl::fromLocalFile(broken), QUrl::fromLocalFile(ink)});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window->recognise(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window->recognise(), &drop);
        auto* list = m_window->recognise().findChild<QListView*>();
        const auto told
            = [list](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(told(0).startsWith(QStringLiteral("eins ü 数字.png: 1, ")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(told(1).contains(broken), patience);
        QTRY_VERIFY_WITH_TIMEOUT(told(2).startsWith(QStringLiteral("two.jsonl:1: 1, ")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(told(3).startsWith(QStringLiteral("two.jsonl:3: 1, ")), patience);
        auto* result = named<QWidget>(*m_window, "Result");
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription().startsWith(QStringLiteral("1")), patience);
        QCOMPARE(m_settings->recent(), (QStringList{ink, broken, picture}));
        // Through to the drawing, which is on the canvas and can be gone on with.
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&m_window->recognise(), Qt::Key_PageDown);
        QVERIFY(named<QWidget>(*m_window, "Canvas"));
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription().startsWith(QStringLiteral("1")), patience);
    }

    void severalFilesDroppedOnAnotherPageGoIntoTheStripToo()
    {
        const QString picture = m_folder->filePath(QStringLiteral("1.png"));
        QVERIFY(barPicture(QSize(28, 28)).save(picture));
        const QString missing = m_folder->filePath(QStringLiteral("gone.png"));
        const QString model = m_folder->filePath(QStringLiteral("a.pth"));
        write(model, "nonsense");
        m_window->showPage(MainWindow::Page::model);
        Q_EMIT m_window->filesDropped({model, picture, missing});
        QCOMPARE(m_window->page(), MainWindow::Page::recognise);
        QCOMPARE(m_window->recognise().findChild<QListView*>()->model()->rowCount(), 3);
        QCOMPARE(m_settings->recent(), QStringList{picture});
    }

    void aHugePictureGetsALineAndTheNextOneOpens()
    {
        const QString huge = m_folder->filePath(QStringLiteral("huge.pbm"));
        write(huge, "P4\n40000 30000\n");
        const QString large = m_folder->filePath(QStringLiteral("large.png"));
        QVERIFY(barPicture(QSize(6000, 6000)).save(large));
        m_session->openPath(huge);
        const auto* bar = m_window->recognise().findChild<MessageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY2(bar->text().startsWith(huge + QStringLiteral(": ")), qPrintable(bar->text()));
        QVERIFY2(bar->text().contains(QStringLiteral("40000")), qPrintable(bar->text()));
        m_session->openPath(large);
        auto* view = m_window->recognise().findChild<PictureView*>();
        // At once, before it is decoded.
        QVERIFY(view->isVisible() && view->isBusy());
        QCOMPARE(view->accessibleName(), QStringLiteral("Picture large.png"));
        auto* result = named<QWidget>(*m_window, "Result");
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription().startsWith(QStringLiteral("1")), patience);
        QCOMPARE(view->image().size(), QSize(2048, 2048));
    }

    void drawingsAndFiguresAreSavedAndOpenAgain()
    {
        m_window->showPage(MainWindow::Page::recognise);
        RecognisePage& page = m_window->recognise();
        auto* canvas = named<QWidget>(*m_window, "Canvas");
        const int x = canvas->width() / 2;
        QTest::mousePress(canvas, Qt::LeftButton, {}, QPoint(x, 100));
        QTest::mouseMove(canvas, QPoint(x, 200));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, QPoint(x, 300));
        auto* result = named<QWidget>(*m_window, "Result");
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription().startsWith(QStringLiteral("1")), patience);
        const QString ink = m_folder->filePath(QStringLiteral("eins.jsonl"));
        const QString figure = m_folder->filePath(QStringLiteral("eins.svg"));
        page.saveDrawing();
        choose(ink);
        page.saveFigure();
        choose(figure);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(figure).size() > 0, patience);
        QCOMPARE(m_reader->openInk(pathFrom(ink)).size(), std::size_t{1});
        QCOMPARE(m_reader->openInk(pathFrom(ink))[0].ink.strokes.size(), std::size_t{1});
        page.clear();
        QVERIFY(result->accessibleDescription().startsWith(QStringLiteral("No digit")));
        m_session->openPath(ink);
        QTRY_VERIFY_WITH_TIMEOUT(result->accessibleDescription().startsWith(QStringLiteral("1")), patience);
        QVERIFY(named<QWidget>(*m_window, "Canvas"));
        const auto* bar = page.findChild<MessageBar*>();
        QVERIFY(!bar->isVisible());
        page.saveDrawing();
        choose(QStringLiteral("/nonexistent/eins.png"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY2(bar->text().startsWith(QStringLiteral("/nonexistent/eins.png: ")), qPrintable(bar->text()));
    }

    void whatIsBeingSavedAtTheEndIsSaved()
    {
        Drawing drawing;
        drawing.add({.points = {{1, 2}}, .width = 50});
        const QString file = m_folder->filePath(QStringLiteral("last.jsonl"));
        Q_EMIT m_window->recognise().drawingSaveRequested(drawing, file);
        m_session.reset();
        QVERIFY(QFileInfo(file).size() > 0);
    }

    void aRecipeThatChangesItsPicturesShowsSome()
    {
        auto* recipe = named<QComboBox>(*m_window, "Recipe");
        const char* sample = "Sample of the training pictures";
        QVERIFY(recipe && !named<QWidget>(*m_window, sample));
        recipe->setCurrentIndex(recipe->count() - 1);
        Q_EMIT recipe->activated(recipe->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(*m_window, sample), patience);
    }

    void opensWhatItIsHanded()
    {
        const QString bad = m_folder->filePath(QStringLiteral("no model.pth"));
        write(bad, "nonsense");
        const qsizetype before = m_models->count();
        m_session->openPath(bad);
        QCOMPARE(m_window->page(), MainWindow::Page::model);
        QSignalSpy problems(&m_window->data(), &DataPage::trainOnThisRequested);
        m_session->openPath(m_folder->filePath(QStringLiteral("not there.png")));
        QCOMPARE(m_window->page(), MainWindow::Page::recognise);
        m_session->openPath(m_folder->path());
        QCOMPARE(m_window->page(), MainWindow::Page::data);
        QCOMPARE(m_models->count(), before);
    }

private:
    QPushButton* button(const char* name) const { return named<QPushButton>(*m_window, name); }
    void click(const char* name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(button(name) && button(name)->isEnabled(), name, patience);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }

    /// A dark upright bar on white.
    static QImage barPicture(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.fillRect(QRect(size.width() * 9 / 20, size.height() / 6, size.width() / 10, size.height() * 2 / 3),
                         Qt::black);
        return image;
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// In the dialog that is open.
    void choose(const QString& path)
    {
        auto* dialog = m_window->recognise().findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }

    std::filesystem::path newestRun() const { return m_run; }
    RunInfo engineRun() const
    {
        try {
            return m_reader->run(newestRun());
        } catch (const Error&) {
            return {}; // it is not there yet
        }
    }
    RunState runState() const { return engineRun().state; }
    /// Rows of metrics.csv below its head.
    std::size_t batches() const
    {
        QFile file(pathText(newestRun() / "metrics.csv"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const qsizetype lines = file.readAll().count('\n');
        return lines > 0 ? static_cast<std::size_t>(lines - 1) : 0;
    }
    QString modelInUse() const
    {
        return m_models->isEmpty() ? QString()
                                   : QString::fromStdString(m_models->last().value(0).value<ModelInfo>().reference);
    }
    void useTrainedModel()
    {
        click("Step");
        QTRY_COMPARE_WITH_TIMEOUT(batches(), std::size_t{1}, patience);
        click("Stop");
        QTRY_COMPARE_WITH_TIMEOUT(modelInUse(), pathText(newestRun()), patience);
    }

    const std::shared_ptr<Engine> m_reader = makeEngine();
    int m_number = 0;
    std::filesystem::path m_run; ///< the newest
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_ready, m_models;
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
