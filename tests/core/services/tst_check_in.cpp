#include "core/services/check_in.h"
#include "core/services/face_registry.h"
#include "core/services/verification_evaluation.h"
#include "core/storage/attempt_table.h"
#include "tests/core/services/sample_people.h"

#include <array>
#include <barrier>
#include <optional>
#include <thread>

namespace rollcall::services {
namespace {

using domain::Reason;
using std::chrono::milliseconds;

const attendance::Geofence kCampus{{47.3769, 8.5417}, 100};
const domain::Position kAtTheDoor{{47.3771, 8.5419}, 5.0};
const domain::Position kFarAway{{47.3869, 8.5417}, 5.0};
const domain::Position kSomewhereNear{{47.3771, 8.5419}, 200.0};

/// The networks and six faces, their pictures and what the networks say of them.
struct Faces
{
    vision::FaceReader reader = builtReader();
    QHash<QString, vision::Frame> pictures;
    QHash<QString, base::Embedding> embeddings;

    Faces()
    {
        const auto people = portraits(reader, {1, 6});
        if (people.size() < 7)
            qFatal("%zu people in the sample pictures", people.size());
        const std::array names{u"stranger"_s, QString(), QString(), u"marie"_s, u"bob"_s, u"cid"_s, u"ada"_s};
        for (std::size_t i = 0; i < names.size(); ++i) {
            pictures[names[i]] = people[i];
            embeddings[names[i]] = take(embedSubject(reader, people[i])).value();
        }
        pictures[u"wall"_s] = wall();
        pictures[u"blurred"_s] = vision::blurred(people[6], 3);
        pictures[u"two"_s] = vision::sideBySide(people[5], people[6]);
    }
};

/// Marie teaches PH101, where Ada, Bob and Dora are, and CH101, where Cid is. All but Dora have a face. The session of
/// PH101 began a moment ago and lasts an hour; the door is on campus.
struct Classroom : NewSchool
{
    QHash<QString, base::PersonId> people{{u"marie"_s, add(u"Marie"_s, Role::Teacher)},
                                          {u"ada"_s, add(u"Ada"_s)},
                                          {u"bob"_s, add(u"Bob"_s)},
                                          {u"cid"_s, add(u"Cid"_s)},
                                          {u"dora"_s, add(u"Dora"_s)}};
    base::PersonId ada = people[u"ada"_s];
    base::PersonId bob = people[u"bob"_s];
    base::PersonId cid = people[u"cid"_s];
    base::CourseId physics = addCourse(u"PH101"_s, people[u"marie"_s]);
    base::CourseId chemistry = addCourse(u"CH101"_s, people[u"marie"_s]);
    base::SessionId session = startSession(physics);

    Classroom()
    {
        for (const auto& name : {u"ada"_s, u"bob"_s, u"dora"_s})
            enrol(physics, people[name]);
        enrol(chemistry, cid);
        take(setGeofence(school, admin, kCampus));
    }

    explicit Classroom(const Faces& faces) : Classroom()
    {
        for (const auto& name : {u"ada"_s, u"bob"_s, u"cid"_s, u"marie"_s})
            giveFace(people[name], faces.embeddings[name]);
    }

    [[nodiscard]] std::vector<domain::Attempt> attempts()
    {
        return take(storage::AttemptTable(school.database()).list({}, storage::kAllRows));
    }

    [[nodiscard]] std::vector<domain::Mark> marks()
    {
        std::vector<domain::Mark> found;
        for (const auto& row : take(storage::MarkTable(school.database()).list({}, storage::kAllRows)))
            found.push_back(row.mark);
        return found;
    }

    /// Attempts and marks.
    [[nodiscard]] QString stored() const
    {
        return query("SELECT (SELECT count(*) FROM attendance_attempts) || ' ' ||"
                     " (SELECT count(*) FROM session_attendance)");
    }
};

QString reasonOf(const CheckInOutcome& outcome)
{
    return outcome.attempt.reason ? domain::toText(*outcome.attempt.reason) : u"ok"_s;
}

} // namespace

class CheckInTest final : public QObject
{
    Q_OBJECT

