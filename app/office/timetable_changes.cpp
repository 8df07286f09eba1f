// What the timetable's page changes, and how it is undone.
#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/lesson_fields.h"
#include "app/office/timetable_page.h"
#include "app/office/words.h"
#include "core/services/courses.h"

#include <QDateEdit>
#include <QPointer>
#include <QSpinBox>

#include <algorithm>
#include <memory>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Timetable;

constexpr int kDaysOfWeek = 7;
constexpr int kCopyWeeksMax = 520;
constexpr int kUsualCopyWeeks = 26;
constexpr int kUsualTermDays = 18 * kDaysOfWeek;
constexpr int kUsualMinutes = 60;
const QTime kUsualTime(8, 0);

/// The rule as it was, from `from` on.
services::NewRule restOf(domain::TimetableRule rule, QDate from)
{
    rule.firstDate = std::max(rule.firstDate, from);
    return rule;
}

/// Puts the rule `id` back to what `before` was from `from` on.
base::Result<base::TimetableRuleId> changeBack(Timetable timetable, base::TimetableRuleId id, QDate from,
                                               const domain::TimetableRule& before)
{
    const auto rule = timetable.rule(id);
    if (!rule)
        return base::propagate(rule);
    return timetable.change(*rule, from, before);
}

} // namespace

template <class Job, class Done>
void TimetablePage::send(Form* form, Job job, Done done)
{
    askResult(form, std::move(job), [this, form, done = std::move(done)](auto answer) {
        if (!answer && answer.error().code != base::ErrorCode::ChangedMeanwhile)
            return form->showFault(app::sentence(answer.error()));
        form->accept();
        refresh();
        if (!answer)
            emit failed(answer.error());
        else if constexpr (std::is_void_v<typename decltype(answer)::value_type>)
            done();
        else
            done(*answer);
    });
}

template <class Job>
void TimetablePage::tell(const QString& sentence, Job undo)
{
    emit told(sentence, [page = QPointer<TimetablePage>(this), undo = std::move(undo)] {
        if (page)
            page->ask(undo, [page](const auto&...) {
                emit page->told(TimetablePage::tr("Undone."), {});
                page->refresh();
            });
    });
}

void TimetablePage::addRule(bool isOnce)
{
    ask([actor = actor()](School& school) { return services::Courses(school, actor).list(storage::kAllRows); },
        [this, isOnce](const std::vector<domain::Course>& courses) {
            if (courses.empty())
                return emit told(tr("There is no course yet: add one first."), {});
            openNew(isOnce, courses);
        });
}

void TimetablePage::openNew(bool isOnce, const std::vector<domain::Course>& courses)
{
    const QDate from = std::max(today(), m_monday);
    const services::NewRule usual{.id = {},
                                  .courseId = courses.front().id,
                                  .title = {},
                                  .room = {},
                                  .weekday = from.dayOfWeek(),
                                  .startsAt = kUsualTime,
                                  .durationMin = kUsualMinutes,
                                  .firstDate = from,
                                  .lastDate = from.addDays(kUsualTermDays)};
    auto* form =
        new Form(u"lessonForm"_s, isOnce ? tr("Add a single lesson") : tr("Add a weekly lesson"), tr("Add"), this);
    const LessonFields fields(*form, isOnce ? LessonFields::Kind::Once : LessonFields::Kind::Weekly, courses, usual);
    connect(form, &Form::confirmed, this, [=, this] {
        if (isOnce)
            sendOnce(form, fields.session());
        else
            sendNew(form, fields.rule());
    });
    form->open();
}

void TimetablePage::sendNew(Form* form, const services::NewRule& rule)
{
    send(
        form, [actor = actor(), rule](School& school) { return Timetable(school, actor).add(rule); },
        [this, from = rule.firstDate](base::TimetableRuleId id) {
            tell(tr("The weekly lesson was added."),
                 [actor = actor(), id, from](School& school) { return Timetable(school, actor).removeFrom(id, from); });
        });
}

void TimetablePage::sendOnce(Form* form, const services::NewSession& session)
{
    send(
        form, [actor = actor(), session](School& school) { return Timetable(school, actor).addOnce(session); },
        [this](const domain::Session& added) {
            tell(tr("The lesson was added."),
                 [actor = actor(), added](School& school) { return services::Sessions(school, actor).callOff(added); });
        });
}

