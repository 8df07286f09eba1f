#include "core/services/courses.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/person_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rollcall::services {

using base::ErrorCode;
using base::Result;
using domain::Course;
using namespace Qt::StringLiterals;
namespace {

Result<std::vector<base::PersonId>> idsOf(const Result<std::vector<domain::Person>>& people)
{
    if (!people)
        return base::propagate(people);
    std::vector<base::PersonId> ids;
    std::ranges::transform(*people, std::back_inserter(ids), &domain::Person::id);
    return ids;
}

/// What inserting came to.
Result<void> countIn(const Result<base::EnrolmentId>& enrolled, base::PersonId student, EnrolResult& result)
{
    if (!enrolled && enrolled.error().code != ErrorCode::AlreadyExists)
        return base::propagate(enrolled);
    ++(enrolled ? result.enrolled : result.already);
    if (enrolled)
        result.students.push_back(student);
    return {};
}

} // namespace

Result<Course> Courses::openCourse(base::CourseId id)
{
    auto course = ownCourse(m_school.database(), m_actor, id);
    if (course && course->archivedAt)
        return base::fail(ErrorCode::InvalidArgument, subjectOf(*course) % u" is archived");
    return course;
}

Result<std::vector<domain::Person>> Courses::students(base::CourseId course, storage::Page page)
{
    if (const auto found = ownCourse(m_school.database(), m_actor, course); !found)
        return base::propagate(found);
    return storage::EnrolmentTable(m_school.database()).students(course, page);
}

Result<Roster> Courses::roster(base::CourseId course)
{
    if (const auto found = ownCourse(m_school.database(), m_actor, course); !found)
        return base::propagate(found);
    const auto row = storage::CourseTable(m_school.database()).row(course);
    if (!row)
        return base::propagate(row);
    if (!*row)
        return base::fail(ErrorCode::NotFound, u"course %1"_s.arg(course.value));
    auto students = storage::EnrolmentTable(m_school.database()).roster(course);
    if (!students)
        return base::propagate(students);
    return Roster{.course = **row, .students = std::move(*students)};
}

