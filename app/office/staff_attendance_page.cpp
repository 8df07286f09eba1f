#include "app/office/staff_attendance_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/file_choice.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/services/people.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using base::PersonId;
using services::School;
using services::StaffAttendance;

constexpr int kPageSize = 100;
constexpr int kDaysShown = 30;

QDateEdit* dateEdit(const QString& objectName, const QString& name, QDate date, QWidget* parent)
{
    auto* edit = new QDateEdit(date, parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    return edit;
}

QString suggestedName(const storage::StaffDayFilter& filter)
{
    return u"staff-attendance-%1-%2.csv"_s.arg(filter.from.value_or(QDate()).toString(Qt::ISODate),
                                               filter.to.value_or(QDate()).toString(Qt::ISODate));
}

} // namespace

StaffAttendancePage::StaffAttendancePage(const PageContext& context, QWidget* parent)
    : Page(u"staffAttendancePage"_s, context, parent)
    , m_table(new RowTable(u"staffDays"_s, this))
    , m_from(dateEdit(u"staffDaysFrom"_s, tr("From"), toLocal(now()).date().addDays(-kDaysShown), this))
    , m_to(dateEdit(u"staffDaysTo"_s, tr("To"), toLocal(now()).date(), this))
    , m_who(new QComboBox(this))
    , m_export(addAction(u"staffDaysExport"_s, tr("Export…")))
    , m_checkIn(addAction(u"staffDaysCheckIn"_s, isAdmin() ? tr("Check a teacher in…") : tr("Check in…"), u"primary"_s))
{
    build();
    for (auto* edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, [this] { load(0); });
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &StaffAttendancePage::load);
    connect(m_export, &QPushButton::clicked, this, &StaffAttendancePage::exportDays);
    connect(m_checkIn, &QPushButton::clicked, this, &StaffAttendancePage::checkIn);
}

void StaffAttendancePage::build()
{
    setTitle(tr("Staff attendance"));
    setSubtitle(isAdmin() ? tr("The days on which teachers were there") : tr("The days on which you were there"));
    m_who->setObjectName(u"staffDaysWho"_s);
    m_who->setAccessibleName(tr("Which teacher"));
    m_who->addItem(tr("All teachers"), qint64(0));
    m_who->setVisible(isAdmin());
    m_table->addTool(m_who);
    m_table->addTool(m_from);
    m_table->addTool(m_to);
    m_table->setColumns({{tr("Day"), 200, Qt::AlignLeading},
                         {tr("Teacher"), 0, Qt::AlignLeading},
                         {tr("Email"), 0, Qt::AlignLeading},
                         {tr("Time"), 120, Qt::AlignLeading},
                         {tr("Status"), 150, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    m_table->setEmptyText(tr("No day in this period. Choose an earlier one, or check in."));
    m_table->sortBy(0, Qt::DescendingOrder);
    m_table->setName(tr("Staff attendance"));
    body()->addWidget(m_table, 1);
}

void StaffAttendancePage::refresh()
{
    if (isAdmin())
        loadTeachers();
    load(m_first);
}

void StaffAttendancePage::loadTeachers()
{
    ask(
        [actor = actor()](School& school) {
            return services::People(school, actor).list({.role = domain::Role::Teacher, .text = {}}, storage::kAllRows);
        },
        [this](const std::vector<domain::Person>& teachers) {
            const auto chosen = m_who->currentData();
            const QSignalBlocker quiet(m_who);
            while (m_who->count() > 1)
                m_who->removeItem(1);
            for (const auto& teacher : teachers)
                m_who->addItem(app::shown(teacher.name), teacher.id.value);
            m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
            m_checkIn->setEnabled(m_who->count() > 1);
        });
}

storage::StaffDayFilter StaffAttendancePage::filter() const
{
    storage::StaffDayFilter filter{.from = m_from->date(), .to = m_to->date()};
    if (const PersonId person{m_who->currentData().toLongLong()}; person.value > 0)
        filter.person = person;
    return filter;
}

void StaffAttendancePage::load(int first)
{
    ask(
        [actor = actor(), filter = filter(), first](School& school) {
            return StaffAttendance(school, actor).list(filter, {.limit = kPageSize + 1, .offset = first});
        },
        [this, first](std::vector<storage::StaffDayRow> days) { show(std::move(days), first); });
}

void StaffAttendancePage::show(std::vector<storage::StaffDayRow> days, int first)
{
    const bool hasMore = days.size() > kPageSize;
    if (hasMore)
        days.resize(kPageSize);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& row : days) {
        const auto& day = row.day;
        rows.push_back({day.date.toJulianDay() * 1'000'000 + day.personId.value,
                        {{QLocale().toString(day.date, u"ddd d MMM yyyy"_s), day.date.toJulianDay()},
                         {app::shown(row.name), row.name},
                         {row.email},
                         {QLocale().toString(day.time, u"HH:mm"_s)},
                         {wordsOf(day.status), {}, toneOf(day.status), true}}});
    }
    m_export->setEnabled(!rows.empty());
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
}

void StaffAttendancePage::checkIn()
{
    auto* form = new Form(u"staffCheckIn"_s, tr("Present today"), tr("Check in"), this);
    QComboBox* who = nullptr;
    QLineEdit* pin = nullptr;
    if (isAdmin()) {
        who = new QComboBox(form);
        who->setObjectName(u"staffCheckInWho"_s);
        for (int i = 1; i < m_who->count(); ++i)
            who->addItem(m_who->itemText(i), m_who->itemData(i));
        who->setCurrentIndex(std::max(0, m_who->currentIndex() - 1));
        form->addField(tr("Teacher"), who);
    } else {
        form->setAdvice(tr("Your PIN, as at the kiosk. One row a day is kept."));
        pin = form->addSecret(u"staffCheckInPin"_s, tr("PIN"), Form::notEmpty());
    }
    connect(form, &Form::confirmed, this, [this, form, who, pin] {
        const PersonId person = who ? PersonId{who->currentData().toLongLong()} : actor().person.value_or(PersonId{});
        const auto typed = pin ? std::optional(pin->text()) : std::nullopt;
        askResult(
            form,
            [actor = actor(), person, typed](School& school) {
                return typed ? services::checkInStaffByPin(school, person, *typed)
                             : StaffAttendance(school, actor).checkIn(person);
            },
            [this, form](const base::Result<storage::StaffDayRow>& day) {
                if (!day)
                    return form->showFault(app::sentence(day.error()));
                form->accept();
                emit told(tr("%1 is present today.").arg(app::shown(day->name)), {});
                load(0);
            });
    });
    form->open();
}

void StaffAttendancePage::exportDays()
{
    chooseNewFile(this, tr("Export as CSV"), u"CSV (*.csv)"_s, suggestedName(filter()), u"csv"_s,
                  [this, filter = filter()](const QString& path) {
                      ask([actor = actor(), filter,
                           path](School& school) { return StaffAttendance(school, actor).exportCsv(filter, path); },
                          [this, path](int rows) {
                              emit told(tr("%n day(s) were written to %1", nullptr, rows).arg(app::shown(path)), {});
                          });
                  });
}

void StaffAttendancePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
