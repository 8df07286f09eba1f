#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rollcall::security {

/// A message bus of the test's own and, when it is told to, GNOME's keyring on it, with files of its own. GLib stays
/// with the first session bus of a process, so a test program makes one, and uses it where a test wants it.
class DesktopKeyring final
{
public:
    DesktopKeyring()
    {
        // Without a list of services, so that the bus starts no keyring by itself.
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly) ||
            config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                         "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                         "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>") < 0)
            qFatal("no configuration of the bus");
        config.close();
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + config.fileName(),
                                                    QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_bus.waitForReadyRead())
            qFatal("no dbus-daemon");
        m_address = m_bus.readLine().trimmed();
        m_connection = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QString::fromLatin1(m_address), QStringLiteral("keyring test")));
    }
    DesktopKeyring(const DesktopKeyring&) = delete;
    DesktopKeyring& operator=(const DesktopKeyring&) = delete;

    ~DesktopKeyring()
    {
        stop();
        m_connection.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("keyring test"));
        m_bus.kill();
        m_bus.waitForFinished();
    }

    /// From now on it is the session's bus of the test program.
    void use() const { qputenv("DBUS_SESSION_BUS_ADDRESS", m_address); }

    void startUnlocked() { start(true); }
    void startLocked() { start(false); }

    void stop()
    {
        if (m_keyring.state() == QProcess::NotRunning)
            return;
        m_keyring.terminate();
        if (!m_keyring.waitForFinished())
            qFatal("the keyring does not end");
        waitUntil(false);
    }

private:
    void start(bool isUnlocked)
    {
        stop();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        m_keyring.setProcessEnvironment(environment);
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets"),
                              QStringLiteral("--control-directory=") + m_folder.filePath(QStringLiteral("control"))};
        if (isUnlocked)
            arguments.prepend(QStringLiteral("--unlock"));
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        if (!m_keyring.waitForStarted())
            qFatal("no gnome-keyring-daemon");
        if (isUnlocked)
            m_keyring.write("password of the keyring");
        m_keyring.closeWriteChannel();
        waitUntil(true);
    }

    void waitUntil(bool isThere) const
    {
        const auto isServed = [this] {
            return m_connection->interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")).value();
        };
        if (!QTest::qWaitFor([&] { return isServed() == isThere; }, 10'000))
            qFatal("the keyring does not come or go");
    }

    QTemporaryDir m_folder;
    QByteArray m_address;
    QProcess m_bus;
    QProcess m_keyring;
    std::unique_ptr<QDBusConnection> m_connection;
};

} // namespace rollcall::security
