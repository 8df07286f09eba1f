#pragma once

#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/domain/review_item.h"
#include "core/domain/session.h"
#include "core/services/school.h"

#include <optional>
#include <vector>

namespace rollcall::services {

/// One student's sessions of one course, counted as core/attendance/percentages.h does: held = present + late +
/// excused + absent.
struct CourseAttendance
{
    domain::Course course;
    int held = 0; ///< sessions that count: held while the student was enrolled
    int present = 0;
    int late = 0;
    int excused = 0;
    int absent = 0;                   ///< marked absent, or no mark
    std::optional<double> percentage; ///< 0..100; nothing while there is nothing to count
};

struct SessionStanding
{
    domain::Session session;
    std::optional<domain::MarkStatus> status; ///< nothing: no mark
    bool hasOpenQuestion = false;
};

struct MyAttendance
{
    domain::Person student;
    std::vector<CourseAttendance> courses;     ///< the student's, in order of code and section
    std::vector<SessionStanding> recent;       ///< sessions that count, the latest first, at most ten
    std::vector<domain::ReviewItem> questions; ///< not answered yet, the oldest first
};

/// What a student may see of the own attendance. Whoever calls has made sure that it is this student, or staff, who
/// asks. Fails with NotFound, InvalidArgument (not a student) or the database codes.
[[nodiscard]] base::Result<MyAttendance> loadMyAttendance(School& school, base::PersonId student);

/// Asks the teacher about a session ("I was here"): leaves a review item. Fails with NotFound (student, session),
/// InvalidArgument (the note is empty, too long or of several lines; the session has not started; not enrolled) or
/// AlreadyExists where a question about this session is open.
[[nodiscard]] base::Result<base::ReviewItemId> askAbout(School& school, base::PersonId student, base::SessionId session,
                                                        const QString& note);

} // namespace rollcall::services
