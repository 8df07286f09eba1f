#include "core/services/backup.h"
#include "core/services/person_rights.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

const QString kReason = u"asked for on paper"_s;

/// A school with Ada and Bob, of whom there is a backup with their faces, and what happened since.
struct Place : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    QTemporaryDir shelf;
    QString backup = shelf.filePath(u"a.backup"_s);

    Place()
    {
        giveFace(ada, straight(1));
        giveFace(bob, straight(2));
        take(createBackup(school, admin, backup, {}));
        clock.set(kMorning + 24h);
    }

    /// The school must not be open while it is replaced.
    base::Result<Restored> restore(DamagedDatabase damaged = DamagedDatabase::Refuse)
    {
        {
            const School closed = std::move(school);
        }
        auto restored = restoreBackup(path, backup, admin, clock, {}, damaged);
        return restored;
    }

    [[nodiscard]] QString names() const { return query("SELECT name FROM users ORDER BY id"); }
    [[nodiscard]] QString kept() const { return path % u".before-20260310T081500Z"_s; }
};

} // namespace

class BackupRestoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void theDatabaseIsReplacedAndKept()
    {
        Place place;
        place.add(u"Zoe"_s);
        const auto restored = take(place.restore());
        QCOMPARE(restored.preview.database.people, qint64(2));
        QCOMPARE(restored.keptPath, place.kept());
        QVERIFY(restored.knowsWhoWasErased);
        QCOMPARE(restored.erasedAgain, qint64(0));
        QCOMPARE(place.names(), u"Ada,Bob"_s);
        QCOMPARE(Sqlite(place.kept()).read("SELECT name FROM users ORDER BY id"), u"Ada,Bob,Zoe"_s);
        QVERIFY(isOwnerOnly(place.path));
        QCOMPARE(place.query("SELECT action || ' ' || detail FROM staff_actions ORDER BY id DESC LIMIT 1"),
                 u"backup.restore backup of 2026-03-09T08:15:00.250Z"_s);
        auto school = take(School::open(place.path, place.clock));
        QVERIFY(take(storage::PersonTable(school.database()).sealedFace(place.ada)).has_value());
    }

    void whoWasErasedStaysErased()
    {
        Place place;
        QVERIFY(take(erasePerson(place.school, place.admin, place.ada, kReason)).isWalEmpty);
        place.clock.set(kMorning + 48h);
        const auto restored = take(place.restore());
        QCOMPARE(restored.erasedAgain, qint64(1));
        QCOMPARE(place.names(), u"Erased %1,Bob"_s.arg(place.ada.value));
        QCOMPARE(place.query("SELECT reason || erased_at FROM tombstones"),
                 QString(kReason % base::toIso(kMorning + 24h)));
        QCOMPARE(place.query("SELECT count(*) FROM person_keys"), u"1"_s);
        QVERIFY(!contents(place.path).contains("ada@example.org"));
        QVERIFY(!contents(place.path).contains("Ada"));
    }

    void whoWithdrewStaysWithoutAFace()
    {
        Place place;
        take(Consents(place.school, place.admin).withdraw(place.ada));
        place.clock.set(kMorning + 48h);
        const auto restored = take(place.restore());
        QCOMPARE(restored.withdrawnAgain, qint64(1));
        QCOMPARE(place.query("SELECT person_id || withdrawn_at FROM consents WHERE state = 'withdrawn'"),
                 QString(QString::number(place.ada.value) % base::toIso(kMorning + 24h)));
        const QString bob = QString::number(place.bob.value);
        for (const QByteArray table : {"person_keys", "templates"})
            QCOMPARE(place.query("SELECT person_id FROM " + table), bob);
        QCOMPARE(place.query("SELECT id FROM users WHERE face_encoding IS NOT NULL OR face_registered"), bob);
        QCOMPARE(place.names(), u"Ada,Bob"_s);
    }

    void aConsentGivenAnewDoesNotBringTheOldFaceBack()
    {
        Place place;
        take(Consents(place.school, place.admin).withdraw(place.ada));
        place.consent(place.ada);
        QCOMPARE(take(place.restore()).withdrawnAgain, qint64(1));
        QCOMPARE(place.query("SELECT count(*) FROM consents WHERE state = 'given'"), u"1"_s);
    }

    void aConsentThatIsGoneWithThePersonIsWithdrawn()
    {
        Place place;
        take(People(place.school, place.admin).remove(place.ada));
        QCOMPARE(take(place.restore()).withdrawnAgain, qint64(1));
        QCOMPARE(place.query("SELECT id FROM users WHERE face_encoding IS NOT NULL"), QString::number(place.bob.value));
    }

    void aBackupThatIsNewerThanTheDatabaseKeepsItsFaces()
    {
        Place place;
        const auto zoe = place.add(u"Zoe"_s);
        place.giveFace(zoe, straight(3));
        const QString newer = place.shelf.filePath(u"b.backup"_s);
        take(createBackup(place.school, place.admin, newer, {}));
        take(place.restore());
        place.clock.set(kMorning + 48h);
        const auto restored = take(restoreBackup(place.path, newer, place.admin, place.clock, {}));
        QCOMPARE(restored.withdrawnAgain, qint64(0));
        QCOMPARE(place.query("SELECT count(*) FROM users WHERE face_encoding IS NOT NULL"), u"3"_s);
    }

    // A number that was given since the backup belongs to somebody else for ever.
    void numbersOfPeopleAreNotGivenAgain()
    {
        Place place;
        const auto zoe = place.add(u"Zoe"_s);
        take(erasePerson(place.school, place.admin, zoe, kReason));
        take(place.restore());
        auto school = take(School::open(place.path, place.clock));
        const auto yan =
            take(People(school, place.admin).add({.name = u"Yan"_s, .email = u"yan@example.org"_s, .password = {}}));
        QCOMPARE(yan.value, zoe.value + 1);
        QCOMPARE(place.names(), u"Ada,Bob,Yan"_s);
    }

    void aMachineWithoutADatabase()
    {
        Place place;
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(u"new.db"_s);
        QCOMPARE(outcome(restoreBackup(path, place.backup, place.admin, place.clock, {})), u"KeyMissing"_s);
        QCOMPARE(filesIn(elsewhere.path()), QStringList());
        write(School::keyPathOf(path), contents(School::keyPathOf(place.path)));
        QVERIFY(QFile::setPermissions(School::keyPathOf(path), QFile::ReadOwner | QFile::WriteOwner));
        const auto restored = take(restoreBackup(path, place.backup, place.admin, place.clock, {}));
        QCOMPARE(restored.keptPath, QString());
        QVERIFY(!restored.knowsWhoWasErased);
        QCOMPARE(filesIn(elsewhere.path()), (QStringList{u"new.db"_s, u"new.db.key"_s}));
        QCOMPARE(Sqlite(path).read("SELECT name FROM users ORDER BY id"), u"Ada,Bob"_s);
    }

    void anOpenDatabaseIsNotReplaced()
    {
        Place place;
        QCOMPARE(outcome(restoreBackup(place.path, place.backup, place.admin, place.clock, {})), u"DatabaseBusy"_s);
        place.add(u"Zoe"_s);
        QCOMPARE(place.names(), u"Ada,Bob,Zoe"_s);
        QVERIFY(!QFile::exists(place.kept()));
        QCOMPARE(filesIn(place.folder.path()).filter(u".rollcall-"_s), QStringList());
    }

    void anotherSchoolsDatabaseIsNotReplaced()
    {
        Place place;
        NewSchool other;
        QVERIFY(QFile::remove(School::keyPathOf(other.path)));
        QVERIFY(QFile::copy(School::keyPathOf(place.path), School::keyPathOf(other.path)));
        const auto restored = restoreBackup(other.path, place.backup, place.admin, place.clock, {});
        QCOMPARE(outcome(restored), u"AlreadyExists"_s);
        QVERIFY(detail(restored).contains(u"another school"_s));
    }

    void badBackupsTouchNothing_data()
    {
        QTest::addColumn<int>("part"); // of fifty; 50 and more: whole, with a byte changed
        QTest::addColumn<QString>("expected");
        for (int part = 0; part < 50; ++part)
            QTest::addRow("cut at %d/50", part) << part << (part == 0 ? u"BackupForeign"_s : u"BackupDamaged"_s);
        for (int part = 50; part < 100; part += 7)
            QTest::addRow("changed at %d/50", part - 50)
                << part << (part == 50 ? u"BackupForeign"_s : u"BackupDamaged"_s);
    }
    void badBackupsTouchNothing()
    {
        QFETCH(const int, part);
        QFETCH(const QString, expected);
        static Place place;
        static const QByteArray whole = contents(place.backup);
        QByteArray bad = whole.first(part < 50 ? whole.size() * part / 50 : whole.size());
        if (part >= 50)
            bad[whole.size() * (part - 50) / 50] = static_cast<char>(~bad[whole.size() * (part - 50) / 50]);
        write(place.backup, bad);
        const auto before = filesIn(place.folder.path());
        QCOMPARE(outcome(restoreBackup(place.path, place.backup, place.admin, place.clock, {})), expected);
        QCOMPARE(filesIn(place.folder.path()), before);
        QCOMPARE(place.names(), u"Ada,Bob"_s);
    }

    void aNewerDatabaseInTheBackupIsRefused()
    {
        Place place;
        place.alter("PRAGMA user_version = 99");
        QCOMPARE(outcome(createBackup(place.school, place.admin, place.shelf.filePath(u"b.backup"_s), {})),
                 u"DatabaseNewer"_s);
    }

    void aDamagedDatabaseIsReplacedOnlyWhenAsked()
    {
        Place place;
        {
            const School closed = std::move(place.school);
        }
        write(place.path, "not a database at all, and long enough to be read as one");
        write(place.path % u"-wal", "a WAL of before");
        QCOMPARE(outcome(restoreBackup(place.path, place.backup, place.admin, place.clock, {})), u"DatabaseForeign"_s);
        const auto restored =
            take(restoreBackup(place.path, place.backup, place.admin, place.clock, {}, DamagedDatabase::Replace));
        QVERIFY(!restored.knowsWhoWasErased);
        QCOMPARE(place.names(), u"Ada,Bob"_s);
        QVERIFY(contents(place.kept()).startsWith("not a database"));
        QCOMPARE(contents(place.kept() % u"-wal"), QByteArray("a WAL of before"));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::BackupRestoreTest)
#include "tst_backup_restore.moc"
