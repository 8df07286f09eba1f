#pragma once

#include "core/exchange/emails_csv.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"

#include <optional>
#include <vector>

namespace rollcall::storage {
class Transaction;
}

namespace rollcall::services {

struct NewCourse
{
    QString code;
    QString title;
    QString section;
    base::PersonId teacherId;
};

/// What may be edited of a course.
using CourseEdit = NewCourse;

enum class EnrolFault { NoSuchPerson, NotAStudent };

/// One row of many that keeps all of them from being enrolled.
struct EnrolProblem
{
    int line = 0; ///< as in exchange::EmailRow
    QString email;
    EnrolFault fault;

    bool operator==(const EnrolProblem&) const = default;
};

/// What enrolling many came to: where there are problems, nobody was enrolled.
struct EnrolResult
{
    int enrolled = 0;
    int already = 0; ///< in the course before, or named twice
    std::vector<EnrolProblem> problems;
    std::vector<base::PersonId> students{}; ///< who was enrolled: what unenrolAll() takes to undo it
};

/// A course and its students, in order of name.
struct Roster
{
    storage::CourseRow course;
    std::vector<storage::RosterRow> students;
};

/// Courses and who is enrolled in them. Administrators; a teacher sees and enrols in own courses. All fail with
/// PermissionDenied otherwise, and with the database codes.
class Courses final
{
public:
    Courses(School& school, Actor actor);

    /// Administrators only. Stores `edit` for the course that the caller has read as `expected`; sessions that have not
    /// begun follow, others stay as they were held. Fails as add(), and with NotFound or ChangedMeanwhile. Returns the
    /// course as stored.
    [[nodiscard]] base::Result<domain::Course> edit(const domain::Course& expected, const CourseEdit& edit);

    /// Administrators only. An archived course keeps everything, is left out of list(), and takes neither sessions nor
    /// students. Fails with NotFound, and with StillInUse while it has a session that is active or still to come.
    [[nodiscard]] base::Result<void> archive(base::CourseId id);
    [[nodiscard]] base::Result<void> unarchive(base::CourseId id);

    /// Administrators only. What remove() would take along. Fails with NotFound.
    [[nodiscard]] base::Result<storage::CourseContents> removalPreview(base::CourseId id);

    /// Administrators only. Removes the course with enrolments, timetable rules, sessions and their marks; tries stay.
    /// `expected` is what removalPreview() gave. Fails with NotFound, StillInUse while a session is active, or
    /// ChangedMeanwhile.
    [[nodiscard]] base::Result<void> remove(base::CourseId id, const storage::CourseContents& expected);

    /// Administrators only. Fails with InvalidArgument (no code or title, or the teacher is a student), NotFound
    /// (teacher) or AlreadyExists.
    [[nodiscard]] base::Result<base::CourseId> add(const NewCourse& course);

    /// The courses that are not archived, or all of them; for a teacher, own ones.
    [[nodiscard]] base::Result<std::vector<domain::Course>> list(storage::Page page, bool withArchived = false);

    /// The same as a list shows them, those with `text` in code, title or the teacher's name.
    [[nodiscard]] base::Result<std::vector<storage::CourseRow>> rows(const QString& text, storage::Page page,
                                                                     bool withArchived = false);

    /// The one course of that code and section. Fails with NotFound, and with InvalidArgument where the code has
    /// several sections and none was named.
    [[nodiscard]] base::Result<domain::Course> byCode(const QString& code, const std::optional<QString>& section);

    /// Fails with NotFound.
    [[nodiscard]] base::Result<domain::Course> byId(base::CourseId id);

    /// Who is enrolled, in order of name. Fails with NotFound.
    [[nodiscard]] base::Result<std::vector<domain::Person>> students(base::CourseId course, storage::Page page);

    /// The same with since when, and the course. Fails with NotFound.
    [[nodiscard]] base::Result<Roster> roster(base::CourseId course);

    /// Fails with NotFound, InvalidArgument (not a student, or the course is archived) or AlreadyExists.
    [[nodiscard]] base::Result<base::EnrolmentId> enrol(base::CourseId course, base::PersonId student);

    /// Enrols all of them or nobody; never with problems. Fails with NotFound, or InvalidArgument (one of them is not a
    /// student, or the course is archived).
    [[nodiscard]] base::Result<EnrolResult> enrolThese(base::CourseId course,
                                                       const std::vector<base::PersonId>& students);

    /// Enrols everybody of the list or, where a row has a problem, nobody. Fails with NotFound (course) or
    /// InvalidArgument (archived).
    [[nodiscard]] base::Result<EnrolResult> enrolAll(base::CourseId course,
                                                     const std::vector<exchange::EmailRow>& rows);

    /// Enrols the students of another course; of both the actor must be the teacher. Fails as enrolAll().
    [[nodiscard]] base::Result<EnrolResult> enrolFrom(base::CourseId other, base::CourseId course);

    /// Takes the student out of the course: marks stay, but no longer count. Fails with NotFound.
    [[nodiscard]] base::Result<void> unenrol(base::CourseId course, base::PersonId student);

    /// The same for several, all or none, and returns what restore() takes to undo it. Fails with NotFound (course) or
    /// ChangedMeanwhile (one of them is not enrolled).
    [[nodiscard]] base::Result<std::vector<domain::Enrolment>> unenrolAll(base::CourseId course,
                                                                          const std::vector<base::PersonId>& students);

    /// Enrols them again since the moment they were enrolled before, so that their marks count as before; all or none.
    /// Fails with NotFound (course, person), InvalidArgument (archived, or of another course) or ChangedMeanwhile (one
    /// of them is enrolled).
    [[nodiscard]] base::Result<void> restore(base::CourseId course, const std::vector<domain::Enrolment>& enrolments);

private:
    /// The actor's own course that is not archived.
    [[nodiscard]] base::Result<domain::Course> openCourse(base::CourseId id);
    /// The edit as it is stored; fails as add().
    [[nodiscard]] base::Result<domain::Course> checked(const NewCourse& course);
    /// Commits and records it, unless nobody was enrolled or somebody could not be.
    [[nodiscard]] base::Result<EnrolResult> keep(const domain::Course& course, EnrolResult result,
                                                 storage::Transaction& transaction);
    [[nodiscard]] base::Result<EnrolResult> enrolEach(const domain::Course& course,
                                                      const std::vector<exchange::EmailRow>& rows);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