    std::optional<Faces> m_faces;

    CheckIn open(Classroom& place) { return take(CheckIn::open(place.school, m_faces->reader, place.session)); }

    CheckInOutcome show(CheckIn& checkIn, const QString& picture)
    {
        return take(checkIn.record(take(checkIn.look(m_faces->pictures[picture])), kAtTheDoor));
    }

    CheckInOutcome showAs(CheckIn& checkIn, base::PersonId person, const QString& picture)
    {
        return take(checkIn.record(take(checkIn.lookFor(person, m_faces->pictures[picture])), kAtTheDoor));
    }

private slots:
    void initTestCase() { m_faces.emplace(); }

    void fromTheRegisteredFaceToTheMark()
    {
        Classroom place;
        place.consent(place.ada);
        const std::array portrait{NamedFrame{u"ada"_s, m_faces->pictures[u"ada"_s]}};
        take(FaceRegistry(place.school, place.admin, m_faces->reader).enrol(place.ada, portrait, {}));
        auto checkIn = open(place);
        const auto seen = take(checkIn.look(vision::withLight(vision::scaled(portrait[0].frame, 0.7), 0.7)));
        QCOMPARE(seen.person, place.ada);
        QCOMPARE(place.stored(), u"0 0"_s);
        const auto outcome = take(checkIn.record(seen, kAtTheDoor));
        QCOMPARE(outcome.mark.value().studentId, place.ada);
        QVERIFY(*outcome.mark->faceDistance > 0);
        QVERIFY(*outcome.mark->faceDistance < 0.3);
        QCOMPARE(place.stored(), u"1 1"_s);
    }

    void aStudentIsMarked_data()
    {
        QTest::addColumn<milliseconds>("sinceStart");
        QTest::addColumn<domain::MarkStatus>("status");
        QTest::newRow("at the start") << 0ms << domain::MarkStatus::Present;
        QTest::newRow("the last moment of grace") << milliseconds(10min) << domain::MarkStatus::Present;
        QTest::newRow("late") << milliseconds(10min + 1ms) << domain::MarkStatus::Late;
        QTest::newRow("at the end") << milliseconds(1h) << domain::MarkStatus::Late;
    }
    void aStudentIsMarked()
    {
        QFETCH(const milliseconds, sinceStart);
        QFETCH(const domain::MarkStatus, status);
        Classroom place(*m_faces);
        const auto now = kMorning + sinceStart;
        place.clock.set(now);
        auto checkIn = open(place);
        const auto outcome = show(checkIn, u"ada"_s);

        const domain::Attempt attempt{.id = outcome.attempt.id,
                                      .sessionId = place.session,
                                      .studentId = place.ada,
                                      .success = true,
                                      .reason = {},
                                      .point = kAtTheDoor.point,
                                      .faceDistance = 0.0,
                                      .device = place.school.device(),
                                      .createdAt = now};
        QCOMPARE(outcome.attempt, attempt);
        QCOMPARE(place.attempts(), std::vector{attempt});
        const domain::Mark mark{.id = outcome.mark.value().id,
                                .sessionId = place.session,
                                .studentId = place.ada,
                                .markedAt = now,
                                .point = kAtTheDoor.point,
                                .faceDistance = 0.0,
                                .device = place.school.device(),
                                .status = status,
                                .markedBy = {}};
        QCOMPARE(outcome.mark, mark);
        QCOMPARE(place.marks(), std::vector{mark});
        QCOMPARE(outcome.person, place.person(place.ada));
        QCOMPARE(outcome.hint, std::nullopt);
    }

