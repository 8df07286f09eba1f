#include "core/storage/pin_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

constexpr base::PersonId kNobody{99};

class PinTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aHashComesBackAsStored()
    {
        School school;
        PinTable pins(school.database);
        QCOMPARE(take(pins.hash(school.ada)), std::nullopt);
        take(pins.set(school.ada, u"scrypt:1$ä"_s, kMorning));
        take(pins.set(school.bob, u"another"_s, kMorning));
        QCOMPARE(take(pins.hash(school.ada)), std::optional(u"scrypt:1$ä"_s));
        QCOMPARE(take(pins.hash(school.bob)), std::optional(u"another"_s));
        QCOMPARE(take(pins.hash(school.teacher)), std::nullopt);
        QCOMPARE(take(pins.hash(kNobody)), std::nullopt);
    }

    void aNewPinReplacesTheOld()
    {
        School school;
        PinTable pins(school.database);
        take(pins.set(school.ada, u"old"_s, kMorning));
        take(pins.set(school.bob, u"another"_s, kMorning));
        take(pins.set(school.ada, u"new"_s, kMorning + std::chrono::hours(1)));
        QCOMPARE(take(pins.hash(school.ada)), std::optional(u"new"_s));
        QCOMPARE(take(pins.hash(school.bob)), std::optional(u"another"_s));
        QCOMPARE(Sqlite(school.path).read("SELECT person_id || ' ' || set_at FROM pins ORDER BY person_id"),
                 u"2 2026-03-09T09:15:00.250Z,3 2026-03-09T08:15:00.250Z"_s);
    }

    void aPinNeedsItsPerson()
    {
        School school;
        PinTable pins(school.database);
        QCOMPARE(outcome(pins.set(kNobody, u"hash"_s, kMorning)), u"NotFound"_s);
        take(pins.set(school.bob, u"hash"_s, kMorning));
        take(PersonTable(school.database).remove(school.bob));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM pins"), u"0"_s);
    }

    void aCourseIsListedByName()
    {
        School school;
        PinTable pins(school.database);
        QVERIFY(take(pins.ofCourse(base::CourseId{99})).empty());
        const auto zoe = school.add(u"Zoe"_s);
        for (const auto student : {zoe, school.bob})
            take(EnrolmentTable(school.database).insert(school.course, student, kMorning));
        school.add(u"Cid"_s);
        take(pins.set(school.bob, u"hash"_s, kMorning));
        take(pins.set(school.teacher, u"hash"_s, kMorning));
        const auto person = [&](base::PersonId id) { return take(PersonTable(school.database).find(id)).value(); };
        QCOMPARE(take(pins.ofCourse(school.course)), (std::vector<PinRow>{{.person = person(school.ada), .setAt = {}},
                                                                          {person(school.bob), kMorning},
                                                                          {.person = person(zoe), .setAt = {}}}));
    }

    void aPinIsRemoved()
    {
        School school;
        PinTable pins(school.database);
        take(pins.set(school.ada, u"hash"_s, kMorning));
        take(pins.set(school.bob, u"hash"_s, kMorning));
        take(pins.remove(school.ada));
        QCOMPARE(take(pins.hash(school.ada)), std::nullopt);
        QCOMPARE(take(pins.hash(school.bob)), std::optional(u"hash"_s));
        const auto again = pins.remove(school.ada);
        QCOMPARE(outcome(again), u"NotFound"_s);
        QCOMPARE(again.error().detail, u"PIN of user 2"_s);
    }

    void aDamagedTimeIsNoticed()
    {
        School school;
        take(PinTable(school.database).set(school.ada, u"hash"_s, kMorning));
        Sqlite(school.path).run("UPDATE pins SET set_at = 'yesterday'");
        QCOMPARE(outcome(PinTable(school.database).ofCourse(school.course)), u"DatabaseDamaged"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::PinTableTest)
#include "tst_pin_table.moc"
