#pragma once

#include "core/services/scale_demo.h"

#include <QDate>

#include <vector>

namespace rollcall::services {

inline constexpr int kScaleFirstHour = 8;  ///< local
inline constexpr int kScaleLessonMin = 50; ///< every hour

/// Who is taught what and when in a made-up school. Everybody has lessons in one of four rows: at any time four lessons
/// run in four rooms, one of each row, so that nobody is in two rooms at once.
class ScalePlan final
{
public:
    static constexpr int kRows = 4;

    ScalePlan(const ScaleOptions& options, base::UtcTime now);

    [[nodiscard]] int weeks() const { return m_years * kWeeksOfYear; }
    [[nodiscard]] int courses() const { return m_coursesOfRow * kRows; }
    [[nodiscard]] int teachers() const { return m_teachersOfRow * kRows; }
    [[nodiscard]] int lessonsOfDay() const { return m_lessonsOfWeek / kSchoolDays; } ///< of one row

    /// The Monday of a week; the last one, weeks() - 1, holds today.
    [[nodiscard]] QDate monday(int week) const { return m_today.addDays(1 - m_today.dayOfWeek() - 7 * weeksAgo(week)); }
    [[nodiscard]] bool isTaught(int week) const;
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] base::UtcTime start(QDate day, int lesson) const;

    /// The course (0 to courses() - 1) of a row that has this lesson (from 0) of the day (1 to 5) in a week.
    [[nodiscard]] int courseAt(int week, int row, int day, int lesson) const;
    /// Whether the course still has lessons, and the first week in which it had any.
    [[nodiscard]] bool isCurrent(int course) const { return indexOf(course) >= shiftOf(m_years - 1); }
    [[nodiscard]] int firstWeek(int course) const;
    [[nodiscard]] int teacherOf(int course) const { return indexOf(course) % m_teachersOfRow * kRows + rowOf(course); }
    /// The students (from 0) of a course.
    [[nodiscard]] std::vector<int> studentsOf(int course) const;
    [[nodiscard]] static int rowOf(int course) { return course % kRows; }

    static constexpr int kSchoolDays = 5;
    static constexpr int kWeeksOfYear = 52;

private:
    [[nodiscard]] int weeksAgo(int week) const { return weeks() - 1 - week; }
    [[nodiscard]] static int indexOf(int course) { return course / kRows; }
    /// The first course of a row that is taught in a year: each year the oldest ones end and new ones begin.
    [[nodiscard]] int shiftOf(int year) const;
    [[nodiscard]] int sizeOf(int course) const;

    int m_years;
    int m_studentsOfRow;
    int m_coursesOfRow;
    int m_lessonsOfWeek;
    int m_teachersOfRow;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace rollcall::services