    void aRefusalIsStoredWithItsReason_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QByteArray>("meanwhile"); // after open(): another program works on the database, too
        QTest::addColumn<milliseconds>("sinceStart");
        QTest::addColumn<std::optional<domain::Position>>("position");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QString& picture, const QString& student, const QString& reason,
                            const QByteArray& meanwhile = {}, milliseconds sinceStart = 5min,
                            const std::optional<domain::Position>& position = kAtTheDoor) {
            QTest::newRow(name) << picture << meanwhile << sinceStart << position << student << reason;
        };
        row("of another course", u"cid"_s, u"cid"_s, u"Not enrolled"_s);
        row("no longer enrolled", u"ada"_s, u"ada"_s, u"Not enrolled"_s, "DELETE FROM enrollments");
        row("1 ms too early", u"ada"_s, u"ada"_s, u"Session inactive"_s, {}, -1ms);
        row("1 ms too late", u"ada"_s, u"ada"_s, u"Session inactive"_s, {}, 1h + 1ms);
        row("stopped", u"ada"_s, u"ada"_s, u"Session inactive"_s, "UPDATE class_sessions SET is_active = 0");
        row("removed", u"ada"_s, u"ada"_s, u"Session not found"_s, "DELETE FROM class_sessions");
        row("outside", u"ada"_s, u"ada"_s, u"Outside campus"_s, {}, 5min, kFarAway);
        row("no position", u"ada"_s, u"ada"_s, u"Position unknown"_s, {}, 5min, std::nullopt);
        row("a vague position", u"ada"_s, u"ada"_s, u"Position unknown"_s, {}, 5min, kSomewhereNear);
        row("a teacher", u"marie"_s, u"marie"_s, u"Not a student"_s);
        row("face cleared", u"ada"_s, u"ada"_s, u"Face not registered"_s,
            "UPDATE users SET face_encoding = NULL, face_registered = 0");
        row("account removed", u"cid"_s, {}, u"Not authenticated"_s,
            "DELETE FROM enrollments WHERE student_id = (SELECT id FROM users WHERE name = 'Cid');"
            "DELETE FROM users WHERE name = 'Cid'");
        row("nobody", u"wall"_s, {}, u"No face"_s);
        row("a blurred face", u"blurred"_s, {}, u"No face"_s);
        row("two faces", u"two"_s, {}, u"Multiple faces"_s);
        row("a stranger", u"stranger"_s, {}, u"Face mismatch"_s);
    }
    void aRefusalIsStoredWithItsReason()
    {
        QFETCH(const QString, picture);
        QFETCH(const QByteArray, meanwhile);
        QFETCH(const milliseconds, sinceStart);
        QFETCH(const std::optional<domain::Position>, position);
        QFETCH(const QString, student);
        QFETCH(const QString, reason);
        Classroom place(*m_faces);
        place.clock.set(kMorning + sinceStart);
        auto checkIn = open(place);
        place.alter(meanwhile);
        const auto outcome = take(checkIn.record(take(checkIn.look(m_faces->pictures[picture])), position));

        QCOMPARE(reasonOf(outcome), reason);
        QCOMPARE(outcome.mark, std::nullopt);
        QCOMPARE(place.stored(), u"1 0"_s);
        QCOMPARE(place.attempts(), std::vector{outcome.attempt});
        QCOMPARE(place.query("SELECT reason FROM attendance_attempts WHERE success = 0"), reason);
        const auto expected = student.isEmpty() ? std::nullopt : std::optional(place.people[student]);
        QCOMPARE(outcome.attempt.studentId, expected);
        QCOMPARE(outcome.person ? std::optional(outcome.person->id) : std::nullopt, expected);
        QCOMPARE(outcome.attempt.sessionId, place.session);
        QCOMPARE(outcome.attempt.createdAt, kMorning + sinceStart);
        QCOMPARE(outcome.attempt.point, position ? std::optional(position->point) : std::nullopt);
    }

    // What counts is the session as it is when the try is stored.
    void aSessionThatEndsWhileTheFaceIsReadTakesNobody_data()
    {
        QTest::addColumn<bool>("byStaff");
        QTest::newRow("stopped by staff") << true;
        QTest::newRow("its time is over") << false;
    }
    void aSessionThatEndsWhileTheFaceIsReadTakesNobody()
    {
        QFETCH(const bool, byStaff);
        Classroom place(*m_faces);
        auto checkIn = open(place);
        place.clock.pass(59min + 59s);
        const auto seen = take(checkIn.look(m_faces->pictures[u"ada"_s]));
        QCOMPARE(seen.person, place.ada);
        if (byStaff) {
            auto otherProgram = take(School::open(place.path, place.clock));
            take(Sessions(otherProgram, place.admin).stop(place.session));
        }
        place.clock.pass(byStaff ? 0ms : 2000ms);
        const auto outcome = take(checkIn.record(seen, kAtTheDoor));
        QCOMPARE(reasonOf(outcome), u"Session inactive"_s);
        QCOMPARE(place.stored(), u"1 0"_s);
    }

    void aSecondMarkIsADuplicate()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), u"ok"_s);
        const auto again = show(checkIn, u"ada"_s);
        QCOMPARE(reasonOf(again), u"Duplicate mark"_s);
        QCOMPARE(again.attempt.studentId, place.ada);
        QCOMPARE(reasonOf(show(checkIn, u"bob"_s)), u"ok"_s);
        QCOMPARE(place.stored(), u"3 2"_s);
    }

    void aMarkOfAnotherProgramIsNoticed()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        place.mark(place.session, place.ada);
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), u"Duplicate mark"_s);
        QCOMPARE(place.stored(), u"1 1"_s);
    }

    void aStudentEnrolledMeanwhileIsMarked()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        place.enrol(place.physics, place.cid);
        QCOMPARE(reasonOf(show(checkIn, u"cid"_s)), u"ok"_s);
    }

    void withoutAGeofenceThePositionDoesNotMatter()
    {
        Classroom place(*m_faces);
        place.alter("DELETE FROM settings WHERE name LIKE 'geofence.%'");
        auto checkIn = open(place);
        const auto outcome = take(checkIn.record(take(checkIn.look(m_faces->pictures[u"ada"_s])), std::nullopt));
        QCOMPARE(reasonOf(outcome), u"ok"_s);
        QCOMPARE(outcome.mark.value().point, std::nullopt);
    }

    void aSessionThatDoesNotExist()
    {
        Classroom place(*m_faces);
        auto checkIn = take(CheckIn::open(place.school, m_faces->reader, {99}));
        const auto outcome = show(checkIn, u"ada"_s);
        QCOMPARE(reasonOf(outcome), u"Session not found"_s);
        QCOMPARE(outcome.attempt.sessionId, base::SessionId{99});
        QCOMPARE(outcome.attempt.studentId, place.ada);
        QCOMPARE(place.stored(), u"1 0"_s);
    }

    void whyAFaceIsUnreadableIsSaid()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        QCOMPARE(show(checkIn, u"blurred"_s).hint, ErrorCode::FaceBlurred);
        QCOMPARE(show(checkIn, u"wall"_s).hint, std::nullopt);
        QCOMPARE(take(checkIn.look(m_faces->pictures[u"two"_s])).evidence.facesInZone, 2);
        QCOMPARE(take(checkIn.look(m_faces->pictures[u"wall"_s])).evidence.facesInZone, 0);
    }

    void aMismatchTellsTheDistance()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        const auto outcome = show(checkIn, u"stranger"_s);
        QVERIFY(outcome.attempt.faceDistance.value() > m_faces->reader.thresholds().distance);
        QVERIFY(*outcome.attempt.faceDistance < 2);
    }

    void anybodyNamedIsVerified_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("reason");
        QTest::newRow("own face") << u"ada"_s << u"ada"_s << u"ok"_s;
        QTest::newRow("another's face") << u"ada"_s << u"bob"_s << u"Face mismatch"_s;
        QTest::newRow("a stranger's face") << u"ada"_s << u"stranger"_s << u"Face mismatch"_s;
        QTest::newRow("no face") << u"ada"_s << u"wall"_s << u"No face"_s;
        QTest::newRow("two faces") << u"ada"_s << u"two"_s << u"Multiple faces"_s;
        QTest::newRow("of another course") << u"cid"_s << u"cid"_s << u"Not enrolled"_s;
        QTest::newRow("of another course, another's face") << u"cid"_s << u"ada"_s << u"Not enrolled"_s;
        QTest::newRow("no face registered") << u"dora"_s << u"ada"_s << u"Face not registered"_s;
        QTest::newRow("a teacher") << u"marie"_s << u"marie"_s << u"Not a student"_s;
        QTest::newRow("nobody of that id") << u"nobody"_s << u"ada"_s << u"Not authenticated"_s;
    }
    void anybodyNamedIsVerified()
    {
        QFETCH(const QString, person);
        QFETCH(const QString, picture);
        QFETCH(const QString, reason);
        Classroom place(*m_faces);
        auto checkIn = open(place);
        const auto outcome = showAs(checkIn, place.people.value(person, {99}), picture);
        QCOMPARE(reasonOf(outcome), reason);
        QCOMPARE(outcome.mark.has_value(), reason == u"ok");
        QCOMPARE(place.stored(), reason == u"ok" ? u"1 1"_s : u"1 0"_s);
        QCOMPARE(place.attempts(), std::vector{outcome.attempt});
        QCOMPARE(outcome.attempt.studentId,
                 place.people.contains(person) ? std::optional(place.people[person]) : std::nullopt);
    }

    void aTwinOnTheRosterIsNoMatch()
    {
        Classroom place;
        place.giveFace(place.ada, m_faces->embeddings[u"ada"_s]);
        place.giveFace(place.bob, near(m_faces->embeddings[u"ada"_s], 0.03F));
        auto checkIn = open(place);
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), u"Face mismatch"_s);
        QCOMPARE(reasonOf(showAs(checkIn, place.ada, u"ada"_s)), u"Face mismatch"_s);
        QCOMPARE(place.stored(), u"2 0"_s);
    }

    void theSchoolsOwnThresholdDecides_data()
    {
        QTest::addColumn<QString>("model"); // empty: not calibrated
        QTest::addColumn<double>("threshold");
        QTest::addColumn<float>("distance");
        QTest::addColumn<QString>("reason");
        QTest::newRow("shipped") << QString() << 0.0 << 0.25F << u"ok"_s;
        QTest::newRow("stricter") << kModel << 0.2 << 0.25F << u"Face mismatch"_s;
        QTest::newRow("of another model") << u"another model"_s << 0.2 << 0.25F << u"ok"_s;
        QTest::newRow("shipped, too far") << QString() << 0.0 << 0.5F << u"Face mismatch"_s;
        QTest::newRow("laxer") << kModel << 0.55 << 0.5F << u"ok"_s;
    }
    void theSchoolsOwnThresholdDecides()
    {
        QFETCH(const QString, model);
        QFETCH(const double, threshold);
        QFETCH(const float, distance);
        QFETCH(const QString, reason);
        Classroom place;
        place.giveFace(place.ada, near(m_faces->embeddings[u"ada"_s], distance));
        if (!model.isEmpty())
            take(setMatchCalibration(place.school, place.admin,
                                     {.thresholds = {.distance = threshold, .margin = 0.04},
                                      .modelId = model,
                                      .people = 20,
                                      .goal = {},
                                      .at = kMorning}));
        auto checkIn = open(place);
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), reason);
    }

    void lookalikesAreToldApart_data()
    {
        QTest::addColumn<float>("ada");
        QTest::addColumn<float>("bob");
        QTest::addColumn<float>("cid");
        QTest::addColumn<QString>("person");
        QTest::newRow("alone") << 0.2F << 2.0F << 2.0F << u"ada"_s;
        QTest::newRow("at the threshold") << 0.43F << 2.0F << 2.0F << u"ada"_s;
        QTest::newRow("beyond it") << 0.44F << 2.0F << 2.0F << QString();
        QTest::newRow("a clear runner-up") << 0.2F << 0.245F << 2.0F << u"ada"_s;
        QTest::newRow("a near runner-up") << 0.2F << 0.235F << 2.0F << QString();
        QTest::newRow("the nearer one") << 0.3F << 0.2F << 2.0F << u"bob"_s;
        QTest::newRow("of the school as near") << 0.2F << 2.0F << 0.2F << u"ada"_s;
        QTest::newRow("of the school a little nearer") << 0.2F << 2.0F << 0.165F << u"ada"_s;
        QTest::newRow("of the school clearly nearer") << 0.2F << 2.0F << 0.155F << u"cid"_s;
        QTest::newRow("only of the school") << 2.0F << 2.0F << 0.2F << u"cid"_s;
        QTest::newRow("of the school beyond the threshold") << 2.0F << 2.0F << 0.44F << QString();
    }
    /// The templates of three people at these distances from the face shown; Cid is not in the class.
    void lookalikesAreToldApart()
    {
        QFETCH(const float, ada);
        QFETCH(const float, bob);
        QFETCH(const float, cid);
        QFETCH(const QString, person);
        QCOMPARE(m_faces->reader.thresholds().distance, 0.435);
        QCOMPARE(m_faces->reader.thresholds().margin, 0.04);
        Classroom place;
        place.giveFace(place.ada, near(m_faces->embeddings[u"ada"_s], ada));
        place.giveFace(place.bob, near(m_faces->embeddings[u"ada"_s], bob));
        place.giveFace(place.cid, near(m_faces->embeddings[u"ada"_s], cid));
        auto checkIn = open(place);
        const auto seen = take(checkIn.look(m_faces->pictures[u"ada"_s]));
        QCOMPARE(seen.person, person.isEmpty() ? std::nullopt : std::optional(place.people[person]));
        QCOMPARE(seen.fault, person.isEmpty() ? std::optional(Reason::FaceMismatch) : std::nullopt);
    }

    void whoWasTakenForAnotherMustDifferMore_data()
    {
        QTest::addColumn<float>("ada");
        QTest::addColumn<float>("bob");
        QTest::addColumn<float>("dora");
        QTest::addColumn<bool>("passes");
        QTest::newRow("far enough") << 0.2F << 0.345F << 2.0F << true;
        QTest::newRow("too near") << 0.2F << 0.335F << 2.0F << false;
        QTest::newRow("too near, beyond a runner-up") << 0.2F << 0.335F << 0.325F << false;
        QTest::newRow("too near, and nearer") << 0.335F << 0.2F << 2.0F << false;
    }
    /// The templates of three of the class at these distances from the face shown; Ada and Bob become a pair.
    void whoWasTakenForAnotherMustDifferMore()
    {
        QFETCH(const float, ada);
        QFETCH(const float, bob);
        QFETCH(const float, dora);
        QFETCH(const bool, passes);
        Classroom place;
        place.giveFace(place.ada, near(m_faces->embeddings[u"ada"_s], ada));
        place.giveFace(place.bob, near(m_faces->embeddings[u"ada"_s], bob));
        place.giveFace(place.people[u"dora"_s], near(m_faces->embeddings[u"ada"_s], dora));
        const auto nearest = ada < bob ? place.ada : place.bob;
        for (const bool isPair : {false, true}) {
            if (isPair)
                take(storage::LookalikeTable(place.school.database())
                         .insertUnlessThere({place.bob, place.ada}, kMorning));
            auto checkIn = open(place);
            const auto seen = take(checkIn.look(m_faces->pictures[u"ada"_s]));
            const bool expected = passes || !isPair;
            QCOMPARE(seen.person, expected ? std::optional(nearest) : std::nullopt);
        }
        auto checkIn = open(place);
        QCOMPARE(reasonOf(showAs(checkIn, nearest, u"ada"_s)), passes ? u"ok"_s : u"Face mismatch"_s);
    }

    void aConsentWithdrawnMeanwhileEndsIt()
    {
        Classroom place(*m_faces);
        auto checkIn = open(place);
        take(Consents(place.school, place.admin).withdraw(place.ada));
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), u"Face not registered"_s);
        QCOMPARE(reasonOf(showAs(checkIn, place.ada, u"ada"_s)), u"Face not registered"_s);
        QCOMPARE(place.stored(), u"2 0"_s);
        auto again = open(place);
        QCOMPARE(reasonOf(show(again, u"ada"_s)), u"Face mismatch"_s);
    }

    void templatesThatDoNotOpenAreCounted()
    {
        Classroom place(*m_faces);
        QCOMPARE(open(place).unreadableTemplates(), 0);
        place.alter("UPDATE users SET face_encoding = x'00' WHERE name IN ('Ada', 'Cid')");
        auto checkIn = open(place);
        QCOMPARE(checkIn.unreadableTemplates(), 2);
        QCOMPARE(reasonOf(show(checkIn, u"ada"_s)), u"Face mismatch"_s);
        QCOMPARE(reasonOf(show(checkIn, u"bob"_s)), u"ok"_s);
    }

    void facesNeedTheKey()
    {
        Classroom place(*m_faces);
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(CheckIn::open(school, m_faces->reader, place.session)), u"KeyMissing"_s);
    }

    void attemptAndMarkAreOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("the attempt") << QByteArray("attendance_attempts");
        QTest::newRow("the mark") << QByteArray("session_attendance");
    }
    void attemptAndMarkAreOneTransaction()
    {
        QFETCH(const QByteArray, table);
        Classroom place(*m_faces);
        auto checkIn = open(place);
        const auto seen = take(checkIn.look(m_faces->pictures[u"ada"_s]));
        place.alter("CREATE TRIGGER broken AFTER INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!checkIn.record(seen, kAtTheDoor));
        QCOMPARE(place.stored(), u"0 0"_s);
        place.alter("DROP TRIGGER broken");
        QCOMPARE(reasonOf(take(checkIn.record(seen, kAtTheDoor))), u"ok"_s);
        QCOMPARE(place.stored(), u"1 1"_s);
    }

    // Two doors, each with its own connection and networks, see the same student at the same moment, many times over.
    void twoDoorsMarkAStudentOnce()
    {
        constexpr int kRounds = 20;
        Classroom place(*m_faces);
        auto secondReader = builtReader();
        const std::array readers{&m_faces->reader, &secondReader};
        std::array<QStringList, 2> reasons;
        std::barrier together(2);
        const auto door = [&](std::size_t index) {
            auto school = take(School::open(place.path, place.clock));
            auto checkIn = take(CheckIn::open(school, *readers[index], place.session));
            const auto seen = take(checkIn.look(m_faces->pictures[u"ada"_s]));
            for (int round = 0; round < kRounds; ++round) {
                together.arrive_and_wait();
                reasons[index].append(reasonOf(take(checkIn.record(seen, kAtTheDoor))));
                together.arrive_and_wait();
                if (index == 0 && round + 1 < kRounds)
                    place.alter("DELETE FROM session_attendance; DELETE FROM rate_limits");
            }
        };
        std::thread first(door, 0);
        std::thread second(door, 1);
        first.join();
        second.join();
        for (int round = 0; round < kRounds; ++round) {
            QStringList both{reasons[0][round], reasons[1][round]};
            both.sort();
            QCOMPARE(both, (QStringList{u"Duplicate mark"_s, u"ok"_s}));
        }
        QCOMPARE(place.stored(), u"%1 1"_s.arg(2 * kRounds));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CheckInTest)
#include "tst_check_in.moc"
