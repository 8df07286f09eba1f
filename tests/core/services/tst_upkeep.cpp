#include "core/services/setting_catalogue.h"
#include "core/services/upkeep.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// A school with a daily backup and retention of its own, where wrong tries have expired.
struct Place : NewSchool
{
    base::CourseId course = addCourse(u"PH101"_s, add(u"Marie"_s, Role::Teacher));
    QTemporaryDir shelf;

    Place()
    {
        take(setSettings(school, admin,
                         {{u"backup.folder"_s, shelf.path()},
                          {u"backup.every_hours"_s, u"24"_s},
                          {u"retention.automatic"_s, u"on"_s}}));
        addTries();
    }

    void addTries()
    {
        alter("INSERT INTO rate_limits (rule, subject, window_started_at) VALUES"
              " ('pin.person', '987654', '2020-01-05T10:00:00.000Z')");
    }

    void set(const QString& name, const QString& text) { take(setSettings(school, admin, {{name, text}})); }

    /// "backup retention": what was done.
    QString done()
    {
        const auto done = take(doUpkeep(school, 0s));
        QStringList texts;
        if (done.backup)
            texts << u"backup"_s;
        if (done.backupError)
            texts << base::errorName(done.backupError->code);
        if (done.retention)
            texts << u"retention"_s;
        return texts.join(u' ');
    }
};

} // namespace

class UpkeepTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDueIsDoneOnce()
    {
        Place place;
        QCOMPARE(place.done(), u"backup retention"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
        QCOMPARE(place.query("SELECT count(*) FROM staff_actions WHERE actor_name = 'machine'"), u"2"_s);
        QCOMPARE(place.done(), QString());
        place.clock.set(kMorning + 12h);
        QCOMPARE(place.done(), QString());
        place.clock.set(kMorning + 19h); // a quarter past three
        QCOMPARE(place.done(), u"retention"_s);
        place.clock.set(kMorning + 24h);
        QCOMPARE(place.done(), u"backup"_s);
    }

    void nothingIsDoneWhereItIsNotWanted()
    {
        Place place;
        place.set(u"backup.every_hours"_s, u"0"_s);
        place.set(u"retention.automatic"_s, u"off"_s);
        QCOMPARE(place.done(), QString());
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"1"_s);
    }

    void aSessionIsNotDisturbed()
    {
        Place place;
        const auto session = place.startSession(place.course);
        QCOMPARE(place.done(), QString());
        take(Sessions(place.school, place.admin).stop(session));
        place.clock.set(kMorning + 1s);
        take(Sessions(place.school, place.admin)
                 .plan({.courseId = place.course,
                        .title = {},
                        .room = {},
                        .startsAt = kMorning + 10min,
                        .endsAt = kMorning + 1h}));
        QCOMPARE(place.done(), QString());
        place.clock.set(kMorning + 2h);
        QCOMPARE(place.done(), u"backup retention"_s);
    }

    void aFailedBackupIsTriedAgainAfterAnHour()
    {
        Place place;
        place.set(u"backup.folder"_s, u"/nonexistent/backup"_s);
        QCOMPARE(place.done(), u"FileNotWritable retention"_s);
        place.clock.set(kMorning + 1h - 1ms);
        place.set(u"backup.folder"_s, place.shelf.path());
        QCOMPARE(place.done(), QString());
        place.clock.set(kMorning + 1h);
        QCOMPARE(place.done(), u"backup"_s);
    }

    void itCanBeStopped()
    {
        Place place;
        QCOMPARE(outcome(doUpkeep(place.school, 0s, [](int, int) { return false; })), u"Cancelled"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"1"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::UpkeepTest)
#include "tst_upkeep.moc"
