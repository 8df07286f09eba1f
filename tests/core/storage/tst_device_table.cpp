#include "core/storage/attempt_table.h"
#include "core/storage/device_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

using namespace std::chrono_literals;

class DeviceTableTest final : public QObject
{
    Q_OBJECT

    static void checkIn(School& school, base::PersonId student, const QString& machine, base::UtcTime at)
    {
        auto attempt = school.attempt(student);
        attempt.success = true;
        attempt.reason.reset();
        attempt.device.hash = machine;
        attempt.createdAt = at;
        take(AttemptTable(school.database).insert(attempt));
        take(DeviceTable(school.database).note(student, machine, at));
    }

private slots:
    void aMachineIsListedOnce()
    {
        School school;
        DeviceTable devices(school.database);
        QVERIFY(take(devices.ofPerson(school.ada)).empty());
        take(devices.note(school.ada, u"gate"_s, kMorning));
        take(devices.note(school.ada, u"lab"_s, kMorning + 1h));
        take(devices.note(school.bob, u"gate"_s, kMorning + 2h));
        take(devices.note(school.ada, u"gate"_s, kMorning + 3h));
        QCOMPARE(
            take(devices.ofPerson(school.ada)),
            (std::vector<DeviceUse>{{u"gate"_s, kMorning, kMorning + 3h}, {u"lab"_s, kMorning + 1h, kMorning + 1h}}));
        QCOMPARE(take(devices.ofPerson(school.bob)),
                 (std::vector<DeviceUse>{{u"gate"_s, kMorning + 2h, kMorning + 2h}}));
    }

    void aClockSetBackChangesNothing()
    {
        School school;
        DeviceTable devices(school.database);
        take(devices.note(school.ada, u"gate"_s, kMorning));
        take(devices.note(school.ada, u"gate"_s, kMorning - 24h));
        QCOMPARE(take(devices.ofPerson(school.ada)), (std::vector<DeviceUse>{{u"gate"_s, kMorning, kMorning}}));
    }

    void nobodyHasNoMachines()
    {
        School school;
        QCOMPARE(outcome(DeviceTable(school.database).note({99}, u"gate"_s, kMorning)), u"NotFound"_s);
    }

    void usesCountPeopleMachinesAndCheckIns()
    {
        School school;
        DeviceTable devices(school.database);
        checkIn(school, school.ada, u"gate"_s, kMorning);
        checkIn(school, school.ada, u"gate"_s, kMorning + 1h);
        checkIn(school, school.ada, u"gate"_s, kMorning + 2h);
        checkIn(school, school.bob, u"gate"_s, kMorning + 2h);
        checkIn(school, school.bob, u"lab"_s, kMorning + 3h);
        take(AttemptTable(school.database).insert(school.attempt(school.ada))); // refused: counts nowhere
        QCOMPARE(take(devices.uses(kMorning + 1h, {}, {})), (std::vector<MachineUse>{{.student = school.ada,
                                                                                      .name = u"Ada"_s,
                                                                                      .machine = u"gate"_s,
                                                                                      .first = kMorning,
                                                                                      .last = kMorning + 2h,
                                                                                      .students = 2,
                                                                                      .machines = 1,
                                                                                      .checkIns = 2},
                                                                                     {.student = school.bob,
                                                                                      .name = u"Bob"_s,
                                                                                      .machine = u"gate"_s,
                                                                                      .first = kMorning + 2h,
                                                                                      .last = kMorning + 2h,
                                                                                      .students = 2,
                                                                                      .machines = 2,
                                                                                      .checkIns = 1},
                                                                                     {.student = school.bob,
                                                                                      .name = u"Bob"_s,
                                                                                      .machine = u"lab"_s,
                                                                                      .first = kMorning + 3h,
                                                                                      .last = kMorning + 3h,
                                                                                      .students = 1,
                                                                                      .machines = 2,
                                                                                      .checkIns = 1}}));
        QCOMPARE(take(devices.uses(kMorning + 3h, {}, {})).size(), 1U);
    }

    void aTextLeavesOutPeopleWhoAreCountedAllTheSame()
    {
        School school;
        DeviceTable devices(school.database);
        checkIn(school, school.ada, u"gate"_s, kMorning);
        checkIn(school, school.bob, u"gate"_s, kMorning);
        const auto named = take(devices.uses(kMorning, u"BO"_s, {}));
        QCOMPARE(named.size(), 1U);
        QCOMPARE(named[0].name, u"Bob"_s);
        QCOMPARE(named[0].students, 2);
        QVERIFY(take(devices.uses(kMorning, u"%"_s, {})).empty());
    }

    void usesAreReadByPages()
    {
        School school;
        DeviceTable devices(school.database);
        checkIn(school, school.ada, u"gate"_s, kMorning);
        checkIn(school, school.bob, u"gate"_s, kMorning);
        checkIn(school, school.ada, u"lab"_s, kMorning);
        const auto second = take(devices.uses(kMorning, {}, {.limit = 1, .offset = 1}));
        QCOMPARE(second.size(), 1U);
        QCOMPARE(second[0].name, u"Bob"_s);
        QCOMPARE(take(devices.uses(kMorning, u"a"_s, {.limit = 5, .offset = 1})).at(0).machine, u"lab"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::DeviceTableTest)
#include "tst_device_table.moc"
