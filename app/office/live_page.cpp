#include "app/office/live_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/words.h"
#include "core/attendance/session_rules.h"
#include "core/services/sessions.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::MarkStatus;
using services::LiveRegister;
using services::School;

struct MarkKey
{
    MarkStatus status;
    Qt::Key key;
};

constexpr std::array kMarks{MarkKey{MarkStatus::Present, Qt::Key_P}, MarkKey{MarkStatus::Late, Qt::Key_L},
                            MarkKey{MarkStatus::Excused, Qt::Key_E}, MarkKey{MarkStatus::Absent, Qt::Key_A}};
constexpr int kUsualExtensionMin = 10;
constexpr int kLongestExtensionMin = 12 * 60;

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
            if (seen)
                if (const auto changed = live.hasChangedSince(*seen); !changed)
                    return base::propagate(changed);
                else if (!*changed)
                    return seen;
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
    m_table->setEmptyText(tr("Nobody is enrolled in this course yet."));
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

void LivePage::change(const QString& done, Change work, Form* form)
{
    askResult(
        form ? static_cast<QObject*>(form) : this,
        [actor = actor(), id = *m_session, work = std::move(work)](School& school) {
            LiveRegister live(school, actor, id);
            return work(live);
        },
        [this, done, form](const base::Result<services::RegisterChange>& changed) {
            refresh();
            if (!changed && form)
                return form->showFault(app::sentence(changed.error()));
            if (!changed)
                return emit failed(changed.error());
            if (form)
                form->accept();
            emit told(done, [this, made = *changed] {
                change(tr("Undone."), [made](LiveRegister& live) { return live.undo(made); });
            });
        });
}

