#include "tests/app/cli/pseudo_terminal.h"
#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `key`, and a key with a passphrase before other commands.
class TestCliKey final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void showsWhichKeyNeverTheKey();
    void rotates();
    void locksAndOpens();
    void asksForThePassphraseOnce();
    void savesACopy();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QString keyId() const { return runJson(u"key show"_s).object()[u"key"_s].toString(); }
};

void TestCliKey::showsWhichKeyNeverTheKey()
{
    const auto shown = runJson(u"key show"_s);
    VERIFY_EXIT(shown, 0);
    QCOMPARE(shown.object()[u"place"_s], QJsonValue(u"file"_s));
    QCOMPARE(shown.object()[u"where"_s], QJsonValue(kSchoolKey));
    QCOMPARE(shown.object()[u"key"_s].toString().size(), 16);
    const auto key = desk().read(kSchoolKey).sliced(15, 64);
    const auto told = run(u"key show"_s).out;
    QVERIFY(told.contains(keyId().toUtf8()) && told.contains(kSchoolKey.toUtf8()));
    QVERIFY(!told.contains(key.first(16)));
}

void TestCliKey::rotates()
{
    const QString before = keyId();
    const auto unasked = run(u"key rotate"_s);
    VERIFY_EXIT(unasked, 3);
    QVERIFY2(unasked.errors.last().contains(u"--yes"_s), unasked.told().constData());
    QCOMPARE(keyId(), before);
    const auto changed = runJson(u"key rotate --yes"_s);
    VERIFY_EXIT(changed, 0);
    QCOMPARE(changed.object()[u"earlier_key"_s], QJsonValue(before));
    QCOMPARE(changed.object()[u"key"_s], QJsonValue(keyId()));
    QCOMPARE(changed.object()[u"left_at"_s].toArray(), QJsonArray());
    QVERIFY(keyId() != before);
    QCOMPARE(sql("SELECT count(*) FROM staff_actions WHERE action = 'key.rotate'"), u"1"_s);
}

void TestCliKey::locksAndOpens()
{
    desk().write(u"phrase"_s, "correct horse battery\n");
    desk().write(u"wrong"_s, "correct horse batteri\n");
    desk().write(u"short"_s, "horse\n");
    const QString before = keyId();
    VERIFY_COMPLAINT(run(u"key move --to passphrase --passphrase-file short"_s), 3, u"12"_s);
    VERIFY_COMPLAINT(run(u"key move --to passphrase"_s), 3, u"--passphrase-file"_s);
    mustRun(u"key move --to passphrase --passphrase-file phrase"_s);
    VERIFY_COMPLAINT(run(u"key show"_s), 6, u"--key-passphrase-file"_s);
    VERIFY_COMPLAINT(run(u"key show --key-passphrase-file wrong"_s), 6, kSchoolKey);
    const auto shown = runJson(u"key show --key-passphrase-file phrase"_s);
    QCOMPARE(shown.object()[u"key"_s], QJsonValue(before));
    QCOMPARE(shown.object()[u"place"_s], QJsonValue(u"passphrase"_s));
    // What needs no face needs no passphrase.
    mustRun(u"user list"_s);
    const auto backup = runJson(u"backup create --key-passphrase-file phrase"_s);
    VERIFY_EXIT(backup, 0);
    QCOMPARE(backup.object()[u"key"_s], QJsonValue(before));
    const QString file = backup.object()[u"file"_s].toString();
    VERIFY_COMPLAINT(run(u"backup preview "_s % file), 6, u"--key-passphrase-file"_s);
    VERIFY_EXIT(run(u"backup preview %1 --key-passphrase-file phrase"_s.arg(file)), 0);
    mustRun(u"key rotate --yes --key-passphrase-file phrase"_s);
    mustRun(u"key move --to file --key-passphrase-file phrase"_s);
    QVERIFY(keyId() != before);
}

void TestCliKey::asksForThePassphraseOnce()
{
    desk().write(u"phrase"_s, "correct horse battery\n");
    mustRun(u"key move --to passphrase --passphrase-file phrase"_s);
    PseudoTerminal terminal;
    Circumstances onTerminal;
    onTerminal.terminal = terminal.programsEnd();
    const auto process = desk().start(atSchool(words(u"key rotate --yes"_s)), onTerminal);
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("correct horse battery\n");
    const auto answer = Desk::finish(*process);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.errors.filter(u"Passphrase of the key"_s).size(), 1);
    QVERIFY(!terminal.shown().contains("horse"));
}

void TestCliKey::savesACopy()
{
    mustRun(u"key save copy.key"_s);
    QCOMPARE(desk().read(u"copy.key"_s), desk().read(kSchoolKey));
    VERIFY_COMPLAINT(run(u"key save copy.key"_s), 3, u"copy.key"_s);
    desk().write(u"phrase"_s, "correct horse battery\n");
    const auto locked = runJson(u"key save locked.key --passphrase-file phrase"_s);
    QCOMPARE(locked.object()[u"passphrase"_s], QJsonValue(true));
    QCOMPARE(locked.object()[u"key"_s], QJsonValue(keyId()));
    QVERIFY(desk().read(u"locked.key"_s).startsWith(QByteArray("rollcall-key-locked 1 " + keyId().toUtf8())));
}

void TestCliKey::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("no desktop") << u"key move --to keyring"_s << 6 << u"keyring"_s;
    QTest::newRow("nowhere to write") << u"key save none/copy.key"_s << 3 << u"none"_s;
    QTest::newRow("a passphrase file that is not there")
        << u"key move --to passphrase --passphrase-file none"_s << 3 << u"none"_s;
}

void TestCliKey::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    const auto before = desk().files();
    const QString id = keyId();
    VERIFY_COMPLAINT(run(command), exitCode, said);
    QCOMPARE(desk().files(), before);
    QCOMPARE(keyId(), id);
}

QTEST_GUILESS_MAIN(TestCliKey)
#include "tst_cli_key.moc"
