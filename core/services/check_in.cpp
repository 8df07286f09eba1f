#include "core/services/check_in.h"

#include "core/storage/attempt_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/person_table.h"
#include "core/storage/session_table.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using attendance::FaceEvidence;

std::optional<double> distanceOf(const std::optional<vision::Candidate>& candidate)
{
    return candidate ? std::optional(candidate->distance) : std::nullopt;
}

std::optional<double> nearer(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

FaceEvidence withDistances(FaceEvidence evidence, std::optional<double> best, std::optional<double> runnerUp)
{
    evidence.distance = best;
    evidence.runnerUpDistance = runnerUp;
    return evidence;
}

/// The mark of an attempt that was good.
domain::Mark markOf(const domain::Attempt& attempt, domain::MarkStatus status)
{
    return {.id = {},
            .sessionId = *attempt.sessionId,
            .studentId = *attempt.studentId,
            .markedAt = attempt.createdAt,
            .point = attempt.point,
            .faceDistance = attempt.faceDistance,
            .device = attempt.device,
            .status = status,
            .method = attempt.method,
            .markedBy = {}};
}

} // namespace

CheckIn::CheckIn(School& school, vision::FaceReader& reader, base::SessionId session, SchoolSettings settings,
                 ClassGalleries galleries)
    : m_school(school)
    , m_reader(reader)
    , m_session(session)
    , m_settings(std::move(settings))
    , m_galleries(std::move(galleries))
{}

base::Result<CheckIn> CheckIn::open(School& school, vision::FaceReader& reader, base::SessionId session)
{
    auto settings = loadSettings(school, reader.modelId(), reader.thresholds());
    if (!settings)
        return base::propagate(settings);
    const auto found = storage::SessionTable(school.database()).find(session);
    if (!found)
        return base::propagate(found);
    const auto course = *found ? std::optional((*found)->courseId) : std::nullopt;
    auto galleries = openClassGalleries(school, course, reader.modelId());
    if (!galleries)
        return base::propagate(galleries);
    return CheckIn(school, reader, session, std::move(*settings), std::move(*galleries));
}

base::Result<vision::ZoneFaces> CheckIn::find(const vision::Frame& frame)
{
    const auto found = m_reader.find(frame);
    if (!found)
        return base::propagate(found);
    return vision::splitByZone(*found, frame.width(), frame.height());
}

base::Result<CheckIn::ReadFace> CheckIn::read(const vision::Frame& frame, std::span<const vision::Detection> faces)
{
    ReadFace result;
    result.seen.evidence.facesInZone = static_cast<int>(faces.size());
    if (faces.size() != 1)
        return result;
    const auto face = m_reader.examine(frame, faces.front());
    if (!face)
        return base::propagate(face);
    result.seen.hint = vision::qualityFault(face->quality, vision::QualityLimits::forCheckIn());
    if (result.seen.hint) {
        result.seen.evidence.facesInZone = 0;
        return result;
    }
    const auto embedding = m_reader.embed(*face);
    if (!embedding)
        return base::propagate(embedding);
    result.embedding = *embedding;
    return result;
}

base::Result<SeenFace> CheckIn::look(const vision::Frame& frame)
{
    const auto faces = find(frame);
    if (!faces)
        return base::propagate(faces);
    return look(frame, faces->inZone);
}

base::Result<SeenFace> CheckIn::look(const vision::Frame& frame, std::span<const vision::Detection> inZone)
{
    auto face = read(frame, inZone);
    if (!face)
        return base::propagate(face);
    if (face->embedding)
        identify(face->seen, *face->embedding);
    else
        face->seen.fault = attendance::readFault(face->seen.evidence, m_settings.policy);
    return face->seen;
}

void CheckIn::identify(SeenFace& seen, const base::Embedding& probe) const
{
    const auto roster = m_galleries.roster.search(probe);
    const auto others = m_galleries.others.search(probe);

    // A stranger to the class must be clearly nearer than the roster's best to contest it: on a school's worth of faces
    // some lookalike is always about as near.
    const bool isContested =
        others.best && roster.best && others.best->distance + m_settings.policy.margin <= roster.best->distance;
    const auto asMember = withDistances(seen.evidence, distanceOf(roster.best),
                                        isContested ? distanceOf(others.best) : distanceOf(roster.runnerUp));
    const auto asOther = withDistances(seen.evidence, distanceOf(others.best),
                                       nearer(distanceOf(others.runnerUp), distanceOf(roster.best)));

    const auto memberFault = attendance::readFault(asMember, m_settings.policy);
    if (!memberFault) {
        seen.evidence = asMember;
        seen.person = roster.best->person;
    } else if (!attendance::readFault(asOther, m_settings.policy)) {
        seen.evidence = asOther;
        seen.person = others.best->person;
    } else {
        seen.evidence = asMember;
        seen.fault = memberFault;
    }
}

