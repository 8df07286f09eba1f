#include "core/services/people.h"

#include "core/security/password.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/writes_p.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"

#include <QSet>

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

domain::Person personOf(const exchange::PersonRow& row, base::UtcTime now)
{
    return {.id = {},
            .name = row.name,
            .email = row.email,
            .department = row.department,
            .role = row.role,
            .faceRegistered = false,
            .registeredAt = now};
}

/// Which fields differ, for the log of staff: their texts would tell who it was after the person is erased.
QString changedFields(const domain::Person& before, const domain::Person& after)
{
    QStringList fields;
    if (before.name != after.name)
        fields.append(u"name"_s);
    if (before.email != after.email)
        fields.append(u"email"_s);
    if (before.department != after.department)
        fields.append(u"department"_s);
    if (before.role != after.role)
        fields.append(u"role "_s % toText(before.role) % u" -> " % toText(after.role));
    return fields.join(u", "_s);
}

} // namespace

People::People(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<base::PersonId> People::add(const NewPerson& person)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto added = writePerson(m_school, m_actor, person);
    if (!added)
        return added;
    if (person.password)
        if (const auto told = storage::PersonTable(m_school.database()).setMustChangePassword(*added, true); !told)
            return base::propagate(told);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return added;
}

base::Result<base::PersonId> writePerson(School& school, const Actor& actor, const NewPerson& person)
{
    const auto row = exchange::checkedPerson(person.name, person.email, person.department, person.role);
    if (!row)
        return base::propagate(row);
    QString hash;
    if (person.password) {
        auto hashed = security::hashPassword(*person.password);
        if (!hashed)
            return base::propagate(hashed);
        hash = std::move(*hashed);
    }
    auto id = storage::PersonTable(school.database()).insert(personOf(*row, school.now()), hash);
    if (!id)
        return naming(std::move(id), ErrorCode::AlreadyExists, row->email);
    if (const auto recorded = recordAction(school, actor, u"user.add"_s, u"user %1"_s.arg(id->value), {}); !recorded)
        return base::propagate(recorded);
    return id;
}

base::Result<int> People::addAll(const std::vector<exchange::PersonRow>& rows)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    const QString detail = u"%1 people"_s.arg(rows.size());
    return changeAsStaff(m_school, m_actor, u"user.import"_s, u"users"_s, detail, [&]() -> base::Result<int> {
        storage::PersonTable table(m_school.database());
        for (const auto& row : rows) {
            const auto added = table.insert(personOf(row, m_school.now()), {});
            if (!added && added.error().code == ErrorCode::AlreadyExists)
                return base::fail(ErrorCode::AlreadyExists, u"line %1: %2"_s.arg(row.line).arg(row.email));
            if (!added)
                return base::propagate(added);
        }
        return static_cast<int>(rows.size());
    });
}

base::Result<exchange::PeopleFile> People::checkImport(const QByteArray& bytes)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    auto file = exchange::readPeople(bytes);
    if (!file || file->people.empty())
        return file;
    const auto emails = storage::PersonTable(m_school.database()).emails();
    if (!emails)
        return base::propagate(emails);
    const QSet<QString> taken(emails->begin(), emails->end());
    for (const auto& row : file->people)
        if (taken.contains(row.email))
            file->problems.push_back({row.line, u"email"_s, exchange::PeopleFault::EmailTaken, row.email});
    if (!file->problems.empty())
        file->people.clear();
    return file;
}

base::Result<domain::Person> People::edit(const domain::Person& expected, const PersonEdit& edit)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return base::propagate(allowed);
    const auto row = exchange::checkedPerson(edit.name, edit.email, edit.department, edit.role);
    if (!row)
        return base::propagate(row);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto person = presentPerson(m_school.database(), expected.id);
    if (!person)
        return person;
    const domain::Person before = *person;
    if (!changedFields(before, expected).isEmpty())
        return base::fail(ErrorCode::ChangedMeanwhile, u"user %1"_s.arg(expected.id.value));
    if (row->role != before.role)
        if (const auto free = requireFreeOfRole(before); !free)
            return base::propagate(free);
    person->name = row->name;
    person->email = row->email;
    person->department = row->department;
    person->role = row->role;
    const QString changed = changedFields(before, *person);
    if (changed.isEmpty())
        return person;
    const auto stored =
        naming(storage::PersonTable(m_school.database()).update(*person), ErrorCode::AlreadyExists, row->email);
    if (!stored)
        return base::propagate(stored);
    const QString subject = u"user %1"_s.arg(expected.id.value);
    if (const auto recorded = recordAction(m_school, m_actor, u"user.edit"_s, subject, changed); !recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return person;
}

/// Whether nothing rests on the person's role.
base::Result<void> People::requireFreeOfRole(const domain::Person& person)
{
    auto& database = m_school.database();
    if (person.role == domain::Role::Student) {
        const auto enrolments = storage::EnrolmentTable(database).ofStudent(person.id);
        if (!enrolments)
            return base::propagate(enrolments);
        if (!enrolments->empty())
            return base::fail(ErrorCode::StillInUse, person.email % u" is enrolled in courses"_s);
        return {};
    }
    const auto courses = storage::CourseTable(database).list({.teacher = person.id}, {.limit = 1, .offset = 0});
    if (!courses)
        return base::propagate(courses);
    if (!courses->empty())
        return base::fail(ErrorCode::StillInUse, person.email % u" teaches courses"_s);
    if (person.role != domain::Role::Admin)
        return {};
    const auto admins = storage::PersonTable(database).count({.role = domain::Role::Admin, .text = {}});
    if (!admins)
        return base::propagate(admins);
    if (*admins == 1)
        return base::fail(ErrorCode::StillInUse, person.email % u" is the last administrator"_s);
    return {};
}

base::Result<void> People::remove(base::PersonId id)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    const auto person = personWith(m_school.database(), id);
    if (!person)
        return base::propagate(person);
    const auto leaveAndGo = [&]() -> base::Result<void> {
        if (const auto left = storage::EnrolmentTable(m_school.database()).removeAll(id); !left)
            return base::propagate(left);
        return storage::PersonTable(m_school.database()).remove(id);
    };
    return naming(changeAsStaff(m_school, m_actor, u"user.remove"_s, u"user %1"_s.arg(id.value), {}, leaveAndGo),
                  ErrorCode::StillInUse, person->email % u" has attendance, courses or sessions"_s);
}

base::Result<std::vector<domain::Person>> People::list(const storage::PersonFilter& filter, storage::Page page,
                                                       storage::PersonOrder order, Qt::SortOrder direction)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::PersonTable(m_school.database()).list(filter, page, order, direction);
}

base::Result<qint64> People::count(const storage::PersonFilter& filter)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::PersonTable(m_school.database()).count(filter);
}

base::Result<domain::Person> People::byEmail(const QString& email)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    const auto found = storage::PersonTable(m_school.database()).findByEmail(email.trimmed().toLower());
    if (!found)
        return base::propagate(found);
    if (!*found)
        return base::fail(ErrorCode::NotFound, email);
    return **found;
}

base::Result<domain::Person> People::byId(base::PersonId id)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return personWith(m_school.database(), id);
}

} // namespace rollcall::services
