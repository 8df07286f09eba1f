#include "app/kiosk/keep_awake.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rollcall::kiosk;

/// A desktop's screen saver.
class ScreenSaver final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QStringList asked;
    QList<uint> takenBack;

public slots:
    Q_SCRIPTABLE uint Inhibit(const QString& program, const QString&)
    {
        asked += program;
        return 4711;
    }
    Q_SCRIPTABLE void UnInhibit(uint cookie) { takenBack += cookie; }
};

class TestKeepAwake final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForStarted(), "no dbus-daemon");
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void nothingHappensWithoutADesktop()
    {
        const KeepAwake awake;
        QTest::qWait(100);
        QVERIFY(!awake.isGranted());
    }

    void asksTheDesktopAndTakesItBack()
    {
        auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        ScreenSaver saver;
        QVERIFY(desktop.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.freedesktop.ScreenSaver"_s));
        std::optional<KeepAwake> awake(std::in_place);
        QTRY_VERIFY(awake->isGranted());
        QCOMPARE(saver.asked, QStringList{u"rollcall"_s});
        QVERIFY(saver.takenBack.isEmpty());
        awake.reset();
        QTRY_COMPARE(saver.takenBack, QList<uint>{4711});
    }

    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

private:
    QProcess m_bus;
};

QTEST_GUILESS_MAIN(TestKeepAwake)
#include "tst_keep_awake.moc"
