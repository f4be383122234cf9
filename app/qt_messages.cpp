#include "app/qt_messages.h"

#include <QCoreApplication>
#include <QMessageLogContext>
#include <QString>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace digitlab {

namespace {

QtMessageHandler& qtsOwn()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

bool isAboutThePlatform(const QMessageLogContext& context)
{
    return context.category && QLatin1String(context.category).startsWith(QLatin1String("qt.qpa"));
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const bool starting = QCoreApplication::instance() == nullptr || QCoreApplication::startingUp();
    const auto isAbout = [&](const char* text) { return message.startsWith(QLatin1String(text)); };
    if (type == QtWarningMsg && (isAbout("Detected locale") || isAbout("QStandardPaths: XDG_RUNTIME_DIR not set")))
        return;
    if (starting && isAboutThePlatform(context) && (type == QtWarningMsg || type == QtInfoMsg))
        return; // the end follows
    if (starting && type == QtFatalMsg) {
        const char* display = std::getenv("DISPLAY");
        std::fprintf(stderr, "digitlab: the display %s cannot be opened\n", display ? display : "");
        std::fflush(stderr);
        ::_exit(EXIT_FAILURE);
    }
    qtsOwn()(type, context, message);
}

} // namespace

void tameQtMessages()
{
    qtsOwn() = qInstallMessageHandler(handle);
}

} // namespace digitlab
