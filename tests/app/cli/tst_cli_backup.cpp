#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The command `backup`.
class TestCliBackup final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void bringsTheSchoolBack();
    void takesAPassphraseFromAFile();
    void asksOnlyOnATerminal();
    void refuses_data();
    void refuses();
    void runsWhatIsDue();
    void tellsWhatFailed();

private:
    /// The path of a backup made with these options.
    [[nodiscard]] QString create(const QString& options = {}) const
    {
        return runJson(u"backup create "_s % options).object()[u"file"_s].toString();
    }
};

void TestCliBackup::bringsTheSchoolBack()
{
    const QString file = create(u"--keep-daily 1"_s);
    QVERIFY(desk().files().contains(QFileInfo(file).fileName()));
    const auto listed = runJson(u"backup list"_s).array();
    QCOMPARE(valuesOf(listed, u"passphrase"_s), QStringList{u"false"_s});
    const auto preview = runJson(u"backup preview "_s % file);
    VERIFY_EXIT(preview, 0);
    QCOMPARE(preview.object()[u"people"_s], QJsonValue(2));
    QCOMPARE(preview.object()[u"marks"_s], QJsonValue(0));
    mustRun(u"person erase 2 --reason paper --yes"_s);
    mustRun(u"user add --name Z --email z@example.org"_s);
    const auto restored = runJson(u"backup restore %1 --yes"_s.arg(file));
    VERIFY_EXIT(restored, 0);
    QCOMPARE(restored.object()[u"erased_again"_s], QJsonValue(1));
    QCOMPARE(sql("SELECT name FROM users ORDER BY id"), u"T\nErased 2"_s);
    QVERIFY(desk().files().contains(QFileInfo(restored.object()[u"kept"_s].toString()).fileName()));
}

void TestCliBackup::takesAPassphraseFromAFile()
{
    desk().write(u"phrase"_s, "correct horse battery\n");
    desk().write(u"wrong"_s, "correct horse batteri\n");
    desk().write(u"short"_s, "horse\n");
    VERIFY_COMPLAINT(run(u"backup create --passphrase-file short"_s), 3, u"12"_s);
    const QString file = create(u"--passphrase-file phrase"_s);
    VERIFY_EXIT(run(u"backup preview %1 --passphrase-file phrase"_s.arg(file)), 0);
    VERIFY_COMPLAINT(run(u"backup preview %1 --passphrase-file wrong"_s.arg(file)), 6, file);
    VERIFY_COMPLAINT(run(u"backup preview "_s % file), 6, u"passphrase"_s);
}

void TestCliBackup::asksOnlyOnATerminal()
{
    VERIFY_COMPLAINT(run(u"backup create --ask-passphrase"_s), 3, u"--passphrase-file"_s);
    const QString file = create();
    const auto before = desk().files();
    const auto answer = run(u"backup restore "_s % file);
    VERIFY_EXIT(answer, 3);
    QVERIFY2(answer.errors.last().contains(u"--yes"_s), answer.told().constData());
    QCOMPARE(desk().files(), before);
}

void TestCliBackup::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << u"backup preview none"_s << u"none"_s;
    QTest::newRow("no backup") << u"backup restore people.csv --yes"_s << u"people.csv"_s;
    QTest::newRow("no folder") << u"backup list --dir none"_s << u"none"_s;
    QTest::newRow("nowhere to write") << u"backup create --dir none"_s << u"none"_s;
}

void TestCliBackup::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const QString, said);
    desk().write(u"people.csv"_s, "name,email\n");
    const auto before = counts();
    VERIFY_COMPLAINT(run(command), 3, said);
    QCOMPARE(counts(), before);
}

void TestCliBackup::runsWhatIsDue()
{
    VERIFY_EXIT(run(u"backup status"_s), 0);
    QCOMPARE(runJson(u"backup run"_s).object()[u"made"_s], QJsonValue(QJsonValue::Null));
    mustRun(u"settings set backup.folder "_s % desk().path(u"."_s));
    mustRun(u"settings set backup.every_hours 24"_s);
    const auto missing = run(u"backup status"_s);
    VERIFY_EXIT(missing, 1);
    QVERIFY2(missing.out.contains("A backup is missing."), missing.told().constData());
    const auto made = runJson(u"backup run"_s);
    VERIFY_EXIT(made, 0);
    QVERIFY(desk().files().contains(QFileInfo(made.object()[u"made"_s].toString()).fileName()));
    const auto status = runJson(u"backup status"_s);
    VERIFY_EXIT(status, 0);
    QCOMPARE(status.object()[u"late"_s], QJsonValue(false));
    const auto again = run(u"backup run"_s);
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.out, "No backup is due.\n"_ba);
}

void TestCliBackup::tellsWhatFailed()
{
    mustRun(u"settings set backup.every_hours 24"_s);
    VERIFY_COMPLAINT(run(u"backup run"_s), 3, u"backup.folder"_s);
    mustRun(u"settings set backup.folder "_s % desk().path(u"none"_s));
    VERIFY_COMPLAINT(run(u"backup run"_s), 3, u"none"_s);
    const auto status = run(u"backup status"_s);
    VERIFY_EXIT(status, 1);
    QVERIFY2(status.out.contains("FileNotWritable"), status.told().constData());
}

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_cli_backup.moc"
