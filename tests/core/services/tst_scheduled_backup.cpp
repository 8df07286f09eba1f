#include "core/services/scheduled_backup.h"
#include "core/services/setting_catalogue.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// A school that is to be backed up every day.
struct Place : NewSchool
{
    QTemporaryDir shelf;

    Place()
    {
        take(setSettings(school, admin, {{u"backup.folder"_s, shelf.path()}, {u"backup.every_hours"_s, u"24"_s}}));
    }

    void pass(base::UtcTime::duration time) { clock.set(clock.now() + time); }
    [[nodiscard]] bool isMade() { return take(backUpIfDue(school, admin)).has_value(); }
    [[nodiscard]] BackupState state() { return take(backupState(school)); }
};

} // namespace

class ScheduledBackupTest final : public QObject
{
    Q_OBJECT

private slots:
    void noneIsMadeUnlessWanted()
    {
        NewSchool place;
        QVERIFY(!take(backUpIfDue(place.school, place.admin)).has_value());
        const auto state = take(backupState(place.school));
        QCOMPARE(state.every.count(), std::chrono::hours::rep(0));
        QVERIFY(!state.isDue && !state.isLate && !state.newest && !state.failure);
    }

    void oneIsMadeAtItsTime()
    {
        Place place;
        QVERIFY(place.state().isDue && place.state().isLate);
        QVERIFY(place.isMade());
        QCOMPARE(place.state().newest->createdAt, kMorning);
        QVERIFY(!place.state().newest->byPassphrase);
        QVERIFY(!place.state().isDue && !place.isMade());
        place.pass(24h - 1ms);
        QVERIFY(!place.isMade());
        place.pass(1ms);
        QVERIFY(place.state().isDue && !place.state().isLate);
        QVERIFY(place.isMade());
        QCOMPARE(filesIn(place.shelf.path()).size(), 2);
    }

    void staffMayHaveOneAtAnyTime()
    {
        Place place;
        QCOMPARE(place.state().nextAt, std::optional(kMorning));
        QVERIFY(place.isMade());
        QCOMPARE(place.state().nextAt, std::optional(kMorning + 24h));
        place.pass(1h);
        QCOMPARE(take(backUpNow(place.school, place.admin)).file.createdAt, kMorning + 1h);
        QCOMPARE(place.state().nextAt, std::optional(kMorning + 25h));
        QCOMPARE(filesIn(place.shelf.path()).size(), 1); // the newest of the day is kept
        take(setSettings(place.school, place.admin, {{u"backup.every_hours"_s, u"0"_s}}));
        QVERIFY(!place.state().nextAt);
        place.pass(1h);
        take(backUpNow(place.school, place.admin));
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        QCOMPARE(outcome(backUpNow(place.school, place.actor(marie))), u"PermissionDenied"_s);
    }

    void oldOnesAreRotatedAway()
    {
        Place place;
        take(setSettings(place.school, place.admin,
                         {{u"backup.keep_days"_s, u"2"_s}, {u"backup.keep_weeks"_s, u"0"_s}}));
        QStringList removed;
        for (int day = 0; day < 4; ++day) {
            removed += take(backUpIfDue(place.school, place.admin))->removed;
            place.pass(24h);
        }
        QCOMPARE(removed.size(), 2);
        QCOMPARE(filesIn(place.shelf.path()),
                 (QStringList{u"rollcall-20260311T081500Z.backup"_s, u"rollcall-20260312T081500Z.backup"_s}));
    }

    void anothersBackupDoesNotCount()
    {
        Place place;
        NewSchool other;
        take(createBackup(other.school, other.admin, place.shelf.filePath(u"other.backup"_s), {}));
        QVERIFY(place.state().isDue);
    }

    void aFailureIsRememberedUntilOneSucceeds_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no folder is set") << u""_s << u"InvalidArgument"_s;
        QTest::newRow("the disk is not there") << u"/nonexistent/backup"_s << u"FileNotWritable"_s;
    }
    void aFailureIsRememberedUntilOneSucceeds()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, expected);
        Place place;
        take(setSettings(place.school, place.admin, {{u"backup.folder"_s, folder}}));
        QCOMPARE(outcome(backUpIfDue(place.school, place.admin)), expected);
        const auto failure = place.state().failure.value();
        QCOMPARE(failure.at, kMorning);
        QVERIFY2(failure.reason.startsWith(expected), qPrintable(failure.reason));
        take(setSettings(place.school, place.admin, {{u"backup.folder"_s, place.shelf.path()}}));
        QVERIFY(place.isMade());
        QCOMPARE(place.state().failure, std::nullopt);
    }

    void withoutTheKeyItFails()
    {
        Place place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        QCOMPARE(outcome(backUpIfDue(place.school, place.admin)), u"KeyMissing"_s);
        QCOMPARE(filesIn(place.shelf.path()), QStringList());
    }

    void onlyAdministratorsMay()
    {
        Place place;
        const auto teacher = place.actor(place.add(u"Marie"_s, Role::Teacher));
        QCOMPARE(outcome(backUpIfDue(place.school, teacher)), u"PermissionDenied"_s);
        QCOMPARE(place.state().failure, std::nullopt);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ScheduledBackupTest)
#include "tst_scheduled_backup.moc"
