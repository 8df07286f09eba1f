#include "core/services/check_in_record_p.h"

#include "core/services/clock_watch.h"
#include "core/services/try_limit_p.h"
#include "core/storage/attempt_table.h"
#include "core/storage/device_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/person_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"

namespace rollcall::services {
namespace {

/// What the rules look at, and the mark that is there already.
struct KnownFacts
{
    attendance::CheckInFacts facts;
    std::optional<base::UtcTime> markedBefore;
};

base::Result<void> lookUpPlace(School& school, KnownFacts& known)
{
    auto& facts = known.facts;
    const auto enrolled =
        storage::EnrolmentTable(school.database()).contains(facts.session->courseId, facts.person->id);
    if (!enrolled)
        return base::propagate(enrolled);
    const auto mark = storage::MarkTable(school.database()).find(facts.session->id, facts.person->id);
    if (!mark)
        return base::propagate(mark);
    facts.enrolled = *enrolled;
    facts.alreadyMarked = mark->has_value();
    if (*mark)
        known.markedBefore = (*mark)->markedAt;
    return {};
}

base::Result<KnownFacts> lookUp(School& school, const SchoolSettings& settings, const CheckInTry& tried)
{
    KnownFacts known;
    auto& facts = known.facts;
    facts.method = tried.method;
    facts.pinAccepted = tried.method == domain::Method::Pin && tried.person;
    facts.now = school.now();
    facts.face = tried.face;
    if (settings.geofence)
        facts.whereabouts = attendance::locate(*settings.geofence, tried.position);
    if (tried.session) {
        const auto session = storage::SessionTable(school.database()).find(*tried.session);
        if (!session)
            return base::propagate(session);
        facts.session = *session;
    }
    if (tried.person) {
        const auto person = storage::PersonTable(school.database()).find(*tried.person);
        if (!person)
            return base::propagate(person);
        facts.person = *person;
    }
    if (facts.session && facts.person)
        if (const auto found = lookUpPlace(school, known); !found)
            return base::propagate(found);
    return known;
}

domain::Attempt attemptOf(const School& school, const CheckInTry& tried, const attendance::CheckInFacts& facts,
                          std::optional<domain::Reason> refused)
{
    return {.id = {},
            .sessionId = tried.session,
            .studentId = facts.person ? tried.person : std::nullopt,
            .success = !refused,
            .reason = refused,
            .point = tried.position ? std::optional(tried.position->point) : std::nullopt,
            .faceDistance = tried.face ? tried.face->distance : std::nullopt,
            .device = school.device(),
            .method = facts.method,
            .liveness = tried.face ? tried.face->liveness : domain::Liveness::NotChecked,
            .createdAt = facts.now};
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

base::Result<void> storeMark(School& school, CheckInOutcome& outcome, domain::MarkStatus status)
{
    outcome.mark = markOf(outcome.attempt, status);
    const auto id = storage::MarkTable(school.database()).insert(*outcome.mark);
    if (!id)
        return base::propagate(id);
    outcome.mark->id = *id;
    return storage::DeviceTable(school.database())
        .note(outcome.mark->studentId, outcome.mark->device.hash, outcome.mark->markedAt);
}

/// Who is marked already needs nobody's help.
base::Result<void> storeReview(School& school, const domain::Attempt& attempt, const attendance::CheckInFacts& facts)
{
    if (facts.method != domain::Method::Face || !facts.enrolled || facts.alreadyMarked)
        return {};
    return storage::ReviewTable(school.database())
        .insertUnlessOpen({.id = {},
                           .kind = domain::ReviewKind::Face,
                           .sessionId = attempt.sessionId,
                           .studentId = attempt.studentId,
                           .attemptId = attempt.id,
                           .note = domain::toText(*attempt.reason),
                           .createdAt = attempt.createdAt,
                           .resolvedAt = {}});
}

base::Result<void> storeAttempt(School& school, domain::Attempt& attempt)
{
    const auto id = storage::AttemptTable(school.database()).insert(attempt);
    if (!id)
        return base::propagate(id);
    attempt.id = *id;
    return {};
}

/// Judges and stores a try that is not one too many.
base::Result<CheckInOutcome> storeTry(School& school, const SchoolSettings& settings, const CheckInTry& tried,
                                      const KnownFacts& known)
{
    const auto& facts = known.facts;
    const auto decision = attendance::decide(facts, settings.policy);
    const auto refused = !facts.person && tried.fault ? tried.fault : decision.refused;
    CheckInOutcome outcome{.attempt = attemptOf(school, tried, facts, refused),
                           .person = facts.person,
                           .mark = {},
                           .markedBefore = known.markedBefore,
                           .refusedUntil = {},
                           .hint = {}};
    if (const auto stored = storeAttempt(school, outcome.attempt); !stored)
        return base::propagate(stored);
    const auto stored =
        refused ? storeReview(school, outcome.attempt, facts) : storeMark(school, outcome, decision.status);
    if (!stored)
        return base::propagate(stored);
    return outcome;
}

base::Result<CheckInOutcome> refuse(School& school, const CheckInTry& tried, const KnownFacts& known,
                                    const CountedTry& counted)
{
    CheckInOutcome outcome{.attempt = attemptOf(school, tried, known.facts, domain::Reason::TooManyTries),
                           .person = known.facts.person,
                           .mark = {},
                           .markedBefore = known.markedBefore,
                           .refusedUntil = counted.refusedUntil,
                           .hint = {}};
    if (counted.isFirstRefused)
        if (const auto stored = storeAttempt(school, outcome.attempt); !stored)
            return base::propagate(stored);
    return outcome;
}

} // namespace

base::Result<CheckInOutcome> recordTry(School& school, const SchoolSettings& settings, const CheckInTry& tried)
{
    if (const auto noted = noteClock(school); !noted)
        return base::propagate(noted);
    const auto known = lookUp(school, settings, tried);
    if (!known)
        return base::propagate(known);
    if (known->facts.person) {
        const auto counted = countTry(school, kCheckInOfStudent, known->facts.person->id);
        if (!counted)
            return base::propagate(counted);
        if (counted->refusedUntil)
            return refuse(school, tried, *known, *counted);
    }
    return storeTry(school, settings, tried, *known);
}

} // namespace rollcall::services
