#pragma once

#include "core/base/time.h"
#include "core/domain/course.h"
#include "core/services/timetable.h"

#include <vector>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace rollcall::office {

class Form;

/// "PH101 A, Mechanics".
[[nodiscard]] QString courseText(const domain::Course& course);
[[nodiscard]] QComboBox* courseBox(const QString& objectName, const std::vector<domain::Course>& courses,
                                   QWidget* parent);

/// "Monday" to "Sunday" for 1 to 7, in the language of the program.
[[nodiscard]] QString weekdayText(int weekday);

/// Two days of a form, the second never before the first; they live as long as the form.
struct DayFields
{
    QDateEdit* from = nullptr;
    QDateEdit* through = nullptr;
};

/// A calendar that drops down, the year with four digits in every language.
void styleDay(QDateEdit* edit);

[[nodiscard]] QDateEdit* addDay(Form& form, const QString& objectName, const QString& name, QDate day);
[[nodiscard]] DayFields addDays(Form& form, QDate from, QDate through);

/// The fields of a lesson in a form. A plain value, good as long as the form.
class LessonFields final
{
public:
    enum class Kind {
        Weekly, ///< course, weekday and the days it holds
        Change, ///< the same without the course, from a day on
        Once,   ///< course and one day
    };

    /// `usual` is what the fields begin with; its first day is that of a change or of a single lesson.
    LessonFields(Form& form, Kind kind, const std::vector<domain::Course>& courses, const services::NewRule& usual);

    /// What was entered; of a single lesson weekday and last day follow from its day.
    [[nodiscard]] services::NewRule rule() const;
    /// The same as a session, its times local to this machine.
    [[nodiscard]] services::NewSession session() const;

    /// For Kind::Change: the rule is stored as `now` meanwhile, in place of `before`; the day of a change stays as it
    /// is.
    void takeStored(Form& form, const services::NewRule& before, const services::NewRule& now) const;

    [[nodiscard]] QDateEdit* firstDay() const { return m_days.from; }

private:
    services::NewRule m_usual;
    QComboBox* m_course = nullptr;
    QComboBox* m_weekday = nullptr;
    QTimeEdit* m_time = nullptr;
    QSpinBox* m_minutes = nullptr;
    QLineEdit* m_room = nullptr;
    QLineEdit* m_title = nullptr;
    DayFields m_days;
};

} // namespace rollcall::office
