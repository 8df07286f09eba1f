#include "app/rollcall/options.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;

class TestOptions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"rollcall"_s);
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    }

    void withoutAnyTheKioskIsLockedAndReal()
    {
        const auto options = readOptions({u"rollcall"_s});
        QVERIFY(options);
        QVERIFY(!options->isWindowed);
        QVERIFY(!options->demoFolder && !options->source && !options->room && !options->language);
        QVERIFY(options->databasePath.endsWith(u"/rollcall.db"_s));
        QVERIFY(!options->modelFolder.isEmpty());
    }

    void everyOneIsRead()
    {
        const auto options =
            readOptions({u"rollcall"_s, u"--db"_s, u"a.db"_s, u"--room"_s, u"204"_s, u"--source"_s, u"file:v.mp4"_s,
                         u"--language"_s, u"ar"_s, u"--models"_s, u"m"_s, u"--windowed"_s, u"--measure"_s, u"2.5"_s});
        QVERIFY(options);
        QCOMPARE(options->databasePath, u"a.db"_s);
        QCOMPARE(options->room, std::optional(u"204"_s));
        QCOMPARE(options->source, std::optional(u"file:v.mp4"_s));
        QCOMPARE(options->language, std::optional(u"ar"_s));
        QCOMPARE(options->modelFolder, u"m"_s);
        QVERIFY(options->isWindowed);
        QCOMPARE(options->measureFor, std::optional(std::chrono::milliseconds(2500)));
    }

    void theDemonstrationHasAFolder()
    {
        QCOMPARE(readOptions({u"rollcall"_s, u"--demo"_s})->demoFolder, std::optional(u"demo-kiosk"_s));
        QCOMPARE(readOptions({u"rollcall"_s, u"--demo"_s, u"--demo-dir"_s, u"x"_s})->demoFolder, std::optional(u"x"_s));
        QVERIFY(!readOptions({u"rollcall"_s, u"--demo-dir"_s, u"x"_s})->demoFolder);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QStringList{u"--fullscreen"_s} << u"fullscreen"_s;
        QTest::newRow("no value") << QStringList{u"--db"_s} << u"db"_s;
        QTest::newRow("word") << QStringList{u"school.db"_s} << u"school.db"_s;
        QTest::newRow("no number") << QStringList{u"--measure"_s, u"long"_s} << u"--measure"_s;
        QTest::newRow("too short") << QStringList{u"--measure"_s, u"0"_s} << u"--measure"_s;
        QTest::newRow("no language") << QStringList{u"--language"_s, u"xx"_s} << u"--language"_s;
        QTest::newRow("no source") << QStringList{u"--source"_s, u"webcam"_s} << u"webcam"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, named);
        const auto options = readOptions(QStringList{u"rollcall"_s} + arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, base::ErrorCode::InvalidArgument);
        QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
    }

    void helpNamesEveryOption()
    {
        const auto options = readOptions({u"rollcall"_s, u"--help"_s});
        QVERIFY(options && options->isForReading);
        for (const auto* name : {"--db", "--room", "--source", "--language", "--models", "--windowed", "--office",
                                 "--key-passphrase-file", "--demo", "--demo-dir", "--measure", "--help", "--version"})
            QVERIFY2(options->text.contains(QLatin1String(name)), name);
    }

    void theVersionIsTold()
    {
        const auto options = readOptions({u"rollcall"_s, u"--version"_s});
        QVERIFY(options && options->isForReading);
        QCOMPARE(options->text, u"rollcall 1.2.3\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
