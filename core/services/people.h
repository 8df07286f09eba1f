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

/// What may be edited of a person.
struct PersonEdit
{
    QString name;
    QString email;
    QString department;
    domain::Role role = domain::Role::Student;
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

    /// Reads a people import as exchange::readPeople() does, and finds also whose email is taken. Fails as that does.
    [[nodiscard]] base::Result<exchange::PeopleFile> checkImport(const QByteArray& bytes);

    /// Stores `edit` for the person that the caller has read as `expected`. Sealed templates, PIN and password stay.
    /// Fails with NotFound, ChangedMeanwhile (name, email, department or role are no longer as expected),
    /// InvalidArgument, AlreadyExists (the email), or StillInUse where the role cannot change: a student who is
    /// enrolled, somebody who teaches a course, the last administrator. Returns the person as stored.
    [[nodiscard]] base::Result<domain::Person> edit(const domain::Person& expected, const PersonEdit& edit);

    /// Removes the person with enrolments, consents and templates. Fails with NotFound, and with StillInUse where
    /// marks, courses or sessions name the person.
    [[nodiscard]] base::Result<void> remove(base::PersonId id);

    [[nodiscard]] base::Result<std::vector<domain::Person>>
    list(const storage::PersonFilter& filter, storage::Page page,
         storage::PersonOrder order = storage::PersonOrder::Name, Qt::SortOrder direction = Qt::AscendingOrder);

    /// How many list() would give without a page.
    [[nodiscard]] base::Result<qint64> count(const storage::PersonFilter& filter);

    /// Case does not matter. Fails with NotFound, naming the email.
    [[nodiscard]] base::Result<domain::Person> byEmail(const QString& email);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<domain::Person> byId(base::PersonId id);

private:
    [[nodiscard]] base::Result<void> requireFreeOfRole(const domain::Person& person);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
