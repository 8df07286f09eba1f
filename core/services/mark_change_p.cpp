#include "core/services/mark_change_p.h"

#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/person_table.h"
#include "core/storage/staff_action_table.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using domain::Mark;
using domain::Method;
using namespace Qt::StringLiterals;

/// The same mark, made anew or brought back, has another id.
bool isSame(const std::optional<Mark>& a, std::optional<Mark> b)
{
    if (a && b)
        b->id = a->id;
    return a == b;
}

/// For the staff actions, which name nobody.
QString stateText(const std::optional<Mark>& mark)
{
    if (!mark)
        return u"not marked"_s;
    QString by = domain::toText(mark->method);
    if (mark->method == Method::Manual && mark->markedBy)
        by = u"user %1"_s.arg(mark->markedBy->value);
    return u"%1 (%2, %3)"_s.arg(domain::toText(mark->status), by, base::toIso(mark->markedAt));
}

/// Who made the mark, or took the expected one away, and when; for the one who comes second.
Result<QString> presentText(School& school, const MarkStep& step, const std::optional<Mark>& found)
{
    auto status = found ? domain::toText(found->status) : u"not marked"_s;
    auto by = found ? found->markedBy : std::nullopt;
    auto at = found ? std::optional(found->markedAt) : std::nullopt;
    if (!found && step.expected) {
        const auto taken =
            storage::StaffActionTable(school.database()).latestTo(step.student, u"mark"_s, step.expected->markedAt);
        if (!taken)
            return base::propagate(taken);
        by = *taken ? (*taken)->actor : std::nullopt;
        at = *taken ? std::optional((*taken)->createdAt) : std::nullopt;
    }
    if (by) {
        const auto colleague = storage::PersonTable(school.database()).find(*by);
        if (!colleague)
            return base::propagate(colleague);
        status += u", "_s % (*colleague ? (*colleague)->email : u"user %1"_s.arg(by->value));
    } else if (found) {
        status += u", "_s % domain::toText(found->method);
    }
    return at ? QString(status % u", "_s % base::toIso(*at)) : status;
}

/// The staff action outlives the student's name.
Result<void> checkKept(School& school, const MarkStep& step)
{
    if (step.reason.isEmpty())
        return {};
    const auto student = personWith(school.database(), step.student);
    if (!student)
        return base::propagate(student);
    return checkNotNaming(u"reason"_s, step.reason, *student);
}

Result<std::optional<Mark>> put(School& school, const std::optional<Mark>& found, std::optional<Mark> wanted)
{
    storage::MarkTable table(school.database());
    if (!wanted) {
        if (found)
            if (const auto removed = table.remove(found->id); !removed)
                return base::propagate(removed);
        return wanted;
    }
    if (found) {
        wanted->id = found->id;
        if (const auto replaced = table.replace(*wanted); !replaced)
            return base::propagate(replaced);
        return wanted;
    }
    const auto id = table.insert(*wanted);
    if (!id)
        return base::propagate(id);
    wanted->id = *id;
    return wanted;
}

Result<MarkChange> writeMark(School& school, const Actor& actor, base::SessionId session, const MarkStep& step)
{
    const auto found = storage::MarkTable(school.database()).find(session, step.student);
    if (!found)
        return base::propagate(found);
    if (!isSame(*found, step.expected)) {
        const auto present = presentText(school, step, *found);
        if (!present)
            return base::propagate(present);
        return base::fail(ErrorCode::ChangedMeanwhile, *present);
    }
    if (const auto kept = checkKept(school, step); !kept)
        return base::propagate(kept);
    const auto after = put(school, *found, step.wanted);
    if (!after)
        return base::propagate(after);
    QString detail = u"session %1: %2, was %3"_s.arg(
        QString::number(session.value), *after ? domain::toText((*after)->status) : u"not marked"_s, stateText(*found));
    if (!step.reason.isEmpty())
        detail += u"; "_s % step.reason;
    const QString subject = u"user %1"_s.arg(step.student.value);
    if (const auto recorded = recordAction(school, actor, step.action, subject, detail); !recorded)
        return base::propagate(recorded);
    return MarkChange{.student = step.student, .before = *found, .after = *after};
}

} // namespace

Mark markByHand(const School& school, const Actor& actor, base::SessionId session, base::PersonId student,
                domain::MarkStatus status, const QString& reason)
{
    return {.id = {},
            .sessionId = session,
            .studentId = student,
            .markedAt = school.now(),
            .point = {},
            .faceDistance = {},
            .device = school.device(),
            .status = status,
            .method = Method::Manual,
            .markedBy = actor.person,
            .reason = reason};
}

Result<void> requireOnRegister(School& school, const domain::Session& session, base::PersonId student)
{
    auto& database = school.database();
    const auto enrolled = storage::EnrolmentTable(database).contains(session.courseId, student);
    if (!enrolled)
        return base::propagate(enrolled);
    if (*enrolled)
        return {};
    const auto mark = storage::MarkTable(database).find(session.id, student);
    if (!mark)
        return base::propagate(mark);
    if (*mark)
        return {};
    const auto person = personWith(database, student);
    if (!person)
        return base::propagate(person);
    return base::fail(ErrorCode::InvalidArgument, person->email % u" is not in "_s % session.courseCode);
}

Result<RegisterChange> writeMarks(School& school, const Actor& actor, base::SessionId session,
                                  std::span<const MarkStep> steps)
{
    RegisterChange change{.session = session, .marks = {}, .lookalikes = {}};
    for (const auto& step : steps) {
        const auto made = writeMark(school, actor, session, step);
        if (!made)
            return base::propagate(made);
        change.marks.push_back(*made);
    }
    return change;
}

} // namespace rollcall::services
