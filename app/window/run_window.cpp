#include "app/window/run_window.h"

#include "app/command_line/console.h"
#include "app/command_line/stop_signal.h"
#include "app/engine_loader.h"
#include "app/resource_paths.h"
#include "app/translation.h"
#include "app/window/desktop_bus.h"
#include "app/window/font_files.h"
#include "app/window/session.h"
#include "app/window/settings.h"
#include "app/window/trace.h"
#include "app/window/training_watch.h"
#include "ui/theme/theme.h"
#include "ui/train/train_page.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QTimer>

#include <chrono>
#include <clocale>
#include <functional>
#include <optional>
#include <utility>

namespace digitlab {

namespace {

/// A window that starts hidden paints nothing.
constexpr std::chrono::seconds paintPatience{3};

/// What goes on behind the window: all of its pages take part in it.
class Backstage {
public:
    Backstage(MainWindow& window, Settings& settings, Trace& trace)
        : m_session(window, settings, {loadEngine, runsFolder(), newRunFolder})
        , m_watch(window, m_session.training(), m_bus)
        , m_stopSignal([this] { QMetaObject::invokeMethod(&m_session, &Session::stopAndClose, Qt::QueuedConnection); })
    {
        Session* const session = &m_session;
        QObject::connect(session, &Session::engineReady, &trace, &Trace::engineReady);
        QObject::connect(session, &Session::trainingFailed, session,
                         [](const QString& sentence) { printError(sentence.toStdString()); });
        QObject::connect(&window, &MainWindow::recentChosen, session, &Session::openPath);
        // After the translators of connectSettings.
        QObject::connect(&window, &MainWindow::languageChosen, session, &Session::retranslate);
        window.train().setChartChoices(settings.chartChoices());
        QObject::connect(&window.train(), &TrainPage::chartChoicesChanged, &settings, &Settings::setChartChoices);
    }

    void open(const QStringList& files) { m_session.openPaths(files); }

private:
    Session m_session;
    DesktopBus m_bus;
    const TrainingWatch m_watch;
    const StopSignal m_stopSignal;
};

void connectSettings(QApplication& application, MainWindow& window, Settings& settings)
{
    const auto showRecent = [&window, &settings] { window.setRecent(settings.recent()); };
    QObject::connect(&settings, &Settings::recentChanged, &window, showRecent);
    QObject::connect(&settings, &Settings::cannotWrite, &window, &MainWindow::showNotice);
    QObject::connect(&window, &MainWindow::recentCleared, &settings, &Settings::clearRecent);
    QObject::connect(&window, &MainWindow::pageChanged, &settings, &Settings::setPage);
    QObject::connect(&window, &MainWindow::schemeChosen, &settings, [&application, &settings](Scheme scheme) {
        settings.setScheme(scheme);
        applyTheme(application, scheme);
    });
    QObject::connect(&window, &MainWindow::languageChosen, &settings, [&application, &settings](const QString& code) {
        settings.setLanguage(code);
        installTranslators(application, code);
    });
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

/// Makes the window's other pages one after another, so that the window answers meanwhile, then calls `then`.
void makePages(MainWindow& window, const std::function<void()>& then)
{
    if (!window.makeNextPage()) {
        then();
        return;
    }
    QTimer::singleShot(0, &window, [&window, then] { makePages(window, then); });
}

} // namespace

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    FontFiles fonts;
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // numbers in files have a point in every locale; QLocale writes the others
    QCoreApplication::setApplicationName(QStringLiteral("digitlab"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Digit Lab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("digitlab"));
    Trace trace;
    Settings settings(Settings::usualFile());
    installTranslators(application, settings.language());
    applyTheme(application, settings.scheme());

    fonts.wait();
    MainWindow window;
    connectSettings(application, window, settings);
    std::optional<Backstage> backstage;
    QStringList files;
    for (const std::filesystem::path& file : options.files)
        files << pathText(std::filesystem::absolute(file));
    bool begun = false;
    const auto begin = [&] {
        if (std::exchange(begun, true))
            return;
        makePages(window, [&] {
            backstage.emplace(window, settings, trace);
            backstage->open(files);
        });
    };
    // Who drops files that early is not sent away.
    const auto keep = [&](const QStringList& paths) {
        if (!backstage)
            files << paths;
    };
    QObject::connect(&window, &MainWindow::filesDropped, &window, keep);
    QObject::connect(&window, &MainWindow::recentChosen, &window, [keep](const QString& path) { keep({path}); });
    QObject::connect(&window, &MainWindow::firstPainted, &trace, &Trace::firstPaint);
    QObject::connect(&window, &MainWindow::firstPainted, &window, begin);
    QTimer::singleShot(paintPatience, &window, begin);
    show(window, settings);

    const int status = QApplication::exec();
    backstage.reset();
    trace.end();
    settings.setGeometry(window.saveGeometry());
    settings.setPage(window.page());
    return status;
}

} // namespace digitlab
