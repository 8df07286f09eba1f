#pragma once

#include "core/base/result.h"
#include "core/domain/course.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// The fields that are set must all hold.
struct CourseFilter
{
    std::optional<base::PersonId> teacher{};
    bool currentOnly = false; ///< none that is archived
};

/// What a course is made of, beside its own row.
struct CourseContents
{
    qint64 enrolments = 0;
    qint64 sessions = 0;
    qint64 marks = 0;

    bool operator==(const CourseContents&) const = default;
};

/// A course with what a list of courses shows beside it.
struct CourseRow
{
    domain::Course course;
    QString teacherName;
    qint64 students = 0; ///< enrolled

    bool operator==(const CourseRow&) const = default;
};

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

    /// In order of code and section.
    [[nodiscard]] base::Result<std::vector<domain::Course>> list(const CourseFilter& filter, Page page);

    /// The same with what is beside them; those with `text` in code, title or the teacher's name, ASCII letters in
    /// either case; empty: all of them.
    [[nodiscard]] base::Result<std::vector<CourseRow>> rows(const CourseFilter& filter, const QString& text, Page page);

    [[nodiscard]] base::Result<std::optional<CourseRow>> row(base::CourseId id);

    /// The courses in which the student is enrolled; in order of code and section.
    [[nodiscard]] base::Result<std::vector<domain::Course>> ofStudent(base::PersonId student);

    [[nodiscard]] base::Result<CourseContents> contents(base::CourseId id);

    /// Stores code, title, section and teacher. Fails with NotFound (course, teacher) and AlreadyExists.
    [[nodiscard]] base::Result<void> update(const domain::Course& course);

    /// Nothing: the course is not archived. Fails with NotFound.
    [[nodiscard]] base::Result<void> setArchived(base::CourseId id, std::optional<base::UtcTime> at);

    /// Removes the course with its enrolments and timetable rules. Fails with NotFound, and with StillInUse while it
    /// has sessions.
    [[nodiscard]] base::Result<void> remove(base::CourseId id);

private:
    Database& m_database;
};

} // namespace rollcall::storage
