#include "app/office/live_page.h"

#include "app/common/shown_text.h"
#include "app/office/row_table.h"
#include "app/office/staff_sheet.h"
#include "app/office/words.h"
#include "core/attendance/session_rules.h"
#include "core/services/sessions.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::MarkStatus;
using services::LiveRegister;
using services::School;

QString howOf(const storage::RegisterRow& row)
{
    if (!row.mark)
        return {};
    if (row.mark->method == domain::Method::Manual && !row.markedByName.isEmpty())
        return LivePage::tr("By %1").arg(app::shown(row.markedByName));
    if (row.mark->faceDistance)
        return wordsOf(row.mark->method) % u' ' % QLocale().toString(*row.mark->faceDistance, 'f', 2);
    return wordsOf(row.mark->method);
}

QWidget* numberCard(QLabel* number, QLabel* name, QWidget* parent)
{
    auto* card = new QWidget(parent);
    card->setProperty("look", u"card"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(0);
    column->addWidget(name);
    column->addWidget(number);
    return card;
}

} // namespace

LivePage::LivePage(const PageContext& context, QWidget* parent)
    : Page(u"livePage"_s, context, parent)
    , m_more(addAction(u"liveMore"_s, tr("More")))
    , m_extend(addAction(u"liveExtend"_s, tr("Extend…")))
    , m_end(addAction(u"liveEnd"_s, tr("End session"), u"primary"_s))
    , m_table(new RowTable(u"live"_s, this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_wrong(new QPushButton(tr("Wrong person…"), this))
{
    build();
    connect(m_extend, &QPushButton::clicked, this, [this] { moveEnd(!m_register->session.isActive); });
    connect(m_end, &QPushButton::clicked, this, &LivePage::endSession);
    connect(m_clear, &QPushButton::clicked, this, &LivePage::clearMarks);
    connect(m_wrong, &QPushButton::clicked, this, &LivePage::moveMark);
    connect(m_table, &RowTable::selectionChanged, this, &LivePage::enableButtons);
    auto* more = new QMenu(m_more);
    more->addAction(tr("Mark all who are not marked…"), this, &LivePage::markAll)->setObjectName(u"liveMarkAll"_s);
    more->addAction(tr("Headcount…"), this, &LivePage::countHeads)->setObjectName(u"liveHeadcount"_s);
    m_more->setMenu(more);
    showHead();
    enableButtons();
}

void LivePage::build()
{
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    const std::array names{tr("Present"), tr("Late"), tr("Excused"), tr("Absent"), tr("Not marked")};
    const std::array objects{u"livePresent"_s, u"liveLate"_s, u"liveExcused"_s, u"liveAbsent"_s, u"liveUnmarked"_s};
    for (size_t i = 0; i < names.size(); ++i) {
        auto* name = new QLabel(names.at(i), this);
        name->setProperty("look", u"muted"_s);
        m_numbers.at(i) = new QLabel(this);
        m_numbers.at(i)->setObjectName(objects.at(i));
        m_numbers.at(i)->setProperty("look", u"number"_s);
        m_numbers.at(i)->setAlignment(leadingEdge());
        cards->addWidget(numberCard(m_numbers.at(i), name, this), 1);
    }
    for (size_t i = 0; i < kMarks.size(); ++i) {
        const auto& [status, key] = kMarks.at(i);
        auto* button = new QPushButton(tr("%1 (%2)").arg(wordsOf(status), QKeySequence(key).toString()), this);
        button->setObjectName(u"liveMark"_s % toText(status));
        connect(button, &QPushButton::clicked, this, [this, status] { mark(status); });
        m_marks.at(i) = button;
        m_table->addTool(button);
    }
    m_clear->setObjectName(u"liveClear"_s);
    m_wrong->setObjectName(u"liveWrong"_s);
    m_table->addTool(m_clear);
    m_table->addTool(m_wrong);
    m_table->setColumns({{tr("Student"), 0, Qt::AlignLeading},
                         {tr("Status"), 160, Qt::AlignLeading},
                         {tr("Time"), 100, Qt::AlignLeading},
                         {tr("How"), 260, Qt::AlignLeading},
                         {tr("To review"), 120, Qt::AlignLeading}});
    m_table->setName(tr("Live session"));
    m_table->setSearchHint(tr("Search students"));
    m_table->setEmptyText(tr("No session runs now. Open one from Today."));
    m_table->filterHere();
    m_table->sortBy(1, Qt::AscendingOrder);
    body()->addLayout(cards);
    body()->addWidget(m_table, 1);
}

void LivePage::open(base::SessionId session)
{
    m_session = session;
    m_register.reset();
}

void LivePage::refresh()
{
    if (!m_session)
        return findSession();
    ask(
        [actor = actor(), id = *m_session, seen = m_register](School& school) -> base::Result<Register> {
            LiveRegister live(school, actor, id);
            if (seen) {
                const auto changed = live.hasChangedSince(*seen);
                if (!changed)
                    return base::propagate(changed);
                if (!*changed)
                    return seen;
            }
            auto loaded = live.load();
            if (!loaded)
                return base::propagate(loaded);
            return std::make_shared<const services::Register>(std::move(*loaded));
        },
        [this](Register loaded) { show(std::move(loaded)); });
}

void LivePage::findSession()
{
    ask([actor = actor(),
         now = now()](School& school) { return services::Sessions(school, actor).between(now - 24h, now + 1ms); },
        [this](const std::vector<storage::SessionBoardRow>& sessions) {
            const auto running = std::ranges::find_if(sessions, [this](const storage::SessionBoardRow& row) {
                return attendance::isOpen(row.session, now());
            });
            if (running == sessions.end())
                return;
            open(running->session.id);
            refresh();
        });
}

void LivePage::show(Register loaded)
{
    const bool isNew = loaded != m_register;
    m_register = std::move(loaded);
    showHead();
    if (!isNew)
        return;
    const auto& counts = m_register->counts;
    const std::array numbers{counts.present, counts.late, counts.excused, counts.absent, counts.notMarked};
    for (size_t i = 0; i < numbers.size(); ++i)
        m_numbers.at(i)->setText(QLocale().toString(numbers.at(i)));
    m_table->setEmptyText(tr("Nobody was enrolled in this course then."));
    showRows();
    enableButtons();
}

void LivePage::showHead()
{
    m_more->setEnabled(m_register != nullptr);
    m_extend->setEnabled(m_register != nullptr);
    m_end->setVisible(m_register && m_register->session.isActive);
    if (!m_register) {
        setTitle(tr("Live session"));
        setSubtitle({});
        return;
    }
    const auto& session = m_register->session;
    setTitle(app::shown(session.title % u", " % session.courseCode % u' ' % m_register->section));
    const auto left = std::chrono::ceil<std::chrono::minutes>(session.endsAt - now()).count();
    const QString time = clockText(session.startsAt) % u"–" % clockText(session.endsAt);
    const QString state =
        session.isActive && left > 0 ? tr("%n minute(s) left", nullptr, static_cast<int>(left)) : tr("not running");
    setSubtitle((QStringList{app::shown(session.room), dayText(session.startsAt), time, state}).join(u" · "));
    m_extend->setText(session.isActive ? tr("Extend…") : tr("Open again…"));
}

void LivePage::showRows()
{
    std::vector<Row> rows;
    for (const auto& student : m_register->students) {
        const auto& mark = student.mark;
        const QString unmarked = student.joinedLater ? tr("Joined later") : tr("Not marked");
        const int order = mark ? 1 + static_cast<int>(mark->status) : student.joinedLater ? 9 : 0;
        rows.push_back(
            {student.studentId.value,
             {{app::shown(student.name), student.name},
              {mark ? wordsOf(mark->status) : unmarked, order,
               mark ? std::optional(toneOf(mark->status)) : std::nullopt, true},
              {mark ? clockText(mark->markedAt) : QString(),
               mark ? qint64(mark->markedAt.time_since_epoch().count()) : 0},
              {howOf(student)},
              {student.openReviews > 0 ? QLocale().toString(student.openReviews) : QString(), student.openReviews}}});
    }
    m_table->setRows(std::move(rows));
}

std::vector<storage::RegisterRow> LivePage::selected() const
{
    std::vector<storage::RegisterRow> rows;
    if (m_register)
        for (const auto key : m_table->selectedKeys())
            std::ranges::copy_if(m_register->students, std::back_inserter(rows),
                                 [key](const storage::RegisterRow& row) { return row.studentId.value == key; });
    return rows;
}

void LivePage::enableButtons()
{
    const auto rows = selected();
    for (auto* button : m_marks)
        button->setEnabled(rows.size() == 1);
    const bool isMarked = rows.size() == 1 && rows.front().mark;
    m_clear->setEnabled(isMarked);
    m_wrong->setEnabled(isMarked);
}

void LivePage::keyPressEvent(QKeyEvent* event)
{
    for (size_t i = 0; i < kMarks.size(); ++i)
        if (event->key() == kMarks.at(i).key && event->modifiers() == Qt::NoModifier && m_marks.at(i)->isEnabled())
            return m_marks.at(i)->click();
    Page::keyPressEvent(event);
}

void LivePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
