#include "core/services/check_in_record_p.h"
#include "core/services/person_rights.h"
#include "core/storage/attempt_table.h"
#include "core/storage/device_table.h"
#include "core/storage/review_table.h"
#include "tests/core/services/support.h"

#include <QJsonValue>

#include <barrier>
#include <thread>

namespace rollcall::services {
namespace {

using domain::ReviewKind;

constexpr attendance::FaceEvidence kGood{.facesInZone = 1, .distance = 0.25, .runnerUpDistance = 0.75};
constexpr attendance::FaceEvidence kMismatch{.facesInZone = 1, .distance = 0.5, .runnerUpDistance = 0.75};

/// Ada, who has a face, and Bob are in PH101, whose session begins now; Cid, who has a face, is not.
struct Place : NewSchool
{
    base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::CourseId physics = addCourse(u"PH101"_s, teacher);
    base::SessionId session = startSession(physics);
    SchoolSettings settings{.policy = {.acceptDistance = 0.375, .margin = 0.125}, .geofence = {}};

    Place()
    {
        enrol(physics, ada);
        enrol(physics, bob);
        giveFace(ada, straight(1));
        giveFace(cid, straight(2));
    }

    CheckInOutcome record(const CheckInTry& tried) { return record(school, tried); }

    /// Through a connection of another program.
    CheckInOutcome record(School& through, const CheckInTry& tried) const
    {
        auto transaction = take(storage::Transaction::begin(through.database()));
        auto result = take(recordTry(through, settings, tried));
        take(transaction.commit());
        return result;
    }

    /// The face of Ada, so many times; how the last one ended.
    QString showAda(int times)
    {
        QString end;
        for (int i = 0; i < times; ++i)
            end = text(show(ada, kMismatch));
        return end;
    }

    /// The reason, and the end of a lock.
    static QString text(const CheckInOutcome& outcome)
    {
        const QString reason = outcome.attempt.reason ? domain::toText(*outcome.attempt.reason) : u"ok"_s;
        return outcome.refusedUntil ? reason % u' ' % base::toIso(*outcome.refusedUntil) : reason;
    }

    [[nodiscard]] QString attempts() const { return query("SELECT count(*) FROM attendance_attempts"); }

    CheckInOutcome show(base::PersonId person, const attendance::FaceEvidence& face)
    {
        return record({.session = session, .person = person, .face = face});
    }

    [[nodiscard]] std::vector<domain::ReviewItem> reviews(base::PersonId student)
    {
        return take(storage::ReviewTable(school.database()).openOf(student, ReviewKind::Face));
    }
};

QString tooMany(base::UtcTime until)
{
    return u"Too many tries "_s % base::toIso(until);
}

} // namespace

/// What a try leaves behind beside its attempt. The rules themselves are tested with core/attendance, the rows of
/// attempts and marks in tst_check_in.cpp.
class CheckInRecordTest final : public QObject
{
    Q_OBJECT

private slots:
    void aMarkTellsTheMachine()
    {
        Place place;
        QCOMPARE(Place::text(place.show(place.ada, kGood)), u"ok"_s);
        const auto& machine = place.school.device().hash;
        storage::DeviceTable devices(place.school.database());
        QCOMPARE(take(devices.ofPerson(place.ada)), (std::vector<storage::DeviceUse>{{machine, kMorning, kMorning}}));
        place.clock.pass(2h);
        const auto later = place.startSession(place.physics);
        for (int i = 0; i < 2; ++i)
            place.record({.method = domain::Method::Pin, .session = later, .person = place.ada});
        QCOMPARE(take(devices.ofPerson(place.ada)),
                 (std::vector<storage::DeviceUse>{{machine, kMorning, kMorning + 2h}}));
        const auto record = take(exportPerson(place.school, place.admin, place.ada));
        QCOMPARE(record[u"devices"_s][0][u"device_hash"_s], QJsonValue(machine));
    }

    void aRefusalTellsNoMachine()
    {
        Place place;
        QCOMPARE(Place::text(place.show(place.ada, kMismatch)), u"Face mismatch"_s);
        QCOMPARE(Place::text(place.show(place.cid, kGood)), u"Not enrolled"_s);
        QCOMPARE(place.query("SELECT count(*) FROM devices"), u"0"_s);
    }