Result<base::EnrolmentId> Courses::enrol(base::CourseId course, base::PersonId student)
{
    const auto found = openCourse(course);
    if (!found)
        return base::propagate(found);
    const auto person = presentPerson(m_school.database(), student);
    if (!person)
        return base::propagate(person);
    if (person->role != domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a student"_s);
    const auto insert = [&] {
        return storage::EnrolmentTable(m_school.database()).insert(course, student, m_school.now());
    };
    return naming(
        changeAsStaff(m_school, m_actor, u"course.enrol"_s, subjectOf(*found), u"user %1"_s.arg(student.value), insert),
        ErrorCode::AlreadyExists, person->email % u" in "_s % found->code);
}

Result<EnrolResult> Courses::enrolThese(base::CourseId course, const std::vector<base::PersonId>& students)
{
    const auto found = openCourse(course);
    if (!found)
        return base::propagate(found);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    storage::EnrolmentTable enrolments(m_school.database());
    EnrolResult result;
    for (const auto student : students) {
        const auto person = presentPerson(m_school.database(), student);
        if (!person)
            return base::propagate(person);
        if (person->role != domain::Role::Student)
            return base::fail(ErrorCode::InvalidArgument, person->email % u" is not a student"_s);
        if (const auto counted = countIn(enrolments.insert(course, student, m_school.now()), student, result); !counted)
            return base::propagate(counted);
    }
    return keep(*found, std::move(result), *transaction);
}

Result<EnrolResult> Courses::enrolAll(base::CourseId course, const std::vector<exchange::EmailRow>& rows)
{
    const auto found = openCourse(course);
    if (!found)
        return base::propagate(found);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto result = enrolEach(*found, rows);
    if (!result)
        return result;
    return keep(*found, std::move(*result), *transaction);
}

Result<EnrolResult> Courses::keep(const Course& course, EnrolResult result, storage::Transaction& transaction)
{
    if (!result.problems.empty() || result.enrolled == 0) {
        result.enrolled = 0;
        result.students.clear();
        return result;
    }
    const QString detail = u"%1 students"_s.arg(result.enrolled);
    if (const auto recorded = recordAction(m_school, m_actor, u"course.enrol_all"_s, subjectOf(course), detail);
        !recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction.commit(); !committed)
        return base::propagate(committed);
    return result;
}

Result<EnrolResult> Courses::enrolEach(const Course& course, const std::vector<exchange::EmailRow>& rows)
{
    storage::PersonTable people(m_school.database());
    storage::EnrolmentTable enrolments(m_school.database());
    EnrolResult result;
    for (const auto& row : rows) {
        const auto person = people.findByEmail(row.email);
        if (!person)
            return base::propagate(person);
        if (!*person || (*person)->role != domain::Role::Student) {
            const auto fault = *person ? EnrolFault::NotAStudent : EnrolFault::NoSuchPerson;
            result.problems.push_back({.line = row.line, .email = row.email, .fault = fault});
            continue;
        }
        const auto id = (*person)->id;
        if (const auto counted = countIn(enrolments.insert(course.id, id, m_school.now()), id, result); !counted)
            return base::propagate(counted);
    }
    return result;
}

Result<EnrolResult> Courses::enrolFrom(base::CourseId other, base::CourseId course)
{
    const auto from = ownCourse(m_school.database(), m_actor, other);
    if (!from)
        return base::propagate(from);
    const auto to = openCourse(course);
    if (!to)
        return base::propagate(to);
    storage::EnrolmentTable enrolments(m_school.database());
    return changeAsStaff(
        m_school, m_actor, u"course.enrol_from"_s, subjectOf(*to), subjectOf(*from), [&]() -> Result<EnrolResult> {
            auto students = idsOf(enrolments.students(other, storage::kAllRows));
            const auto before = idsOf(enrolments.students(course, storage::kAllRows));
            if (!students || !before)
                return base::propagate(students ? before : students);
            const auto all = students->size();
            std::erase_if(*students,
                          [&](base::PersonId id) { return std::ranges::find(*before, id) != before->end(); });
            const auto copied = enrolments.copy(other, course, m_school.now());
            if (!copied)
                return base::propagate(copied);
            return EnrolResult{.enrolled = static_cast<int>(*copied),
                               .already = static_cast<int>(all) - static_cast<int>(*copied),
                               .problems = {},
                               .students = std::move(*students)};
        });
}

Result<void> Courses::unenrol(base::CourseId course, base::PersonId student)
{
    const auto found = ownCourse(m_school.database(), m_actor, course);
    if (!found)
        return base::propagate(found);
    return changeAsStaff(m_school, m_actor, u"course.unenrol"_s, subjectOf(*found), u"user %1"_s.arg(student.value),
                         [&] { return storage::EnrolmentTable(m_school.database()).remove(course, student); });
}

Result<std::vector<domain::Enrolment>> Courses::unenrolAll(base::CourseId course,
                                                           const std::vector<base::PersonId>& students)
{
    const auto found = ownCourse(m_school.database(), m_actor, course);
    if (!found)
        return base::propagate(found);
    const QString detail = u"%1 students"_s.arg(students.size());
    const auto takeOut = [&]() -> Result<std::vector<domain::Enrolment>> {
        storage::EnrolmentTable table(m_school.database());
        std::vector<domain::Enrolment> were;
        for (const auto student : students) {
            const auto enrolment = table.find(course, student);
            if (!enrolment)
                return base::propagate(enrolment);
            if (!*enrolment)
                return base::fail(ErrorCode::ChangedMeanwhile, subjectOf(*found));
            were.push_back(**enrolment);
            if (const auto removed = table.remove(course, student); !removed)
                return base::propagate(removed);
        }
        return were;
    };
    return changeAsStaff(m_school, m_actor, u"course.unenrol_all"_s, subjectOf(*found), detail, takeOut);
}

Result<void> Courses::restore(base::CourseId course, const std::vector<domain::Enrolment>& enrolments)
{
    const auto found = openCourse(course);
    if (!found)
        return base::propagate(found);
    const auto isHere = [course](const domain::Enrolment& enrolment) { return enrolment.courseId == course; };
    if (!std::ranges::all_of(enrolments, isHere))
        return base::fail(ErrorCode::InvalidArgument, u"an enrolment of another course"_s);
    const QString detail = u"%1 students"_s.arg(enrolments.size());
    return changeAsStaff(m_school, m_actor, u"course.enrol_again"_s, subjectOf(*found), detail, [&]() -> Result<void> {
        storage::EnrolmentTable table(m_school.database());
        for (const auto& enrolment : enrolments) {
            const auto person = presentPerson(m_school.database(), enrolment.studentId);
            if (!person)
                return base::propagate(person);
            if (person->role != domain::Role::Student)
                return base::fail(ErrorCode::ChangedMeanwhile, u"user %1"_s.arg(person->id.value));
            const auto stored = table.insert(course, enrolment.studentId, enrolment.enrolledAt);
            if (!stored && stored.error().code == ErrorCode::AlreadyExists)
                return base::fail(ErrorCode::ChangedMeanwhile, subjectOf(*found));
            if (!stored)
                return base::propagate(stored);
        }
        return {};
    });
}

} // namespace rollcall::services
