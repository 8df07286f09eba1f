#include "core/services/demo.h"

#include "core/services/demo_school_p.h"
#include "core/services/furnish_p.h"
#include "core/services/records.h"
#include "core/vision/distortion.h"

#include <QDir>

#include <array>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr std::size_t kFewestPeople = 5;
const attendance::Geofence kCampus{{47.3769, 8.5417}, 100};
const domain::Position kAtTheDoor{{47.3771, 8.5419}, 5.0};
const domain::Position kOffCampus{{47.3869, 8.5417}, 5.0};

struct Change
{
    QLatin1StringView name;
    vision::Frame (*apply)(const vision::Frame&);
};

using vision::Frame;

vision::Box innerBox(const Frame& frame, float left, float top, float share)
{
    const auto width = static_cast<float>(frame.width());
    const auto height = static_cast<float>(frame.height());
    return {width * left, height * top, width * share, height * share};
}

const std::array kChanges{
    Change{"darker"_L1, [](const Frame& f) { return vision::withLight(f, 0.6); }},
    Change{"brighter"_L1, [](const Frame& f) { return vision::withLight(f, 1.35); }},
    Change{"smaller"_L1, [](const Frame& f) { return vision::scaled(f, 0.5); }},
    Change{"turned 8 degrees"_L1, [](const Frame& f) { return vision::rotated(f, 8); }},
    Change{"blurred"_L1, [](const Frame& f) { return vision::blurred(vision::scaled(f, 0.7), 1.2); }},
    Change{"noisy"_L1, [](const Frame& f) { return vision::withNoise(vision::scaled(f, 0.7), 10, 7); }},
    Change{"cropped"_L1, [](const Frame& f) { return vision::cropped(f, innerBox(f, 0.08F, 0.12F, 0.8F)); }},
    Change{"mirrored"_L1, [](const Frame& f) { return vision::mirrored(vision::withLight(f, 0.85)); }},
};

/// Makes the school of the demonstration and plays it.
class Demo
{
public:
    Demo(School& school, vision::FaceReader& reader, const DemoListener& listener)
        : m_school(school)
        , m_reader(reader)
        , m_listener(listener)
    {}

    base::Result<void> enrolEverybody(const std::vector<DemoPerson>& people, DemoReport& report);
    base::Result<void> startSession(DemoReport& report);
    base::Result<void> play(const std::vector<DemoPerson>& people, DemoReport& report);

private:
    struct Student
    {
        QString label;
        const DemoPerson* person;
    };

    base::Result<CheckInOutcome> show(CheckIn& checkIn, const QString& what, const Frame& frame,
                                      const domain::Position& position, DemoReport& report);

    School& m_school;
    vision::FaceReader& m_reader;
    const DemoListener& m_listener;
    Actor m_actor = Actor::machineAdministrator();
    base::CourseId m_course;
    std::vector<Student> m_students;
    std::optional<Student> m_ofAnotherCourse;
};

base::Result<void> Demo::enrolEverybody(const std::vector<DemoPerson>& people, DemoReport& report)
{
    const auto courses = addDemoCourses(m_school, m_actor);
    if (!courses)
        return base::propagate(courses);
    m_course = courses->demonstration;
    // The last face stays unknown; the one before belongs to the other course.
    for (std::size_t i = 0; i + 1 < people.size(); ++i) {
        const bool isOfAnotherCourse = i + 2 == people.size();
        const Student student{u"student%1"_s.arg(static_cast<int>(i) + 1, 2, 10, QLatin1Char('0')), &people[i]};
        const auto enrolment =
            addMadeUpStudent(m_school, m_actor, m_reader, isOfAnotherCourse ? courses->another : m_course,
                             {student.label, people[i].source, {people[i].portrait}});
        if (!enrolment)
            return base::propagate(enrolment);
        report.enrolled += enrolment->hasFace ? 1 : 0;
        if (isOfAnotherCourse)
            m_ofAnotherCourse = student;
        else
            m_students.push_back(student);
    }
    return {};
}

base::Result<void> Demo::startSession(DemoReport& report)
{
    const auto session = startMadeUpSession(m_school, m_actor, m_course);
    if (!session)
        return base::propagate(session);
    report.session = *session;
    return {};
}

base::Result<CheckInOutcome> Demo::show(CheckIn& checkIn, const QString& what, const Frame& frame,
                                        const domain::Position& position, DemoReport& report)
{
    const auto seen = checkIn.look(frame);
    if (!seen)
        return base::propagate(seen);
    auto outcome = checkIn.record(*seen, position);
    if (!outcome)
        return outcome;
    report.tries.push_back({what, *outcome});
    m_listener.tried(report.tries.back());
    return outcome;
}

