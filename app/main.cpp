#include "app/command_line/command_line.h"
#include "app/command_line/console.h"
#include "app/qt_messages.h"
#include "app/translation.h"
#include "app/window/run_window.h"

#include <QGuiApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

using namespace digitlab;

/// The person's language, and numbers with a point. Qt takes on the whole locale when an application is made.
void prepare(QCoreApplication& application)
{
    std::setlocale(LC_NUMERIC, "C");
    installTranslators(application, {});
}

bool hasDisplay()
{
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int refuseWindow(int& argc, char** argv)
{
    QCoreApplication application(argc, argv);
    prepare(application);
    printError(CommandLine::tr("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); 'digitlab --help' "
                               "shows what works without one")
                   .toStdString());
    return static_cast<int>(ExitStatus::failed);
}

int runCommand(const CommandLine& commandLine, int& argc, char** argv)
{
    Command command;
    {
        QCoreApplication application(argc, argv);
        prepare(application);
        command = commandLine.parse();
        if (!command.verb)
            return static_cast<int>(command.status);
        if (!command.verb->needsFonts())
            return static_cast<int>(CommandLine::run(*command.verb));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    prepare(application);
    return static_cast<int>(CommandLine::run(*command.verb));
}

int start(int argc, char** argv)
{
    tameQtMessages();
    const CommandLine commandLine(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
    const std::optional<std::vector<std::filesystem::path>> files = commandLine.windowFiles();
    if (!files)
        return runCommand(commandLine, argc, argv);
    if (!hasDisplay())
        return refuseWindow(argc, argv);
    return runWindow(argc, argv, {.files = *files});
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return start(argc, argv);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "digitlab: %s\n", exception.what());
        return 1;
    }
}
