#include "core/services/live_register.h"
#include "core/storage/attempt_table.h"
#include "core/storage/detail/connection.h"
#include "core/storage/lookalike_table.h"
#include "tests/core/services/support.h"

#include <sqlite3.h>

namespace rollcall::services {
namespace {

using domain::Mark;
using domain::MarkStatus;
using domain::Method;

/// Marie teaches PH101 to Ada, Bob and Cid, Nina teaches CH101; Dora is in no course. The session of PH101 began at
/// kMorning and lasts an hour; it is five minutes later.
struct Lesson : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId root = add(u"Root"_s, Role::Admin);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::PersonId dora = add(u"Dora"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    base::SessionId session{};

    Lesson()
    {
        for (const auto student : {ada, bob, cid})
            enrol(physics, student);
        session = startSession(physics);
        clock.set(kMorning + 5min);
    }

    [[nodiscard]] LiveRegister as(base::PersonId person) { return {school, actor(person), session}; }
    [[nodiscard]] LiveRegister own() { return as(marie); }

    [[nodiscard]] std::optional<Mark> markOf(base::PersonId student)
    {
        return take(storage::MarkTable(school.database()).find(session, student));
    }

    /// By face, a minute after the start.
    Mark checkIn(base::PersonId student)
    {
        const auto now = clock.now();
        clock.set(kMorning + 1min);
        mark(session, student);
        clock.set(now);
        return markOf(student).value();
    }

    /// Every mark as "user 4 present", and the pairs of lookalikes.
    [[nodiscard]] QString state() const
    {
        return query("SELECT student_id || ' ' || status || ' ' || method || ' ' || reason FROM session_attendance"
                     " UNION ALL SELECT first_id || '=' || second_id FROM lookalike_pairs ORDER BY 1");
    }

    [[nodiscard]] QStringList newActions(qsizetype before) { return actions().mid(before); }
};

} // namespace

class LiveRegisterTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRegisterTellsWhoCame()
    {
        Lesson place;
        const auto ofAda = place.checkIn(place.ada);
        const auto ofBob = take(place.own().setMark(place.bob, {}, MarkStatus::Absent, u"ill"_s)).marks.at(0).after;
        const auto loaded = take(place.own().load());
        QCOMPARE(loaded.session.id, place.session);
        QCOMPARE(loaded.section, u"A"_s);
        QCOMPARE(loaded.teacherName, u"Marie"_s);
        QCOMPARE(loaded.counts, (RegisterCounts{.present = 1, .absent = 1, .notMarked = 1}));
        QCOMPARE(loaded.students.size(), std::size_t(3));
        QCOMPARE(loaded.students[0].mark, std::optional(ofAda));
        QCOMPARE(loaded.students[1].mark, ofBob);
        QCOMPARE(loaded.students[1].markedByName, u"Marie"_s);
        QCOMPARE(loaded.students[2].name, u"Cid"_s);
        QCOMPARE(loaded.students[2].mark, std::nullopt);
    }

    void everyStatusIsCounted()
    {
        Lesson place;
        take(place.own().setMark(place.ada, {}, MarkStatus::Late, {}));
        take(place.own().setMark(place.bob, {}, MarkStatus::Excused, u"ill"_s));
        take(place.own().setMark(place.cid, {}, MarkStatus::Present, {}));
        QCOMPARE(take(place.own().load()).counts, (RegisterCounts{.present = 1, .late = 1, .excused = 1}));
    }

    void whoJoinedLaterIsNotMissing()
    {
        Lesson place;
        place.enrol(place.physics, place.dora);
        const auto loaded = take(place.own().load());
        QCOMPARE(loaded.students.size(), std::size_t(4));
        QVERIFY(loaded.students[3].joinedLater);
        QCOMPARE(loaded.counts.notMarked, 3);
        QCOMPARE(take(place.own().markUnmarked(MarkStatus::Present, u"power cut"_s)).marks.size(), std::size_t(3));
        QCOMPARE(outcome(place.own().setMark(place.dora, {}, MarkStatus::Present, {})), u"ok"_s);
    }

