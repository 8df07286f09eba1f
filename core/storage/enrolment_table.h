#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A student of a course, and since when.
struct RosterRow
{
    domain::Person person;
    base::UtcTime enrolledAt;

    bool operator==(const RosterRow&) const = default;
};

/// The table `enrollments`: which students belong to which course. Same thread as the Database. Every call may fail
/// with the Database... codes and DiskFull.
class EnrolmentTable final
{
public:
    explicit EnrolmentTable(Database& database) : m_database(database) {}

    /// Fails with AlreadyExists, and with NotFound when there is no such course or person.
    [[nodiscard]] base::Result<base::EnrolmentId> insert(base::CourseId course, base::PersonId student,
                                                         base::UtcTime at);

    [[nodiscard]] base::Result<bool> contains(base::CourseId course, base::PersonId student);

    [[nodiscard]] base::Result<std::optional<domain::Enrolment>> find(base::CourseId course, base::PersonId student);

    /// The roster, in order of name.
    [[nodiscard]] base::Result<std::vector<domain::Person>> students(base::CourseId course, Page page);

    /// The same with since when, all of them.
    [[nodiscard]] base::Result<std::vector<RosterRow>> roster(base::CourseId course);

    /// Every course the student is in.
    [[nodiscard]] base::Result<std::vector<domain::Enrolment>> ofStudent(base::PersonId student);

    /// Whether the student is in a course of this teacher.
    [[nodiscard]] base::Result<bool> isTaughtBy(base::PersonId student, base::PersonId teacher);

    [[nodiscard]] base::Result<qint64> count(base::CourseId course);

    /// Enrols the students of `from` that are not in `to` yet, and returns how many. Both courses must exist.
    [[nodiscard]] base::Result<qint64> copy(base::CourseId from, base::CourseId to, base::UtcTime at);

    /// Fails with NotFound when the student is not enrolled.
    [[nodiscard]] base::Result<void> remove(base::CourseId course, base::PersonId student);

    /// Takes the student out of every course and returns out of how many.
    [[nodiscard]] base::Result<qint64> removeAll(base::PersonId student);

private:
    Database& m_database;
};

} // namespace rollcall::storage
