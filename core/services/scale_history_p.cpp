#include "core/services/scale_history_p.h"

#include "core/services/shuffle.h"
#include "core/storage/device_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"
#include "core/storage/staff_attendance_table.h"
#include "core/storage/timetable_table.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::PersonId;
using base::propagate;
using base::Result;
using domain::MarkStatus;
using domain::Method;
using domain::Reason;

constexpr auto kLength = std::chrono::minutes(kScaleLessonMin);
constexpr auto kLateAfter = 12min;
constexpr auto kAnsweredAfter = std::chrono::days(7); ///< questions and refusals younger than that are still open
const domain::GeoPoint kDoor{47.3771, 8.5419};

domain::Device machineNamed(const QString& name)
{
    return {.hash = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex()),
            .ipAddress = {},
            .userAgent = u"Rollcall (made up)"_s};
}

/// Most come nearly always; a few miss every fifth lesson.
double missesOf(PersonId student)
{
    const double rank = static_cast<double>(student.value * 37 % 101) / 101;
    return 0.02 + 0.18 * rank * rank * rank * rank;
}

bool typesPin(PersonId student)
{
    return student.value % 30 == 1;
}

QString userText(PersonId person)
{
    return u"user %1"_s.arg(person.value);
}

} // namespace

ScaleHistory::ScaleHistory(School& school, storage::BulkWriter& writer, const ScalePlan& plan,
                           const ScalePeople& people, const ScaleRules& rules, std::mt19937_64& random)
    : m_school(school)
    , m_writer(writer)
    , m_plan(plan)
    , m_people(people)
    , m_rules(rules)
    , m_random(random)
    , m_now(school.now())
    , m_office(machineNamed(u"office"_s))
{
    for (int row = 0; row < ScalePlan::kRows; ++row)
        m_machines.push_back(machineNamed(roomOfRow(row)));
}

std::chrono::milliseconds ScaleHistory::seconds(double least, double most)
{
    return std::chrono::milliseconds(static_cast<int>(1000 * (least + (most - least) * shareOf(m_random))));
}

Result<void> ScaleHistory::writeWeek(int week)
{
    if (!m_plan.isTaught(week))
        return {};
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return propagate(transaction);
    for (int day = 1; day <= ScalePlan::kSchoolDays; ++day)
        if (m_plan.monday(week).addDays(day - 1) <= m_plan.today())
            if (auto written = writeDay(week, day); !written)
                return written;
    return transaction->commit();
}

Result<void> ScaleHistory::writeDay(int week, int day)
{
    if (auto written = writeStaffDays(m_plan.monday(week).addDays(day - 1)); !written)
        return written;
    auto lessons = addSessions(week, day);
    if (!lessons)
        return propagate(lessons);
    for (auto first = lessons->begin(); first != lessons->end(); first += ScalePlan::kRows)
        if (auto written = writeHour({first, first + ScalePlan::kRows}); !written)
            return written;
    return {};
}

Result<void> ScaleHistory::writeStaffDays(QDate day)
{
    if (m_plan.start(day, 0) > m_now)
        return {};
    storage::StaffAttendanceTable table(m_school.database());
    for (const auto teacher : m_people.teachers) {
        if (happens(0.04))
            continue;
        const bool isLate = happens(0.03);
        const QTime time = QTime(kScaleFirstHour - 1, 30).addMSecs(static_cast<int>(seconds(0, 1500).count()));
        if (auto added = table.insert({.personId = teacher,
                                       .date = day,
                                       .time = isLate ? time.addSecs(3600) : time,
                                       .status = isLate ? MarkStatus::Late : MarkStatus::Present,
                                       .point = {}});
            !added)
            return added;
    }
    return {};
}

/// All sessions of the day, planned in the morning.
Result<std::vector<ScaleHistory::Lesson>> ScaleHistory::addSessions(int week, int day)
{
    storage::SessionTable table(m_school.database());
    storage::TimetableTable timetable(m_school.database());
    const QDate date = m_plan.monday(week).addDays(day - 1);
    const auto planned = m_plan.start(date, 0) - 1h;
    std::vector<Lesson> lessons;
    for (int lesson = 0; lesson < m_plan.lessonsOfDay(); ++lesson)
        for (int row = 0; row < ScalePlan::kRows; ++row) {
            const auto& course = m_people.courses.at(static_cast<std::size_t>(m_plan.courseAt(week, row, day, lesson)));
            const auto start = m_plan.start(date, lesson);
            domain::Session session{.id = {},
                                    .title = course.row.title,
                                    .courseCode = course.row.code,
                                    .room = roomOfRow(row),
                                    .courseId = course.row.id,
                                    .teacherId = course.row.teacherId,
                                    .startsAt = start,
                                    .endsAt = start + kLength,
                                    .isActive = start <= m_now && m_now <= start + kLength,
                                    .createdAt = std::min(planned, m_now)};
            const auto id = table.insert(session);
            if (!id)
                return propagate(id);
            session.id = *id;
            ++m_sessions;
            const auto rule = m_rules.at(
                static_cast<std::size_t>(((day - 1) * m_plan.lessonsOfDay() + lesson) * ScalePlan::kRows + row));
            if (date == m_plan.today())
                if (const auto kept = timetable.addPlanned({rule, date}, *id); !kept)
                    return propagate(kept);
            lessons.push_back({session, &course, &m_machines.at(static_cast<std::size_t>(row))});
            act(planned, {.actor = {},
                          .actorName = Actor::machine().name,
                          .action = u"session.plan"_s,
                          .subject = u"session %1"_s.arg(id->value),
                          .detail = u"timetable rule %1"_s.arg(rule.value),
                          .createdAt = {}});
        }
    if (const auto stored = store(); !stored)
        return propagate(stored);
    return lessons;
}

