#include "core/services/office_benchmark.h"

#include "core/services/audit.h"
#include "core/services/courses.h"
#include "core/services/live_register.h"
#include "core/services/my_attendance.h"
#include "core/services/people.h"
#include "core/services/person_file.h"
#include "core/services/records.h"
#include "core/services/reports.h"
#include "core/services/review.h"
#include "core/services/sessions.h"
#include "core/services/setting_catalogue.h"
#include "core/services/staff_attendance.h"
#include "core/services/timetable.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/session_table.h"
#include "core/storage/statement_count.h"

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::propagate;
using base::Result;
using std::chrono::milliseconds;

constexpr milliseconds kFirstPaint = 200ms;
constexpr milliseconds kSearch = 100ms;
constexpr milliseconds kReport = 2s;
constexpr int kTermDays = 182;
constexpr int kSessionsToChoose = 500;                    ///< for a report, of the latest
constexpr storage::Page kPage{.limit = 101, .offset = 0}; ///< of the window, and one row that tells of the next

/// Whom and what the reads are about.
struct Subjects
{
    base::CourseId course; ///< the one with the most students that has had a session
    domain::Session session;
    domain::Person student;
};

Result<void> nothing(const auto& result)
{
    if (!result)
        return propagate(result);
    return {};
}

/// The students of each course count one statement each: this is not timed.
Result<Subjects> subjectsOf(School& school, const Actor& actor)
{
    const auto courses = Courses(school, actor).list(storage::kAllRows);
    if (!courses)
        return propagate(courses);
    Subjects subjects;
    qint64 most = 0;
    for (const auto& course : *courses) {
        const auto count = storage::EnrolmentTable(school.database()).count(course.id);
        if (!count)
            return propagate(count);
        if (*count <= most)
            continue;
        const auto sessions =
            storage::SessionTable(school.database()).list({.course = course.id, .teacher = {}}, kPage);
        if (!sessions)
            return propagate(sessions);
        const auto begun = std::ranges::find_if(
            *sessions, [&](const domain::Session& session) { return session.startsAt <= school.now(); });
        if (begun == sessions->end())
            continue;
        most = *count;
        subjects.course = course.id;
        subjects.session = *begun;
    }
    if (most == 0)
        return base::fail(base::ErrorCode::NotFound, u"a course with students and sessions"_s);
    const auto students = Courses(school, actor).students(subjects.course, kPage);
    if (!students)
        return propagate(students);
    subjects.student = students->front();
    return subjects;
}

/// Collects the reads of one page after the other.
class Reads final
{
public:
    Reads(School& school, Actor actor, Subjects subjects)
        : m_actor(std::move(actor))
        , m_subjects(std::move(subjects))
        , m_today(QDateTime::fromMSecsSinceEpoch(school.now().time_since_epoch().count()).date())
    {}

    std::vector<OfficeRead> all()
    {
        addSessions();
        addPeople();
        addCourses();
        addTimetable();
        addReview();
        addReports();
        addStudent();
        addStaffDays();
        addAudit();
        addSettings();
        return std::move(m_reads);
    }

private:
    void add(QLatin1StringView page, const QString& what, milliseconds aim, auto read)
    {
        m_reads.push_back({page, what, aim, [read](School& school) { return nothing(read(school)); }});
    }

    void addSessions()
    {
        const auto midnight = base::UtcTime(milliseconds(m_today.startOfDay().toMSecsSinceEpoch()));
        add("today"_L1, u"sessions"_s, kFirstPaint, [actor = m_actor, midnight](School& school) {
            return Sessions(school, actor).between(midnight, midnight + 24h);
        });
        const auto live = [actor = m_actor, id = m_subjects.session.id](School& school) {
            return LiveRegister(school, actor, id).load();
        };
        add("live session"_L1, u"register"_s, kFirstPaint, live);
        add("live session"_L1, u"tries"_s, kFirstPaint, [actor = m_actor, id = m_subjects.session.id](School& school) {
            return Records(school, actor).attempts({.session = id, .student = {}}, kPage);
        });
    }

