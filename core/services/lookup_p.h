#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/domain/session.h"
#include "core/services/actor.h"

namespace rollcall::storage {
class Database;
}

namespace rollcall::services {

/// A row that must be there. Each fails with NotFound ("user 12") or the database codes.
[[nodiscard]] base::Result<domain::Person> personWith(storage::Database& database, base::PersonId id);
/// Somebody who was not erased: nothing may be stored anew under the number that is left.
[[nodiscard]] base::Result<domain::Person> presentPerson(storage::Database& database, base::PersonId id);
[[nodiscard]] base::Result<domain::Course> courseWith(storage::Database& database, base::CourseId id);
[[nodiscard]] base::Result<domain::Session> sessionWith(storage::Database& database, base::SessionId id);

/// The same for the actor to change: also fails with PermissionDenied, for students before anything is looked up.
[[nodiscard]] base::Result<domain::Course> ownCourse(storage::Database& database, const Actor& actor,
                                                     base::CourseId id);
[[nodiscard]] base::Result<domain::Session> ownSession(storage::Database& database, const Actor& actor,
                                                       base::SessionId id);

/// The result; where it failed with `code`, the detail becomes `what`: SQLite names a constraint there, people want to
/// know whom or what it is about.
template <class T>
[[nodiscard]] base::Result<T> naming(base::Result<T> result, base::ErrorCode code, const QString& what)
{
    if (!result && result.error().code == code)
        return base::fail(code, what);
    return result;
}

} // namespace rollcall::services