    void aRefusedFaceLeavesAReviewItem()
    {
        Place place;
        const auto refused = place.show(place.ada, kMismatch);
        QCOMPARE(refused.attempt.reason, domain::Reason::FaceMismatch);
        const auto items = place.reviews(place.ada);
        QCOMPARE(items.size(), 1U);
        QCOMPARE(items[0], (domain::ReviewItem{.id = items[0].id,
                                               .kind = ReviewKind::Face,
                                               .sessionId = place.session,
                                               .studentId = place.ada,
                                               .attemptId = refused.attempt.id,
                                               .note = u"Face mismatch"_s,
                                               .createdAt = kMorning,
                                               .resolvedAt = {}}));
    }

    void aSecondRefusalLeavesNoSecondItem()
    {
        Place place;
        const auto first = place.show(place.ada, kMismatch);
        place.show(place.ada, {.facesInZone = 0});
        QCOMPARE(place.reviews(place.ada).size(), 1U);
        QCOMPARE(place.reviews(place.ada)[0].attemptId, first.attempt.id);
        place.show(place.bob, kGood);
        QCOMPARE(place.reviews(place.bob).at(0).note, u"Face not registered"_s);
    }

    void whoIsMarkedLeavesNone()
    {
        Place place;
        QCOMPARE(place.show(place.ada, kGood).attempt.reason, std::nullopt);
        QCOMPARE(place.show(place.ada, kMismatch).attempt.reason, domain::Reason::DuplicateMark);
        QCOMPARE(place.query("SELECT count(*) FROM review_items"), u"0"_s);
    }

    void nobodyElseLeavesOne()
    {
        Place place;
        QCOMPARE(place.show(place.cid, kMismatch).attempt.reason, domain::Reason::NotEnrolled);
        QCOMPARE(place.show(base::PersonId{99}, kMismatch).attempt.reason, domain::Reason::NotAuthenticated);
        QCOMPARE(
            place
                .record(
                    {.session = place.session, .person = {}, .face = kMismatch, .fault = domain::Reason::FaceMismatch})
                .attempt.reason,
            domain::Reason::FaceMismatch);
        QCOMPARE(place.record({.session = base::SessionId{99}, .person = place.ada, .face = kGood}).attempt.reason,
                 domain::Reason::SessionNotFound);
        QCOMPARE(place.query("SELECT count(*) FROM review_items"), u"0"_s);
    }

    // A PIN that is refused was typed by somebody the teacher can ask.
    void aRefusedPinLeavesNone()
    {
        Place place;
        place.clock.set(kMorning + 2h);
        const auto refused =
            place.record({.method = domain::Method::Pin, .session = place.session, .person = place.ada});
        QCOMPARE(refused.attempt.reason, domain::Reason::SessionInactive);
        QCOMPARE(place.query("SELECT count(*) FROM review_items"), u"0"_s);
    }

    void tenTriesAMinuteAreTaken()
    {
        Place place;
        QCOMPARE(place.showAda(10), u"Face mismatch"_s);
        const auto first = place.show(place.ada, kGood);
        QCOMPARE(Place::text(first), tooMany(kMorning + 1min));
        QCOMPARE(first.mark, std::nullopt);
        QCOMPARE(take(storage::AttemptTable(place.school.database()).list({}, storage::kAllRows)).back(),
                 first.attempt);
        QCOMPARE(first.attempt.studentId, place.ada);

        // Of a whole minute of tries one row is left.
        place.clock.set(kMorning + 1min - 1ms);
        QCOMPARE(place.showAda(50), tooMany(kMorning + 1min));
        QCOMPARE(place.show(place.ada, kGood).attempt.id, base::AttemptId{});
        QCOMPARE(place.attempts(), u"11"_s);
        QCOMPARE(place.show(place.cid, kGood).attempt.reason, domain::Reason::NotEnrolled);

        place.clock.set(kMorning + 1min);
        QCOMPARE(Place::text(place.show(place.ada, kGood)), u"ok"_s);
    }