    void loadingTakesTheSameStatementsForAnyClass()
    {
        Lesson place;
        const auto statements = [&] {
            int count = 0;
            auto* handle = place.school.database().connection().handle();
            const auto add = [](unsigned, void* total, void*, void*) {
                ++*static_cast<int*>(total);
                return 0;
            };
            sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, add, &count);
            take(LiveRegister(place.school, place.admin, place.session).load());
            sqlite3_trace_v2(handle, 0, nullptr, nullptr);
            return count;
        };
        const int few = statements();
        QVERIFY2(few <= 8, QByteArray::number(few).constData());
        for (int i = 0; i < 30; ++i)
            place.enrol(place.physics, place.add(u"Student%1"_s.arg(i)));
        take(LiveRegister(place.school, place.admin, place.session).markUnmarked(MarkStatus::Late, u"bus"_s));
        QCOMPARE(statements(), few);
    }

    void aChangeByAnybodyIsNoticed()
    {
        Lesson place;
        auto own = place.own();
        const auto seen = take(own.load());
        QVERIFY(!take(own.hasChangedSince(seen)));
        place.alter("UPDATE users SET name = 'Adah' WHERE name = 'Ada'");
        QVERIFY(take(own.hasChangedSince(seen)));
        const auto again = take(own.load());
        QVERIFY(!take(own.hasChangedSince(again)));
        take(own.setMark(place.ada, {}, MarkStatus::Present, {}));
        QVERIFY(take(own.hasChangedSince(again)));
    }

    void aMarkIsMadeByHand()
    {
        Lesson place;
        const auto before = place.actions().size();
        const auto change = take(place.own().setMark(place.ada, {}, MarkStatus::Excused, u" at the doctor "_s));
        const Mark expected{.id = change.marks.at(0).after.value().id,
                            .sessionId = place.session,
                            .studentId = place.ada,
                            .markedAt = kMorning + 5min,
                            .point = {},
                            .faceDistance = {},
                            .device = place.school.device(),
                            .status = MarkStatus::Excused,
                            .method = Method::Manual,
                            .markedBy = place.marie,
                            .reason = u"at the doctor"_s};
        QCOMPARE(change, (RegisterChange{place.session, {{place.ada, {}, expected}}, {}}));
        QCOMPARE(place.markOf(place.ada), std::optional(expected));
        QCOMPARE(place.newActions(before),
                 QStringList{u"mark.set user 4 session 1: excused, was not marked; at the doctor"_s});
        QCOMPARE(place.query("SELECT count(*) FROM attendance_attempts"), u"0"_s);
    }

    void aMarkIsPutInPlaceOfAnother()
    {
        Lesson place;
        const auto byFace = place.checkIn(place.ada);
        const auto before = place.actions().size();
        const auto change = take(place.own().setMark(place.ada, byFace, MarkStatus::Late, u"came with the bus"_s));
        QCOMPARE(change.marks.at(0).before, std::optional(byFace));
        const auto now = place.markOf(place.ada).value();
        QCOMPARE(now.id, byFace.id);
        QCOMPARE(now.status, MarkStatus::Late);
        QCOMPARE(now.faceDistance, std::nullopt);
        QCOMPARE(place.newActions(before),
                 QStringList{u"mark.set user 4 session 1: late, was present (face, %1); came with the bus"_s.arg(
                     base::toIso(kMorning + 1min))});
        take(place.as(place.root).setMark(place.ada, now, MarkStatus::Present, u"the bus was late"_s));
        QCOMPARE(place.actions().last(),
                 u"mark.set user 4 session 1: present, was late (user 1, %1); the bus was late"_s.arg(
                     base::toIso(kMorning + 5min)));
    }

    void aReasonIsNeeded_data()
    {
        QTest::addColumn<bool>("isMarked");
        QTest::addColumn<MarkStatus>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("expected");
        const QString invalid = u"InvalidArgument"_s;
        QTest::newRow("present") << false << MarkStatus::Present << QString() << u"ok"_s;
        QTest::newRow("late") << false << MarkStatus::Late << QString() << u"ok"_s;
        QTest::newRow("excused") << false << MarkStatus::Excused << u" "_s << invalid;
        QTest::newRow("absent") << false << MarkStatus::Absent << QString() << invalid;
        QTest::newRow("present after all") << true << MarkStatus::Present << QString() << invalid;
        QTest::newRow("two lines") << false << MarkStatus::Present << u"a\nb"_s << invalid;
        QTest::newRow("names the student") << false << MarkStatus::Present << u"ADA was here"_s << invalid;
        QTest::newRow("tells the email") << false << MarkStatus::Absent << u"wrote as ada@example.org"_s << invalid;
        QTest::newRow("too long") << false << MarkStatus::Absent << QString(256, u'x') << invalid;
    }
    void aReasonIsNeeded()
    {
        QFETCH(const bool, isMarked);
        QFETCH(const MarkStatus, status);
        QFETCH(const QString, reason);
        QFETCH(const QString, expected);
        Lesson place;
        const auto there = isMarked ? std::optional(place.checkIn(place.ada)) : std::nullopt;
        const auto state = place.state();
        QCOMPARE(outcome(place.own().setMark(place.ada, there, status, reason)), expected);
        QCOMPARE(place.state() == state, expected != u"ok"_s);
        if (isMarked)
            QCOMPARE(outcome(place.own().clearMark(*there, reason)), expected);
    }

    void whenAMarkIsTaken_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("start");
        QTest::addColumn<std::chrono::milliseconds>("length");
        QTest::addColumn<MarkStatus>("status");
        QTest::addColumn<QString>("expected");
        using Ms = std::chrono::milliseconds;
        const QString invalid = u"InvalidArgument"_s;
        QTest::newRow("as it starts") << Ms(0) << Ms(1h) << MarkStatus::Present << u"ok"_s;
        QTest::newRow("before it starts") << Ms(1ms) << Ms(1h) << MarkStatus::Present << invalid;
        QTest::newRow("absent before it starts") << Ms(1h) << Ms(1h) << MarkStatus::Absent << invalid;
        QTest::newRow("excused before it starts") << Ms(24h) << Ms(1h) << MarkStatus::Excused << u"ok"_s;
        QTest::newRow("long over") << Ms(-48h) << Ms(1h) << MarkStatus::Late << u"ok"_s;
        QTest::newRow("called off") << Ms(-1h) << Ms(0) << MarkStatus::Present << invalid;
    }
    void whenAMarkIsTaken()
    {
        QFETCH(const std::chrono::milliseconds, start);
        QFETCH(const std::chrono::milliseconds, length);
        QFETCH(const MarkStatus, status);
        QFETCH(const QString, expected);
        Lesson place;
        const auto startsAt = base::toIso(place.clock.now() + start);
        const auto endsAt = base::toIso(place.clock.now() + start + length);
        place.alter(u"UPDATE class_sessions SET starts_at = '%1', ends_at = '%2'"_s.arg(startsAt, endsAt).toUtf8());
        QCOMPARE(outcome(place.own().setMark(place.ada, {}, status, u"why"_s)), expected);
        QCOMPARE(outcome(place.own().markAll(std::array{place.bob}, status, u"why"_s)), expected);
    }

    void onlyStudentsOfTheSessionAreMarked()
    {
        Lesson place;
        const auto refused = place.own().setMark(place.dora, {}, MarkStatus::Present, {});
        QCOMPARE(outcome(refused), u"InvalidArgument"_s);
        QCOMPARE(detail(refused), u"dora@example.org is not in PH101"_s);
        QCOMPARE(outcome(place.own().setMark({99}, {}, MarkStatus::Present, {})), u"NotFound"_s);
        const auto there = place.checkIn(place.dora);
        QCOMPARE(outcome(place.own().setMark(place.dora, there, MarkStatus::Late, u"a guest"_s)), u"ok"_s);
        QCOMPARE(outcome(LiveRegister(place.school, place.admin, {99}).load()), u"NotFound"_s);
    }

    void theSecondIsTold_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("told");
        const auto now = base::toIso(kMorning + 5min);
        QTest::newRow("another mark") << u"set"_s << u"late, root@example.org, "_s % now;
        QTest::newRow("no mark") << u"clear"_s << u"not marked, root@example.org, "_s % now;
        QTest::newRow("the machine's administrator") << u"machine"_s << u"late, manual, "_s % now;
    }
    /// Two windows show Ada's mark by face; Root's changes it first.
    void theSecondIsTold()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, told);
        Lesson place;
        const auto seen = place.checkIn(place.ada);
        auto root = place.as(place.root);
        if (first == u"set")
            take(root.setMark(place.ada, seen, MarkStatus::Late, u"bus"_s));
        else if (first == u"clear")
            take(root.clearMark(seen, u"mistaken"_s));
        else
            take(LiveRegister(place.school, place.admin, place.session)
                     .setMark(place.ada, seen, MarkStatus::Late, u"bus"_s));
        const auto state = place.state();
        const auto actions = place.actions();
        auto own = place.own();
        for (const auto& second : {own.setMark(place.ada, seen, MarkStatus::Excused, u"ill"_s),
                                   own.clearMark(seen, u"mistaken"_s), own.moveMark(seen, place.bob, {})}) {
            QCOMPARE(outcome(second), u"ChangedMeanwhile"_s);
            QCOMPARE(detail(second), told);
        }
        QCOMPARE(place.state(), state);
        QCOMPARE(place.actions(), actions);
    }

    void whoCameMeanwhileIsNotMarkedOver()
    {
        Lesson place;
        place.checkIn(place.ada);
        const auto late = place.own().setMark(place.ada, {}, MarkStatus::Absent, u"not here"_s);
        QCOMPARE(outcome(late), u"ChangedMeanwhile"_s);
        QCOMPARE(detail(late), u"present, face, "_s % base::toIso(kMorning + 1min));
    }

    void aMarkIsTakenAway()
    {
        Lesson place;
        const auto there = place.checkIn(place.ada);
        const auto change = take(place.own().clearMark(there, u"a picture was shown"_s));
        QCOMPARE(change, (RegisterChange{place.session, {{place.ada, there, {}}}, {}}));
        QCOMPARE(place.markOf(place.ada), std::nullopt);
        QCOMPARE(place.actions().last(),
                 u"mark.clear user 4 session 1: not marked, was present (face, %1); a picture was shown"_s.arg(
                     base::toIso(kMorning + 1min)));
    }

    void everybodyIsMarkedAtOnce()
    {
        Lesson place;
        place.checkIn(place.bob);
        auto own = place.own();
        const auto before = place.actions().size();
        const auto change = take(own.markUnmarked(MarkStatus::Present, u"power cut"_s));
        QCOMPARE(change.marks.size(), std::size_t(2));
        QCOMPARE(place.state(), u"4 present manual power cut,5 present face ,6 present manual power cut"_s);
        QCOMPARE(place.newActions(before),
                 (QStringList{u"mark.set user 4 session 1: present, was not marked; power cut"_s,
                              u"mark.set user 6 session 1: present, was not marked; power cut"_s}));
        QVERIFY(take(own.markUnmarked(MarkStatus::Present, u"power cut"_s)).marks.empty());
        take(own.undo(change));
        QCOMPARE(place.state(), u"5 present face "_s);
    }

    void someAreMarkedAllOrNobody()
    {
        Lesson place;
        place.checkIn(place.bob);
        auto own = place.own();
        const auto actions = place.actions();
        const QString state = place.state();
        QCOMPARE(outcome(own.markAll(std::array{place.ada, place.bob}, MarkStatus::Late, u"bus"_s)),
                 u"ChangedMeanwhile"_s);
        QCOMPARE(outcome(own.markAll(std::array{place.ada, place.dora}, MarkStatus::Late, u"bus"_s)),
                 u"InvalidArgument"_s);
        QCOMPARE(outcome(own.markAll(std::array{place.ada}, MarkStatus::Late, {})), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.markUnmarked(MarkStatus::Late, {})), u"InvalidArgument"_s);
        QCOMPARE(place.state(), state);
        QCOMPARE(place.actions(), actions);
        QCOMPARE(take(own.markAll(std::array{place.ada, place.cid}, MarkStatus::Late, u"bus"_s)).marks.size(),
                 std::size_t(2));
    }

    void theWrongPersonsMarkIsMoved()
    {
        Lesson place;
        const auto ofAda = place.checkIn(place.ada);
        const auto before = place.actions().size();
        const auto change = take(place.own().moveMark(ofAda, place.bob, u"twins"_s));
        const Mark expected{.id = place.markOf(place.bob).value().id,
                            .sessionId = place.session,
                            .studentId = place.bob,
                            .markedAt = ofAda.markedAt,
                            .point = {},
                            .faceDistance = {},
                            .device = ofAda.device,
                            .status = ofAda.status,
                            .method = Method::Manual,
                            .markedBy = place.marie,
                            .reason = u"twins"_s};
        const storage::LookalikePair pair{place.ada, place.bob};
        QCOMPARE(change, (RegisterChange{place.session, {{place.ada, ofAda, {}}, {place.bob, {}, expected}}, pair}));
        QCOMPARE(place.markOf(place.ada), std::nullopt);
        QCOMPARE(place.markOf(place.bob), std::optional(expected));
        QCOMPARE(place.newActions(before),
                 (QStringList{u"mark.move user 4 session 1: not marked, was present (face, %1); to user 5: twins"_s.arg(
                                  base::toIso(kMorning + 1min)),
                              u"mark.move user 5 session 1: present, was not marked; from user 4: twins"_s}));
        take(place.own().undo(change));
        QCOMPARE(place.state(), u"4 present face "_s);
    }

    void onlyAFaceMakesLookalikes()
    {
        Lesson place;
        auto own = place.own();
        const auto byHand = take(own.setMark(place.ada, {}, MarkStatus::Present, {})).marks[0].after.value();
        QCOMPARE(take(own.moveMark(byHand, place.bob, {})).lookalikes, std::nullopt);
        QCOMPARE(place.state(), u"5 present manual "_s);
    }

    void aKnownPairStaysWhenItIsUndone()
    {
        Lesson place;
        auto own = place.own();
        take(storage::LookalikeTable(place.school.database()).insertUnlessThere({place.ada, place.bob}, kMorning));
        const auto change = take(own.moveMark(place.checkIn(place.ada), place.bob, {}));
        QCOMPARE(change.lookalikes, std::nullopt);
        take(own.undo(change));
        QCOMPARE(place.state(), u"4 present face ,4=5"_s);
    }

    void aMarkMovesToSomebodyWithoutOne()
    {
        Lesson place;
        auto own = place.own();
        const auto ofAda = place.checkIn(place.ada);
        place.checkIn(place.bob);
        const auto state = place.state();
        QCOMPARE(outcome(own.moveMark(ofAda, place.bob, {})), u"AlreadyExists"_s);
        QCOMPARE(outcome(own.moveMark(ofAda, place.ada, {})), u"AlreadyExists"_s);
        QCOMPARE(outcome(own.moveMark(ofAda, place.dora, {})), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.moveMark(ofAda, place.cid, u"a\nb"_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(own.moveMark(ofAda, place.cid, u"it was Cid"_s)), u"InvalidArgument"_s);
        QCOMPARE(place.state(), state);
    }

    void changesAreUndoneOneAfterTheOther()
    {
        Lesson place;
        auto own = place.own();
        const auto byFace = place.checkIn(place.ada);
        const auto first = take(own.setMark(place.ada, byFace, MarkStatus::Late, u"bus"_s));
        const auto second = take(own.clearMark(first.marks[0].after.value(), u"mistaken"_s));
        QCOMPARE(outcome(own.undo(first)), u"ChangedMeanwhile"_s);
        const auto undone = take(own.undo(second));
        QCOMPARE(place.state(), u"4 late manual bus"_s);
        QCOMPARE(place.actions().last(), u"mark.undo user 4 session 1: late, was not marked"_s);
        take(own.undo(undone));
        QCOMPARE(place.markOf(place.ada), std::nullopt);
        QCOMPARE(outcome(own.undo(undone)), u"ChangedMeanwhile"_s);
        take(own.undo(second));
        take(own.undo(first));
        auto back = place.markOf(place.ada).value();
        back.id = byFace.id;
        QCOMPARE(back, byFace);
    }

    void anUndoStaysInItsSession()
    {
        Lesson place;
        const auto change = take(place.own().setMark(place.ada, {}, MarkStatus::Present, {}));
        const auto other = place.startSession(place.physics);
        QCOMPARE(outcome(LiveRegister(place.school, place.admin, other).undo(change)), u"InvalidArgument"_s);
    }

    void aChangeIsOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("failing");
        QTest::newRow("the second mark") << QByteArray("INSERT ON session_attendance WHEN NEW.student_id = 5");
        QTest::newRow("the second record") << QByteArray("INSERT ON staff_actions WHEN NEW.subject = 'user 5'");
    }
    void aChangeIsOneTransaction()
    {
        QFETCH(const QByteArray, failing);
        Lesson place;
        const auto ofAda = place.checkIn(place.ada);
        const auto state = place.state();
        const auto actions = place.actions();
        place.alter("CREATE TRIGGER broken BEFORE " + failing + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!place.own().moveMark(ofAda, place.bob, {}));
        QVERIFY(!place.own().markUnmarked(MarkStatus::Present, u"power cut"_s));
        QCOMPARE(place.state(), state);
        QCOMPARE(place.actions(), actions);
    }

    void aHeadcountIsComparedAndKept_data()
    {
        QTest::addColumn<int>("counted");
        QTest::addColumn<int>("difference");
        QTest::newRow("as marked") << 2 << 0;
        QTest::newRow("more") << 5 << 3;
        QTest::newRow("nobody") << 0 << -2;
    }
    void aHeadcountIsComparedAndKept()
    {
        QFETCH(const int, counted);
        QFETCH(const int, difference);
        Lesson place;
        auto own = place.own();
        place.checkIn(place.ada);
        take(own.setMark(place.bob, {}, MarkStatus::Late, {}));
        take(own.setMark(place.cid, {}, MarkStatus::Excused, u"ill"_s));
        const auto headcount = take(own.recordHeadcount(counted));
        QCOMPARE(headcount.marked, 2);
        QCOMPARE(headcount.difference(), difference);
        QCOMPARE(place.actions().last(), u"session.headcount session 1 counted %1, marked 2"_s.arg(counted));
        QCOMPARE(outcome(own.recordHeadcount(-1)), u"InvalidArgument"_s);
    }

    void rolesMay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("expected");
        QTest::newRow("own teacher") << u"marie"_s << u"ok"_s;
        QTest::newRow("administrator") << u"root"_s << u"ok"_s;
        QTest::newRow("another teacher") << u"nina"_s << u"PermissionDenied"_s;
        QTest::newRow("student") << u"ada"_s << u"PermissionDenied"_s;
    }
    void rolesMay()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, expected);
        Lesson place;
        const QHash<QString, base::PersonId> people{
            {u"marie"_s, place.marie}, {u"root"_s, place.root}, {u"nina"_s, place.nina}, {u"ada"_s, place.ada}};
        auto live = place.as(people[who]);
        const auto mine = take(place.own().setMark(place.cid, {}, MarkStatus::Present, {}));
        const auto state = place.state();
        const auto actions = place.actions();
        QCOMPARE(outcome(live.load()), expected);
        QCOMPARE(outcome(live.undo(mine)), expected);
        QCOMPARE(outcome(live.setMark(place.ada, {}, MarkStatus::Present, {})), expected);
        QCOMPARE(outcome(live.markAll(std::array{place.bob}, MarkStatus::Present, u"power cut"_s)), expected);
        QCOMPARE(outcome(live.markUnmarked(MarkStatus::Present, u"power cut"_s)), expected);
        QCOMPARE(outcome(live.recordHeadcount(3)), expected);
        auto ofCid = place.markOf(place.cid).value();
        QCOMPARE(outcome(live.clearMark(ofCid, u"mistaken"_s)), expected);
        if (expected == u"ok") {
            QCOMPARE(outcome(live.moveMark(place.markOf(place.ada).value(), place.cid, {})), expected);
            return;
        }
        QCOMPARE(outcome(live.moveMark(ofCid, place.bob, {})), expected);
        QCOMPARE(place.state(), state);
        QCOMPARE(place.actions(), actions);
    }

    void aStudentLearnsNothing()
    {
        Lesson place;
        QCOMPARE(outcome(LiveRegister(place.school, place.actor(place.ada), {99}).load()), u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::LiveRegisterTest)
#include "tst_live_register.moc"
