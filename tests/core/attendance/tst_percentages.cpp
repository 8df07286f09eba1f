#include "core/attendance/percentages.h"

#include <QStringList>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using domain::MarkStatus;

Q_DECLARE_METATYPE(rollcall::attendance::Tally)
Q_DECLARE_METATYPE(std::optional<double>)

namespace {

constexpr base::CourseId kCourse{5};
constexpr base::CourseId kOtherCourse{6};
constexpr base::UtcTime kMonday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h};

/// One lesson of 90 minutes a day, ids from 1.
std::vector<domain::Session> lessons(int days, base::CourseId course = kCourse)
{
    std::vector<domain::Session> sessions;
    for (int day = 0; day < days; ++day) {
        domain::Session session;
        session.id = {day + 1};
        session.courseId = course;
        session.startsAt = kMonday + day * 24h;
        session.endsAt = session.startsAt + 90min;
        sessions.push_back(session);
    }
    return sessions;
}

domain::Enrolment enrolment(base::UtcTime since)
{
    return {.id = {1}, .courseId = kCourse, .studentId = {7}, .enrolledAt = since};
}

/// One letter per lesson: p, l, a, e for the status; anything else is no mark.
std::vector<domain::Mark> marks(const QString& letters)
{
    std::vector<domain::Mark> result;
    for (qsizetype day = 0; day < letters.size(); ++day) {
        domain::Mark mark;
        mark.sessionId = {day + 1};
        mark.studentId = {7};
        const auto status = u"plae"_s.indexOf(letters[day]);
        if (status < 0)
            continue;
        mark.status = static_cast<MarkStatus>(status);
        result.push_back(mark);
    }
    return result;
}

const base::UtcTime kLongAgo = kMonday - 300 * 24h;
const base::UtcTime kMuchLater = kMonday + 300 * 24h;

} // namespace

class TestPercentages : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void startedSessionsCount_data();
    void startedSessionsCount();
    void enrolledSessionsCount_data();
    void enrolledSessionsCount();
    void otherCoursesDoNotCount();
    void marksElsewhereDoNotCount();
};

void TestPercentages::counts_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<Tally>("expected");
    QTest::addColumn<std::optional<double>>("percent");
    using Percent = std::optional<double>;
    QTest::newRow("no lesson") << u""_s << Tally{} << Percent();
    QTest::newRow("always there") << u"pppp"_s << Tally{.present = 4} << Percent(100.0);
    QTest::newRow("late is there") << u"plpl"_s << Tally{.present = 2, .late = 2} << Percent(100.0);
    QTest::newRow("never there") << u"aa--"_s << Tally{.missed = 4} << Percent(0.0);
    QTest::newRow("no mark is missed") << u"ppp-"_s << Tally{.present = 3, .missed = 1} << Percent(75.0);
    QTest::newRow("excused leaves the count")
        << u"pee-"_s << Tally{.present = 1, .excused = 2, .missed = 1} << Percent(50.0);
    QTest::newRow("always excused") << u"eee"_s << Tally{.excused = 3} << Percent();
    QTest::newRow("one of each") << u"plae"_s << Tally{.present = 1, .late = 1, .excused = 1, .missed = 1}
                                 << Percent(100.0 * 2 / 3);
}

void TestPercentages::counts()
{
    QFETCH(const QString, letters);
    QFETCH(const Tally, expected);
    QFETCH(const std::optional<double>, percent);
    const std::vector enrolments{enrolment(kLongAgo)};
    const auto counted = tally(lessons(static_cast<int>(letters.size())), enrolments, marks(letters), kMuchLater);
    QCOMPARE(counted, expected);
    QCOMPARE(percentage(counted), percent);
}

void TestPercentages::startedSessionsCount_data()
{
    QTest::addColumn<qint64>("nowMs");
    QTest::addColumn<int>("missed");
    const auto row = [](const char* name, std::chrono::milliseconds now, int missed) {
        QTest::newRow(name) << qint64(now.count()) << missed;
    };
    row("1 ms before the first", -1ms, 0);
    row("as the first starts", 0ms, 1);
    row("between first and second", 12h, 1);
    row("as the second starts", 24h, 2);
    row("after all", 240h, 3);
}

void TestPercentages::startedSessionsCount()
{
    QFETCH(const qint64, nowMs);
    QFETCH(const int, missed);
    const std::vector enrolments{enrolment(kLongAgo)};
    const auto now = kMonday + std::chrono::milliseconds(nowMs);
    QCOMPARE(tally(lessons(3), enrolments, {}, now), Tally{.missed = missed});
}

void TestPercentages::enrolledSessionsCount_data()
{
    QTest::addColumn<qint64>("enrolledMs");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<Tally>("expected");
    const auto row = [](const char* name, std::chrono::milliseconds enrolled, const QString& letters, Tally expected) {
        QTest::newRow(name) << qint64(enrolled.count()) << letters << expected;
    };
    row("as the first starts", 0ms, u"---"_s, Tally{.missed = 3});
    row("while the first runs, not marked", 1ms, u"---"_s, Tally{.missed = 2});
    row("while the first runs, marked", 1ms, u"p--"_s, Tally{.present = 1, .missed = 2});
    row("while the first runs, excused", 1ms, u"e--"_s, Tally{.excused = 1, .missed = 2});
    row("as the first ends, marked", 90min, u"l--"_s, Tally{.late = 1, .missed = 2});
    row("after the first, marked in it", 90min + 1ms, u"p--"_s, Tally{.missed = 2});
    row("after all", 240h, u"ppp"_s, Tally{});
}

void TestPercentages::enrolledSessionsCount()
{
    QFETCH(const qint64, enrolledMs);
    QFETCH(const QString, letters);
    QFETCH(const Tally, expected);
    const std::vector enrolments{enrolment(kMonday + std::chrono::milliseconds(enrolledMs))};
    QCOMPARE(tally(lessons(3), enrolments, marks(letters), kMuchLater), expected);
}

void TestPercentages::otherCoursesDoNotCount()
{
    const std::vector enrolments{enrolment(kLongAgo)};
    QCOMPARE(tally(lessons(3, kOtherCourse), enrolments, marks(u"ppp"_s), kMuchLater), Tally{});
    QCOMPARE(tally(lessons(3), {}, marks(u"ppp"_s), kMuchLater), Tally{});
}

void TestPercentages::marksElsewhereDoNotCount()
{
    const std::vector enrolments{enrolment(kLongAgo)};
    QCOMPARE(tally(lessons(1), enrolments, marks(u"appp"_s), kMuchLater), Tally{.missed = 1});
}

QTEST_APPLESS_MAIN(TestPercentages)
#include "tst_percentages.moc"
