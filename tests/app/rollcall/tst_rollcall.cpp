#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as it is started.
class TestRollcall final : public QObject
{
    Q_OBJECT

    struct Run
    {
        int exitCode = -1;
        QString out;
        QString errors;
    };

    static void start(QProcess& process, const QStringList& arguments)
    {
        process.start(QStringLiteral(ROLLCALL), arguments);
        QVERIFY(process.waitForStarted());
    }

    static Run finish(QProcess& process)
    {
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static Run run(const QStringList& arguments)
    {
        QProcess process;
        start(process, arguments);
        return finish(process);
    }

private slots:
    void tellsHelpAndVersionWithoutADatabase()
    {
        const auto help = run({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains(u"--source"_s));
        const auto version = run({u"--version"_s});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith(u"rollcall "_s));
    }

    void refusesWhatItDoesNotKnow()
    {
        const auto answer = run({u"--fullscreen"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.contains(u"fullscreen"_s), qPrintable(answer.errors));
    }

    void refusesAFileThatIsNoDatabase()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"school.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4096, 'x')) == 4096);
        file.close();
        const auto answer = run({u"--windowed"_s, u"--db"_s, file.fileName()});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.errors.contains(u"rollcall: "_s), qPrintable(answer.errors));
        QCOMPARE(QFileInfo(file.fileName()).size(), 4096);
    }

    void opensOnceOnADatabase()
    {
        const QTemporaryDir folder;
        const QStringList arguments{u"--windowed"_s, u"--db"_s, folder.filePath(u"school.db"_s)};
        QProcess first;
        start(first, arguments);
        // It waits at the questions of the first start.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"school.db.kiosk.lock"_s)), 30'000);
        const auto second = run(arguments);
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.errors.contains(u"already"_s), qPrintable(second.errors));
        first.kill();
        QVERIFY(first.waitForFinished());
        QProcess next;
        start(next, arguments);
        QVERIFY2(!next.waitForFinished(2000), "the lock of a program that died does not count");
        next.kill();
        QVERIFY(next.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(TestRollcall)
#include "tst_rollcall.moc"