void LivePage::askReason(const QString& title, const QString& advice, const QString& done,
                         const std::function<Change(const QString&)>& changeOf)
{
    auto* form = new Form(u"reasonForm"_s, title, tr("Save"), this);
    if (!advice.isEmpty())
        form->setAdvice(advice);
    auto* reason = form->addLine(u"reason"_s, tr("Reason"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this, [=, this] { change(done, changeOf(reason->text().trimmed()), form); });
    form->open();
}

void LivePage::mark(MarkStatus status)
{
    const auto rows = selected();
    if (rows.size() != 1)
        return;
    const auto& row = rows.front();
    const QString done = tr("%1: %2").arg(app::shown(row.name), wordsOf(status));
    const auto changeOf = [row, status](const QString& reason) -> Change {
        return
            [row, status, reason](LiveRegister& live) { return live.setMark(row.studentId, row.mark, status, reason); };
    };
    const bool isPlain = !row.mark && (status == MarkStatus::Present || status == MarkStatus::Late);
    if (isPlain)
        change(done, changeOf({}));
    else
        askReason(done, {}, done, changeOf);
}

void LivePage::clearMarks()
{
    const auto rows = selected();
    if (rows.size() != 1 || !rows.front().mark)
        return;
    const auto& row = rows.front();
    askReason(tr("Take the mark of %1 away").arg(app::shown(row.name)), {},
              tr("%1 has no mark any more.").arg(app::shown(row.name)),
              [mark = *row.mark](const QString& reason) -> Change {
                  return [mark, reason](LiveRegister& live) { return live.clearMark(mark, reason); };
              });
}

void LivePage::markAll()
{
    auto* form = new Form(u"markAllForm"_s, tr("Mark all who are not marked"), tr("Mark"), this);
    form->setAdvice(tr("For all %n student(s) without a mark, with one reason. One undo takes it back.", nullptr,
                       m_register->counts.notMarked));
    auto* status = new QComboBox(form);
    status->setObjectName(u"markAllStatus"_s);
    for (const auto& [each, key] : kMarks)
        status->addItem(wordsOf(each), static_cast<int>(each));
    form->addField(tr("Status"), status);
    auto* reason = form->addLine(u"reason"_s, tr("Reason"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this, [=, this] {
        change(
            tr("All were marked."),
            [chosen = static_cast<MarkStatus>(status->currentData().toInt()),
             why = reason->text().trimmed()](LiveRegister& live) { return live.markUnmarked(chosen, why); },
            form);
    });
    form->open();
}

void LivePage::moveMark()
{
    const auto rows = selected();
    if (rows.size() != 1 || !rows.front().mark)
        return;
    const auto& row = rows.front();
    auto* form = new Form(u"wrongForm"_s, tr("Not %1?").arg(app::shown(row.name)), tr("Move the mark"), this);
    form->setAdvice(tr("The mark goes to who it really was. Where a face was mistaken, these two are told apart more "
                       "carefully from now on."));
    auto* really = new QComboBox(form);
    really->setObjectName(u"wrongReally"_s);
    for (const auto& other : m_register->students)
        if (!other.mark)
            really->addItem(app::shown(other.name), other.studentId.value);
    form->addField(tr("It was"), really);
    auto* reason = form->addLine(u"reason"_s, tr("Reason (may be empty)"));
    connect(form, &Form::confirmed, this, [=, this, mark = *row.mark] {
        change(
            tr("The mark was moved to %1.").arg(really->currentText()),
            [mark, who = base::PersonId{really->currentData().toLongLong()},
             why = reason->text().trimmed()](LiveRegister& live) { return live.moveMark(mark, who, why); },
            form);
    });
    form->open();
}

void LivePage::moveEnd(bool isReopening)
{
    auto* form = new Form(u"extendForm"_s, isReopening ? tr("Open the session again") : tr("Extend the session"),
                          tr("Save"), this);
    auto* minutes = new QSpinBox(form);
    minutes->setObjectName(u"extendMinutes"_s);
    minutes->setRange(1, kLongestExtensionMin);
    minutes->setValue(kUsualExtensionMin);
    form->addField(isReopening ? tr("For so many minutes from now") : tr("By so many minutes"), minutes);
    connect(form, &Form::confirmed, this, [=, this, session = m_register->session] {
        const auto from = isReopening ? now() : session.endsAt;
        askResult(
            form,
            [actor = actor(), session, isReopening,
             until = from + std::chrono::minutes(minutes->value())](School& school) {
                services::Sessions sessions(school, actor);
                return isReopening ? sessions.reopen(session, until) : sessions.extend(session, until);
            },
            [this, form](const base::Result<domain::Session>& moved) {
                refresh();
                if (!moved)
                    return form->showFault(app::sentence(moved.error()));
                form->accept();
                emit told(tr("The session ends at %1.").arg(clockText(moved->endsAt)), {});
            });
    });
    form->open();
}

void LivePage::endSession()
{
    auto* form = new Form(u"endForm"_s, tr("End the session now?"), tr("End session"), this);
    form->setAdvice(tr("Nobody can check in any more. It can be opened again."));
    connect(form, &Form::confirmed, this, [this, form] {
        askResult(
            form,
            [actor = actor(), id = *m_session](School& school) { return services::Sessions(school, actor).stop(id); },
            [this, form](const base::Result<domain::Session>& ended) {
                refresh();
                if (!ended)
                    return form->showFault(app::sentence(ended.error()));
                form->accept();
                emit told(tr("The session has ended."), {});
            });
    });
    form->open();
}

void LivePage::countHeads()
{
    auto* form = new Form(u"headcountForm"_s, tr("Headcount"), tr("Compare"), this);
    auto* counted = new QSpinBox(form);
    counted->setObjectName(u"headcount"_s);
    counted->setRange(0, 9999);
    form->addField(tr("People in the room"), counted);
    connect(form, &Form::confirmed, this, [=, this] {
        askResult(
            form,
            [actor = actor(), id = *m_session, number = counted->value()](School& school) {
                return LiveRegister(school, actor, id).recordHeadcount(number);
            },
            [this, form](const base::Result<services::Headcount>& count) {
                if (!count)
                    return form->showFault(app::sentence(count.error()));
                form->accept();
                const int more = count->difference();
                emit told(more == 0  ? tr("The headcount fits the register.")
                          : more > 0 ? tr("%n more in the room than marked.", nullptr, more)
                                     : tr("%n more marked than in the room.", nullptr, -more),
                          {});
            });
    });
    form->open();
}

void LivePage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
