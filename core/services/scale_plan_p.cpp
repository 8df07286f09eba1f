#include "core/services/scale_plan_p.h"

#include <QDateTime>

#include <algorithm>

namespace rollcall::services {
namespace {

constexpr int kFewestCourses = 8; ///< of a row
constexpr int kMostCourses = 75;
constexpr int kMostLessons = 50; ///< of a row and week
constexpr double kCoursesOfStudent = 8.1;
constexpr int kLecture = 300; ///< students of the one big course

/// Weeks of a year without lessons, counted back from this week.
constexpr bool isBreak(int weekBack)
{
    return weekBack == 13 || weekBack == 26 || weekBack == 27 || (weekBack >= 39 && weekBack < 48);
}

} // namespace

ScalePlan::ScalePlan(const ScaleOptions& options, base::UtcTime now)
    : m_years(options.years)
    , m_studentsOfRow(options.students / kRows)
    , m_coursesOfRow(std::clamp(options.students * 3 / 200, kFewestCourses, kMostCourses))
    , m_lessonsOfWeek(std::min(m_coursesOfRow * 2 / 3 / kSchoolDays * kSchoolDays, kMostLessons))
    , m_teachersOfRow(std::max(m_coursesOfRow / 5, 1))
    , m_zone(options.zone)
    , m_today(QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), options.zone).date())
{}

bool ScalePlan::isTaught(int week) const
{
    return !isBreak(weeksAgo(week) % kWeeksOfYear);
}

base::UtcTime ScalePlan::start(QDate day, int lesson) const
{
    const QDateTime local(day, QTime(kScaleFirstHour + lesson, 0), m_zone);
    return base::UtcTime(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

int ScalePlan::shiftOf(int year) const
{
    const int most = m_coursesOfRow - m_lessonsOfWeek;
    return m_years == 1 ? most : year * most / (m_years - 1);
}

int ScalePlan::courseAt(int week, int row, int day, int lesson) const
{
    const int slot = lesson * kSchoolDays + day - 1;
    return (slot + shiftOf(week / kWeeksOfYear)) * kRows + row;
}

int ScalePlan::firstWeek(int course) const
{
    int year = 0;
    while (shiftOf(year) + m_lessonsOfWeek <= indexOf(course))
        ++year;
    return year * kWeeksOfYear;
}

int ScalePlan::sizeOf(int course) const
{
    const bool isLecture = course == courses() - kRows;
    const int usual = static_cast<int>(kCoursesOfStudent * m_studentsOfRow / m_coursesOfRow);
    return std::min(isLecture ? kLecture : std::max(usual, 1), m_studentsOfRow);
}

std::vector<int> ScalePlan::studentsOf(int course) const
{
    const int size = sizeOf(course);
    std::vector<int> students;
    for (int i = 0; i < size; ++i)
        students.push_back((indexOf(course) * size + i) % m_studentsOfRow * kRows + rowOf(course));
    return students;
}

} // namespace rollcall::services
