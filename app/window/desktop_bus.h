#pragma once

#include "app/window/job_thread.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace digitlab {

/// Tells the desktop something and keeps the machine awake, by D-Bus. Every call is made on a thread of its own, so
/// that a bus that hangs holds nobody up; a bus or a service that is not there is passed over without a word.
class DesktopBus {
public:
    /// Which buses there are.
    struct Buses {
        bool session = false;
        bool system = false;
    };

    /// As the environment and the usual places say. One that is not there is not asked for: libdbus would start one.
    static Buses usualBuses();

    explicit DesktopBus(Buses buses = usualBuses());
    DesktopBus(const DesktopBus&) = delete;
    DesktopBus& operator=(const DesktopBus&) = delete;
    ~DesktopBus();

    /// By the Desktop Notifications Specification (org.freedesktop.Notifications), plain text.
    void notify(const QString& title, const QString& text);
    /// Until letSleep() or the end of this object: by systemd's login manager (org.freedesktop.login1), else by
    /// org.freedesktop.PowerManagement, else by the desktop portal, else by org.freedesktop.ScreenSaver. why: shown to
    /// a person who tries to send the machine to sleep.
    void keepAwake(const QString& why);
    void letSleep();

private:
    // On the thread.
    QDBusConnection& session();
    QDBusConnection& system();
    void inhibit(const QString& why);
    bool inhibitByLogin(const QString& why);
    bool inhibitByCookie(const QString& service, const QString& path, const QString& interface, const QString& why);
    bool inhibitByPortal(const QString& why);

    const Buses m_buses;
    const QString m_name;
    QDBusConnection m_session{QString()};
    QDBusConnection m_system{QString()};
    bool m_sessionTried = false;
    bool m_systemTried = false;
    /// What undoes the inhibition that there is; empty for none.
    std::function<void()> m_release;
    QDBusUnixFileDescriptor m_lock;
    std::optional<JobThread> m_thread{std::in_place}; // last: joined while the rest is still there
};

} // namespace digitlab
