#include "core/services/pins.h"

#include "core/security/pin.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// Administrators, and teachers who have the student in a course of theirs or set the own one.
base::Result<void> requireIssuer(School& school, const Actor& actor, base::PersonId holder)
{
    if (actor.role == domain::Role::Teacher && actor.person) {
        if (actor.person == holder)
            return {};
        const auto isTaught = storage::EnrolmentTable(school.database()).isTaughtBy(holder, *actor.person);
        if (!isTaught)
            return base::propagate(isTaught);
        if (*isTaught)
            return {};
    }
    return requireAdmin(actor);
}

base::Result<domain::Person> ownHolder(School& school, const Actor& actor, base::PersonId id)
{
    if (const auto allowed = requireIssuer(school, actor, id); !allowed)
        return base::propagate(allowed);
    auto person = presentPerson(school.database(), id);
    if (person && person->role == domain::Role::Admin)
        return base::fail(ErrorCode::InvalidArgument, u"user %1 is an administrator"_s.arg(id.value));
    return person;
}

base::Result<void> requireCourse(School& school, const Actor& actor, base::CourseId id)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return allowed;
    const auto course = courseWith(school.database(), id);
    if (!course)
        return base::propagate(course);
    return requireTeacherOf(actor, *course);
}

base::Result<void> storePin(School& school, base::PersonId student, const QString& hash)
{
    if (const auto stored = storage::PinTable(school.database()).set(student, hash, school.now()); !stored)
        return stored;
    return storage::RateLimitTable(school.database()).clear(QString::fromUtf16(kPinOfPerson.name), trySubject(student));
}

struct HashedPin
{
    IssuedPin issued;
    QString hash;
};

base::Result<HashedPin> makePin(const domain::Person& person)
{
    HashedPin made{.issued = {person, security::newPin()}, .hash = {}};
    const auto hash = security::hashPin(made.issued.pin);
    if (!hash)
        return base::propagate(hash);
    made.hash = *hash;
    return made;
}

/// Stores those of people who have still no PIN.
base::Result<std::vector<IssuedPin>> storeNewPins(School& school, const std::vector<HashedPin>& pins)
{
    std::vector<IssuedPin> stored;
    for (const auto& pin : pins) {
        const auto earlier = storage::PinTable(school.database()).hash(pin.issued.person.id);
        if (!earlier)
            return base::propagate(earlier);
        if (*earlier)
            continue;
        if (const auto kept = storePin(school, pin.issued.person.id, pin.hash); !kept)
            return base::propagate(kept);
        stored.push_back(pin.issued);
    }
    return stored;
}

base::Result<std::vector<IssuedPin>> issueToCourse(School& school, const Actor& actor, base::CourseId course,
                                                   const std::vector<HashedPin>& pins)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto stored = storeNewPins(school, pins);
    if (!stored || stored->empty())
        return stored;
    const auto recorded = recordAction(school, actor, u"pin.generate"_s, u"course %1"_s.arg(course.value),
                                       u"%1 students"_s.arg(stored->size()));
    if (!recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return stored;
}

QString subjectOf(base::PersonId student)
{
    return u"user %1"_s.arg(student.value);
}

} // namespace

Pins::Pins(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<void> Pins::set(base::PersonId student, const QString& pin)
{
    if (const auto person = ownHolder(m_school, m_actor, student); !person)
        return base::propagate(person);
    const auto hash = security::hashPin(pin);
    if (!hash)
        return base::propagate(hash);
    return changeAsStaff(m_school, m_actor, u"pin.set"_s, subjectOf(student), {},
                         [&] { return storePin(m_school, student, *hash); });
}

base::Result<IssuedPin> Pins::generate(base::PersonId student)
{
    const auto person = ownHolder(m_school, m_actor, student);
    if (!person)
        return base::propagate(person);
    const auto made = makePin(*person);
    if (!made)
        return base::propagate(made);
    const auto stored = changeAsStaff(m_school, m_actor, u"pin.generate"_s, subjectOf(student), {},
                                      [&] { return storePin(m_school, student, made->hash); });
    if (!stored)
        return base::propagate(stored);
    return made->issued;
}

base::Result<std::vector<IssuedPin>> Pins::generateForCourse(base::CourseId course, const Progress& progress)
{
    auto roster = list(course);
    if (!roster)
        return base::propagate(roster);
    std::erase_if(*roster, [](const PinHolder& holder) { return holder.setAt.has_value(); });
    std::vector<HashedPin> made;
    const int total = static_cast<int>(roster->size());
    for (const auto& holder : *roster) {
        auto pin = makePin(holder.person);
        if (!pin)
            return base::propagate(pin);
        made.push_back(std::move(*pin));
        if (!goesOn(progress, static_cast<int>(made.size()), total))
            return base::fail(ErrorCode::Cancelled, {});
    }
    return issueToCourse(m_school, m_actor, course, made);
}

base::Result<void> Pins::remove(base::PersonId student)
{
    if (const auto allowed = requireIssuer(m_school, m_actor, student); !allowed)
        return allowed;
    return changeAsStaff(m_school, m_actor, u"pin.remove"_s, subjectOf(student), {},
                         [&] { return storage::PinTable(m_school.database()).remove(student); });
}

base::Result<std::vector<PinHolder>> Pins::list(base::CourseId course)
{
    if (const auto allowed = requireCourse(m_school, m_actor, course); !allowed)
        return base::propagate(allowed);
    const auto rows = storage::PinTable(m_school.database()).ofCourse(course);
    if (!rows)
        return base::propagate(rows);
    std::vector<PinHolder> holders;
    for (const auto& row : *rows)
        holders.push_back({row.person, row.setAt});
    return holders;
}

} // namespace rollcall::services
