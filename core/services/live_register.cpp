#include "core/services/live_register.h"

#include "core/services/lookup_p.h"
#include "core/services/mark_change_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/session_table.h"

#include <array>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using domain::Mark;
using domain::MarkStatus;
using namespace Qt::StringLiterals;

RegisterCounts countOf(const std::vector<storage::RegisterRow>& students)
{
    RegisterCounts counts;
    for (const auto& student : students) {
        if (!student.mark) {
            counts.notMarked += student.joinedLater ? 0 : 1;
            continue;
        }
        switch (student.mark->status) {
        case MarkStatus::Present:
            ++counts.present;
            break;
        case MarkStatus::Late:
            ++counts.late;
            break;
        case MarkStatus::Excused:
            ++counts.excused;
            break;
        case MarkStatus::Absent:
            ++counts.absent;
            break;
        }
    }
    return counts;
}

Result<void> checkReason(const QString& reason, bool isNeeded)
{
    return isNeeded ? checkFilledLine(u"reason"_s, reason) : checkLine(u"reason"_s, reason);
}

/// Whether the session takes marks of this status.
Result<void> checkTime(const domain::Session& session, MarkStatus status, base::UtcTime now)
{
    if (session.endsAt <= session.startsAt)
        return base::fail(ErrorCode::InvalidArgument, u"session %1 was called off"_s.arg(session.id.value));
    if (status != MarkStatus::Excused && session.startsAt > now)
        return base::fail(ErrorCode::InvalidArgument, u"session %1 has not started"_s.arg(session.id.value));
    return {};
}

/// Each tells where the mark went or came from.
std::array<MarkStep, 2> stepsOfMove(const Mark& taken, const Mark& given)
{
    const auto tell = [&](const QString& way, base::PersonId other) {
        const QString line = u"%1 user %2"_s.arg(way).arg(other.value);
        return given.reason.isEmpty() ? line : QString(line % u": "_s % given.reason);
    };
    return {MarkStep{.student = taken.studentId,
                     .expected = taken,
                     .wanted = {},
                     .action = u"mark.move"_s,
                     .reason = tell(u"to"_s, given.studentId)},
            MarkStep{.student = given.studentId,
                     .expected = {},
                     .wanted = given,
                     .action = u"mark.move"_s,
                     .reason = tell(u"from"_s, taken.studentId)}};
}

} // namespace

LiveRegister::LiveRegister(School& school, Actor actor, base::SessionId session)
    : m_school(school)
    , m_actor(std::move(actor))
    , m_session(session)
{}

Result<Register> LiveRegister::load()
{
    auto& database = m_school.database();
    // Asked first: what is written while the rest is read makes it old.
    const auto version = database.dataVersion();
    if (!version)
        return base::propagate(version);
    if (const auto own = ownSession(database, m_actor, m_session); !own)
        return base::propagate(own);
    const auto reading = storage::Transaction::beginReading(database);
    if (!reading)
        return base::propagate(reading);
    const auto board = storage::SessionTable(database).board(m_session);
    if (!board)
        return base::propagate(board);
    if (!*board)
        return base::fail(ErrorCode::NotFound, u"session %1"_s.arg(m_session.value));
    auto students = storage::MarkTable(database).registerOf((*board)->session);
    if (!students)
        return base::propagate(students);
    const auto counts = countOf(*students);
    return Register{.session = (*board)->session,
                    .section = (*board)->section,
                    .teacherName = (*board)->teacherName,
                    .students = std::move(*students),
                    .counts = counts,
                    .version = *version};
}

Result<bool> LiveRegister::hasChangedSince(const Register& seen)
{
    const auto version = m_school.database().dataVersion();
    if (!version)
        return base::propagate(version);
    return *version != seen.version;
}

Result<RegisterChange> LiveRegister::change(const Change& body)
{
    const auto session = ownSession(m_school.database(), m_actor, m_session);
    if (!session)
        return base::propagate(session);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto changed = body(*session);
    if (!changed)
        return changed;
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return changed;
}

Result<RegisterChange> LiveRegister::setMark(base::PersonId student, const std::optional<Mark>& expected,
                                             MarkStatus status, const QString& reason)
{
    return change([&](const domain::Session& session) -> Result<RegisterChange> {
        const bool isReasonNeeded = expected || status == MarkStatus::Excused || status == MarkStatus::Absent;
        if (const auto valid = checkReason(reason, isReasonNeeded); !valid)
            return base::propagate(valid);
        const auto step = stepTo(session, student, expected, status, reason);
        if (!step)
            return base::propagate(step);
        return writeMarks(m_school, m_actor, m_session, std::span(&*step, 1));
    });
}

Result<RegisterChange> LiveRegister::clearMark(const Mark& expected, const QString& reason)
{
    return change([&](const domain::Session&) -> Result<RegisterChange> {
        if (const auto valid = checkReason(reason, true); !valid)
            return base::propagate(valid);
        const MarkStep step{.student = expected.studentId,
                            .expected = expected,
                            .wanted = {},
                            .action = u"mark.clear"_s,
                            .reason = reason.trimmed()};
        return writeMarks(m_school, m_actor, m_session, std::span(&step, 1));
    });
}

