#include "core/services/check_in_record_p.h"
#include "core/storage/review_table.h"
#include "tests/core/services/support.h"

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

    CheckInOutcome record(const CheckInTry& tried)
    {
        auto transaction = take(storage::Transaction::begin(school.database()));
        auto result = take(recordTry(school, settings, tried));
        take(transaction.commit());
        return result;
    }

    CheckInOutcome show(base::PersonId person, const attendance::FaceEvidence& face)
    {
        return record({.session = session, .person = person, .face = face});
    }

    [[nodiscard]] std::vector<domain::ReviewItem> reviews(base::PersonId student)
    {
        return take(storage::ReviewTable(school.database()).openOf(student, ReviewKind::Face));
    }
};

} // namespace

/// What a try leaves behind beside its attempt. The rules themselves are tested with core/attendance, the rows of
/// attempts and marks in tst_check_in.cpp.
class CheckInRecordTest final : public QObject
{
    Q_OBJECT

private slots:
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
                             " (SELECT count(*) FROM session_attendance)"),
                 u"0"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CheckInRecordTest)
#include "tst_check_in_record.moc"
