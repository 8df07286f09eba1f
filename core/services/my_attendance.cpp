#include "core/services/my_attendance.h"

#include "core/attendance/percentages.h"
#include "core/services/lookup_p.h"
#include "core/services/text_p.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using domain::ReviewKind;
using namespace Qt::StringLiterals;

constexpr std::size_t kRecentShown = 10;

/// All that the record of one student is made of.
struct Records
{
    std::vector<domain::Session> sessions; ///< started, the latest first
    std::vector<domain::Enrolment> enrolments;
    std::vector<domain::Mark> marks;
    std::vector<domain::ReviewItem> questions;
    base::UtcTime now;

    [[nodiscard]] attendance::Tally tally(std::span<const domain::Session> of) const
    {
        return attendance::tally(of, enrolments, marks, now);
    }

    [[nodiscard]] bool counts(const domain::Session& session) const
    {
        return tally(std::span(&session, 1)) != attendance::Tally{};
    }
};

base::Result<domain::Person> studentWith(School& school, base::PersonId id)
{
    auto person = personWith(school.database(), id);
    if (person && person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, u"%1 is not a student"_s.arg(person->name));
    return person;
}

base::Result<Records> loadRecords(School& school, base::PersonId student)
{
    auto& database = school.database();
    Records records{.sessions = {}, .enrolments = {}, .marks = {}, .questions = {}, .now = school.now()};
    auto sessions = storage::SessionTable(database).startedOf(student, records.now);
    if (!sessions)
        return base::propagate(sessions);
    records.sessions = std::move(*sessions);
    auto enrolments = storage::EnrolmentTable(database).ofStudent(student);
    if (!enrolments)
        return base::propagate(enrolments);
    records.enrolments = std::move(*enrolments);
    storage::MarkFilter filter;
    filter.student = student;
    const auto marks = storage::MarkTable(database).list(filter, storage::kAllRows);
    if (!marks)
        return base::propagate(marks);
    std::ranges::transform(*marks, std::back_inserter(records.marks), &storage::MarkRow::mark);
    auto questions = storage::ReviewTable(database).openOf(student, ReviewKind::Question);
    if (!questions)
        return base::propagate(questions);
    records.questions = std::move(*questions);
    return records;
}

CourseAttendance attendanceIn(const domain::Course& course, const Records& records)
{
    std::vector<domain::Session> sessions;
    std::ranges::copy_if(records.sessions, std::back_inserter(sessions),
                         [&](const domain::Session& session) { return session.courseId == course.id; });
    const auto tally = records.tally(sessions);
    return {.course = course,
            .held = tally.present + tally.late + tally.excused + tally.missed,
            .present = tally.present,
            .late = tally.late,
            .excused = tally.excused,
            .absent = tally.missed,
            .percentage = attendance::percentage(tally)};
}

SessionStanding standingIn(const domain::Session& session, const Records& records)
{
    const auto mark = std::ranges::find(records.marks, session.id, &domain::Mark::sessionId);
    const auto isAbout = [&](const domain::ReviewItem& item) { return item.sessionId == session.id; };
    return {.session = session,
            .status = mark == records.marks.end() ? std::nullopt : std::optional(mark->status),
            .hasOpenQuestion = std::ranges::any_of(records.questions, isAbout)};
}

} // namespace

base::Result<MyAttendance> loadMyAttendance(School& school, base::PersonId student)
{
    const auto person = studentWith(school, student);
    if (!person)
        return base::propagate(person);
    const auto courses = storage::CourseTable(school.database()).ofStudent(student);
    if (!courses)
        return base::propagate(courses);
    const auto records = loadRecords(school, student);
    if (!records)
        return base::propagate(records);
    MyAttendance attendance{.student = *person, .courses = {}, .recent = {}, .questions = records->questions};
    for (const auto& course : *courses)
        attendance.courses.push_back(attendanceIn(course, *records));
    for (const auto& session : records->sessions) {
        if (attendance.recent.size() == kRecentShown)
            break;
        if (records->counts(session))
            attendance.recent.push_back(standingIn(session, *records));
    }
    return attendance;
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
