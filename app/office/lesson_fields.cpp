#include "app/office/lesson_fields.h"

#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "core/attendance/timetable_rules.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDaysOfWeek = 7;
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMinuteStep = 5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::LessonFields)
};

QComboBox* weekdayBox(int weekday, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(u"lessonWeekday"_s);
    for (int day = 1; day <= kDaysOfWeek; ++day)
        box->addItem(weekdayText(day), day);
    box->setCurrentIndex(box->findData(weekday));
    return box;
}

} // namespace

QString courseText(const domain::Course& course)
{
    const QString section = course.section.isEmpty() ? QString() : u' ' % course.section;
    return app::shown(course.code % section % u", " % course.title);
}

QComboBox* courseBox(const QString& objectName, const std::vector<domain::Course>& courses, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    for (const auto& course : courses)
        box->addItem(courseText(course), course.id.value);
    return box;
}

QString weekdayText(int weekday)
{
    return QLocale().standaloneDayName(weekday);
}

void styleDay(QDateEdit* edit)
{
    auto format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    edit->setDisplayFormat(format);
    edit->setCalendarPopup(true);
}

QDateEdit* addDay(Form& form, const QString& objectName, const QString& name, QDate day)
{
    auto* edit = new QDateEdit(day, &form);
    edit->setObjectName(objectName);
    styleDay(edit);
    form.addField(name, edit);
    return edit;
}

DayFields addDays(Form& form, QDate from, QDate through)
{
    auto* first = addDay(form, u"firstDay"_s, Words::tr("From"), from);
    auto* last = addDay(form, u"lastDay"_s, Words::tr("Until"), through);
    last->setMinimumDate(from);
    QObject::connect(first, &QDateEdit::dateChanged, last, &QDateEdit::setMinimumDate);
    return {first, last};
}

LessonFields::LessonFields(Form& form, Kind kind, const std::vector<domain::Course>& courses,
                           const services::NewRule& usual)
    : m_usual(usual)
{
    if (kind != Kind::Change) {
        m_course = courseBox(u"lessonCourse"_s, courses, &form);
        m_course->setCurrentIndex(std::max(0, m_course->findData(usual.courseId.value)));
        form.addField(Words::tr("Course"), m_course);
    }
    if (kind == Kind::Once) {
        m_days.from = addDay(form, u"firstDay"_s, Words::tr("Day"), usual.firstDate);
    } else {
        m_weekday = weekdayBox(usual.weekday, &form);
        form.addField(Words::tr("Weekday"), m_weekday);
    }
    m_time = new QTimeEdit(usual.startsAt, &form);
    m_time->setObjectName(u"lessonTime"_s);
    m_time->setDisplayFormat(u"HH:mm"_s);
    form.addField(Words::tr("Begins at"), m_time);
    m_minutes = new QSpinBox(&form);
    m_minutes->setObjectName(u"lessonMinutes"_s);
    m_minutes->setRange(1, kMinutesOfDay);
    m_minutes->setSingleStep(kMinuteStep);
    m_minutes->setValue(usual.durationMin);
    form.addField(Words::tr("Minutes"), m_minutes);
    m_room = form.addLine(u"lessonRoom"_s, Words::tr("Room"), usual.room);
    m_title = form.addLine(u"lessonTitle"_s, Words::tr("Title (empty: the course's)"), usual.title);
    if (kind != Kind::Once)
        m_days = addDays(form, usual.firstDate, usual.lastDate);
}

services::NewRule LessonFields::rule() const
{
    auto rule = m_usual;
    if (m_course)
        rule.courseId = {m_course->currentData().toLongLong()};
    rule.firstDate = m_days.from->date();
    rule.lastDate = m_days.through ? m_days.through->date() : rule.firstDate;
    rule.weekday = m_weekday ? m_weekday->currentData().toInt() : rule.firstDate.dayOfWeek();
    rule.startsAt = m_time->time();
    rule.durationMin = m_minutes->value();
    rule.room = m_room->text().trimmed();
    rule.title = m_title->text().trimmed();
    return rule;
}

void LessonFields::takeStored(Form& form, const services::NewRule& before, const services::NewRule& now) const
{
    form.takeStored(m_weekday, weekdayText(before.weekday), weekdayText(now.weekday));
    form.takeStored(m_time, before.startsAt, now.startsAt);
    form.takeStored(m_minutes, before.durationMin, now.durationMin);
    form.takeStored(m_room, before.room, now.room);
    form.takeStored(m_title, before.title, now.title);
    form.takeStored(m_days.through, before.lastDate, now.lastDate);
}

services::NewSession LessonFields::session() const
{
    const auto lesson = rule();
    const auto startsAt = attendance::utcOf(lesson.firstDate, lesson.startsAt, QTimeZone::systemTimeZone());
    return {.courseId = lesson.courseId,
            .title = lesson.title,
            .room = lesson.room,
            .startsAt = startsAt,
            .endsAt = startsAt + std::chrono::minutes(lesson.durationMin)};
}

} // namespace rollcall::office
