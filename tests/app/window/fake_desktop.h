#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

#include <fcntl.h>
#include <unistd.h>

namespace digitlab {

/// A message bus of its own that starts no services.
class PrivateBus {
public:
    PrivateBus()
    {
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no configuration");
        config.write("<busconfig><type>session</type><listen>unix:dir=" + QFile::encodeName(m_folder.path())
                     + "</listen><auth>EXTERNAL</auth><policy context='default'><allow send_destination='*' "
                       "eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        config.close();
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                        QStringLiteral("--config-file=") + config.fileName()});
        if (!m_daemon.waitForReadyRead(30000))
            qFatal("dbus-daemon (package dbus) is needed");
        m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    QString address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

/// org.freedesktop.Notifications, as a desktop has it.
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice {
        QString program, title, text;
    };
    QList<Notice> notices;

public Q_SLOTS:
    uint Notify(const QString& program, uint, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap&, int)
    {
        notices << Notice{program, title, text};
        return static_cast<uint>(notices.size());
    }
};

/// systemd's login manager: a lock is held as long as somebody has the file open that it gives.
class FakeLogin : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~FakeLogin() override { ::close(m_ours); }

    QString what, why, mode;
    int asked = 0;

    bool isHeld() const
    {
        char byte = 0;
        return m_ours >= 0 && ::read(m_ours, &byte, 1) < 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& whatTo, const QString&, const QString& reason, const QString& how)
    {
        what = whatTo;
        why = reason;
        mode = how;
        ++asked;
        ::close(m_ours);
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            qFatal("no pipe");
        m_ours = ends[0];
        const QDBusUnixFileDescriptor theirs(ends[1]); // which copies it
        ::close(ends[1]);
        return theirs;
    }

private:
    int m_ours = -1;
};

/// org.freedesktop.PowerManagement's inhibition by cookies.
class FakePower : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")

public:
    QList<uint> held;
    int asked = 0;

public Q_SLOTS:
    uint Inhibit(const QString&, const QString&)
    {
        held << static_cast<uint>(40 + ++asked);
        return held.last();
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }
};

/// The desktop portal: an inhibition is an object that can be closed.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    uint flags = 0;
    QString reason;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString&, uint what, const QVariantMap& options)
    {
        flags = what;
        reason = options.value(QStringLiteral("reason")).toString();
        return QDBusObjectPath(QStringLiteral("/request"));
    }
};

class FakeRequest : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

} // namespace digitlab
