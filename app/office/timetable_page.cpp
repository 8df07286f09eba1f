#include "app/office/timetable_page.h"

#include "app/common/shown_text.h"
#include "app/office/lesson_fields.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/attendance/session_rules.h"

#include <QComboBox>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Timetable;
using services::WeekLesson;

constexpr int kDaysOfWeek = 7;
const QDate kFarAway(9999, 12, 31);

QString shortDay(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString daysText(QDate first, QDate last)
{
    return first == last ? shortDay(first) : QString(shortDay(first) % u" – " % shortDay(last));
}

QString timesText(QTime startsAt, int minutes)
{
    const QString from = QLocale().toString(startsAt, u"HH:mm"_s);
    return minutes > 0 ? QString(from % u"–" % QLocale().toString(startsAt.addSecs(60 * minutes), u"HH:mm"_s)) : from;
}

QString courseOf(const QString& code, const QString& section, const QString& title)
{
    return app::shown(code % u' ' % section % u", " % title);
}

/// A lesson of a rule keeps its key from week to week.
qint64 keyOf(const WeekLesson& lesson)
{
    return lesson.rule ? lesson.rule->id.value : -lesson.session->id.value;
}

struct State
{
    QString words;
    std::optional<app::Tone> tone{};
};

State stateOf(const WeekLesson& lesson, base::UtcTime now)
{
    if (lesson.session) {
        const auto& session = *lesson.session;
        if (session.endsAt <= session.startsAt)
            return {TimetablePage::tr("Called off"), app::Tone::Warning};
        if (attendance::isOpen(session, now))
            return {TimetablePage::tr("Now"), app::Tone::Good};
        return session.startsAt > now ? State{TimetablePage::tr("Planned"), app::Tone::Neutral}
                                      : State{TimetablePage::tr("Over")};
    }
    if (!lesson.holiday.isEmpty())
        return {TimetablePage::tr("Holiday"), app::Tone::Warning};
    if (lesson.isRemoved)
        return {TimetablePage::tr("Removed"), app::Tone::Warning};
    return {lesson.day < toLocal(now).date() ? TimetablePage::tr("Not held") : TimetablePage::tr("To be planned")};
}

} // namespace

TimetablePage::TimetablePage(const PageContext& context, QWidget* parent)
    : Page(u"timetablePage"_s, context, parent)
    , m_table(new RowTable(u"timetable"_s, this))
    , m_view(new QComboBox(this))
    , m_previous(new QPushButton(tr("Previous week"), this))
    , m_today(new QPushButton(tr("Today"), this))
    , m_next(new QPushButton(tr("Next week"), this))
    , m_callOff(addAction(u"timetableCallOff"_s, tr("Call off…"), u"danger"_s))
    , m_remove(addAction(u"timetableRemove"_s, tr("Remove…"), u"danger"_s))
    , m_change(addAction(u"timetableChange"_s, tr("Change…")))
    , m_add(addAction(u"timetableAdd"_s, tr("Add"), u"primary"_s))
{
    setTitle(tr("Timetable"));
    build();
    buildMenu();
    connect(m_view, &QComboBox::currentIndexChanged, this, &TimetablePage::showColumns);
    connect(m_previous, &QPushButton::clicked, this, [this] { turnTo(m_monday.addDays(-kDaysOfWeek)); });
    connect(m_today, &QPushButton::clicked, this, [this] { turnTo(today()); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_monday.addDays(kDaysOfWeek)); });
    connect(m_table, &RowTable::selectionChanged, this, &TimetablePage::enableButtons);
    connect(m_table, &RowTable::opened, this, [this] {
        if (const auto rule = chosenRule())
            change(*rule);
    });
    connect(m_callOff, &QPushButton::clicked, this, &TimetablePage::callOff);
    connect(m_remove, &QPushButton::clicked, this, &TimetablePage::remove);
    connect(m_table, &RowTable::removeWanted, m_remove, &QPushButton::click);
    m_add->setShortcut(QKeySequence::New);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const auto rule = chosenRule())
            change(*rule);
    });
    m_monday = today().addDays(1 - today().dayOfWeek());
    showColumns();
}

