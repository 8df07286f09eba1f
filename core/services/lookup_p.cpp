#include "core/services/lookup_p.h"

#include "core/storage/course_table.h"
#include "core/storage/person_table.h"
#include "core/storage/session_table.h"
#include "core/storage/tombstone_table.h"

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;

template <class Row, class Id>
base::Result<Row> present(const base::Result<std::optional<Row>>& found, const QString& what, Id id)
{
    if (!found)
        return base::propagate(found);
    if (!*found)
        return base::fail(base::ErrorCode::NotFound, what.arg(id.value));
    return **found;
}

} // namespace

base::Result<domain::Person> personWith(storage::Database& database, base::PersonId id)
{
    return present(storage::PersonTable(database).find(id), u"user %1"_s, id);
}

base::Result<domain::Person> presentPerson(storage::Database& database, base::PersonId id)
{
    const auto tombstone = storage::TombstoneTable(database).find(id);
    if (!tombstone)
        return base::propagate(tombstone);
    if (*tombstone)
        return base::fail(base::ErrorCode::NotFound, u"user %1"_s.arg(id.value));
    return personWith(database, id);
}

base::Result<domain::Course> courseWith(storage::Database& database, base::CourseId id)
{
    return present(storage::CourseTable(database).find(id), u"course %1"_s, id);
}

base::Result<domain::Course> ownCourse(storage::Database& database, const Actor& actor, base::CourseId id)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return base::propagate(allowed);
    auto course = courseWith(database, id);
    if (!course)
        return course;
    if (const auto allowed = requireTeacherOf(actor, *course); !allowed)
        return base::propagate(allowed);
    return course;
}

base::Result<domain::Session> sessionWith(storage::Database& database, base::SessionId id)
{
    return present(storage::SessionTable(database).find(id), u"session %1"_s, id);
}

base::Result<domain::Session> ownSession(storage::Database& database, const Actor& actor, base::SessionId id)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return base::propagate(allowed);
    auto session = sessionWith(database, id);
    if (!session)
        return session;
    if (const auto course = ownCourse(database, actor, session->courseId); !course)
        return base::propagate(course);
    return session;
}

} // namespace rollcall::services
