#include "app/window/desktop_bus.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFileInfo>
#include <QStringList>
#include <QVariantMap>

#include <atomic>
#include <utility>

namespace digitlab {

namespace {

constexpr int patience = 3000;    // ms; the end of the program waits for one call at most
constexpr uint portalSuspend = 4; // org.freedesktop.portal.Inhibit: 1 logout, 2 user switch, 4 suspend, 8 idle

/// A name of a person's own in messages to services.
QString programName()
{
    return QStringLiteral("Digit Lab");
}

QString uniqueName()
{
    static std::atomic<int> number{0};
    return QStringLiteral("digitlab-desktop-%1").arg(++number);
}

QDBusMessage methodCall(const QString& service, const QString& path, const QString& interface, const char* method,
                        const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, QLatin1String(method));
    message.setArguments(arguments);
    return message;
}

/// The reply's first value; not valid when there is none.
QVariant answer(const QDBusConnection& bus, const QDBusMessage& message)
{
    if (!bus.isConnected())
        return {};
    const QDBusMessage reply = bus.call(message, QDBus::Block, patience);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

} // namespace

DesktopBus::Buses DesktopBus::usualBuses()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool inRuntime = !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
    return {.session = inRuntime || !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"),
            .system = QFileInfo::exists(QStringLiteral("/run/dbus/system_bus_socket"))
                || !qEnvironmentVariableIsEmpty("DBUS_SYSTEM_BUS_ADDRESS")};
}

DesktopBus::DesktopBus(Buses buses)
    : m_buses(buses)
    , m_name(uniqueName())
{
}

DesktopBus::~DesktopBus()
{
    m_thread.reset(); // no call is under way any more
    // The services let go what belongs to a connection that ends. Qt needs our own hold on it to end first.
    m_release = nullptr;
    m_lock = QDBusUnixFileDescriptor();
    m_session = QDBusConnection(QString());
    m_system = QDBusConnection(QString());
    if (m_sessionTried)
        QDBusConnection::disconnectFromBus(m_name + QStringLiteral("-session"));
    if (m_systemTried)
        QDBusConnection::disconnectFromBus(m_name + QStringLiteral("-system"));
}

void DesktopBus::notify(const QString& title, const QString& text)
{
    m_thread->post([this, title, text](const std::stop_token&) {
        const QString name = QStringLiteral("org.freedesktop.Notifications");
        // The specification lets a body hold mark-up.
        const QVariantList arguments{programName(),
                                     uint(0),
                                     QStringLiteral("digitlab"),
                                     title,
                                     text.toHtmlEscaped(),
                                     QStringList(),
                                     QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("digitlab")}},
                                     int(-1)};
        answer(session(),
               methodCall(name, QStringLiteral("/org/freedesktop/Notifications"), name, "Notify", arguments));
    });
}

void DesktopBus::keepAwake(const QString& why)
{
    m_thread->post([this, why](const std::stop_token&) {
        if (!m_release)
            inhibit(why);
    });
}

void DesktopBus::letSleep()
{
    m_thread->post([this](const std::stop_token&) {
        if (m_release)
            std::exchange(m_release, nullptr)();
    });
}

QDBusConnection& DesktopBus::session()
{
    // By the kind of bus: of an address that answers no greeting Qt 6.4 makes a crash.
    if (!std::exchange(m_sessionTried, true) && m_buses.session)
        m_session = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name + QStringLiteral("-session"));
    return m_session;
}

QDBusConnection& DesktopBus::system()
{
    if (!std::exchange(m_systemTried, true) && m_buses.system)
        m_system = QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name + QStringLiteral("-system"));
    return m_system;
}

void DesktopBus::inhibit(const QString& why)
{
    const QString power = QStringLiteral("org.freedesktop.PowerManagement");
    const QString saver = QStringLiteral("org.freedesktop.ScreenSaver");
    if (inhibitByLogin(why)
        || inhibitByCookie(power, QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
                           power + QStringLiteral(".Inhibit"), why)
        || inhibitByPortal(why))
        return;
    inhibitByCookie(saver, QStringLiteral("/org/freedesktop/ScreenSaver"), saver, why);
}

/// The lock is a file that is held open: it goes with the program, however that ends.
bool DesktopBus::inhibitByLogin(const QString& why)
{
    const QVariant reply
        = answer(system(),
                 methodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                            QStringLiteral("org.freedesktop.login1.Manager"), "Inhibit",
                            {QStringLiteral("sleep:idle"), programName(), why, QStringLiteral("block")}));
    const auto lock = reply.value<QDBusUnixFileDescriptor>();
    if (!lock.isValid())
        return false;
    m_lock = lock;
    m_release = [this] { m_lock = QDBusUnixFileDescriptor(); };
    return true;
}

bool DesktopBus::inhibitByCookie(const QString& service, const QString& path, const QString& interface,
                                 const QString& why)
{
    const QVariant cookie = answer(session(), methodCall(service, path, interface, "Inhibit", {programName(), why}));
    if (cookie.typeId() != QMetaType::UInt)
        return false;
    m_release = [this, service, path, interface, cookie] {
        answer(session(), methodCall(service, path, interface, "UnInhibit", {cookie}));
    };
    return true;
}

bool DesktopBus::inhibitByPortal(const QString& why)
{
    const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
    const QVariant reply = answer(session(),
                                  methodCall(portal, QStringLiteral("/org/freedesktop/portal/desktop"),
                                             QStringLiteral("org.freedesktop.portal.Inhibit"), "Inhibit",
                                             {QString(), portalSuspend, QVariantMap{{QStringLiteral("reason"), why}}}));
    const QString request = reply.value<QDBusObjectPath>().path();
    if (request.isEmpty())
        return false;
    m_release = [this, portal, request] {
        answer(session(), methodCall(portal, request, QStringLiteral("org.freedesktop.portal.Request"), "Close", {}));
    };
    return true;
}

} // namespace digitlab