base::Result<SeenFace> CheckIn::lookFor(base::PersonId person, const vision::Frame& frame)
{
    const auto faces = find(frame);
    if (!faces)
        return base::propagate(faces);
    auto face = read(frame, faces->inZone);
    if (!face)
        return base::propagate(face);
    SeenFace& seen = face->seen;
    seen.person = person;
    if (face->embedding) {
        for (const auto* gallery : {&m_galleries.roster, &m_galleries.others})
            if (const auto own = gallery->distanceTo(person, *face->embedding))
                seen.evidence.distance = own;
        const auto roster = m_galleries.roster.search(*face->embedding);
        const auto& rival = roster.best && roster.best->person == person ? roster.runnerUp : roster.best;
        seen.evidence.runnerUpDistance = distanceOf(rival);
    }
    return seen;
}

base::Result<attendance::CheckInFacts> CheckIn::factsOf(const SeenFace& seen,
                                                        const std::optional<domain::Position>& position)
{
    attendance::CheckInFacts facts;
    facts.now = m_school.now();
    facts.face = seen.evidence;
    if (m_settings.geofence)
        facts.whereabouts = attendance::locate(*m_settings.geofence, position);
    auto& database = m_school.database();
    const auto session = storage::SessionTable(database).find(m_session);
    if (!session)
        return base::propagate(session);
    facts.session = *session;
    if (!seen.person)
        return facts;
    const auto person = storage::PersonTable(database).find(*seen.person);
    if (!person)
        return base::propagate(person);
    facts.person = *person;
    if (!facts.session)
        return facts;
    const auto enrolled = storage::EnrolmentTable(database).contains(facts.session->courseId, *seen.person);
    if (!enrolled)
        return base::propagate(enrolled);
    const auto marked = storage::MarkTable(database).exists(m_session, *seen.person);
    if (!marked)
        return base::propagate(marked);
    facts.enrolled = *enrolled;
    facts.alreadyMarked = *marked;
    return facts;
}

domain::Attempt CheckIn::attemptOf(const SeenFace& seen, const attendance::CheckInFacts& facts,
                                   std::optional<domain::Reason> refused, std::optional<domain::GeoPoint> point) const
{
    return {.id = {},
            .sessionId = m_session,
            .studentId = facts.person ? seen.person : std::nullopt,
            .success = !refused,
            .reason = refused,
            .point = point,
            .faceDistance = seen.evidence.distance,
            .device = m_school.device(),
            .method = facts.method,
            .liveness = seen.evidence.liveness,
            .createdAt = facts.now};
}

base::Result<CheckInOutcome> CheckIn::record(const SeenFace& seen, const std::optional<domain::Position>& position)
{
    // The lock comes first: what the rules look at must still be true when the mark is written.
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto facts = factsOf(seen, position);
    if (!facts)
        return base::propagate(facts);
    const auto decision = attendance::decide(*facts, m_settings.policy);
    const auto refused = !facts->person && seen.fault ? seen.fault : decision.refused;
    const auto point = position ? std::optional(position->point) : std::nullopt;

    CheckInOutcome outcome{
        .attempt = attemptOf(seen, *facts, refused, point), .person = facts->person, .mark = {}, .hint = seen.hint};
    const auto attemptId = storage::AttemptTable(m_school.database()).insert(outcome.attempt);
    if (!attemptId)
        return base::propagate(attemptId);
    outcome.attempt.id = *attemptId;
    if (!refused) {
        outcome.mark = markOf(outcome.attempt, decision.status);
        const auto markId = storage::MarkTable(m_school.database()).insert(*outcome.mark);
        if (!markId)
            return base::propagate(markId);
        outcome.mark->id = *markId;
    }
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return outcome;
}

} // namespace rollcall::services