void TimetablePage::build()
{
    m_view->setObjectName(u"timetableShown"_s);
    m_view->setAccessibleName(tr("What to show"));
    m_view->addItem(tr("Week"), static_cast<int>(View::Week));
    m_view->addItem(tr("All weekly lessons"), static_cast<int>(View::Rules));
    m_view->addItem(tr("Holidays"), static_cast<int>(View::Holidays));
    m_previous->setObjectName(u"timetableEarlier"_s);
    m_today->setObjectName(u"timetableToday"_s);
    m_next->setObjectName(u"timetableLater"_s);
    for (auto* tool : {m_previous, m_today, m_next})
        m_table->addTool(tool);
    m_table->addTool(m_view);
    m_table->setName(tr("Timetable"));
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    body()->addWidget(m_table, 1);
}

void TimetablePage::buildMenu()
{
    auto* menu = new QMenu(m_add);
    const auto add = [&](const QString& objectName, const QString& text, auto&& open) {
        menu->addAction(text, this, open)->setObjectName(objectName);
    };
    add(u"timetableAddWeekly"_s, tr("Weekly lesson…"), [this] { addRule(false); });
    add(u"timetableAddOnce"_s, tr("Single lesson…"), [this] { addRule(true); });
    if (actor().role == domain::Role::Admin) {
        add(u"timetableAddHoliday"_s, tr("Holiday…"), [this] { addHoliday(); });
        add(u"timetableCopy"_s, tr("Copy a term…"), [this] { copyTerm(); });
    }
    m_add->setMenu(menu);
}

TimetablePage::View TimetablePage::view() const
{
    return static_cast<View>(m_view->currentData().toInt());
}

QDate TimetablePage::today() const
{
    return toLocal(now()).date();
}

void TimetablePage::turnTo(QDate day)
{
    m_monday = day.addDays(1 - day.dayOfWeek());
    refresh();
}

void TimetablePage::showColumns()
{
    const auto shown = view();
    for (auto* button : {m_previous, m_today, m_next})
        button->setVisible(shown == View::Week);
    m_callOff->setVisible(shown == View::Week);
    m_change->setVisible(shown != View::Holidays);
    m_remove->setVisible(shown != View::Holidays || actor().role == domain::Role::Admin);
    if (shown == View::Holidays) {
        m_table->setColumns({{tr("Days"), 280, Qt::AlignLeading}, {tr("Name"), 0, Qt::AlignLeading}});
        m_table->setEmptyText(tr("No holidays from today on. Add the days on which nothing is taught."));
    } else {
        const bool isWeek = shown == View::Week;
        std::vector<Column> columns{
            {tr("Day"), 120, Qt::AlignLeading},     {tr("Time"), 120, Qt::AlignLeading},
            {tr("Course"), 0, Qt::AlignLeading},    {tr("Room"), 80, Qt::AlignLeading},
            {tr("Teacher"), 150, Qt::AlignLeading}, {tr("From – until"), 210, Qt::AlignLeading}};
        if (isWeek)
            columns.push_back({tr("State"), 130, Qt::AlignLeading});
        m_table->setColumns(std::move(columns));
        m_table->setEmptyText(isWeek ? tr("No lesson in this week. Add a weekly or a single one.")
                                     : tr("The timetable is empty. Add a weekly lesson, or copy a term."));
    }
    m_table->sortBy(0, Qt::AscendingOrder);
    enableButtons();
    if (isVisible())
        refresh();
}

void TimetablePage::refresh()
{
    switch (view()) {
    case View::Week:
        return ask(
            [actor = actor(), monday = m_monday](School& school) { return Timetable(school, actor).week(monday); },
            [this, monday = m_monday](const services::Week& week) {
                if (view() == View::Week && monday == m_monday)
                    showWeek(week);
            });
    case View::Rules:
        return ask(
            [actor = actor(), from = today()](School& school) { return Timetable(school, actor).list(from, kFarAway); },
            [this](const std::vector<storage::TimetableRow>& rules) {
                if (view() == View::Rules)
                    showRules(rules);
            });
    case View::Holidays:
        return ask(
            [actor = actor(), from = today()](School& school) { return Timetable(school, actor).holidays(from); },
            [this](const std::vector<domain::Holiday>& holidays) {
                if (view() == View::Holidays)
                    showHolidays(holidays);
            });
    }
}

