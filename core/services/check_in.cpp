#include "core/services/check_in.h"

#include "core/security/frame_print.h"
#include "core/services/check_in_record_p.h"
#include "core/storage/frame_print_table.h"
#include "core/storage/session_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using attendance::FaceEvidence;

// Sensor noise tells frames apart in any part of the picture; an eighth of the rows costs an eighth of the time.
constexpr int kPrintedRowInterval = 8;

std::optional<double> distanceOf(const std::optional<vision::Candidate>& candidate)
{
    return candidate ? std::optional(candidate->distance) : std::nullopt;
}

std::optional<double> nearer(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

} // namespace

CheckIn::CheckIn(School& school, vision::FaceReader& reader, base::SessionId session, SchoolSettings settings,
                 ClassGalleries galleries, std::vector<storage::LookalikePair> lookalikes, qint64 staffChanges)
    : m_school(school)
    , m_reader(reader)
    , m_session(session)
    , m_settings(std::move(settings))
    , m_galleries(std::move(galleries))
    , m_lookalikes(std::move(lookalikes))
    , m_staffChanges(staffChanges)
{}

base::Result<CheckIn> CheckIn::open(School& school, vision::FaceReader& reader, base::SessionId session)
{
    // Counted first: what changes while the rest is read makes it old.
    const auto changes = storage::StaffActionTable(school.database()).lastNumber();
    if (!changes)
        return base::propagate(changes);
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
    auto lookalikes = storage::LookalikeTable(school.database()).list();
    if (!lookalikes)
        return base::propagate(lookalikes);
    return CheckIn(school, reader, session, std::move(*settings), std::move(*galleries), std::move(*lookalikes),
                   *changes);
}

base::Result<bool> CheckIn::isCurrent()
{
    const auto changes = storage::StaffActionTable(m_school.database()).lastNumber();
    if (!changes)
        return base::propagate(changes);
    return *changes == m_staffChanges;
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

std::optional<double> CheckIn::distanceTo(base::PersonId person, const base::Embedding& probe) const
{
    const auto onRoster = m_galleries.roster.distanceTo(person, probe);
    return onRoster ? onRoster : m_galleries.others.distanceTo(person, probe);
}

std::optional<double> CheckIn::lookalikeDistance(base::PersonId person, const base::Embedding& probe) const
{
    std::optional<double> nearest;
    for (const auto& [a, b] : m_lookalikes)
        if (a == person || b == person)
            nearest = nearer(nearest, distanceTo(a == person ? b : a, probe));
    return nearest;
}

FaceEvidence CheckIn::evidenceFor(const std::optional<vision::Candidate>& candidate, std::optional<double> runnerUp,
                                  const SeenFace& seen, const base::Embedding& probe) const
{
    auto evidence = seen.evidence;
    evidence.distance = distanceOf(candidate);
    evidence.runnerUpDistance = runnerUp;
    if (candidate)
        evidence.lookalikeDistance = lookalikeDistance(candidate->person, probe);
    return evidence;
}

void CheckIn::identify(SeenFace& seen, const base::Embedding& probe) const
{
    const auto roster = m_galleries.roster.search(probe);
    const auto others = m_galleries.others.search(probe);

    // A stranger to the class must be clearly nearer than the roster's best to contest it: on a school's worth of faces
    // some lookalike is always about as near.
    const bool isContested =
        others.best && roster.best && others.best->distance + m_settings.policy.margin <= roster.best->distance;
    const auto asMember =
        evidenceFor(roster.best, isContested ? distanceOf(others.best) : distanceOf(roster.runnerUp), seen, probe);
    const auto asOther =
        evidenceFor(others.best, nearer(distanceOf(others.runnerUp), distanceOf(roster.best)), seen, probe);

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
        seen.evidence.distance = distanceTo(person, *face->embedding);
        seen.evidence.lookalikeDistance = lookalikeDistance(person, *face->embedding);
        const auto roster = m_galleries.roster.search(*face->embedding);
        const auto& rival = roster.best && roster.best->person == person ? roster.runnerUp : roster.best;
        seen.evidence.runnerUpDistance = distanceOf(rival);
    }
    return seen;
}

base::Result<QByteArray> CheckIn::printOf(const vision::Frame& frame)
{
    const auto masterKey = m_school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    std::vector<std::span<const std::uint8_t>> rows;
    for (int y = 0; y < frame.height(); y += kPrintedRowInterval)
        rows.emplace_back(frame.row(y), static_cast<std::size_t>(frame.width()) * 3);
    return security::framePrint(**masterKey, rows);
}

base::Result<CheckInOutcome> CheckIn::record(const SeenFace& seen, const std::optional<domain::Position>& position)
{
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    storage::FramePrintTable prints(m_school.database());
    const auto isReplayed = prints.containsAny(seen.prints);
    if (!isReplayed)
        return base::propagate(isReplayed);
    auto evidence = seen.evidence;
    evidence.isReplayed = *isReplayed;
    auto outcome = recordTry(m_school, m_settings,
                             {.method = domain::Method::Face,
                              .session = m_session,
                              .person = seen.person,
                              .face = evidence,
                              .fault = seen.fault,
                              .position = position});
    if (!outcome)
        return outcome;
    if (seen.person && !*isReplayed)
        if (const auto kept = prints.add(seen.prints); !kept)
            return base::propagate(kept);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    outcome->hint = seen.hint;
    return outcome;
}

} // namespace rollcall::services
