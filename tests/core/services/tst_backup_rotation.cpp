#include "core/services/backup_rotation.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// Backups of these times, given newest first.
std::vector<BackupFile> backupsOf(const QStringList& times)
{
    std::vector<BackupFile> backups;
    for (const auto& time : times)
        backups.push_back({.path = time,
                           .createdAt = storage::at(time),
                           .schema = 3,
                           .bytes = 1,
                           .byPassphrase = false,
                           .origin = {}});
    return backups;
}

QString expired(const QStringList& times, const BackupsKept& kept)
{
    QStringList paths;
    for (const auto& backup : expiredBackups(backupsOf(times), kept))
        paths << backup.path;
    return paths.join(u' ');
}

} // namespace

class BackupRotationTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestOfDaysAndWeeks_data()
    {
        QTest::addColumn<QStringList>("times");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("weeks");
        QTest::addColumn<QString>("gone");
        const QStringList oneDay{u"2026-03-12T20:00:00Z"_s, u"2026-03-12T08:00:00Z"_s};
        // Thursday and Wednesday, the Sunday before, two Mondays before that.
        const QStringList spread{u"2026-03-12T08:00:00Z"_s, u"2026-03-11T08:00:00Z"_s, u"2026-03-08T08:00:00Z"_s,
                                 u"2026-03-02T08:00:00Z"_s, u"2026-02-23T08:00:00Z"_s};
        QTest::newRow("none") << QStringList() << 7 << 4 << QString();
        QTest::newRow("one of a day") << oneDay << 7 << 4 << u"2026-03-12T08:00:00Z"_s;
        QTest::newRow("the newest always stays") << spread.first(2) << 0 << 0 << u"2026-03-11T08:00:00Z"_s;
        QTest::newRow("two days") << spread << 2 << 0
                                  << u"2026-03-08T08:00:00Z 2026-03-02T08:00:00Z 2026-02-23T08:00:00Z"_s;
        QTest::newRow("two weeks") << spread << 0 << 2
                                   << u"2026-03-11T08:00:00Z 2026-03-02T08:00:00Z 2026-02-23T08:00:00Z"_s;
        QTest::newRow("three weeks, two days") << spread << 2 << 3 << u"2026-03-02T08:00:00Z"_s;
        QTest::newRow("all") << spread << 9 << 9 << QString();
    }
    void keepsTheNewestOfDaysAndWeeks()
    {
        QFETCH(const QStringList, times);
        QFETCH(const int, days);
        QFETCH(const int, weeks);
        QFETCH(const QString, gone);
        QCOMPARE(expired(times, {.days = days, .weeks = weeks}), gone);
    }

    void removesOnlyTheOwn()
    {
        NewSchool place;
        NewSchool other;
        QTemporaryDir folder;
        for (int day = 0; day < 3; ++day) {
            place.clock.set(kMorning + day * 24h);
            take(createBackup(place.school, place.admin, folder.filePath(backupName(place.clock.now())), {}));
        }
        take(createBackup(other.school, other.admin, folder.filePath(u"other.backup"_s), {}));
        write(folder.filePath(u"notes.backup"_s), "not a backup");
        const auto removed = take(rotateBackups(place.school, place.admin, folder.path(), {.days = 2, .weeks = 0}));
        QCOMPARE(removed, QStringList{folder.filePath(u"rollcall-20260309T081500Z.backup"_s)});
        QCOMPARE(filesIn(folder.path()),
                 (QStringList{u"notes.backup"_s, u"other.backup"_s, u"rollcall-20260310T081500Z.backup"_s,
                              u"rollcall-20260311T081500Z.backup"_s}));
        QCOMPARE(place.actions().last(), u"backup.rotate %1 1 removed"_s.arg(folder.path()));
        QCOMPARE(take(rotateBackups(place.school, place.admin, folder.path(), {.days = 2, .weeks = 0})), QStringList());
    }

    void onlyAdministratorsMay()
    {
        NewSchool place;
        const auto marie = place.actor(place.add(u"Marie"_s, Role::Teacher));
        QCOMPARE(outcome(rotateBackups(place.school, marie, place.folder.path(), {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(rotateBackups(place.school, place.admin, u"/none"_s, {})), u"FileNotFound"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::BackupRotationTest)
#include "tst_backup_rotation.moc"