void TimetablePage::tellPlanned(Form* form, const domain::TimetableRule& rule, QDate from, bool isMadeAnew)
{
    askResult(
        form,
        [actor = actor(), id = rule.id, from](School& school) {
            return Timetable(school, actor).plannedFrom(id, from);
        },
        [form, isMadeAnew](const base::Result<qint64>& count) {
            if (!count)
                return form->showFault(app::sentence(count.error()));
            const int planned = static_cast<int>(*count);
            form->setAdvice(
                isMadeAnew ? tr("%n planned session(s) are made anew; those that have begun stay.", nullptr, planned)
                           : tr("%n planned session(s) go; those that have begun stay.", nullptr, planned));
        });
}

void TimetablePage::change(const domain::TimetableRule& rule)
{
    auto usual = rule;
    usual.firstDate = std::max({today(), rule.firstDate, view() == View::Week ? m_monday : rule.firstDate});
    auto* form = new Form(u"lessonForm"_s, tr("Change the lesson from a day on"), tr("Change"), this);
    const LessonFields fields(*form, LessonFields::Kind::Change, {}, usual);
    const auto count = [this, form, rule](QDate from) { tellPlanned(form, rule, from, true); };
    connect(fields.firstDay(), &QDateEdit::dateChanged, form, count);
    count(usual.firstDate);
    connect(form, &Form::confirmed, this, [=, this, expected = std::make_shared<domain::TimetableRule>(rule)] {
        sendChange(form, fields, expected);
    });
    form->open();
}

void TimetablePage::sendChange(Form* form, const LessonFields& fields,
                               const std::shared_ptr<domain::TimetableRule>& expected)
{
    struct Outcome
    {
        base::Result<base::TimetableRuleId> changed;
        std::optional<domain::TimetableRule> now;
    };
    const auto changed = fields.rule();
    const QDate from = std::max(changed.firstDate, expected->firstDate);
    askResult(
        form,
        [actor = actor(), was = *expected, from, changed](School& school) -> base::Result<Outcome> {
            Timetable timetable(school, actor);
            Outcome outcome{timetable.change(was, from, changed), {}};
            if (!outcome.changed && outcome.changed.error().code == base::ErrorCode::ChangedMeanwhile)
                if (const auto now = timetable.rule(was.id))
                    outcome.now = *now;
            return outcome;
        },
        [this, form, fields, expected, from](const base::Result<Outcome>& outcome) {
            refresh();
            if (!outcome)
                return form->showFault(app::sentence(outcome.error()));
            if (outcome->now) {
                fields.takeStored(*form, *expected, *outcome->now);
                *expected = *outcome->now;
                return form->showFault(Form::changedMeanwhile());
            }
            if (!outcome->changed)
                return form->showFault(app::sentence(outcome->changed.error()));
            form->accept();
            tell(tr("The lesson was changed."),
                 [actor = actor(), id = *outcome->changed, from, rule = *expected](School& school) {
                     return changeBack(Timetable(school, actor), id, from, rule);
                 });
        });
}

void TimetablePage::remove()
{
    if (const auto rule = chosenRule())
        removeRule(*rule);
    else if (const auto holiday = chosenHoliday())
        removeHoliday(*holiday);
}

void TimetablePage::removeRule(const domain::TimetableRule& rule)
{
    auto* form = new Form(u"endLesson"_s, tr("End the weekly lesson?"), tr("End"), this);
    form->setDangerous();
    const QDate usual = std::max({today(), rule.firstDate, view() == View::Week ? m_monday : rule.firstDate});
    auto* day = addDay(*form, u"endDay"_s, tr("It is not held from this day on"), usual);
    const auto count = [this, form, rule](QDate from) { tellPlanned(form, rule, from, false); };
    connect(day, &QDateEdit::dateChanged, form, count);
    count(usual);
    connect(form, &Form::confirmed, this, [=, this] {
        send(
            form,
            [actor = actor(), rule, from = day->date()](School& school) {
                return Timetable(school, actor).remove(rule, from);
            },
            [this, rest = restOf(rule, day->date())] {
                tell(tr("The weekly lesson was ended."),
                     [actor = actor(), rest](School& school) { return Timetable(school, actor).add(rest); });
            });
    });
    form->open();
}