void ScaleHistory::act(base::UtcTime at, const domain::StaffAction& action)
{
    m_events.push_back({.at = at, .action = action});
    m_events.back().action->createdAt = at;
}

/// Nobody does anything after now.
Result<void> ScaleHistory::writeHour(const std::vector<Lesson>& lessons)
{
    m_hour = lessons.front().session.startsAt;
    for (const auto& lesson : lessons) {
        const domain::StaffAction action{.actor = {},
                                         .actorName = Actor::machine().name,
                                         .action = u"session.start"_s,
                                         .subject = u"session %1"_s.arg(lesson.session.id.value),
                                         .detail = {},
                                         .createdAt = {}};
        act(lesson.session.startsAt, action);
        fileIn(lesson);
        comeLate(lesson);
        act(lesson.session.endsAt, action);
        m_events.back().action->action = u"session.stop"_s;
    }
    return store();
}

domain::Attempt ScaleHistory::attemptOf(const Lesson& lesson, std::optional<PersonId> student,
                                        std::optional<Reason> refused, Method method) const
{
    return {.id = {},
            .sessionId = lesson.session.id,
            .studentId = student,
            .success = !refused,
            .reason = refused,
            .point = kDoor,
            .faceDistance = {},
            .device = *lesson.machine,
            .method = method,
            .liveness = domain::Liveness::NotChecked,
            .createdAt = m_at};
}

void ScaleHistory::refuse(const Lesson& lesson, std::optional<PersonId> student, Reason reason, Method method)
{
    m_events.push_back(
        {.at = m_at, .teacher = lesson.session.teacherId, .attempt = attemptOf(lesson, student, reason, method)});
}

void ScaleHistory::fileIn(const Lesson& lesson)
{
    const auto start = lesson.session.startsAt;
    auto students = lesson.course->students;
    shuffle(students, m_random);
    m_late.clear();
    m_last.reset();
    m_at = start - seconds(60, 240);
    if (happens(0.3))
        refuse(lesson, students.front(), Reason::SessionInactive);
    m_at = start + seconds(1, 20);
    for (const auto student : students) {
        if (happens(missesOf(student))) {
            if (happens(0.15))
                markByTeacher(lesson, student, MarkStatus::Excused);
            else if (happens(0.02))
                ask(lesson, student);
        } else if (happens(0.03)) {
            m_late.push_back(student);
        } else if (happens(0.008)) {
            markByTeacher(lesson, student, MarkStatus::Present);
        } else {
            stepUp(lesson, student);
        }
    }
}

void ScaleHistory::comeLate(const Lesson& lesson)
{
    m_at = std::max(m_at, lesson.session.startsAt + kLateAfter);
    for (const auto student : m_late) {
        m_at += seconds(5, 40);
        if (m_at > lesson.session.endsAt - 1min)
            return;
        stepUp(lesson, student);
        m_events.back().mark->status = MarkStatus::Late;
    }
}

/// The last event is the mark.
void ScaleHistory::stepUp(const Lesson& lesson, PersonId student)
{
    const bool byPin = typesPin(student);
    m_at += byPin ? seconds(8, 14) : seconds(1.2, 4);
    stumble(lesson, student, byPin);
    auto attempt = attemptOf(lesson, student, {}, byPin ? Method::Pin : Method::Face);
    if (!byPin) {
        attempt.faceDistance = 0.15 + 0.25 * shareOf(m_random);
        m_last = student;
    }
    m_events.push_back({.at = m_at,
                        .attempt = attempt,
                        .mark = domain::Mark{.id = {},
                                             .sessionId = lesson.session.id,
                                             .studentId = student,
                                             .markedAt = m_at,
                                             .point = attempt.point,
                                             .faceDistance = attempt.faceDistance,
                                             .device = attempt.device,
                                             .status = MarkStatus::Present,
                                             .method = attempt.method,
                                             .markedBy = {}},
                        .machine = lesson.machine});
}

/// What goes wrong before somebody is marked, or after the one before was.
void ScaleHistory::stumble(const Lesson& lesson, PersonId student, bool byPin)
{
    if (byPin) {
        if (happens(0.05)) {
            refuse(lesson, {}, Reason::NotAuthenticated, Method::Pin);
            m_at += seconds(8, 12);
        }
        return;
    }
    const double share = shareOf(m_random);
    if (share < 0.06)
        refuse(lesson, {}, Reason::NoFace);
    else if (share < 0.11)
        refuse(lesson, {}, Reason::MultipleFaces);
    else if (share < 0.13)
        refuse(lesson, {}, Reason::FaceMismatch);
    else if (share < 0.1305) {
        refuse(lesson, student, Reason::FaceMismatch);
        m_events.back().review = domain::ReviewKind::Face;
    } else if (share < 0.2) {
        if (!m_last)
            return;
        refuse(lesson, *m_last, Reason::DuplicateMark);
    } else {
        return;
    }
    m_at += seconds(1.5, 4);
}

