#include "core/services/person_rights.h"

#include "core/services/backup_file_p.h"
#include "core/services/lookup_p.h"
#include "core/services/person_erasure_p.h"
#include "core/services/person_record_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/attempt_table.h"
#include "core/storage/consent_table.h"
#include "core/storage/course_table.h"
#include "core/storage/device_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/person_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/review_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/template_table.h"
#include "core/storage/tombstone_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

QString subjectOf(base::PersonId person)
{
    return u"user %1"_s.arg(person.value);
}

Result<void> requireNotErased(School& school, base::PersonId person)
{
    const auto tombstone = storage::TombstoneTable(school.database()).find(person);
    if (!tombstone)
        return base::propagate(tombstone);
    if (*tombstone)
        return base::fail(ErrorCode::AlreadyExists, u"erasure of "_s % subjectOf(person));
    return {};
}

Result<qint64> countNaming(School& school, const QString& email)
{
    const auto actions = storage::StaffActionTable(school.database()).list(storage::kAllRows);
    if (!actions)
        return base::propagate(actions);
    return std::ranges::count_if(*actions, [&email](const domain::StaffAction& action) {
        const auto names = [&email](const QString& text) { return text.contains(email, Qt::CaseInsensitive); };
        return names(action.actorName) || names(action.subject) || names(action.detail);
    });
}

template <class T>
bool take(const Result<std::vector<T>>& rows, qint64& count, Result<void>& outcome)
{
    if (rows)
        count = static_cast<qint64>(rows->size());
    else
        outcome = base::propagate(rows);
    return rows.has_value();
}

Result<void> count(School& school, ErasurePlan& plan)
{
    auto& database = school.database();
    const auto id = plan.person.id;
    storage::MarkFilter marks;
    marks.student = id;
    const auto attempts = storage::AttemptTable(database).count({.session = {}, .student = id});
    if (!attempts)
        return base::propagate(attempts);
    plan.attempts = *attempts;
    const auto naming = countNaming(school, plan.person.email);
    if (!naming)
        return base::propagate(naming);
    plan.actionsNaming = *naming;
    Result<void> outcome;
    static_cast<void>(
        take(storage::TemplateTable(database).ofPerson(id), plan.faceSamples, outcome) &&
        take(storage::EnrolmentTable(database).ofStudent(id), plan.enrolments, outcome) &&
        take(storage::DeviceTable(database).ofPerson(id), plan.devices, outcome) &&
        take(storage::ReviewTable(database).ofStudent(id), plan.reviewItems, outcome) &&
        take(storage::ConsentTable(database).history(id), plan.consents, outcome) &&
        take(storage::MarkTable(database).list(marks, storage::kAllRows), plan.marks, outcome) &&
        take(storage::CourseTable(database).list({.teacher = id}, storage::kAllRows), plan.courses, outcome));
    return outcome;
}

Result<ErasurePlan> planOf(School& school, base::PersonId id)
{
    const auto person = personWith(school.database(), id);
    if (!person)
        return base::propagate(person);
    if (const auto present = requireNotErased(school, id); !present)
        return base::propagate(present);
    ErasurePlan plan;
    plan.person = *person;
    plan.copies = copiesBeside(school.database().path());
    const auto face = storage::PersonTable(school.database()).sealedFace(id);
    if (!face)
        return base::propagate(face);
    plan.hasFace = face->has_value();
    const auto pin = storage::PinTable(school.database()).hash(id);
    if (!pin)
        return base::propagate(pin);
    plan.hasPin = pin->has_value();
    const auto password = storage::PersonTable(school.database()).passwordHash(id);
    if (!password)
        return base::propagate(password);
    plan.hasPassword = !password->isEmpty();
    if (const auto counted = count(school, plan); !counted)
        return base::propagate(counted);
    return plan;
}

Result<void> checkReason(const QString& reason, const domain::Person& person)
{
    if (auto unnamed = checkNotNaming(u"reason"_s, reason, person); !unnamed)
        return unnamed;
    return checkFilledLine(u"reason"_s, reason);
}

} // namespace

Result<QJsonObject> exportPerson(School& school, const Actor& actor, base::PersonId person)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto found = personWith(school.database(), person);
    if (!found)
        return base::propagate(found);
    return changeAsStaff(school, actor, u"person.export"_s, subjectOf(person), {},
                         [&] { return readPersonRecord(school, *found); });
}

Result<ErasurePlan> planErasure(School& school, const Actor& actor, base::PersonId person)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    return planOf(school, person);
}

Result<Erasure> erasePerson(School& school, const Actor& actor, base::PersonId person, const QString& reason)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto plan =
        changeAsStaff(school, actor, u"person.erase"_s, subjectOf(person), {}, [&]() -> Result<ErasurePlan> {
            auto found = planOf(school, person);
            if (!found)
                return found;
            if (const auto valid = checkReason(reason, found->person); !valid)
                return base::propagate(valid);
            const auto erased =
                writeErasure(school, {.personId = person, .reason = reason.trimmed(), .erasedAt = school.now()});
            if (!erased)
                return base::propagate(erased);
            return found;
        });
    if (!plan)
        return base::propagate(plan);
    return Erasure{.done = *plan, .isWalEmpty = school.database().emptyWal().has_value()};
}

} // namespace rollcall::services