Result<RegisterChange> LiveRegister::markAll(std::span<const base::PersonId> students, MarkStatus status,
                                             const QString& reason)
{
    return change([&](const domain::Session& session) { return markEach(session, students, status, reason); });
}

Result<RegisterChange> LiveRegister::markUnmarked(MarkStatus status, const QString& reason)
{
    return change([&](const domain::Session& session) -> Result<RegisterChange> {
        const auto rows = storage::MarkTable(m_school.database()).registerOf(session);
        if (!rows)
            return base::propagate(rows);
        std::vector<base::PersonId> unmarked;
        for (const auto& row : *rows)
            if (!row.mark && !row.joinedLater)
                unmarked.push_back(row.studentId);
        return markEach(session, unmarked, status, reason);
    });
}

Result<RegisterChange> LiveRegister::markEach(const domain::Session& session, std::span<const base::PersonId> students,
                                              MarkStatus status, const QString& reason)
{
    if (const auto valid = checkReason(reason, true); !valid)
        return base::propagate(valid);
    std::vector<MarkStep> steps;
    for (const auto student : students) {
        auto step = stepTo(session, student, {}, status, reason);
        if (!step)
            return base::propagate(step);
        steps.push_back(std::move(*step));
    }
    return writeMarks(m_school, m_actor, m_session, steps);
}

Result<MarkStep> LiveRegister::stepTo(const domain::Session& session, base::PersonId student,
                                      const std::optional<Mark>& expected, MarkStatus status, const QString& reason)
{
    if (const auto inTime = checkTime(session, status, m_school.now()); !inTime)
        return base::propagate(inTime);
    if (const auto on = requireOnRegister(m_school, session, student); !on)
        return base::propagate(on);
    const auto line = reason.trimmed();
    return MarkStep{.student = student,
                    .expected = expected,
                    .wanted = markByHand(m_school, m_actor, session.id, student, status, line),
                    .action = u"mark.set"_s,
                    .reason = line};
}

Result<RegisterChange> LiveRegister::moveMark(const Mark& expected, base::PersonId really, const QString& reason)
{
    return change([&](const domain::Session& session) -> Result<RegisterChange> {
        if (const auto valid = checkReason(reason, false); !valid)
            return base::propagate(valid);
        if (const auto on = requireOnRegister(m_school, session, really); !on)
            return base::propagate(on);
        const auto there = storage::MarkTable(m_school.database()).find(m_session, really);
        if (!there)
            return base::propagate(there);
        if (*there)
            return base::fail(ErrorCode::AlreadyExists, u"a mark of user %1"_s.arg(really.value));
        auto given = markByHand(m_school, m_actor, m_session, really, expected.status, reason.trimmed());
        given.markedAt = expected.markedAt;
        given.point = expected.point;
        given.device = expected.device;
        auto changed = writeMarks(m_school, m_actor, m_session, stepsOfMove(expected, given));
        if (!changed || expected.method != domain::Method::Face)
            return changed;
        const storage::LookalikePair pair{expected.studentId, really};
        const auto isNew = storage::LookalikeTable(m_school.database()).insertUnlessThere(pair, m_school.now());
        if (!isNew)
            return base::propagate(isNew);
        if (*isNew)
            changed->lookalikes = pair;
        return changed;
    });
}

Result<RegisterChange> LiveRegister::undo(const RegisterChange& made)
{
    return change([&](const domain::Session&) -> Result<RegisterChange> {
        if (made.session != m_session)
            return base::fail(ErrorCode::InvalidArgument, u"a change of session %1"_s.arg(made.session.value));
        std::vector<MarkStep> steps;
        for (const auto& mark : made.marks)
            steps.push_back(
                {.student = mark.student, .expected = mark.after, .wanted = mark.before, .action = u"mark.undo"_s});
        if (made.lookalikes) {
            const auto removed = storage::LookalikeTable(m_school.database()).remove(*made.lookalikes);
            if (!removed)
                return base::propagate(removed);
        }
        return writeMarks(m_school, m_actor, m_session, steps);
    });
}

Result<Headcount> LiveRegister::recordHeadcount(int counted)
{
    auto& database = m_school.database();
    if (const auto own = ownSession(database, m_actor, m_session); !own)
        return base::propagate(own);
    if (counted < 0)
        return base::fail(ErrorCode::InvalidArgument, u"headcount %1"_s.arg(counted));
    auto transaction = storage::Transaction::begin(database);
    if (!transaction)
        return base::propagate(transaction);
    const auto board = storage::SessionTable(database).board(m_session);
    if (!board)
        return base::propagate(board);
    const Headcount headcount{.counted = counted, .marked = *board ? (*board)->present : 0};
    if (const auto recorded =
            recordAction(m_school, m_actor, u"session.headcount"_s, u"session %1"_s.arg(m_session.value),
                         u"counted %1, marked %2"_s.arg(headcount.counted).arg(headcount.marked));
        !recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return headcount;
}

} // namespace rollcall::services
