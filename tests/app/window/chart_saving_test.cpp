#include "app/window/training_desk.h"
#include "tests/support/brackets.h"
#include "ui/train/chart_card.h"
#include "ui/train/chart_files.h"
#include "ui/train/train_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace digitlab;

/// What the charts' menus save is written by the window's desk, on a thread of its own.
class ChartSavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        m_desk = std::make_unique<TrainingDesk>(*m_window, [](const std::string&) { return std::filesystem::path(); });
        m_window->showPage(MainWindow::Page::train);
        m_window->show();
        page().showStarting();
        TrainingStart start;
        start.epochs = 2;
        start.batchesPerEpoch = 100;
        page().showStart(RunCourse(start));
        std::vector<BatchRecord> batches;
        for (int batch = 1; batch <= 100; ++batch)
            batches.push_back({1, batch, 2.0 / batch, 0.5, 0.01, 0.25 * batch});
        page().addBatches(batches);
    }
    void cleanup()
    {
        m_desk.reset();
        m_window.reset();
        m_folder.reset();
    }

    void everyKindIsWritten()
    {
        for (const auto& [kind, name, start] : {std::tuple{ChartFiles::Kind::csv, "werte 数字.csv", "epoch,batch,"},
                                                std::tuple{ChartFiles::Kind::png, "loss.png", "\x89PNG"},
                                                std::tuple{ChartFiles::Kind::svg, "loss.svg", "<?xml"}}) {
            const QString file = path(name);
            files().save(kind, file);
            QTRY_VERIFY(QFileInfo(file).size() > 0);
            QVERIFY2(contentOf(file).startsWith(start), name);
        }
        QVERIFY(!bar().isVisible());
    }

    void aFailureIsASentenceThatFollowsTheLanguage()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.png")));
        for (const char* name : {"none/loss.csv", "folder.png"}) {
            files().save(ChartFiles::Kind::csv, path(name));
            QTRY_VERIFY(bar().isVisible());
            const QString english = bar().text();
            QVERIFY2(english.startsWith(path(name) + QStringLiteral(": ")), qPrintable(english));
            const QString reason = english.mid(path(name).size() + 2);
            {
                Brackets brackets;
                QCoreApplication::installTranslator(&brackets);
                QTRY_COMPARE(bar().text(), QStringLiteral("[%1: [%2]]").arg(path(name), reason));
            }
            QTRY_COMPARE(bar().text(), english);
            // What works afterwards takes the message away.
            files().save(ChartFiles::Kind::csv, path("loss.csv"));
            QTRY_VERIFY(!bar().isVisible());
        }
    }

    void aTableIsPutOnTheClipboard()
    {
        QGuiApplication::clipboard()->clear();
        files().copyTable();
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 101);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("epoch\tbatch\t")));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("text/tab-separated-values")));
    }

    void whatIsBeingSavedAtTheEndIsSaved()
    {
        files().save(ChartFiles::Kind::csv, path("last.csv"));
        m_desk.reset();
        QVERIFY(contentOf(path("last.csv")).startsWith("epoch,batch,"));
    }

private:
    TrainPage& page() const { return m_window->train(); }
    ChartFiles& files() const { return page().findChild<ChartCard*>()->files(); }
    MessageBar& bar() const { return *page().findChild<MessageBar*>(); }
    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrainingDesk> m_desk;
};

QTEST_MAIN(ChartSavingTest)
#include "chart_saving_test.moc"
