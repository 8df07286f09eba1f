#pragma once

#include "core/services/scale_people_p.h"

#include <unordered_map>

namespace rollcall::services {

/// The lessons of a made-up school, week after week, up to now.
class ScaleHistory final
{
public:
    ScaleHistory(School& school, storage::BulkWriter& writer, const ScalePlan& plan, const ScalePeople& people,
                 const ScaleRules& rules, std::mt19937_64& random);

    /// Writes a week in one transaction. Fails with the database codes.
    [[nodiscard]] base::Result<void> writeWeek(int week);

    /// Writes which machines the students have used, in one transaction, after the last week. Fails likewise.
    [[nodiscard]] base::Result<void> writeDevices();

    [[nodiscard]] qint64 sessions() const { return m_sessions; }

private:
    struct Lesson
    {
        domain::Session session;
        const ScalePeople::Course* course;
        const domain::Device* machine;
    };
    /// Something that somebody did at a moment, with what is stored of it.
    struct Event
    {
        base::UtcTime at;
        base::PersonId teacher{};
        std::optional<domain::Attempt> attempt{};
        std::optional<domain::Mark> mark{};
        std::optional<domain::StaffAction> action{};
        std::optional<domain::ReviewKind> review{}; ///< what the attempt leaves to review
        const domain::Device* machine = nullptr;    ///< where the mark was made by the student
    };
    /// A student's check-ins at one machine.
    struct Use
    {
        base::PersonId student;
        const domain::Device* machine = nullptr;
        base::UtcTime first;
        base::UtcTime last;
    };
    /// An item that the teacher dismisses after the lesson.
    struct Answer
    {
        base::ReviewItemId item;
        base::PersonId student;
        base::PersonId teacher;
        base::UtcTime at;
    };

    base::Result<void> writeDay(int week, int day);
    base::Result<void> writeStaffDays(QDate day);
    base::Result<std::vector<Lesson>> addSessions(int week, int day);
    base::Result<void> writeHour(const std::vector<Lesson>& lessons);
    void fileIn(const Lesson& lesson);
    void comeLate(const Lesson& lesson);
    void stepUp(const Lesson& lesson, base::PersonId student);
    void stumble(const Lesson& lesson, base::PersonId student, bool byPin);
    void markByTeacher(const Lesson& lesson, base::PersonId student, domain::MarkStatus status);
    void ask(const Lesson& lesson, base::PersonId student);
    void act(base::UtcTime at, const domain::StaffAction& action);
    base::Result<void> store();
    base::Result<void> store(const Event& event);
    base::Result<void> storeReview(const Event& event, base::AttemptId attempt);
    base::Result<void> store(const Answer& answer);
    void noteUse(const Event& event);

    [[nodiscard]] domain::Attempt attemptOf(const Lesson& lesson, std::optional<base::PersonId> student,
                                            std::optional<domain::Reason> refused,
                                            domain::Method method = domain::Method::Face) const;
    void refuse(const Lesson& lesson, std::optional<base::PersonId> student, domain::Reason reason,
                domain::Method method = domain::Method::Face);
    [[nodiscard]] bool happens(double share) { return shareOf(m_random) < share; }
    [[nodiscard]] std::chrono::milliseconds seconds(double least, double most);

    School& m_school;
    storage::BulkWriter& m_writer;
    const ScalePlan& m_plan;
    const ScalePeople& m_people;
    const ScaleRules& m_rules;
    std::mt19937_64& m_random;
    base::UtcTime m_now;
    std::vector<domain::Device> m_machines; ///< of each room
    domain::Device m_office;
    std::vector<Event> m_events; ///< of the hour
    std::vector<Answer> m_answers;
    std::unordered_map<qint64, Use> m_uses; ///< by student and machine
    std::vector<base::PersonId> m_late;
    std::optional<base::PersonId> m_last; ///< marked by face, in this lesson
    qint64 m_sessions = 0;
    base::UtcTime m_hour; ///< when its lessons start
    base::UtcTime m_at;
};

} // namespace rollcall::services
