#include "app/window/run_window.h"

#include "app/command_line/console.h"
#include "app/command_line/stop_signal.h"
#include "app/engine_loader.h"
#include "app/resource_paths.h"
#include "app/translation.h"
#include "app/window/desktop_bus.h"
#include "app/window/session.h"
#include "app/window/settings.h"
#include "app/window/trace.h"
#include "app/window/training_watch.h"
#include "ui/theme/theme.h"
#include "ui/train/train_page.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QApplication>

#include <clocale>

namespace digitlab {

namespace {

void connectChoices(QApplication& application, MainWindow& window, Session& session, Settings& settings)
{
    QObject::connect(&window, &MainWindow::schemeChosen, &session, [&application, &settings](Scheme scheme) {
        settings.setScheme(scheme);
        applyTheme(application, scheme);
    });
    QObject::connect(&window, &MainWindow::languageChosen, &session,
                     [&application, &settings, &session](const QString& code) {
                         settings.setLanguage(code);
                         installTranslators(application, code);
                         session.retranslate();
                     });
}

void connectSettings(MainWindow& window, Session& session, Settings& settings)
{
    const auto showRecent = [&window, &settings] { window.setRecent(settings.recent()); };
    QObject::connect(&settings, &Settings::recentChanged, &window, showRecent);
    QObject::connect(&settings, &Settings::cannotWrite, &window, &MainWindow::showNotice);
    QObject::connect(&window, &MainWindow::recentChosen, &session, &Session::openPath);
    QObject::connect(&window, &MainWindow::recentCleared, &settings, &Settings::clearRecent);
    QObject::connect(&window, &MainWindow::pageChanged, &settings, &Settings::setPage);
    window.train().setChartChoices(settings.chartChoices());
    QObject::connect(&window.train(), &TrainPage::chartChoicesChanged, &settings, &Settings::setChartChoices);
    showRecent();
    if (!settings.problem().isEmpty())
        window.showNotice(settings.problem());
}

void show(MainWindow& window, const Settings& settings)
{
    window.setScheme(settings.scheme());
    window.setLanguage(settings.language());
    window.showPage(settings.page());
    if (!settings.geometry().isEmpty())
        window.restorePlace(settings.geometry());
    window.show();
}

} // namespace

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // numbers in files have a point in every locale; QLocale writes the others
    QCoreApplication::setApplicationName(QStringLiteral("digitlab"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Digit Lab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("digitlab"));
    Trace trace;
    Settings settings(Settings::usualFile());
    installTranslators(application, settings.language());
    applyTheme(application, settings.scheme());

    MainWindow window;
    Session session(window, settings, {loadEngine, runsFolder(), newRunFolder});
    DesktopBus bus;
    const TrainingWatch watch(window, session.training(), bus);
    connectChoices(application, window, session, settings);
    connectSettings(window, session, settings);
    QObject::connect(&window, &MainWindow::firstPainted, &trace, &Trace::firstPaint);
    QObject::connect(&session, &Session::engineReady, &trace, &Trace::engineReady);
    QObject::connect(&session, &Session::trainingFailed, &session,
                     [](const QString& sentence) { printError(sentence.toStdString()); });
    const StopSignal stopSignal(
        [&session] { QMetaObject::invokeMethod(&session, &Session::stopAndClose, Qt::QueuedConnection); });
    show(window, settings);
    QStringList files;
    for (const std::filesystem::path& file : options.files)
        files << pathText(std::filesystem::absolute(file));
    session.openPaths(files);

    const int status = QApplication::exec();
    trace.end();
    settings.setGeometry(window.saveGeometry());
    settings.setPage(window.page());
    return status;
}

} // namespace digitlab