    void addPeople()
    {
        add("people"_L1, u"first page"_s, kFirstPaint,
            [actor = m_actor](School& school) { return People(school, actor).list({}, kPage); });
        add("people"_L1, u"last page"_s, kFirstPaint, [actor = m_actor](School& school) -> Result<void> {
            People people(school, actor);
            const auto count = people.count({});
            if (!count)
                return propagate(count);
            const auto first = std::max(0, static_cast<int>(*count) - kPage.limit);
            return nothing(people.list({}, {.limit = kPage.limit, .offset = first}));
        });
        const auto& name = m_subjects.student.name;
        for (const qsizetype letters : {1, 3, 6})
            addSearch(u"search, %1 letters"_s.arg(letters), name.first(std::min(letters, name.size())));
        addSearch(u"search, nobody"_s, u"zzzz"_s);
    }

    void addSearch(const QString& what, const QString& text)
    {
        add("people"_L1, what, kSearch, [actor = m_actor, text](School& school) {
            return People(school, actor).list({.role = {}, .text = text}, kPage);
        });
    }

    void addCourses()
    {
        const auto addRows = [this](const QString& what, milliseconds aim, const QString& text) {
            add("courses"_L1, what, aim,
                [actor = m_actor, text](School& school) { return Courses(school, actor).rows(text, kPage, true); });
        };
        addRows(u"first page"_s, kFirstPaint, {});
        addRows(u"search"_s, kSearch, u"phy"_s);
        addRows(u"search, nothing"_s, kSearch, u"zzzz"_s);
        add("courses"_L1, u"students of one"_s, kFirstPaint,
            [actor = m_actor, id = m_subjects.course](School& school) { return Courses(school, actor).roster(id); });
    }

    void addTimetable()
    {
        const QDate monday = m_today.addDays(1 - m_today.dayOfWeek());
        add("timetable"_L1, u"week"_s, kFirstPaint,
            [actor = m_actor, monday](School& school) { return Timetable(school, actor).week(monday); });
        add("timetable"_L1, u"rules"_s, kFirstPaint, [actor = m_actor, today = m_today](School& school) {
            return Timetable(school, actor).list(today, QDate(9999, 12, 31));
        });
        add("timetable"_L1, u"holidays"_s, kFirstPaint,
            [actor = m_actor, monday](School& school) { return Timetable(school, actor).holidays(monday); });
    }

    void addReview()
    {
        for (const bool isOpen : {true, false})
            add("review"_L1, isOpen ? u"open"_s : u"resolved"_s, kFirstPaint,
                [actor = m_actor, isOpen](School& school) {
                    return Review(school, actor).list({.isOpen = isOpen}, kPage);
                });
    }

    void addReport(const QString& what, milliseconds aim, auto report)
    {
        add("reports"_L1, what, aim,
            [actor = m_actor, report](School& school) { return report(Reports(school, actor)); });
    }

    void addReports()
    {
        const ReportPeriod term{.from = m_today.addDays(-kTermDays), .to = m_today};
        const auto course = m_subjects.course;
        const auto student = m_subjects.student.id;
        const auto from = base::UtcTime(milliseconds(term.from->startOfDay().toMSecsSinceEpoch()));
        add("reports"_L1, u"sessions to choose from, term"_s, kFirstPaint, [actor = m_actor, from](School& school) {
            return Sessions(school, actor).latest(from, school.now(), kSessionsToChoose);
        });
        addReport(u"course, term"_s, kReport, [=](Reports reports) { return reports.course(course, term); });
        addReport(u"course, all years"_s, kReport, [=](Reports reports) { return reports.course(course, {}); });
        addReport(u"course grid, term"_s, kReport, [=](Reports reports) { return reports.courseGrid(course, term); });
        addReport(u"session"_s, kReport, [id = m_subjects.session.id](Reports reports) { return reports.session(id); });
        addReport(u"student, term"_s, kReport, [=](Reports reports) { return reports.student(student, term); });
        addReport(u"student's sessions, term"_s, kReport,
                  [=](Reports reports) { return reports.studentSessions(student, term); });
        addReport(u"low, course, term"_s, kReport, [=](Reports reports) { return reports.low(course, term, 75); });
        addReport(u"absences, course, term"_s, kReport,
                  [=](Reports reports) { return reports.absences(course, term, 3); });
        addReport(u"weeks, course, term"_s, kReport, [=](Reports reports) { return reports.weeks(course, term); });
        addReport(u"spread, course, term"_s, kReport,
                  [=](Reports reports) { return reports.distribution(course, term); });
        addReport(u"all courses, week"_s, kReport, [today = m_today](Reports reports) {
            return reports.period({.from = today.addDays(-7), .to = today});
        });
    }

