#include "app/office/security_lists.h"

#include "app/common/shown_text.h"
#include "app/office/row_table.h"
#include "app/office/security_words.h"
#include "app/office/words.h"

#include <QComboBox>
#include <QLocale>

#include <cmath>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::SecurityRecords;

constexpr int kPageSize = 100;

Cell momentCell(base::UtcTime time)
{
    return {momentText(time), qint64(time.time_since_epoch().count())};
}

Cell numberCell(qint64 number)
{
    return {QLocale().toString(number), number};
}

QString placeText(const std::optional<domain::GeoPoint>& point)
{
    if (!point)
        return {};
    return QString::number(point->latitudeDeg, 'f', 5) % u", " % QString::number(point->longitudeDeg, 'f', 5);
}

/// One row more was asked for than is shown.
template <class T>
bool cutToPage(std::vector<T>& rows)
{
    const bool hasMore = rows.size() > kPageSize;
    if (hasMore)
        rows.resize(kPageSize);
    return hasMore;
}

} // namespace

MachinesTab::MachinesTab(const PageContext& context, QWidget* parent)
    : Page(u"machinesTab"_s, context, parent)
    , m_period(periodBox(u"machinesPeriod"_s, this))
    , m_table(new RowTable(u"machines"_s, this))
{
    setSubtitle(
        tr("Where students were checked in. A machine with many students is a kiosk; a student at many machines "
           "is worth a question."));
    m_table->addTool(m_period);
    m_table->setColumns({{tr("Student"), 0, Qt::AlignLeading},
                         {tr("Machine"), 160, Qt::AlignLeading},
                         {tr("Students there"), 130, Qt::AlignLeading},
                         {tr("Machines used"), 130, Qt::AlignLeading},
                         {tr("Check-ins"), 110, Qt::AlignLeading},
                         {tr("First"), 180, Qt::AlignLeading},
                         {tr("Last"), 180, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search students"));
    m_table->setEmptyText(tr("Nobody was checked in during this period. Choose a longer one."));
    m_table->sortBy(2, Qt::DescendingOrder);
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &MachinesTab::load);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    body()->addWidget(m_table, 1);
}

void MachinesTab::load(int first)
{
    ask(
        [actor = actor(), since = beginOf(*m_period, now()), text = m_table->searched(), first](School& school) {
            return SecurityRecords(school, actor).machineUses(since, text, {.limit = kPageSize + 1, .offset = first});
        },
        [this, first](std::vector<storage::MachineUse> uses) { show(std::move(uses), first); });
}

void MachinesTab::show(std::vector<storage::MachineUse> uses, int first)
{
    const bool hasMore = cutToPage(uses);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& use : uses)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{app::shown(use.name)},
                         {machineText(use.machine)},
                         numberCell(use.students),
                         {QLocale().toString(use.machines), use.machines,
                          use.machines > 1 ? std::optional(app::Tone::Warning) : std::nullopt, true},
                         numberCell(use.checkIns),
                         momentCell(use.first),
                         momentCell(use.last)}});
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
}

void MachinesTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

OutsideTab::OutsideTab(const PageContext& context, QWidget* parent)
    : Page(u"outsideTab"_s, context, parent)
    , m_period(periodBox(u"outsidePeriod"_s, this))
    , m_table(new RowTable(u"outside"_s, this))
{
    setSubtitle(tr("Tries that were refused because of the place"));
    m_table->addTool(m_period);
    m_table->setColumns({{tr("When"), 180, Qt::AlignLeading},
                         {tr("Student"), 0, Qt::AlignLeading},
                         {tr("Session"), 0, Qt::AlignLeading},
                         {tr("Why"), 170, Qt::AlignLeading},
                         {tr("Place"), 180, Qt::AlignLeading},
                         {tr("Machine"), 150, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search these tries"));
    m_table->filterHere();
    m_table->setEmptyText(tr("Nobody was refused because of the place."));
    m_table->sortBy(0, Qt::DescendingOrder);
    connect(m_table, &RowTable::pageWanted, this, &OutsideTab::load);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    body()->addWidget(m_table, 1);
}

void OutsideTab::load(int first)
{
    ask(
        [actor = actor(), since = beginOf(*m_period, now()), first](School& school) {
            return SecurityRecords(school, actor).outsideTries(since, {.limit = kPageSize + 1, .offset = first});
        },
        [this, first](std::vector<storage::RefusedTry> tries) { show(std::move(tries), first); });
}

void OutsideTab::show(std::vector<storage::RefusedTry> tries, int first)
{
    const bool hasMore = cutToPage(tries);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& one : tries) {
        const bool isOutside = one.reason == domain::Reason::OutsideCampus;
        rows.push_back(
            {one.id.value,
             {momentCell(one.at),
              {one.student ? one.name.isEmpty() ? tr("Number %1").arg(one.student->value) : app::shown(one.name)
                           : tr("Not known")},
              {app::shown(one.room.isEmpty() ? one.sessionTitle : QString(one.sessionTitle % u", " % one.room))},
              {isOutside ? tr("Outside") : tr("Place unknown"),
               {},
               isOutside ? app::Tone::Bad : app::Tone::Warning,
               true},
              {placeText(one.point)},
              {machineText(one.machine)}}});
    }
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
}

void OutsideTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

ClockTab::ClockTab(const PageContext& context, QWidget* parent)
    : Page(u"clockTab"_s, context, parent)
    , m_period(periodBox(u"clockPeriod"_s, this))
    , m_table(new RowTable(u"clock"_s, this))
{
    setSubtitle(tr("Times at which the clock of a machine was found moved"));
    m_table->addTool(m_period);
    m_table->setColumns({{tr("The clock said"), 200, Qt::AlignLeading},
                         {tr("Moved"), 180, Qt::AlignLeading},
                         {tr("Latest time until then"), 200, Qt::AlignLeading},
                         {tr("Noticed by"), 0, Qt::AlignLeading},
                         {tr("Tries behind"), 140, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    m_table->setEmptyText(tr("The clock was not moved."));
    m_table->sortBy(2, Qt::DescendingOrder);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ClockTab::refresh);
    body()->addWidget(m_table, 1);
}

void ClockTab::refresh()
{
    ask([actor = actor(), since = beginOf(*m_period, now())](
            School& school) { return SecurityRecords(school, actor).clockChanges(since); },
        [this](const std::vector<storage::ClockChangeRow>& changes) { show(changes); });
}

void ClockTab::show(const std::vector<storage::ClockChangeRow>& changes)
{
    std::vector<Row> rows;
    for (const auto& row : changes) {
        const auto& change = row.change;
        const bool isBack = change.step.count() < 0;
        const auto seconds = std::abs(std::chrono::duration_cast<std::chrono::seconds>(change.step).count());
        const auto text = seconds < 120 ? tr("%L1 s").arg(seconds) : tr("%L1 min").arg(seconds / 60);
        rows.push_back({row.id,
                        {momentCell(change.wall),
                         {isBack ? tr("Back by %1").arg(text) : tr("Forward by %1").arg(text),
                          qint64(change.step.count()), isBack ? app::Tone::Bad : app::Tone::Warning, true},
                         momentCell(change.highest),
                         {change.evidence == domain::ClockEvidence::StoredTimes ? tr("a time stored before")
                                                                                : tr("the running clock")},
                         numberCell(row.attemptsBehind)}});
    }
    m_table->setRows(std::move(rows));
}

void ClockTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
