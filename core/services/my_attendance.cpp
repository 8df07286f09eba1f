#include "core/services/my_attendance.h"

#include "core/attendance/percentages.h"
#include "core/services/lookup_p.h"
#include "core/services/text_p.h"
#include "core/storage/attendance_totals.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using domain::ReviewKind;
using namespace Qt::StringLiterals;

constexpr int kRecentShown = 10;

base::Result<domain::Person> studentWith(School& school, base::PersonId id)
{
    auto person = personWith(school.database(), id);
    if (person && person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, u"%1 is not a student"_s.arg(person->name));
    return person;
}

CourseAttendance attendanceIn(const domain::Course& course, const storage::StandingCounts& counts)
{
    const attendance::Tally tally{.present = static_cast<int>(counts.present),
                                  .late = static_cast<int>(counts.late),
                                  .excused = static_cast<int>(counts.excused),
                                  .missed = static_cast<int>(counts.absent)};
    return {.course = course,
            .held = tally.present + tally.late + tally.excused + tally.missed,
            .present = tally.present,
            .late = tally.late,
            .excused = tally.excused,
            .absent = tally.missed,
            .percentage = attendance::percentage(tally)};
}

base::Result<std::vector<CourseAttendance>> loadCourses(School& school, base::PersonId student)
{
    const auto courses = storage::CourseTable(school.database()).ofStudent(student);
    if (!courses)
        return base::propagate(courses);
    std::unordered_map<base::CourseId, storage::StandingCounts> counts;
    const auto keep = [&counts](const storage::StudentTotals& totals) {
        counts.emplace(totals.courseId, totals.counts);
        return true;
    };
    const auto counted =
        storage::AttendanceTotals(school.database()).eachStudent({.student = student, .through = school.now()}, keep);
    if (!counted)
        return base::propagate(counted);
    std::vector<CourseAttendance> all;
    for (const auto& course : *courses)
        all.push_back(attendanceIn(course, counts[course.id]));
    return all;
}

base::Result<std::vector<SessionStanding>> loadRecent(School& school, base::PersonId student,
                                                      const std::vector<domain::ReviewItem>& questions)
{
    auto sessions = storage::SessionTable(school.database()).latestOf(student, school.now(), kRecentShown);
    if (!sessions)
        return base::propagate(sessions);
    std::vector<SessionStanding> recent;
    for (auto& [session, status] : *sessions) {
        const bool isAsked =
            std::ranges::find(questions, session.id, &domain::ReviewItem::sessionId) != questions.end();
        recent.push_back({.session = std::move(session), .status = status, .hasOpenQuestion = isAsked});
    }
    return recent;
}

} // namespace

base::Result<MyAttendance> loadMyAttendance(School& school, base::PersonId student)
{
    const auto person = studentWith(school, student);
    if (!person)
        return base::propagate(person);
    auto courses = loadCourses(school, student);
    if (!courses)
        return base::propagate(courses);
    auto questions = storage::ReviewTable(school.database()).openOf(student, ReviewKind::Question);
    if (!questions)
        return base::propagate(questions);
    auto recent = loadRecent(school, student, *questions);
    if (!recent)
        return base::propagate(recent);
    return MyAttendance{.student = *person,
                        .courses = std::move(*courses),
                        .recent = std::move(*recent),
                        .questions = std::move(*questions)};
}

base::Result<base::ReviewItemId> askAbout(School& school, base::PersonId student, base::SessionId session,
                                          const QString& note)
{
    const auto person = studentWith(school, student);
    if (!person)
        return base::propagate(person);
    const auto about = sessionWith(school.database(), session);
    if (!about)
        return base::propagate(about);
    const auto words = note.trimmed();
    if (words.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, u"the note is empty"_s);
    if (const auto valid = checkLine(u"note"_s, words); !valid)
        return base::propagate(valid);
    if (about->startsAt > school.now())
        return base::fail(ErrorCode::InvalidArgument, u"the session has not started"_s);
    const auto enrolled = storage::EnrolmentTable(school.database()).contains(about->courseId, student);
    if (!enrolled)
        return base::propagate(enrolled);
    if (!*enrolled)
        return base::fail(ErrorCode::InvalidArgument, u"not enrolled in %1"_s.arg(about->courseCode));
    return naming(storage::ReviewTable(school.database())
                      .insert({.id = {},
                               .kind = ReviewKind::Question,
                               .sessionId = session,
                               .studentId = student,
                               .attemptId = {},
                               .note = words,
                               .createdAt = school.now(),
                               .resolvedAt = {}}),
                  ErrorCode::AlreadyExists, u"a question about session %1"_s.arg(session.value));
}

} // namespace rollcall::services
