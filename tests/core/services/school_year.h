#pragma once

#include "core/services/staff_change_p.h"
#include "core/storage/attempt_table.h"
#include "core/storage/session_table.h"
#include "tests/core/services/support.h"

#include <random>

/// A year of a school as it might have been: 200 days of six lessons for a class of 30, in two rooms with a kiosk each.
namespace rollcall::services {

struct SchoolYear
{
    int attempts = 0;
    int marks = 0;
};

/// Writes the year. Students file past within a few minutes, some late, some not at all; one in thirty has no face
/// registered and types a PIN. Some come early, are refused, stand two at a time or look again after they were
/// marked; once a week somebody has forgotten the PIN until it is locked. The clock is kept right by a second now and
/// then.
class SchoolYearWriter
{
public:
    explicit SchoolYearWriter(NewSchool& place) : m_place(place)
    {
        for (int i = 0; i < kStudents; ++i)
            m_students.push_back(place.add(u"s%1"_s.arg(i)));
        m_teacher = place.add(u"Marie"_s, Role::Teacher);
        m_course = place.addCourse(u"PH101"_s, m_teacher);
    }

    SchoolYear write()
    {
        for (int day = 0; day < kDays; ++day) {
            auto transaction = take(storage::Transaction::begin(m_place.school.database()));
            for (int lesson = 0; lesson < kLessons; ++lesson)
                writeLesson(day, lesson);
            take(transaction.commit());
        }
        return m_year;
    }

private:
    static constexpr int kDays = 200;
    static constexpr int kLessons = 6;
    static constexpr int kStudents = 30;

    void writeLesson(int day, int lesson)
    {
        const auto start = kMorning + day * 24h + lesson * 1h;
        const bool isFirstRoom = lesson % 2 == 0;
        m_machine = isFirstRoom ? u"first"_s : u"second"_s;
        m_session = take(storage::SessionTable(m_place.school.database())
                             .insert({.id = {},
                                      .title = u"Physics"_s,
                                      .courseCode = u"PH101"_s,
                                      .room = isFirstRoom ? u"R1"_s : u"R2"_s,
                                      .courseId = m_course,
                                      .teacherId = m_teacher,
                                      .startsAt = start,
                                      .endsAt = start + 50min,
                                      .isActive = false,
                                      .createdAt = start}));
        if (happens(0.2))
            attempt(start - 90s, student(0), domain::Reason::SessionInactive);
        m_now = start + seconds(0, 20);
        std::ranges::shuffle(m_students, m_random);
        for (std::size_t i = 0; i < m_students.size(); ++i)
            if (!happens(0.05))
                stepUp(i);
        if (day % 5 == 0 && lesson == 3)
            forgetPin();
    }

    void stepUp(std::size_t i)
    {
        m_now += seconds(1, 9);
        if (happens(0.05))
            attempt(m_now, {}, happens(0.5) ? domain::Reason::MultipleFaces : domain::Reason::NoFace);
        if (happens(0.03)) {
            attempt(m_now += 2s, {}, domain::Reason::FaceMismatch);
            m_now += 3s;
        }
        if (happens(0.02))
            m_now -= 1s; // the network keeps the clock right
        const bool byPin = m_students[i].value % kStudents == 1;
        mark(m_now += byPin ? 8s : 0s, m_students[i], byPin);
        if (happens(0.03))
            attempt(m_now += 4s, m_students[i], domain::Reason::DuplicateMark);
    }

    void forgetPin()
    {
        for (int i = 0; i < 5; ++i)
            attempt(m_now += 8s, {}, domain::Reason::NotAuthenticated, domain::Method::Pin);
        m_place.clock.set(m_now);
        take(recordAction(m_place.school, Actor::machine(), u"lock.pin.person"_s, u"user %1"_s.arg(m_students[0].value),
                          {}));
    }

    void attempt(base::UtcTime at, std::optional<base::PersonId> student, std::optional<domain::Reason> refused,
                 domain::Method method = domain::Method::Face, std::optional<double> distance = {})
    {
        ++m_year.attempts;
        take(storage::AttemptTable(m_place.school.database())
                 .insert({.id = {},
                          .sessionId = m_session,
                          .studentId = student,
                          .success = !refused,
                          .reason = refused,
                          .point = domain::GeoPoint{47.0, 8.0},
                          .faceDistance = distance,
                          .device = {m_machine, {}, u"Rollcall/1"_s},
                          .method = method,
                          .createdAt = at}));
    }

    void mark(base::UtcTime at, base::PersonId student, bool byPin)
    {
        const auto method = byPin ? domain::Method::Pin : domain::Method::Face;
        const auto distance = byPin ? std::nullopt : std::optional(m_distance(m_random));
        attempt(at, student, {}, method, distance);
        ++m_year.marks;
        take(storage::MarkTable(m_place.school.database())
                 .insert({.id = {},
                          .sessionId = m_session,
                          .studentId = student,
                          .markedAt = at,
                          .point = domain::GeoPoint{47.0, 8.0},
                          .faceDistance = distance,
                          .device = {m_machine, {}, u"Rollcall/1"_s},
                          .status = domain::MarkStatus::Present,
                          .method = method,
                          .markedBy = {}}));
    }

    [[nodiscard]] base::PersonId student(std::size_t i) const { return m_students[i]; }
    [[nodiscard]] bool happens(double share) { return m_share(m_random) < share; }
    [[nodiscard]] std::chrono::milliseconds seconds(int least, int most)
    {
        return std::chrono::milliseconds(std::uniform_int_distribution(1000 * least, 1000 * most)(m_random));
    }

    NewSchool& m_place;
    std::mt19937 m_random{1};
    std::uniform_real_distribution<double> m_share{0, 1};
    std::uniform_real_distribution<double> m_distance{0.15, 0.4};
    std::vector<base::PersonId> m_students;
    base::PersonId m_teacher;
    base::CourseId m_course;
    base::SessionId m_session;
    QString m_machine;
    base::UtcTime m_now;
    SchoolYear m_year;
};

inline SchoolYear addSchoolYear(NewSchool& place)
{
    return SchoolYearWriter(place).write();
}

} // namespace rollcall::services