void TimetablePage::callOff()
{
    const auto session = chosenSession();
    if (!session)
        return;
    auto* form = new Form(u"callOff"_s, tr("Call off %1?").arg(app::shown(session->title)), tr("Call off"), this);
    form->setAdvice(tr("%1: this one lesson is not held.").arg(momentText(session->startsAt)));
    form->setDangerous();
    connect(form, &Form::confirmed, this, [=, this, expected = *session] {
        send(
            form,
            [actor = actor(), expected](School& school) { return services::Sessions(school, actor).callOff(expected); },
            [this, expected](const domain::Session&) {
                tell(tr("The lesson was called off."), [actor = actor(), expected](School& school) {
                    return Timetable(school, actor).undoCallOff(expected);
                });
            });
    });
    form->open();
}

void TimetablePage::addHoliday()
{
    auto* form = new Form(u"holidayForm"_s, tr("Add a holiday"), tr("Add"), this);
    form->setAdvice(tr("Sessions planned for these days that have not begun go."));
    auto* name = form->addLine(u"holidayName"_s, tr("Name"), {}, Form::notEmpty());
    const QDate from = std::max(today(), m_monday);
    const auto days = addDays(*form, from, from);
    connect(form, &Form::confirmed, this, [=, this] {
        const domain::Holiday holiday{
            .id = {}, .firstDate = days.from->date(), .lastDate = days.through->date(), .name = name->text().trimmed()};
        send(
            form, [actor = actor(), holiday](School& school) { return Timetable(school, actor).addHoliday(holiday); },
            [this, holiday](base::HolidayId id) {
                tell(tr("%1 was added.").arg(app::shown(holiday.name)),
                     [actor = actor(), id](School& school) { return Timetable(school, actor).removeHoliday(id); });
            });
    });
    form->open();
}

void TimetablePage::removeHoliday(const domain::Holiday& holiday)
{
    askResult(
        this, [actor = actor(), id = holiday.id](School& school) { return Timetable(school, actor).removeHoliday(id); },
        [this, holiday](const base::Result<void>& removed) {
            refresh();
            if (!removed)
                return emit failed(removed.error());
            tell(tr("%1 was removed.").arg(app::shown(holiday.name)),
                 [actor = actor(), holiday](School& school) { return Timetable(school, actor).addHoliday(holiday); });
        });
}

void TimetablePage::copyTerm()
{
    ask([actor = actor(), day = today()](School& school) { return Timetable(school, actor).term(day); },
        [this](const std::optional<services::Term>& term) {
            auto* form = new Form(u"copyForm"_s, tr("Copy a term"), tr("Copy"), this);
            form->setAdvice(tr("The weekly lessons that begin in these days are added again, so many weeks later. "
                               "Those that clash are left out and told."));
            const auto days =
                addDays(*form, term ? term->from : today().addDays(-kUsualTermDays), term ? term->through : today());
            auto* weeks = new QSpinBox(form);
            weeks->setObjectName(u"copyWeeks"_s);
            weeks->setRange(1, kCopyWeeksMax);
            weeks->setValue(kUsualCopyWeeks);
            form->addField(tr("Weeks later"), weeks);
            connect(form, &Form::confirmed, this,
                    [=, this] { sendCopy(form, days.from->date(), days.through->date(), weeks->value()); });
            form->open();
        });
}

void TimetablePage::sendCopy(Form* form, QDate from, QDate through, int weeks)
{
    send(
        form,
        [actor = actor(), from, through, weeks](School& school) {
            return Timetable(school, actor).copy(from, through, weeks);
        },
        [this](const services::CopiedRules& copied) {
            QString told = tr("%n weekly lesson(s) were copied.", nullptr, static_cast<int>(copied.added.size()));
            if (!copied.skipped.empty())
                told += u' ' %
                        tr("%n were left out, the first because: %1", nullptr, static_cast<int>(copied.skipped.size()))
                            .arg(app::sentence(copied.skipped.front().reason));
            tell(told, [actor = actor(), added = copied.added](School& school) -> base::Result<void> {
                Timetable timetable(school, actor);
                for (const auto id : added)
                    if (auto removed = timetable.removeFrom(id, QDate(1970, 1, 1)); !removed)
                        return removed;
                return {};
            });
        });
}

} // namespace rollcall::office
