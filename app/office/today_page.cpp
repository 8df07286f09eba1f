#include "app/office/today_page.h"

#include "app/common/shown_text.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/attendance/session_rules.h"

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

struct Stage
{
    QString words;
    std::optional<app::Tone> tone;
    int order = 0;
};

} // namespace

TodayPage::TodayPage(const PageContext& context, QWidget* parent)
    : Page(u"todayPage"_s, context, parent)
    , m_table(new RowTable(u"today"_s, this))
{
    setTitle(tr("Today"));
    m_table->setColumns({{tr("Time"), 140, Qt::AlignLeading},
                         {tr("Course"), 0, Qt::AlignLeading},
                         {tr("Room"), 140, Qt::AlignLeading},
                         {tr("Teacher"), 220, Qt::AlignLeading},
                         {tr("There"), 110, Qt::AlignLeading},
                         {tr("Stage"), 140, Qt::AlignLeading}});
    m_table->setName(tr("Today"));
    m_table->setSearchHint(tr("Search today's sessions"));
    m_table->setEmptyText(tr("No session today. Plan one in the timetable, or start one now."));
    m_table->filterHere();
    m_table->sortBy(0, Qt::AscendingOrder);
    connect(m_table, &RowTable::opened, this, [this](qint64 key) { emit sessionOpened(base::SessionId{key}); });
    body()->addWidget(m_table, 1);
}

void TodayPage::refresh()
{
    const auto midnight = toLocal(now()).date().startOfDay();
    const auto timeOf = [](const QDateTime& moment) {
        return base::UtcTime(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
    };
    ask([actor = actor(), from = timeOf(midnight), to = timeOf(midnight.addDays(1))](
            services::School& school) { return services::Sessions(school, actor).between(from, to); },
        [this](const std::vector<storage::SessionBoardRow>& sessions) { show(sessions); });
}

void TodayPage::show(const std::vector<storage::SessionBoardRow>& sessions)
{
    const auto stageOf = [this](const domain::Session& session) -> Stage {
        if (attendance::isOpen(session, now()))
            return {tr("Now"), app::Tone::Good, 0};
        if (session.endsAt <= session.startsAt)
            return {tr("Called off"), app::Tone::Warning, 3};
        return session.startsAt > now() ? Stage{tr("Next"), app::Tone::Neutral, 1} : Stage{tr("Over"), {}, 2};
    };
    std::vector<Row> rows;
    int running = 0;
    for (const auto& entry : sessions) {
        const auto& session = entry.session;
        const auto stage = stageOf(session);
        running += stage.order == 0 ? 1 : 0;
        const QString course = session.courseCode % u' ' % entry.section % u", " % session.title;
        rows.push_back({session.id.value,
                        {{clockText(session.startsAt) % u"–" % clockText(session.endsAt),
                          qint64(session.startsAt.time_since_epoch().count())},
                         {app::shown(course)},
                         {app::shown(session.room)},
                         {app::shown(entry.teacherName)},
                         {tr("%L1 of %L2").arg(entry.present).arg(entry.enrolled), entry.present},
                         {stage.words, stage.order, stage.tone, true}}});
    }
    setSubtitle(dayText(now()) % u" · " %
                tr("%n session(s), %1 now", nullptr, static_cast<int>(rows.size())).arg(running));
    m_table->setRows(std::move(rows));
}

void TodayPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