    void goodAndBadFaceAndPinCountAlike()
    {
        Place place;
        const CheckInTry byPin{.method = domain::Method::Pin, .session = place.session, .person = place.ada};
        QCOMPARE(Place::text(place.record(byPin)), u"ok"_s);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(Place::text(place.record(byPin)), u"Duplicate mark"_s);
        QCOMPARE(place.showAda(4), u"Duplicate mark"_s);
        QCOMPARE(Place::text(place.record(byPin)), tooMany(kMorning + 1min));
    }

    void whoIsNotKnownIsNotCounted()
    {
        Place place;
        for (int i = 0; i < 30; ++i)
            QCOMPARE(Place::text(place.record({.session = place.session,
                                               .person = {},
                                               .face = kMismatch,
                                               .fault = domain::Reason::FaceMismatch})),
                     u"Face mismatch"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
    }

    void aRefusalAsOneTooManyLeavesNoReviewItem()
    {
        Place place;
        QCOMPARE(place.showAda(10), u"Face mismatch"_s);
        place.alter("DELETE FROM review_items");
        QCOMPARE(place.showAda(1), tooMany(kMorning + 1min));
        QCOMPARE(place.query("SELECT count(*) FROM review_items"), u"0"_s);
    }

    void theCountOutlivesTheProgram()
    {
        Place place;
        place.showAda(10);
        auto restarted = take(School::open(place.path, place.clock));
        const CheckInTry tried{.session = place.session, .person = place.ada, .face = kGood};
        QCOMPARE(Place::text(place.record(restarted, tried)), tooMany(kMorning + 1min));
    }

    void twoProgramsShareTheCount()
    {
        Place place;
        std::array<QStringList, 2> texts;
        std::barrier together(2);
        const auto program = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            for (int i = 0; i < 8; ++i) {
                together.arrive_and_wait();
                texts[index].append(Place::text(
                    place.record(school, {.session = place.session, .person = place.ada, .face = kMismatch})));
            }
        };
        std::thread first(program, 0);
        std::thread second(program, 1);
        first.join();
        second.join();
        const auto all = texts[0] + texts[1];
        QCOMPARE(all.count(u"Face mismatch"_s), 10);
        QCOMPARE(all.count(tooMany(kMorning + 1min)), 6);
        QCOMPARE(place.attempts(), u"11"_s);
    }

    void aClockSetBackNeitherRenewsNorProlongs()
    {
        Place place;
        place.showAda(10);
        place.clock.set(kMorning - 24h * 365);
        QCOMPARE(place.showAda(1), tooMany(kMorning - 24h * 365 + 1min));
        place.clock.set(kMorning - 24h * 365 + 59s);
        QCOMPARE(place.showAda(1), tooMany(kMorning - 24h * 365 + 1min));
        place.clock.set(kMorning - 24h * 365 + 1min);
        QCOMPARE(place.showAda(1), u"Session inactive"_s);
    }

    void aClockSetForwardEndsTheWindow()
    {
        Place place;
        place.showAda(11);
        place.clock.set(kMorning + 59min);
        QCOMPARE(place.showAda(10), u"Face mismatch"_s);
        QCOMPARE(place.showAda(1), tooMany(kMorning + 60min));
    }

    void whatIsNotCommittedIsNotStored()
    {
        Place place;
        {
            const auto transaction = take(storage::Transaction::begin(place.school.database()));
            take(recordTry(place.school, place.settings,
                           {.session = place.session, .person = place.ada, .face = kMismatch}));
            take(recordTry(place.school, place.settings,
                           {.session = place.session, .person = place.ada, .face = kGood}));
        }
        QCOMPARE(place.query("SELECT (SELECT count(*) FROM attendance_attempts) + (SELECT count(*) FROM review_items) +"
                             " (SELECT count(*) FROM session_attendance) + (SELECT count(*) FROM rate_limits) +"
                             " (SELECT count(*) FROM devices)"),
                 u"0"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CheckInRecordTest)
#include "tst_check_in_record.moc"
