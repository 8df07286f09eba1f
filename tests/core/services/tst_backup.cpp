#include "core/services/backup.h"
#include "tests/core/services/support.h"

#include <atomic>
#include <thread>

namespace rollcall::services {
namespace {

const BackupSecret kPassphrase{.passphrase = u"correct horse battery"_s,
                               .cost = {.operations = 1, .memoryBytes = 8192}};
const BackupSecret kWrong{.passphrase = u"correct horse batteri"_s, .cost = {}};

struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    QTemporaryDir shelf;
    QString backup = shelf.filePath(u"a.backup"_s);

    Place()
    {
        const auto course = addCourse(u"PH101"_s, marie);
        enrol(course, ada);
        mark(startSession(course), ada);
    }

    base::Result<BackupFile> create(const BackupSecret& secret = {})
    {
        return createBackup(school, admin, backup, secret);
    }
};

} // namespace

class BackupTest final : public QObject
{
    Q_OBJECT

private slots:
    void aBackupIsMadeAndTold_data()
    {
        QTest::addColumn<bool>("byPassphrase");
        QTest::newRow("master key") << false;
        QTest::newRow("passphrase") << true;
    }
    void aBackupIsMadeAndTold()
    {
        QFETCH(const bool, byPassphrase);
        Place place;
        const auto secret = byPassphrase ? kPassphrase : BackupSecret{};
        const auto made = take(place.create(secret));
        QCOMPARE(made.path, place.backup);
        QCOMPARE(made.createdAt, kMorning);
        QCOMPARE(made.byPassphrase, byPassphrase);
        QCOMPARE(made.bytes, QFileInfo(place.backup).size());
        QVERIFY(isOwnerOnly(place.backup));
        QCOMPARE(filesIn(place.shelf.path()), QStringList{u"a.backup"_s});
        QCOMPARE(filesIn(place.folder.path()).filter(u".rollcall-"_s), QStringList());
        QCOMPARE(place.actions().last(), u"backup.create backup %1"_s.arg(place.backup));
        const auto preview = take(previewBackup(place.path, place.backup, secret));
        QVERIFY(preview.file == made);
        QCOMPARE(preview.database.people, qint64(2));
        QCOMPARE(preview.database.courses, qint64(1));
        QCOMPARE(preview.database.sessions, qint64(1));
        QCOMPARE(preview.database.marks, qint64(1));
        QCOMPARE(preview.database.installId, place.query("SELECT value FROM settings WHERE name = 'install.id'"));
        QVERIFY(!contents(place.backup).contains("ada@example.org"));
    }

    // What others commit while the backup is made is in it whole or not at all.
    void othersMayWriteMeanwhile()
    {
        Place place;
        std::atomic<bool> isDone = false;
        std::thread writer([&] {
            Sqlite other(place.path);
            for (int i = 0; !isDone; ++i) {
                other.run("BEGIN IMMEDIATE; INSERT INTO settings (name, value) VALUES ('a" + QByteArray::number(i) +
                          "', ''); INSERT INTO settings (name, value) VALUES ('b" + QByteArray::number(i) +
                          "', ''); COMMIT");
                std::this_thread::sleep_for(5ms); // SQLite is not fair: without a pause nobody else gets to write
            }
        });
        const auto made = place.create();
        isDone = true;
        writer.join();
        QCOMPARE(outcome(made), u"ok"_s);
        QTemporaryDir elsewhere;
        const QString restored = elsewhere.filePath(u"r.db"_s);
        QVERIFY(QFile::copy(School::keyPathOf(place.path), School::keyPathOf(restored)));
        QVERIFY(QFile::setPermissions(School::keyPathOf(restored), QFile::ReadOwner | QFile::WriteOwner));
        take(restoreBackup(restored, place.backup, place.admin, place.clock, {}));
        Sqlite file(restored);
        QCOMPARE(file.read("SELECT count(*) FROM settings WHERE name GLOB 'a*'"),
                 file.read("SELECT count(*) FROM settings WHERE name GLOB 'b*'"));
    }

    void nothingIsLeftOfABackupThatFails()
    {
        Place place;
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!place.create());
        QCOMPARE(filesIn(place.shelf.path()), QStringList());
        place.alter("DROP TRIGGER broken");
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto keyless = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(createBackup(keyless, place.admin, place.backup, {})), u"KeyMissing"_s);
        QCOMPARE(outcome(createBackup(keyless, place.admin, place.backup, {.passphrase = u"short"_s, .cost = {}})),
                 u"PasswordWeak"_s);
        QCOMPARE(outcome(createBackup(keyless, place.admin, u"/none/a.backup"_s, kPassphrase)), u"FileNotWritable"_s);
        QCOMPARE(filesIn(place.shelf.path()), QStringList());
        QCOMPARE(outcome(createBackup(keyless, place.admin, place.backup, kPassphrase)), u"ok"_s);
    }

    void anEarlierFileStays()
    {
        Place place;
        write(place.backup, "earlier");
        QCOMPARE(outcome(place.create()), u"AlreadyExists"_s);
        QCOMPARE(contents(place.backup), QByteArray("earlier"));
    }

    void aDamagedDatabaseIsNotBackedUp()
    {
        Place place;
        place.alter("PRAGMA foreign_keys = OFF; DELETE FROM users WHERE email LIKE 'ada%'");
        QCOMPARE(outcome(place.create()), u"DatabaseDamaged"_s);
        QCOMPARE(filesIn(place.shelf.path()), QStringList());
    }

    void listsTheNewestFirst()
    {
        Place place;
        take(place.create());
        place.clock.set(kMorning + 1h);
        take(createBackup(place.school, place.admin, place.shelf.filePath(u"0.backup"_s), kPassphrase));
        write(place.shelf.filePath(u"damaged.backup"_s), contents(place.backup).first(500));
        write(place.shelf.filePath(u"foreign.backup"_s), "foreign");
        QStringList names;
        for (const auto& backup : take(listBackups(place.shelf.path())))
            names << QFileInfo(backup.path).fileName();
        QCOMPARE(names, (QStringList{u"0.backup"_s, u"a.backup"_s}));
        QCOMPARE(outcome(listBackups(u"/none"_s)), u"FileNotFound"_s);
    }

    void theWrongSecretTellsNothing()
    {
        Place place;
        take(place.create(kPassphrase));
        QCOMPARE(outcome(previewBackup(place.path, place.backup, kWrong)), u"BackupLocked"_s);
        QCOMPARE(outcome(previewBackup(place.path, place.backup, {})), u"BackupLocked"_s);
        QCOMPARE(outcome(previewBackup(place.path, u"/none"_s, {})), u"FileNotFound"_s);
        QCOMPARE(outcome(previewBackup(place.path, place.shelf.path(), {})), u"FileIsFolder"_s);
        QCOMPARE(filesIn(place.folder.path()).filter(u".rollcall-"_s), QStringList());
    }

    void onlyAdministratorsMay()
    {
        Place place;
        QCOMPARE(outcome(createBackup(place.school, place.actor(place.marie), place.backup, {})),
                 u"PermissionDenied"_s);
        QCOMPARE(outcome(restoreBackup(place.path, place.backup, place.actor(place.marie), place.clock, {})),
                 u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::BackupTest)
#include "tst_backup.moc"
