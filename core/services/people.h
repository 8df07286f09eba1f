#pragma once

#include "core/exchange/people_csv.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/person_table.h"

#include <optional>
#include <vector>

namespace rollcall::services {

struct NewPerson
{
    QString name;
    QString email;
    QString department{};
    domain::Role role = domain::Role::Student;
    std::optional<QString> password{}; ///< without one, the person cannot sign in
};

/// The people of the school. Reading is for staff, changing for administrators; all fail with PermissionDenied
/// otherwise, and with the database codes.
class People final
{
public:
    People(School& school, Actor actor);

    /// Whoever gets a password must change it at the first sign-in. Fails with InvalidArgument (naming the field),
    /// PasswordWeak or AlreadyExists (the email).
    [[nodiscard]] base::Result<base::PersonId> add(const NewPerson& person);

    /// Adds everybody or nobody. Fails with AlreadyExists naming the first email that is taken.
    [[nodiscard]] base::Result<int> addAll(const std::vector<exchange::PersonRow>& rows);

    /// Removes the person with enrolments, consents and templates. Fails with NotFound, and with StillInUse where
    /// marks, courses or sessions name the person.
    [[nodiscard]] base::Result<void> remove(base::PersonId id);

    [[nodiscard]] base::Result<std::vector<domain::Person>> list(const storage::PersonFilter& filter,
                                                                 storage::Page page);

    /// Case does not matter. Fails with NotFound, naming the email.
    [[nodiscard]] base::Result<domain::Person> byEmail(const QString& email);

private:
    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
