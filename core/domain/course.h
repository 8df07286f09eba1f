#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>

#include <optional>

namespace rollcall::domain {

/// A row of `courses`: (code, section, teacher) is unique.
struct Course
{
    base::CourseId id;
    QString code;
    QString title;
    QString section;
    base::PersonId teacherId;
    base::UtcTime createdAt;
    std::optional<base::UtcTime> archivedAt{}; ///< the course is over; nothing new is added to it

    bool operator==(const Course&) const = default;
};

/// A row of `enrollments`: a student belongs to a course since a moment.
struct Enrolment
{
    base::EnrolmentId id;
    base::CourseId courseId;
    base::PersonId studentId;
    base::UtcTime enrolledAt;

    bool operator==(const Enrolment&) const = default;
};

} // namespace rollcall::domain
