#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::services {

struct NewCourse
{
    QString code;
    QString title;
    QString section;
    base::PersonId teacherId;
};

/// Courses and who is enrolled in them. Administrators; a teacher sees and enrols in own courses. All fail with
/// PermissionDenied otherwise, and with the database codes.
class Courses final
{
public:
    Courses(School& school, Actor actor);

    /// Administrators only. Fails with InvalidArgument (no code or title, or the teacher is a student), NotFound
    /// (teacher) or AlreadyExists.
    [[nodiscard]] base::Result<base::CourseId> add(const NewCourse& course);

    /// All courses; for a teacher, own ones.
    [[nodiscard]] base::Result<std::vector<domain::Course>> list(storage::Page page);

    /// The one course of that code and section. Fails with NotFound, and with InvalidArgument where the code has
    /// several sections and none was named.
    [[nodiscard]] base::Result<domain::Course> byCode(const QString& code, const std::optional<QString>& section);

    /// Fails with NotFound, InvalidArgument (not a student) or AlreadyExists.
    [[nodiscard]] base::Result<base::EnrolmentId> enrol(base::CourseId course, base::PersonId student);

private:
    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services
