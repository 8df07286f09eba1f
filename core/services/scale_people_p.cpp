#include "core/services/scale_people_p.h"

#include "core/services/face_vault_p.h"
#include "core/services/furnish_p.h"
#include "core/storage/consent_table.h"
#include "core/storage/course_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/timetable_table.h"
#include "core/storage/transaction.h"

#include <cmath>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::propagate;
using base::Result;

const QString kModel = u"face_recognition"_s;
constexpr int kSamples = 3;
constexpr float kSampleSpread = 0.03F;
constexpr auto kBefore = std::chrono::days(7); ///< the first lesson
constexpr int kRuleWeeks = 13;                 ///< past and to come

struct Subject
{
    QString code;
    QString title;
};
const std::array kSubjects{Subject{u"PH"_s, u"Physics"_s},   Subject{u"MA"_s, u"Mathematics"_s},
                           Subject{u"CH"_s, u"Chemistry"_s}, Subject{u"HI"_s, u"History"_s},
                           Subject{u"BI"_s, u"Biology"_s},   Subject{u"GE"_s, u"Geography"_s},
                           Subject{u"EN"_s, u"English"_s},   Subject{u"AR"_s, u"Art"_s}};

/// Numbers without a face behind them, of a face's length.
base::Embedding madeUpFace(std::mt19937_64& random)
{
    base::Embedding face{};
    double squares = 0;
    for (auto& number : face) {
        number = static_cast<float>(shareOf(random) - 0.5);
        squares += double{number} * number;
    }
    for (auto& number : face)
        number *= base::kEmbeddingLength / static_cast<float>(std::sqrt(squares));
    return face;
}

class Furnisher final
{
public:
    Furnisher(School& school, storage::BulkWriter& writer, const ScalePlan& plan, std::mt19937_64& random)
        : m_school(school)
        , m_writer(writer)
        , m_plan(plan)
        , m_random(random)
        , m_begun(plan.start(plan.monday(0), 0) - kBefore)
    {}

    Result<ScalePeople> run(int students, const Progress& progress);

private:
    Result<base::PersonId> addPerson(int number, domain::Role role, const QString& label);
    Result<void> addFace(base::PersonId student, const QString& name);
    Result<void> addCourses();
    Result<void> enrol(ScalePeople::Course& course, int number);
    Result<void> record(const QString& action, const QString& subject, const QString& detail);

    School& m_school;
    storage::BulkWriter& m_writer;
    const ScalePlan& m_plan;
    std::mt19937_64& m_random;
    base::UtcTime m_begun;
    ScalePeople m_people;
};

Result<void> Furnisher::record(const QString& action, const QString& subject, const QString& detail)
{
    const auto actor = Actor::machineAdministrator();
    return m_writer.add(domain::StaffAction{.actor = {},
                                            .actorName = actor.name,
                                            .action = action,
                                            .subject = subject,
                                            .detail = detail,
                                            .createdAt = m_begun});
}

Result<base::PersonId> Furnisher::addPerson(int number, domain::Role role, const QString& label)
{
    const QString email = u"%1%2@example.org"_s.arg(label).arg(number + 1, 5, 10, QLatin1Char('0'));
    const domain::Person person{.id = {},
                                .name = madeUpName(static_cast<std::size_t>(number)),
                                .email = email,
                                .department = kSubjects.at(static_cast<std::size_t>(number) % kSubjects.size()).title,
                                .role = role,
                                .registeredAt = m_begun};
    const auto id = storage::PersonTable(m_school.database()).insert(person, {});
    if (!id || role != domain::Role::Student)
        return id;
    if (const auto added = addFace(*id, person.name); !added)
        return propagate(added);
    return id;
}

Result<void> Furnisher::addFace(base::PersonId student, const QString& name)
{
    const QString subject = u"user %1"_s.arg(student.value);
    const auto consent = storage::ConsentTable(m_school.database())
                             .insert({.id = {},
                                      .personId = student,
                                      .givenBy = name,
                                      .textVersion = u"demo"_s,
                                      .language = u"en"_s,
                                      .givenAt = m_begun,
                                      .withdrawnAt = {}});
    if (!consent)
        return propagate(consent);
    if (auto recorded = record(u"consent.add"_s, subject, u"demo"_s); !recorded)
        return recorded;
    const auto face = madeUpFace(m_random);
    std::vector<SampleToStore> samples;
    for (int i = 0; i < kSamples; ++i) {
        samples.push_back({face, 0.6 + 0.4 * shareOf(m_random)});
        for (auto& number : samples.back().embedding)
            number += kSampleSpread * static_cast<float>(shareOf(m_random) - 0.5);
    }
    if (auto stored = storeFace(m_school, student, *consent, kModel, samples); !stored)
        return stored;
    return record(u"face.enrol"_s, subject, {});
}