base::Result<void> Demo::play(const std::vector<DemoPerson>& people, DemoReport& report)
{
    auto checkIn = CheckIn::open(m_school, m_reader, report.session);
    if (!checkIn)
        return base::propagate(checkIn);
    struct Scene
    {
        QString what;
        Frame frame;
        domain::Position position = kAtTheDoor;
    };
    std::vector<Scene> scenes;
    const auto& first = m_students.front();
    scenes.push_back({first.label % u", off campus"_s, vision::withLight(first.person->portrait, 0.8), kOffCampus});
    for (std::size_t i = 0; i < m_students.size(); ++i) {
        const auto& change = kChanges[i % kChanges.size()];
        scenes.push_back({m_students[i].label % u", "_s % change.name, change.apply(m_students[i].person->portrait)});
    }
    scenes.push_back({first.label % u", a second time"_s, vision::scaled(first.person->portrait, 0.6)});
    scenes.push_back({m_ofAnotherCourse->label % u", of another course"_s,
                      vision::withLight(m_ofAnotherCourse->person->portrait, 0.85)});
    scenes.push_back({u"a stranger"_s, vision::withLight(people.back().portrait, 0.85)});
    scenes.push_back({u"two students at once"_s,
                      vision::sideBySide(m_students[1].person->portrait, m_students[2].person->portrait)});
    int done = 0;
    for (const auto& [what, frame, position] : scenes) {
        if (!goesOn(m_listener.progress, done++, static_cast<int>(scenes.size())))
            return base::fail(ErrorCode::Cancelled);
        if (const auto outcome = show(*checkIn, what, frame, position, report); !outcome)
            return base::propagate(outcome);
    }
    return {};
}

base::Result<void> fillAndPlay(School& school, const std::vector<DemoPerson>& people, vision::FaceReader& reader,
                               const DemoListener& listener, DemoReport& report)
{
    if (auto fenced = setGeofence(school, Actor::machineAdministrator(), kCampus); !fenced)
        return fenced;
    Demo demo(school, reader, listener);
    listener.step(u"enrolling them"_s);
    if (auto enrolled = demo.enrolEverybody(people, report); !enrolled)
        return enrolled;
    if (auto started = demo.startSession(report); !started)
        return started;
    listener.step(u"showing changed pictures of the same people to the check-in"_s);
    if (auto played = demo.play(people, report); !played)
        return played;
    storage::MarkFilter marksOfSession;
    marksOfSession.session = report.session;
    const auto exported = Records(school, Actor::machineAdministrator()).exportCsv(marksOfSession, report.csvPath);
    if (!exported)
        return base::propagate(exported);
    return {};
}

} // namespace

int DemoReport::checkedIn() const
{
    return static_cast<int>(std::ranges::count_if(tries, [](const DemoTry& t) { return t.outcome.mark.has_value(); }));
}

QMap<QString, int> DemoReport::refused() const
{
    QMap<QString, int> counts;
    for (const auto& attempt : tries)
        if (attempt.outcome.attempt.reason)
            ++counts[domain::toText(*attempt.outcome.attempt.reason)];
    return counts;
}

base::Result<DemoReport> runDemo(const DemoOptions& options, const base::Clock& clock, vision::FaceReader& reader,
                                 const DemoListener& listener)
{
    if (!QDir().mkpath(options.dir))
        return base::fail(ErrorCode::FileNotWritable, options.dir);
    DemoReport report;
    report.databasePath = QDir(options.dir).filePath(u"rollcall.db"_s);
    report.csvPath = QDir(options.dir).filePath(u"attendance.csv"_s);

    listener.step(u"finding the faces in %1"_s.arg(options.pictures));
    const auto found = findDemoPeople(reader, options.pictures, listener.progress);
    if (!found)
        return base::propagate(found);
    if (found->people.size() < kFewestPeople)
        return base::fail(ErrorCode::InvalidArgument,
                          u"%1 people in %2"_s.arg(found->people.size()).arg(options.pictures));
    report.people = static_cast<int>(found->people.size());
    report.seenAgain = found->seenAgain;

    auto school = replaceDemoSchool(report.databasePath, clock);
    if (!school)
        return base::propagate(school);
    if (const auto played = fillAndPlay(*school, found->people, reader, listener, report); !played) {
        School::removeFiles(report.databasePath);
        return base::propagate(played);
    }
    return report;
}

} // namespace rollcall::services
