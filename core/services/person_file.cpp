#include "core/services/person_file.h"

#include "core/services/lookup_p.h"
#include "core/storage/consent_table.h"
#include "core/storage/course_table.h"
#include "core/storage/person_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/tombstone_table.h"
#include "core/storage/transaction.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::Result;
using domain::Role;

constexpr int kAttemptsShown = 20;

/// Puts what was read into `field`; false, and `outcome` says why, where it could not be read.
template <class T>
bool keep(Result<T> read, T& field, Result<void>& outcome)
{
    if (read)
        field = std::move(*read);
    else
        outcome = base::propagate(read);
    return read.has_value();
}

Result<void> readAccount(storage::Database& database, PersonFile& file)
{
    const auto id = file.person.id;
    storage::PersonTable people(database);
    QString hash;
    Result<void> outcome;
    if (keep(people.passwordHash(id), hash, outcome) &&
        keep(people.mustChangePassword(id), file.mustChangePassword, outcome) &&
        keep(storage::DeviceTable(database).ofPerson(id), file.devices, outcome))
        static_cast<void>(
            keep(storage::CourseTable(database).list({.teacher = id}, storage::kAllRows), file.taught, outcome));
    file.hasPassword = !hash.isEmpty();
    return outcome;
}

Result<void> readCourses(School& school, std::optional<base::PersonId> teacher, PersonFile& file)
{
    auto attendance = loadMyAttendance(school, file.person.id);
    if (!attendance)
        return base::propagate(attendance);
    file.courses = std::move(attendance->courses);
    if (teacher)
        std::erase_if(file.courses,
                      [teacher](const CourseAttendance& one) { return one.course.teacherId != *teacher; });
    return {};
}

Result<void> readTraces(storage::Database& database, std::optional<base::PersonId> teacher, PersonFile& file)
{
    const auto id = file.person.id;
    std::optional<domain::Tombstone> tombstone;
    Result<void> outcome;
    if (keep(storage::TombstoneTable(database).find(id), tombstone, outcome) &&
        keep(storage::PinTable(database).setAt(id), file.pinSetAt, outcome) &&
        keep(storage::ConsentTable(database).history(id), file.consents, outcome))
        static_cast<void>(
            keep(storage::AttemptTable(database).latestOf(id, teacher, kAttemptsShown), file.attempts, outcome));
    if (tombstone)
        file.erasedAt = tombstone->erasedAt;
    return outcome;
}

} // namespace

Result<PersonFile> loadPersonFile(School& school, const Actor& actor, base::PersonId person)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return base::propagate(allowed);
    const auto snapshot = storage::Transaction::beginReading(school.database());
    if (!snapshot)
        return base::propagate(snapshot);
    auto found = personWith(school.database(), person);
    if (!found)
        return base::propagate(found);
    PersonFile file{.person = std::move(*found)};
    const bool isAdmin = actor.role == Role::Admin;
    const auto teacher = isAdmin ? std::nullopt : actor.person;
    if (isAdmin || actor.person == person)
        if (const auto read = readAccount(school.database(), file); !read)
            return base::propagate(read);
    if (file.person.role == Role::Student)
        if (const auto read = readCourses(school, teacher, file); !read)
            return base::propagate(read);
    if (const auto read = readTraces(school.database(), teacher, file); !read)
        return base::propagate(read);
    return file;
}

} // namespace rollcall::services
