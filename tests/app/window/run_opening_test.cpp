#include "app/window/session.h"

#include "real_window.h"

#include "app/window/settings.h"
#include "core/support/files.h"
#include "ui/data/data_page.h"
#include "ui/train/curve_chart.h"
#include "ui/train/number_field.h"
#include "ui/train/run_header.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace digitlab;
namespace fs = std::filesystem;

namespace {

/// Stops after so many batches.
class Stopper : public TrainingObserver {
public:
    Stopper(TrainingControl& control, int batches)
        : m_control(control)
        , m_left(batches)
    {
    }
    void onBatch(const BatchRecord&) override
    {
        if (--m_left == 0)
            m_control.stop();
    }
    void onEpoch(const EpochRecord&, const fs::path&) override {}

private:
    TrainingControl& m_control;
    int m_left;
};

} // namespace

/// Earlier runs in the real window, made and gone on with by the real engine on 600 of MNIST's digits.
class RunOpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_request = {};
        m_request.recipe.batchSize = 64; // eight batches an epoch
        m_runs = pathFrom(m_folder->filePath(QStringLiteral("my runs")));
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("window.ini")));
        m_window = std::make_unique<MainWindow>();
        m_session = std::make_unique<Session>(*m_window, *m_settings,
                                              Session::Parts{makeEngine, m_runs, [this](const std::string&) {
                                                                 return m_runs / "made here";
                                                             }});
        m_opened = std::make_unique<QSignalSpy>(&m_session->training(), &TrainingDesk::runOpened);
        m_window->show();
    }
    void cleanup()
    {
        m_session.reset();
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void aDroppedRunGoesOnExactly()
    {
        const fs::path straight = train("straight", 2), run = train("stopped", 2, 3);
        drop(run); // the engine is not there yet
        QCOMPARE(m_window->page(), MainWindow::Page::train);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        QVERIFY(shows(QStringLiteral("Stopped in the first epoch")));
        QVERIFY(m_window->findChild<RunHeader*>()->isVisible());
        QCOMPARE(chart()->history().size(), std::size_t{3});
        QCOMPARE(m_settings->recent(), QStringList{pathText(run)});
        QTRY_COMPARE_WITH_TIMEOUT(button("Train")->text(), QStringLiteral("Continue"), patience);

        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(state(run) == RunState::done && !m_session->isTraining(), patience);
        QCOMPARE(chart()->history().size(), losses(straight).size());
        QVERIFY(losses(run) == losses(straight));
        QVERIFY(shows(QStringLiteral("Done: 2 of 2 epochs")));
        QCOMPARE(button("Train")->text(), QStringLiteral("Train"));
    }

    void aFinishedRunGoesOnWithMoreEpochs()
    {
        const fs::path run = train("done", 1);
        m_session->openPath(pathText(run / "run.json"));
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        auto* epochs = named<NumberField>(*m_window, "Epochs");
        epochs->selectAll();
        QTest::keyClicks(epochs, QStringLiteral("2"));
        QTRY_COMPARE_WITH_TIMEOUT(button("Train")->text(), QStringLiteral("Continue"), patience);
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->run(run).epochs.size() == 2 && !m_session->isTraining(), patience);
        QVERIFY(shows(QStringLiteral("Done: 2 of 2 epochs")));
        QTRY_VERIFY_WITH_TIMEOUT(m_settings->model() == pathText(run) + QStringLiteral(":2"), patience);
    }

    void aRunThatWasStoppedHereGoesOnInItsFolder()
    {
        OpenDataOptions data;
        data.path = "mnist";
        data.limit = 600;
        m_window->train().setData(data, nullptr);
        QTRY_VERIFY_WITH_TIMEOUT((m_window->showPage(MainWindow::Page::train), button("Train")->isEnabled()), patience);
        click("Step");
        const fs::path run = m_runs / "made here";
        QTRY_COMPARE_WITH_TIMEOUT(losses(run).size(), std::size_t{1}, patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        QTRY_COMPARE(button("Train")->text(), QStringLiteral("Continue"));
        click("Step"); // goes on with one batch
        QTRY_COMPARE_WITH_TIMEOUT(losses(run).size(), std::size_t{2}, patience);
        QVERIFY(m_session->isTraining());
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(losses(run).size() > 4, patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
        QCOMPARE(chart()->history().size(), losses(run).size());
    }

    void dataThatHaveMovedAreSaid()
    {
        const QString letters = m_folder->filePath(QStringLiteral("letters"));
        for (const char* name : {"a", "b"}) {
            const QString folder = letters + QLatin1Char('/') + QLatin1String(name);
            QVERIFY(QDir().mkpath(folder));
            for (int i = 0; i < 8; ++i) {
                QImage image(28, 28, QImage::Format_Grayscale8);
                image.fill(name[0] == 'a' ? 20 * i : 255 - 20 * i);
                QVERIFY(image.save(folder + QStringLiteral("/%1.png").arg(i)));
            }
        }
        m_request.data.path = pathFrom(letters);
        m_request.recipe.batchSize = 4;
        const fs::path run = train("letters", 3, 2);
        QVERIFY(QDir().rename(letters, letters + QStringLiteral(" elsewhere")));
        m_session->openPath(pathText(run));
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        QVERIFY(!message()->isVisible());
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(message()->isVisible(), patience);
        QVERIFY2(message()->text().startsWith(letters + QStringLiteral(": ")), qPrintable(message()->text()));
        QCOMPARE(button("Train")->text(), QStringLiteral("Continue"));
        QCOMPARE(chart()->history().size(), std::size_t{2});
    }

    /// Whoever looks at the Data page for the first time sees what the run has learnt from, and Continue stays.
    void theDataPageShowsTheRunsData()
    {
        m_session->openPath(pathText(train("run", 9, 1)));
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        m_window->showPage(MainWindow::Page::data);
        QTRY_VERIFY_WITH_TIMEOUT(m_settings->data().limit == 600, patience);
        m_window->showPage(MainWindow::Page::train);
        QTRY_COMPARE(button("Train")->text(), QStringLiteral("Continue"));
    }

    /// What the Data page shows is what "Train on this" takes, also when a run has brought other data meanwhile.
    void theDataPagesDataAreTakenFromIt()
    {
        OpenDataOptions data;
        data.path = "mnist";
        data.limit = 700;
        m_settings->setData(data);
        const fs::path run = train("run", 9, 1);
        NumberField* limit = nullptr;
        for (auto* field : m_window->train().findChildren<NumberField*>())
            if (field->accessibleName() == QStringLiteral("Limit"))
                limit = field;
        QVERIFY(limit);
        m_window->showPage(MainWindow::Page::data);
        QTRY_COMPARE_WITH_TIMEOUT(limit->value(), std::optional(700.0), patience);
        drop(run); // on the Data page, and yet no data
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        QCOMPARE(m_window->page(), MainWindow::Page::train);
        QCOMPARE(limit->value(), std::optional(600.0));
        m_window->showPage(MainWindow::Page::data);
        for (auto* button : m_window->data().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Train on this"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_window->page(), MainWindow::Page::train);
        QCOMPARE(limit->value(), std::optional(700.0));
    }

    void aBadFolderGetsOneLine()
    {
        const fs::path run = train("bad", 1, 1);
        replaceFile(run / "run.json", std::string_view("{}"));
        m_session->openPath(pathText(run));
        QTRY_VERIFY_WITH_TIMEOUT(message()->isVisible(), patience);
        QCOMPARE(message()->text(),
                 pathText(run / "run.json") + QStringLiteral(": not a run description of this program"));
        QVERIFY(m_opened->isEmpty() && m_settings->recent().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(button("Train")->isEnabled(), patience);
        // From the menu, a folder that is none.
        for (QAction* action : m_window->menuBar()->actions().first()->menu()->actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_R))
                action->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().path(), pathText(m_runs));
        Q_EMIT dialog->fileSelected(pathText(m_runs));
        delete dialog;
        QTRY_COMPARE_WITH_TIMEOUT(message()->text(),
                                  pathText(m_runs) + QStringLiteral(": not a run folder: there is no run.json in it"),
                                  patience);
    }

    void aRunningTrainingIsNotDisturbed()
    {
        const fs::path run = train("other", 1, 1);
        m_request.recipe.epochs = 50;
        m_session->openPath(pathText(train("long", 50, 1)));
        QTRY_COMPARE_WITH_TIMEOUT(m_opened->count(), 1, patience);
        click("Train");
        QTRY_VERIFY_WITH_TIMEOUT(losses(m_runs / "long").size() > 2, patience);
        drop(run);
        QVERIFY(message()->isVisible());
        QVERIFY(m_session->isTraining());
        QCOMPARE(m_opened->count(), 1);
        const std::size_t before = losses(m_runs / "long").size();
        QTRY_VERIFY_WITH_TIMEOUT(losses(m_runs / "long").size() > before, patience);
        click("Stop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isTraining(), patience);
    }

    void theLastOfSeveralIsOpened()
    {
        const fs::path one = train("one", 1), two = train("two", 1);
        m_session->openPath(pathText(one));
        m_session->openPath(pathText(two));
        QTRY_COMPARE_WITH_TIMEOUT(m_settings->recent(), QStringList{pathText(two)}, patience);
        m_session->openPath(pathText(one));
        m_session->openPath(pathText(two));
        m_session->openPath(pathText(one));
        QTRY_COMPARE_WITH_TIMEOUT(m_settings->recent(), (QStringList{pathText(one), pathText(two)}), patience);
        QCOMPARE(m_opened->count(), 2);
    }

private:
    /// A run of the engine; batches: stopped after so many.
    fs::path train(const char* name, int epochs, int batches = 0)
    {
        m_request.out = m_runs / name;
        m_request.recipe.epochs = epochs;
        m_request.threads = 1;
        if (m_request.data.path.empty()) {
            m_request.data.path = "mnist";
            m_request.data.limit = 600;
        }
        TrainingControl control;
        Stopper stopper(control, batches);
        m_engine->train(m_request, control, stopper);
        return m_request.out;
    }
    void drop(const fs::path& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(pathText(path))});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }
    QPushButton* button(const char* name) const { return named<QPushButton>(*m_window, name); }
    void click(const char* name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(button(name) && button(name)->isEnabled(), name, patience);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    CurveChart* chart() const { return named<CurveChart>(*m_window, "Loss chart"); }
    MessageBar* message() const { return m_window->train().findChild<MessageBar*>(); }
    bool shows(const QString& words) const
    {
        for (const QLabel* label : m_window->train().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    RunState state(const fs::path& run) const { return m_engine->run(run).state; }
    std::vector<double> losses(const fs::path& run) const
    {
        std::vector<double> values;
        try {
            for (const BatchRecord& batch : m_engine->openRun(run, {}).start.earlierBatches)
                values.push_back(batch.loss);
        } catch (const Error&) {
            values.clear(); // it is not there yet
        }
        return values;
    }

    const std::shared_ptr<Engine> m_engine = makeEngine();
    TrainingRequest m_request;
    fs::path m_runs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_opened;
};

QTEST_MAIN(RunOpeningTest)
#include "run_opening_test.moc"