Result<void> Furnisher::enrol(ScalePeople::Course& course, int number)
{
    storage::EnrolmentTable table(m_school.database());
    for (const int student : m_plan.studentsOf(number)) {
        course.students.push_back(m_people.students.at(static_cast<std::size_t>(student)));
        if (const auto added = table.insert(course.row.id, course.students.back(), course.row.createdAt); !added)
            return propagate(added);
    }
    return {};
}

Result<void> Furnisher::addCourses()
{
    storage::CourseTable table(m_school.database());
    for (int number = 0; number < m_plan.courses(); ++number) {
        const auto& subject = kSubjects.at(static_cast<std::size_t>(number) % kSubjects.size());
        ScalePeople::Course course{
            .row = {.id = {},
                    .code = subject.code % QString::number(101 + number / static_cast<int>(kSubjects.size())),
                    .title = subject.title,
                    .section = u"A"_s,
                    .teacherId = m_people.teachers.at(static_cast<std::size_t>(m_plan.teacherOf(number))),
                    .createdAt = m_plan.start(m_plan.monday(m_plan.firstWeek(number)), 0) - kBefore},
            .students = {}};
        const auto id = table.insert(course.row);
        if (!id)
            return propagate(id);
        course.row.id = *id;
        if (auto enrolled = enrol(course, number); !enrolled)
            return enrolled;
        if (auto recorded = record(u"course.add"_s, u"course %1"_s.arg(id->value), course.row.section); !recorded)
            return recorded;
        if (!m_plan.isCurrent(number))
            if (auto archived = table.setArchived(*id, m_school.now() - std::chrono::days(60)); !archived)
                return archived;
        m_people.courses.push_back(std::move(course));
    }
    return {};
}

Result<ScalePeople> Furnisher::run(int students, const Progress& progress)
{
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return propagate(transaction);
    if (const auto admin = addPerson(0, domain::Role::Admin, u"admin"_s); !admin)
        return propagate(admin);
    for (int i = 0; i < m_plan.teachers(); ++i) {
        const auto teacher = addPerson(i, domain::Role::Teacher, u"teacher"_s);
        if (!teacher)
            return propagate(teacher);
        m_people.teachers.push_back(*teacher);
    }
    for (int i = 0; i < students; ++i) {
        if (!goesOn(progress, i, students))
            return base::fail(base::ErrorCode::Cancelled);
        const auto student = addPerson(i, domain::Role::Student, u"student"_s);
        if (!student)
            return propagate(student);
        m_people.students.push_back(*student);
    }
    if (const auto added = addCourses(); !added)
        return propagate(added);
    if (const auto committed = transaction->commit(); !committed)
        return propagate(committed);
    (void)goesOn(progress, students, students);
    return std::move(m_people);
}

} // namespace

Result<ScalePeople> addScalePeople(School& school, storage::BulkWriter& writer, const ScalePlan& plan, int students,
                                   std::mt19937_64& random, const Progress& progress)
{
    return Furnisher(school, writer, plan, random).run(students, progress);
}

Result<ScaleRules> addScaleTimetable(School& school, const ScalePlan& plan, const ScalePeople& people)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return propagate(transaction);
    storage::TimetableTable table(school.database());
    const int last = plan.weeks() - 1;
    ScaleRules rules;
    for (int day = 1; day <= ScalePlan::kSchoolDays; ++day)
        for (int lesson = 0; lesson < plan.lessonsOfDay(); ++lesson)
            for (int row = 0; row < ScalePlan::kRows; ++row) {
                const auto& course = people.courses.at(static_cast<std::size_t>(plan.courseAt(last, row, day, lesson)));
                const auto id = table.insert({.id = {},
                                              .courseId = course.row.id,
                                              .title = course.row.title,
                                              .room = roomOfRow(row),
                                              .weekday = day,
                                              .startsAt = QTime(kScaleFirstHour + lesson, 0),
                                              .durationMin = kScaleLessonMin,
                                              .firstDate = plan.monday(last - kRuleWeeks),
                                              .lastDate = plan.monday(last).addDays(7 * kRuleWeeks)});
                if (!id)
                    return propagate(id);
                rules.push_back(*id);
            }
    for (int week = 0; week < plan.weeks(); ++week)
        if (!plan.isTaught(week))
            if (const auto added = table.addHoliday({.id = {},
                                                     .firstDate = plan.monday(week),
                                                     .lastDate = plan.monday(week).addDays(6),
                                                     .name = u"Break"_s});
                !added)
                return propagate(added);
    if (const auto committed = transaction->commit(); !committed)
        return propagate(committed);
    return rules;
}

QString roomOfRow(int row)
{
    return u"R%1"_s.arg(row + 1);
}

} // namespace rollcall::services