void TimetablePage::showWeek(const services::Week& week)
{
    m_lessons = week.lessons;
    QStringList heading{daysText(m_monday, m_monday.addDays(kDaysOfWeek - 1))};
    for (const auto& holiday : week.holidays)
        heading += app::shown(holiday.name);
    setSubtitle(heading.join(u" · "));
    std::vector<Row> rows;
    for (const auto& lesson : m_lessons) {
        const auto state = stateOf(lesson, now());
        const int order = static_cast<int>(rows.size());
        rows.push_back({keyOf(lesson),
                        {{QLocale().toString(lesson.day, u"ddd d MMM"_s), order},
                         {timesText(lesson.startsAt, lesson.durationMin), lesson.startsAt.msecsSinceStartOfDay()},
                         {courseOf(lesson.courseCode, lesson.section, lesson.title)},
                         {app::shown(lesson.room)},
                         {app::shown(lesson.teacherName)},
                         {lesson.rule ? daysText(lesson.rule->firstDate, lesson.rule->lastDate) : tr("once"),
                          lesson.rule ? lesson.rule->firstDate.toJulianDay() : 0},
                         {state.words, {}, state.tone, true}}});
    }
    m_table->setRows(std::move(rows));
    enableButtons();
}

void TimetablePage::showRules(const std::vector<storage::TimetableRow>& rules)
{
    m_rules = rules;
    setSubtitle(tr("%n weekly lesson(s) from today on", nullptr, static_cast<int>(rules.size())));
    std::vector<Row> rows;
    for (const auto& [rule, code, section, teacherId, teacherName] : m_rules)
        rows.push_back({rule.id.value,
                        {{weekdayText(rule.weekday), static_cast<int>(rows.size())},
                         {timesText(rule.startsAt, rule.durationMin), rule.startsAt.msecsSinceStartOfDay()},
                         {courseOf(code, section, rule.title)},
                         {app::shown(rule.room)},
                         {app::shown(teacherName)},
                         {daysText(rule.firstDate, rule.lastDate), rule.firstDate.toJulianDay()}}});
    m_table->setRows(std::move(rows));
    enableButtons();
}

void TimetablePage::showHolidays(const std::vector<domain::Holiday>& holidays)
{
    m_holidays = holidays;
    setSubtitle(tr("Nothing is planned on these days"));
    std::vector<Row> rows;
    for (const auto& holiday : m_holidays)
        rows.push_back({holiday.id.value,
                        {{daysText(holiday.firstDate, holiday.lastDate), holiday.firstDate.toJulianDay()},
                         {app::shown(holiday.name)}}});
    m_table->setRows(std::move(rows));
    enableButtons();
}

void TimetablePage::enableButtons()
{
    const auto session = chosenSession();
    m_callOff->setEnabled(session && session->startsAt > now() && session->endsAt > session->startsAt);
    m_change->setEnabled(chosenRule().has_value());
    m_remove->setEnabled(chosenRule() || chosenHoliday());
}

const WeekLesson* TimetablePage::chosenLesson() const
{
    const auto keys = m_table->selectedKeys();
    if (view() != View::Week || keys.size() != 1)
        return nullptr;
    const auto lesson = std::ranges::find(m_lessons, keys.front(), &keyOf);
    return lesson == m_lessons.end() ? nullptr : &*lesson;
}

std::optional<domain::TimetableRule> TimetablePage::chosenRule() const
{
    if (const auto* lesson = chosenLesson())
        return lesson->rule;
    const auto keys = m_table->selectedKeys();
    for (const auto& row : m_rules)
        if (view() == View::Rules && keys.size() == 1 && row.rule.id.value == keys.front())
            return row.rule;
    return {};
}

std::optional<domain::Session> TimetablePage::chosenSession() const
{
    const auto* lesson = chosenLesson();
    return lesson ? lesson->session : std::nullopt;
}

std::optional<domain::Holiday> TimetablePage::chosenHoliday() const
{
    const auto keys = m_table->selectedKeys();
    for (const auto& holiday : m_holidays)
        if (view() == View::Holidays && keys.size() == 1 && holiday.id.value == keys.front())
            return holiday;
    return {};
}

void TimetablePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
