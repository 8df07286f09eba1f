#include "core/exchange/csv.h"
#include "core/services/pins.h"
#include "core/services/staff_attendance.h"
#include "tests/core/services/support.h"

#include <cstdlib>
#include <ctime>

namespace rollcall::services {
namespace {

const QString kPin = u"204836"_s;

/// Marie and Nina teach, Root administers, Ada is a student. In Auckland, where the morning of the tests is the evening
/// of the same day, 13 h ahead.
struct Staff : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId root = add(u"Root"_s, Role::Admin);
    base::PersonId ada = add(u"Ada"_s);

    [[nodiscard]] StaffAttendance as(base::PersonId person) { return {school, actor(person)}; }

    [[nodiscard]] QString days() const
    {
        return query("SELECT user_id || ' ' || date || ' ' || time || ' ' || status FROM attendance ORDER BY id");
    }
};

QStringList told(const std::vector<storage::StaffDayRow>& rows)
{
    QStringList texts;
    for (const auto& row : rows)
        texts << row.name % u' ' % row.day.date.toString(Qt::ISODate);
    return texts;
}

} // namespace

class StaffAttendanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        setenv("TZ", "Pacific/Auckland", 1);
        tzset();
    }

    void aTeacherChecksInOnceADay()
    {
        Staff place;
        auto own = place.as(place.marie);
        const auto row = take(own.checkIn(place.marie));
        QCOMPARE(row.name, u"Marie"_s);
        QCOMPARE(row.day.status, domain::MarkStatus::Present);
        QCOMPARE(place.days(), u"1 2026-03-09 21:15:00 present"_s);
        QCOMPARE(place.actions().last(), u"staff.check_in user 1 2026-03-09"_s);
        const auto again = own.checkIn(place.marie);
        QCOMPARE(outcome(again), u"AlreadyExists"_s);
        QCOMPARE(detail(again), u"marie@example.org on 2026-03-09"_s);
    }

    void theDayIsTheLocalOne()
    {
        Staff place;
        place.clock.set(storage::at(u"2026-03-09T10:59:59Z"_s));
        take(place.as(place.marie).checkIn(place.marie));
        place.clock.set(storage::at(u"2026-03-09T11:00:00Z"_s));
        take(place.as(place.marie).checkIn(place.marie));
        QCOMPARE(place.days(), u"1 2026-03-09 23:59:59 present,1 2026-03-10 00:00:00 present"_s);
    }

    void whoMayCheckIn_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("whom");
        QTest::addColumn<QString>("expected");
        const QString denied = u"PermissionDenied"_s;
        QTest::newRow("a teacher, self") << u"marie"_s << u"marie"_s << u"ok"_s;
        QTest::newRow("a teacher, another") << u"marie"_s << u"nina"_s << denied;
        QTest::newRow("an administrator, a teacher") << u"root"_s << u"marie"_s << u"ok"_s;
        QTest::newRow("an administrator, self") << u"root"_s << u"root"_s << u"InvalidArgument"_s;
        QTest::newRow("an administrator, a student") << u"root"_s << u"ada"_s << u"InvalidArgument"_s;
        QTest::newRow("an administrator, nobody") << u"root"_s << QString() << u"NotFound"_s;
        QTest::newRow("a student, self") << u"ada"_s << u"ada"_s << denied;
        QTest::newRow("a student, a teacher") << u"ada"_s << u"marie"_s << denied;
    }
    void whoMayCheckIn()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, whom);
        QFETCH(const QString, expected);
        Staff place;
        const QHash<QString, base::PersonId> people{
            {u"marie"_s, place.marie}, {u"nina"_s, place.nina}, {u"root"_s, place.root}, {u"ada"_s, place.ada}};
        QCOMPARE(outcome(place.as(people[who]).checkIn(people.value(whom, base::PersonId{99}))), expected);
        QCOMPARE(place.days().isEmpty(), expected != u"ok"_s);
    }

    void aPinDoesTheSame()
    {
        Staff place;
        Pins pins(place.school, place.admin);
        take(pins.set(place.marie, kPin));
        take(pins.set(place.ada, kPin));
        QCOMPARE(outcome(checkInStaffByPin(place.school, place.marie, u"204837"_s)), u"SignInRefused"_s);
        QCOMPARE(outcome(checkInStaffByPin(place.school, place.nina, kPin)), u"SignInRefused"_s);
        QCOMPARE(outcome(checkInStaffByPin(place.school, place.ada, kPin)), u"SignInRefused"_s);
        QCOMPARE(outcome(checkInStaffByPin(place.school, {99}, kPin)), u"SignInRefused"_s);
        QCOMPARE(place.days(), QString());
        QCOMPARE(take(checkInStaffByPin(place.school, place.marie, kPin)).email, u"marie@example.org"_s);
        QCOMPARE(outcome(checkInStaffByPin(place.school, place.marie, kPin)), u"AlreadyExists"_s);
        QCOMPARE(place.query("SELECT actor_id FROM staff_actions WHERE action = 'staff.check_in'"), u"1"_s);
    }

    void wrongPinsLock()
    {
        Staff place;
        take(Pins(place.school, place.admin).set(place.marie, kPin));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcome(checkInStaffByPin(place.school, place.marie, u"204837"_s)), u"SignInRefused"_s);
        QCOMPARE(outcome(checkInStaffByPin(place.school, place.marie, kPin)), u"TooManyTries"_s);
    }

    void daysAreListedByPeriodAndPerson()
    {
        Staff place;
        StaffAttendance admin(place.school, place.admin);
        for (int day = 0; day < 3; ++day) {
            place.clock.set(kMorning + day * 24h);
            take(admin.checkIn(place.marie));
        }
        take(admin.checkIn(place.nina));
        const QDate second(2026, 3, 10);
        QCOMPARE(told(take(admin.list({}, {}))), (QStringList{u"Nina 2026-03-11"_s, u"Marie 2026-03-11"_s,
                                                              u"Marie 2026-03-10"_s, u"Marie 2026-03-09"_s}));
        QCOMPARE(told(take(admin.list({.from = second, .to = second}, {}))), QStringList{u"Marie 2026-03-10"_s});
        QCOMPARE(told(take(admin.list({.person = place.nina}, {}))), QStringList{u"Nina 2026-03-11"_s});
        QCOMPARE(told(take(place.as(place.nina).list({.person = place.marie}, {}))), QStringList{u"Nina 2026-03-11"_s});
        QCOMPARE(outcome(place.as(place.ada).list({}, {})), u"PermissionDenied"_s);
    }

    void daysAreExported()
    {
        Staff place;
        place.alter("UPDATE users SET name = '=1+1' WHERE name = 'Marie'");
        take(place.as(place.marie).checkIn(place.marie));
        place.alter("UPDATE attendance SET latitude = 40.5, longitude = -3.25");
        const auto path = place.folder.filePath(u"days.csv"_s);
        QCOMPARE(take(StaffAttendance(place.school, place.admin).exportCsv({}, path)), 1);
        QVERIFY(isOwnerOnly(path));
        const auto rows = take(exchange::parseCsv(contents(path)));
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].cells, (QStringList{u"user_id"_s, u"name"_s, u"email"_s, u"date"_s, u"time"_s, u"status"_s,
                                             u"latitude"_s, u"longitude"_s}));
        QCOMPARE(rows[1].cells, (QStringList{u"1"_s, u"'=1+1"_s, u"marie@example.org"_s, u"2026-03-09"_s, u"21:15:00"_s,
                                             u"present"_s, u"40.500000"_s, u"-3.250000"_s}));
        QCOMPARE(place.actions().last(), u"export.csv 1 staff days "_s % path);
    }

    void anExportThatFailsIsNotRecorded()
    {
        Staff place;
        const auto actions = place.actions();
        StaffAttendance admin(place.school, place.admin);
        QCOMPARE(outcome(admin.exportCsv({}, place.folder.filePath(u"no/days.csv"_s))), u"FileNotWritable"_s);
        const auto path = place.folder.filePath(u"days.csv"_s);
        QCOMPARE(outcome(place.as(place.ada).exportCsv({}, path)), u"PermissionDenied"_s);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(place.actions(), actions);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::StaffAttendanceTest)
#include "tst_staff_attendance.moc"