    void addStudent()
    {
        const auto id = m_subjects.student.id;
        add("student"_L1, u"own attendance"_s, kFirstPaint,
            [id](School& school) { return loadMyAttendance(school, id); });
        add("person"_L1, u"file"_s, kFirstPaint,
            [actor = m_actor, id](School& school) { return loadPersonFile(school, actor, id); });
        add("student"_L1, u"tries"_s, kFirstPaint, [actor = m_actor, id](School& school) {
            return Records(school, actor).attempts({.session = {}, .student = id}, kPage);
        });
        add("student"_L1, u"marks"_s, kFirstPaint, [actor = m_actor, id](School& school) {
            return Records(school, actor).marks({.session = {}, .student = id, .course = {}}, kPage);
        });
    }

    void addStaffDays()
    {
        add("staff days"_L1, u"first page"_s, kFirstPaint,
            [actor = m_actor](School& school) { return StaffAttendance(school, actor).list({}, kPage); });
        add("staff days"_L1, u"month"_s, kFirstPaint, [actor = m_actor, today = m_today](School& school) {
            return StaffAttendance(school, actor)
                .list({.person = {}, .from = today.addDays(-30), .to = today}, storage::kAllRows);
        });
    }

    void addAudit()
    {
        const auto addActions = [this](const QString& what, milliseconds aim, const QString& text) {
            add("audit"_L1, what, aim,
                [actor = m_actor, text](School& school) { return Audit(school, actor).search(text, {}, kPage.limit); });
        };
        addActions(u"first page"_s, kFirstPaint, {});
        addActions(u"search, often"_s, kSearch, u"session"_s);
        addActions(u"search, rare"_s, kSearch, u"course.add"_s);
        addActions(u"search, one person"_s, kSearch, u"user %1"_s.arg(m_subjects.student.id.value));
        addActions(u"search, nothing"_s, kSearch, u"zzzz"_s);
    }

    void addSettings()
    {
        add("settings"_L1, u"all"_s, kFirstPaint, [](School& school) -> Result<void> {
            for (const auto& setting : allSettings())
                if (const auto text = settingText(school, setting.name.toString()); !text)
                    return propagate(text);
            return {};
        });
    }

    Actor m_actor;
    Subjects m_subjects;
    QDate m_today;
    std::vector<OfficeRead> m_reads;
};

} // namespace

Result<std::vector<OfficeRead>> officeReads(School& school, const Actor& actor)
{
    auto subjects = subjectsOf(school, actor);
    if (!subjects)
        return propagate(subjects);
    return Reads(school, actor, std::move(*subjects)).all();
}

Result<std::vector<OfficeTiming>> benchOffice(School& school, const Actor& actor, int runs, const Progress& progress)
{
    const auto reads = officeReads(school, actor);
    if (!reads)
        return propagate(reads);
    const auto total = static_cast<int>(reads->size());
    std::vector<OfficeTiming> timings;
    for (const auto& read : *reads) {
        if (!goesOn(progress, static_cast<int>(timings.size()), total))
            return base::fail(base::ErrorCode::Cancelled);
        OfficeTiming timing{.name = read.page % u": "_s % read.what, .aim = read.aim, .timings = {}};
        const auto before = storage::statementCount(school.database());
        auto done = read.run(school);
        timing.statements = storage::statementCount(school.database()) - before;
        for (int i = 0; i < runs && done; ++i)
            timing.timings.add(timed([&] { done = read.run(school); }));
        if (!done)
            return propagate(done);
        timings.push_back(std::move(timing));
    }
    (void)goesOn(progress, total, total);
    return timings;
}

} // namespace rollcall::services
