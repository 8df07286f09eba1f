#include "core/services/queue_benchmark.h"

#include "core/services/furnish_p.h"
#include "core/services/live_check_in.h"
#include "core/services/people.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto kFrameInterval = 40ms;

struct Registered
{
    base::SessionId session;
    std::vector<base::PersonId> people; ///< as in the queue
};

QString labelOf(int index)
{
    return u"student%1"_s.arg(index + 1);
}

base::Result<Registered> registerAll(School& school, vision::FaceReader& reader, std::span<const QueueStudent> students,
                                     QueueBenchmark& report, const Progress& progress)
{
    const auto actor = Actor::machineAdministrator();
    const auto teacher = addMadeUpTeacher(school, actor);
    if (!teacher)
        return base::propagate(teacher);
    const auto course = addMadeUpCourse(school, actor, u"QUEUE"_s, u"The queue"_s, *teacher);
    if (!course)
        return base::propagate(course);
    Registered registered;
    const int total = 2 * static_cast<int>(students.size());
    for (int i = 0; i < std::ssize(students); ++i) {
        if (!goesOn(progress, i, total))
            return base::fail(ErrorCode::Cancelled);
        const auto label = labelOf(i);
        const auto enrolment = addMadeUpStudent(school, actor, reader, *course,
                                                {label, label, students[static_cast<std::size_t>(i)].registered});
        // A lookalike leaves the queue shorter, as an unreadable picture does.
        if (!enrolment && enrolment.error().code != ErrorCode::FaceOfAnotherPerson)
            return base::propagate(enrolment);
        report.registered += enrolment && enrolment->hasFace ? 1 : 0;
        const auto person = People(school, actor).byEmail(label % u"@example.org"_s);
        if (!person)
            return base::propagate(person);
        registered.people.push_back(person->id);
    }
    const auto session = startMadeUpSession(school, actor, *course);
    if (!session)
        return base::propagate(session);
    registered.session = *session;
    return registered;
}

/// Plays one student after the other to a live check-in.
class Queue
{
public:
    Queue(CheckIn& checkIn, const QueueOptions& options) : m_live(checkIn), m_options(options) {}

    /// Shows the picture for the time it is to be shown. Whether its person was marked.
    base::Result<bool> stepUp(base::PersonId person, const vision::Frame& frame, QueueBenchmark& report)
    {
        const auto arrived = m_now;
        std::chrono::nanoseconds work{};
        bool isMarked = false;
        while (m_now - arrived < m_options.shownFor) {
            base::Result<std::optional<LiveCheckIn::Look>> look;
            const auto took = timed([&] { look = m_live.take(m_now, frame, std::nullopt); });
            if (!look)
                return base::propagate(look);
            work += took;
            const auto mark = *look && (*look)->outcome ? (*look)->outcome->mark : std::nullopt;
            if (mark && mark->studentId == person) {
                isMarked = true;
                report.decision.add(m_now + took - arrived);
                report.work.add(work);
            }
            report.wrong += mark && mark->studentId != person ? 1 : 0;
            m_now += kFrameInterval * (1 + took / kFrameInterval);
        }
        return isMarked;
    }

    [[nodiscard]] LiveCheckIn::Moment now() const { return m_now; }

private:
    LiveCheckIn m_live;
    QueueOptions m_options;
    LiveCheckIn::Moment m_now;
};

} // namespace

base::Result<QueueBenchmark> benchQueue(vision::FaceReader& still, vision::FaceReader& live,
                                        std::span<const QueueStudent> students, const QueueOptions& options,
                                        const base::Clock& clock, const Progress& progress)
{
    const auto place = TemporarySchool::create(clock);
    if (!place)
        return base::propagate(place);
    School& school = *(*place)->school;
    QueueBenchmark report{.people = static_cast<int>(students.size()), .notCheckedIn = {}, .decision = {}, .work = {}};
    const auto registered = registerAll(school, still, students, report, progress);
    if (!registered)
        return base::propagate(registered);
    auto checkIn = CheckIn::open(school, live, registered->session);
    if (!checkIn)
        return base::propagate(checkIn);
    Queue queue(*checkIn, options);
    const auto begin = queue.now();
    const int total = 2 * report.people;
    for (std::size_t i = 0; i < students.size(); ++i) {
        if (!goesOn(progress, report.people + static_cast<int>(i), total))
            return base::fail(ErrorCode::Cancelled);
        const auto isMarked = queue.stepUp(registered->people[i], students[i].shown, report);
        if (!isMarked)
            return base::propagate(isMarked);
        if (!*isMarked)
            report.notCheckedIn.append(students[i].name);
    }
    const auto minutes = std::chrono::duration<double, std::ratio<60>>(queue.now() - begin).count();
    report.peoplePerMinute = minutes > 0 ? report.checkedIn() / minutes : 0;
    (void)goesOn(progress, total, total);
    return report;
}

} // namespace rollcall::services
