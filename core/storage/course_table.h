#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The table `courses`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class CourseTable final
{
public:
    explicit CourseTable(Database& database) : m_database(database) {}

    /// `course.id` is not looked at. Fails with AlreadyExists when the teacher has this code and section already, and
    /// with NotFound when there is no such teacher.
    [[nodiscard]] base::Result<base::CourseId> insert(const domain::Course& course);

    [[nodiscard]] base::Result<std::optional<domain::Course>> find(base::CourseId id);

    /// Every course of that code, or of that code and section, letter for letter; in order of section and teacher.
    [[nodiscard]] base::Result<std::vector<domain::Course>> findByCode(const QString& code,
                                                                       const std::optional<QString>& section);

    /// All courses, or one teacher's; in order of code and section.
    [[nodiscard]] base::Result<std::vector<domain::Course>> list(std::optional<base::PersonId> teacher, Page page);

    /// The courses in which the student is enrolled; in order of code and section.
    [[nodiscard]] base::Result<std::vector<domain::Course>> ofStudent(base::PersonId student);

    /// Removes the course with its enrolments and timetable rules. Fails with NotFound, and with StillInUse while it
    /// has sessions.
    [[nodiscard]] base::Result<void> remove(base::CourseId id);

private:
    Database& m_database;
};

} // namespace rollcall::storage