void ScaleHistory::markByTeacher(const Lesson& lesson, PersonId student, MarkStatus status)
{
    const bool isExcused = status == MarkStatus::Excused;
    const auto at = lesson.session.startsAt + seconds(1500, 2700);
    const QString reason = isExcused ? u"sick note"_s : u"was in the room"_s;
    act(at, {.actor = lesson.session.teacherId,
             .actorName = userText(lesson.session.teacherId),
             .action = u"mark.set"_s,
             .subject = userText(student),
             .detail = u"session %1: %2, was not marked; %3"_s.arg(QString::number(lesson.session.id.value),
                                                                   domain::toText(status), reason),
             .createdAt = {}});
    m_events.back().mark = domain::Mark{.id = {},
                                        .sessionId = lesson.session.id,
                                        .studentId = student,
                                        .markedAt = at,
                                        .point = {},
                                        .faceDistance = {},
                                        .device = m_office,
                                        .status = status,
                                        .method = Method::Manual,
                                        .markedBy = lesson.session.teacherId,
                                        .reason = reason};
}

void ScaleHistory::ask(const Lesson& lesson, PersonId student)
{
    const auto asked = std::exchange(m_at, lesson.session.endsAt - seconds(60, 300));
    refuse(lesson, student, Reason::NoFace);
    m_events.back().review = domain::ReviewKind::Question;
    m_at = asked;
}

Result<void> ScaleHistory::store()
{
    std::vector<const Event*> order;
    for (const auto& event : m_events)
        if (event.at <= m_now)
            order.push_back(&event);
    std::ranges::stable_sort(order, [](const Event* one, const Event* other) { return one->at < other->at; });
    for (const auto* event : order)
        if (auto stored = store(*event); !stored)
            return stored;
    m_events.clear();
    std::ranges::stable_sort(m_answers, {}, &Answer::at);
    for (const auto& answer : m_answers)
        if (auto stored = store(answer); !stored)
            return stored;
    m_answers.clear();
    return {};
}

Result<void> ScaleHistory::store(const Event& event)
{
    if (event.attempt) {
        const auto attempt = m_writer.add(*event.attempt);
        if (!attempt)
            return propagate(attempt);
        if (event.review)
            if (auto added = storeReview(event, *attempt); !added)
                return added;
    }
    if (event.mark)
        if (auto added = m_writer.add(*event.mark); !added)
            return added;
    if (event.machine)
        noteUse(event);
    return event.action ? m_writer.add(*event.action) : Result<void>();
}

void ScaleHistory::noteUse(const Event& event)
{
    const auto student = event.mark->studentId;
    const auto key = student.value * ScalePlan::kRows + (event.machine - m_machines.data());
    const auto [use, isNew] = m_uses.try_emplace(key, Use{student, event.machine, event.at, event.at});
    use->second.last = event.at;
}

Result<void> ScaleHistory::writeDevices()
{
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return propagate(transaction);
    storage::DeviceTable table(m_school.database());
    for (const auto& [key, use] : m_uses)
        for (const auto at : {use.first, use.last})
            if (auto noted = table.note(use.student, use.machine->hash, at); !noted)
                return noted;
    return transaction->commit();
}

Result<void> ScaleHistory::storeReview(const Event& event, base::AttemptId attempt)
{
    const bool isQuestion = event.review == domain::ReviewKind::Question;
    const auto student = *event.attempt->studentId;
    const auto id = storage::ReviewTable(m_school.database())
                        .insert({.id = {},
                                 .kind = *event.review,
                                 .sessionId = event.attempt->sessionId,
                                 .studentId = student,
                                 .attemptId = isQuestion ? std::nullopt : std::optional(attempt),
                                 .note = isQuestion ? u"I was there."_s : domain::toText(*event.attempt->reason),
                                 .createdAt = event.at,
                                 .resolvedAt = {}});
    if (!id)
        return propagate(id);
    if (m_now - event.at > kAnsweredAfter)
        m_answers.push_back({*id, student, event.teacher, m_hour + kLength + 5min});
    return {};
}

Result<void> ScaleHistory::store(const Answer& answer)
{
    if (auto resolved = storage::ReviewTable(m_school.database())
                            .resolve(answer.item, u"dismissed: was not there"_s, answer.teacher, answer.at);
        !resolved)
        return resolved;
    return m_writer.add(domain::StaffAction{.actor = answer.teacher,
                                            .actorName = userText(answer.teacher),
                                            .action = u"review.dismiss"_s,
                                            .subject = userText(answer.student),
                                            .detail = u"review item %1; was not there"_s.arg(answer.item.value),
                                            .createdAt = answer.at});
}

} // namespace rollcall::services
