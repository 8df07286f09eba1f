#include "core/services/review.h"

#include "core/services/lookup_p.h"
#include "core/services/mark_change_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using domain::MarkStatus;
using namespace Qt::StringLiterals;

Result<void> requireResolver(School& school, const Actor& actor, const domain::ReviewItem& item)
{
    if (!item.sessionId)
        return requireAdmin(actor);
    const auto own = ownSession(school.database(), actor, *item.sessionId);
    if (!own)
        return base::propagate(own);
    return {};
}

Result<void> requireOpen(const storage::ReviewRow& row)
{
    const auto& [item, resolution] = row.record;
    if (!item.resolvedAt)
        return {};
    const QString by = row.resolvedByName.isEmpty() ? QString() : QString(u", "_s % row.resolvedByName);
    return base::fail(ErrorCode::ChangedMeanwhile, resolution % by % u", "_s % base::toIso(*item.resolvedAt));
}

/// The staff action outlives the student's name.
Result<void> checkKept(School& school, const domain::ReviewItem& item, const QString& reason)
{
    if (!item.studentId)
        return {};
    const auto student = personWith(school.database(), *item.studentId);
    if (!student)
        return base::propagate(student);
    return checkNotNaming(u"reason"_s, reason, *student);
}

Result<void> markPresent(School& school, const Actor& actor, const domain::ReviewItem& item, const QString& reason)
{
    if (!item.sessionId || !item.studentId)
        return base::fail(ErrorCode::InvalidArgument, u"review item %1 is about no mark"_s.arg(item.id.value));
    const auto session = sessionWith(school.database(), *item.sessionId);
    if (!session)
        return base::propagate(session);
    if (auto on = requireOnRegister(school, *session, *item.studentId); !on)
        return on;
    const auto found = storage::MarkTable(school.database()).find(session->id, *item.studentId);
    if (!found)
        return base::propagate(found);
    if (*found && ((*found)->status == MarkStatus::Present || (*found)->status == MarkStatus::Late))
        return {};
    const MarkStep step{.student = *item.studentId,
                        .expected = *found,
                        .wanted = markByHand(school, actor, session->id, *item.studentId, MarkStatus::Present, reason),
                        .action = u"mark.set"_s,
                        .reason = reason};
    const auto written = writeMarks(school, actor, session->id, std::span(&step, 1));
    if (!written)
        return base::propagate(written);
    return {};
}

} // namespace

Review::Review(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

Result<std::vector<storage::ReviewRow>> Review::list(const storage::ReviewFilter& filter, storage::Page page)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    auto own = filter;
    if (m_actor.role == domain::Role::Teacher)
        own.teacher = m_actor.person;
    return storage::ReviewTable(m_school.database()).list(own, page);
}

Result<void> Review::accept(base::ReviewItemId id, const QString& reason)
{
    return resolve(id, reason, Verdict::Accepted);
}

Result<void> Review::dismiss(base::ReviewItemId id, const QString& reason)
{
    return resolve(id, reason, Verdict::Dismissed);
}

Result<void> Review::resolve(base::ReviewItemId id, const QString& reason, Verdict verdict)
{
    if (auto allowed = requireStaff(m_actor); !allowed)
        return allowed;
    if (auto valid = checkFilledLine(u"reason"_s, reason); !valid)
        return valid;
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    storage::ReviewTable table(m_school.database());
    const auto row = table.find(id);
    if (!row)
        return base::propagate(row);
    if (!*row)
        return base::fail(ErrorCode::NotFound, u"review item %1"_s.arg(id.value));
    const auto& item = (*row)->record.item;
    if (auto allowed = requireResolver(m_school, m_actor, item); !allowed)
        return allowed;
    if (auto open = requireOpen(**row); !open)
        return open;
    const auto line = reason.trimmed();
    if (auto kept = checkKept(m_school, item, line); !kept)
        return kept;
    const bool isAccepted = verdict == Verdict::Accepted;
    if (isAccepted)
        if (auto marked = markPresent(m_school, m_actor, item, line); !marked)
            return marked;
    const QString resolution = (isAccepted ? u"accepted: "_s : u"dismissed: "_s) % line;
    if (auto resolved = table.resolve(id, resolution, m_actor.person, m_school.now()); !resolved)
        return resolved;
    const QString subject =
        item.studentId ? u"user %1"_s.arg(item.studentId->value) : u"review item %1"_s.arg(id.value);
    if (auto recorded = recordAction(m_school, m_actor, isAccepted ? u"review.accept"_s : u"review.dismiss"_s, subject,
                                     u"review item %1; %2"_s.arg(QString::number(id.value), line));
        !recorded)
        return recorded;
    return transaction->commit();
}

} // namespace rollcall::services
