#include "core/services/pin_check_in.h"
#include "core/services/pins.h"
#include "core/services/sign_in.h"
#include "core/services/watch.h"
#include "core/storage/attempt_table.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/session_table.h"
#include "tests/core/services/school_year.h"
#include "tests/core/services/support.h"

#include <functional>

namespace rollcall::services {
namespace {

using attendance::WatchFinding;
using domain::Attempt;
using domain::Method;
using domain::Reason;
using std::chrono::milliseconds;

/// A class with a session from kMorning on, for an hour.
struct Place : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::PersonId dora = add(u"Dora"_s);
    base::PersonId eve = add(u"Eve"_s);
    base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
    base::CourseId physics = addCourse(u"PH101"_s, teacher);
    base::SessionId session = startSession(physics);
    QStringList students{QString::number(ada.value), QString::number(bob.value), QString::number(cid.value),
                         QString::number(dora.value), QString::number(eve.value)};

    [[nodiscard]] base::PersonId student(int i) const { return {students.at(i % students.size()).toLongLong()}; }

    void tryAt(milliseconds time, std::optional<base::PersonId> who, Method method, std::optional<Reason> refused,
               double distance = 0.25, const QString& machine = u"door"_s)
    {
        take(storage::AttemptTable(school.database())
                 .insert({.id = {},
                          .sessionId = session,
                          .studentId = who,
                          .success = !refused,
                          .reason = refused,
                          .point = {},
                          .faceDistance = distance,
                          .device = {machine, {}, {}},
                          .method = method,
                          .createdAt = kMorning + time}));
    }

    void markAt(milliseconds time, base::SessionId of, const QString& machine)
    {
        take(storage::MarkTable(school.database())
                 .insert({.id = {},
                          .sessionId = of,
                          .studentId = ada,
                          .markedAt = kMorning + time,
                          .point = {},
                          .faceDistance = 0.25,
                          .device = {machine, {}, {}},
                          .status = domain::MarkStatus::Present,
                          .method = Method::Face,
                          .markedBy = {}}));
    }

    [[nodiscard]] WatchReport watch(bool verifiesLogs = true)
    {
        return take(watchSchool(school, admin, {.since = kMorning - 1h, .verifiesLogs = verifiesLogs}));
    }
};

/// "pins.fast 0..18 door: 4 of attendance_attempts 1,2,3,4"; times in seconds from kMorning.
QString text(const WatchFinding& finding)
{
    const auto seconds = [](base::UtcTime time) {
        return QString::number(std::chrono::duration_cast<std::chrono::seconds>(time - kMorning).count());
    };
    QStringList rows;
    for (const qint64 row : finding.rows)
        rows += QString::number(row);
    QStringList about;
    if (finding.student)
        about += u"user %1"_s.arg(finding.student->value);
    about += QStringList{finding.machine, finding.detail};
    about.removeAll(QString());
    return QString(attendance::limitOf(finding.rule).name % u' ' % seconds(finding.from) % u".." % seconds(finding.to) %
                   u' ' % about.join(u", "_s) % u": " % QString::number(finding.count) % u" of " % finding.table %
                   u' ' % rows.join(u','))
        .trimmed();
}

QStringList texts(const WatchReport& report)
{
    QStringList all;
    for (const auto& finding : report.findings)
        all += text(finding);
    return all;
}

using Plant = std::function<void(Place&)>;

} // namespace

class WatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPlantedIsFound_data()
    {
        QTest::addColumn<Plant>("plant");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const Plant& plant, const QStringList& found) {
            QTest::newRow(name) << plant << found;
        };
        row("nothing", [](Place&) {}, {});
        row("refused again and again",
            [](Place& p) {
                for (int i = 0; i < 6; ++i)
                    p.tryAt(i * 100s, p.ada, Method::Face, Reason::FaceMismatch);
            },
            {u"failures.student 0..500 user 1: 6 of attendance_attempts 1,2,3,4,5,6"_s});
        row("PINs that are guessed at",
            [](Place& p) {
                for (int i = 0; i < 20; ++i)
                    p.tryAt(i * 30s, {}, Method::Pin, Reason::NotAuthenticated);
            },
            {u"failures.machine 0..570 door: 20 of attendance_attempts"
             " 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20"_s});
        row("pictures held up one after the other",
            [](Place& p) {
                for (int i = 0; i < 5; ++i)
                    p.tryAt(i * 700ms, p.student(i), Method::Face, {}, 0.2 + 0.01 * i);
            },
            {u"faces.fast 0..2 door: 5 of attendance_attempts 1,2,3,4,5"_s});
        row("one distance for three",
            [](Place& p) {
                for (int i = 0; i < 3; ++i)
                    p.tryAt(i * 60s, p.student(i), Method::Face, {});
            },
            {u"faces.alike 0..120 door: 3 of attendance_attempts 1,2,3"_s});
        row("one hand for four PINs",
            [](Place& p) {
                for (int i = 0; i < 4; ++i)
                    p.tryAt(i * 6s, p.student(i), Method::Pin, {});
            },
            {u"pins.fast 0..18 door: 4 of attendance_attempts 1,2,3,4"_s});
        row("three doors",
            [](Place& p) {
                for (int i = 0; i < 3; ++i)
                    p.tryAt(i * 60s, p.ada, Method::Pin, Reason::NotEnrolled, 0, QString::number(i));
            },
            {u"machines.many 0..120 user 1: 3 of attendance_attempts 1,2,3"_s});
        row("a machine that was carried away",
            [](Place& p) {
                for (int i = 0; i < 5; ++i)
                    p.tryAt(i * 60s, p.student(i), Method::Face, Reason::OutsideCampus);
            },
            {u"place.outside 0..240 door: 5 of attendance_attempts 1,2,3,4,5"_s});
        row("a receiver that is silent",
            [](Place& p) {
                for (int i = 0; i < 60; ++i)
                    p.tryAt(i * 1min, p.student(i), Method::Face, Reason::PositionUnknown);
            },
            {u"place.unknown 0..3540 door: 60 of attendance_attempts"
             " 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,"
             "38,"
             "39,40,41,42,43,44,45,46,47,48,49,50"_s});
        row("frames again", [](Place& p) { p.tryAt(0s, p.ada, Method::Face, Reason::ReplayedFrames); },
            {u"frames.replayed 0..0 door: 1 of attendance_attempts 1"_s});
        row("two rooms at once",
            [](Place& p) {
                const auto other = take(Sessions(p.school, p.admin)
                                            .start({.courseId = p.physics,
                                                    .title = {},
                                                    .room = u"R9"_s,
                                                    .startsAt = kMorning,
                                                    .endsAt = kMorning + 1h}))
                                       .id;
                p.tryAt(10s, p.ada, Method::Face, {});
                p.markAt(10s, p.session, u"door"_s);
                p.session = other;
                p.tryAt(30s, p.ada, Method::Face, {}, 0.25, u"gate"_s);
                p.markAt(30s, other, u"gate"_s);
            },
            {u"rooms.fast 10..30 user 1, R2, R9: 2 of session_attendance 1,2"_s});
        row("a mark before the start",
            [](Place& p) {
                p.tryAt(-10s, p.ada, Method::Face, {});
                p.markAt(-10s, p.session, u"door"_s);
            },
            {u"marks.outside-session -10..-10 user 1, door, session 1: 1 of session_attendance 1"_s});
        row("a mark by hand with SQLite", [](Place& p) { p.markAt(10s, p.session, u"door"_s); },
            {u"marks.without-try 10..10 user 1, door, session 1: 1 of session_attendance 1"_s});
        row("a clock set back",
            [](Place& p) {
                take(Pins(p.school, p.admin).set(p.ada, u"2580"_s));
                p.clock.set(kMorning - 30min);
                take(checkInByPin(p.school, p.session, p.ada, u"2580"_s, {}));
            },
            {u"clock.back -1800..0 1800 s: 1 of clock_changes 1"_s});
        row("a PIN that is guessed at for an hour",
            [](Place& p) {
                take(Pins(p.school, p.admin).set(p.ada, u"2580"_s));
                for (int i = 0; i < 15; ++i) {
                    if (i == 5 || i == 10)
                        p.clock.pass(20min);
                    take(checkInByPin(p.school, p.session, p.ada, u"1357"_s, {}));
                }
            },
            {u"locks.pin 0..2400 user 1: 3 of staff_actions 10,11,12"_s});
        row("a password that is guessed at",
            [](Place& p) {
                for (int i = 0; i < 10; ++i) {
                    if (i == 5)
                        p.clock.pass(20min);
                    (void)signIn(p.school, u"marie@example.org"_s, u"wrong password"_s);
                }
            },
            {u"locks.account 0..1200 account: 2 of staff_actions 9,10"_s});
        row("many accounts that are guessed at",
            [](Place& p) {
                for (int i = 0; i < 20; ++i)
                    (void)signIn(p.school, u"staff%1@example.org"_s.arg(i), u"wrong password"_s);
            },
            {u"locks.machine 0..0 machine: 1 of staff_actions 9"_s});
    }
    void whatIsPlantedIsFound()
    {
        QFETCH(const Plant, plant);
        QFETCH(const QStringList, found);
        Place place;
        plant(place);
        QCOMPARE(texts(place.watch()), found);
    }

    void aFileThatWasAlteredIsFound()
    {
        Place place;
        place.tryAt(0s, place.ada, Method::Face, Reason::FaceMismatch);
        place.tryAt(1s, place.ada, Method::Face, Reason::FaceMismatch);
        place.alter("DROP TRIGGER attendance_attempts_keep_their_hash;"
                    "UPDATE attendance_attempts SET reason = 'No face' WHERE id = 2");
        QCOMPARE(texts(place.watch()),
                 (QStringList{u"file.log 0..0 : 1 of attendance_attempts 2"_s,
                              u"file.schema 0..0 trigger attendance_attempts_keep_their_hash: missing: 1 of"
                              " sqlite_schema"_s}));
        QCOMPARE(texts(place.watch(false)).size(), 1);
    }

    void onlyWhatIsAskedForIsLookedThrough()
    {
        Place place;
        place.tryAt(0s, place.ada, Method::Face, Reason::ReplayedFrames);
        place.markAt(0s, place.session, u"door"_s);
        const auto report = take(watchSchool(place.school, place.admin, {.since = kMorning}));
        QCOMPARE(report.attempts, 1);
        QCOMPARE(report.marks, 1);
        QCOMPARE(report.findings.size(), 2U);
        const auto later = take(watchSchool(place.school, place.admin, {.since = kMorning + 1ms}));
        QCOMPARE(later.attempts, 0);
        QCOMPARE(later.marks, 0);
        QCOMPARE(later.findings.size(), 0U);
    }

    void onlyAdministratorsMayLook()
    {
        Place place;
        QCOMPARE(outcome(watchSchool(place.school, place.actor(place.teacher), {.since = kMorning})),
                 u"PermissionDenied"_s);
    }

    void aCleanYearRaisesNothing()
    {
        NewSchool place;
        const auto year = addSchoolYear(place);
        QList<std::pair<int, int>> steps;
        const auto report =
            take(watchSchool(place.school, place.admin, {.since = kMorning - 24h}, [&](int done, int total) {
                steps.append({done, total});
                return true;
            }));
        QCOMPARE(texts(report), QStringList{});
        QCOMPARE(report.attempts, year.attempts);
        QCOMPARE(report.marks, year.marks);
        QVERIFY(report.marks > 30'000);
        QVERIFY(steps.size() > 50);
        for (qsizetype i = 1; i < steps.size(); ++i)
            QVERIFY(steps[i].first >= steps[i - 1].first && steps[i].second == steps[0].second);
        QCOMPARE(steps.last().first, steps.last().second);

        int calls = 0;
        QCOMPARE(outcome(watchSchool(place.school, place.admin, {.since = kMorning, .verifiesLogs = false},
                                     [&](int, int) { return ++calls < 3; })),
                 u"Cancelled"_s);
        QCOMPARE(calls, 3);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::WatchTest)
#include "tst_watch.moc"
