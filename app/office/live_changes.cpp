// What staff change in a register: the forms behind the buttons of the page.
#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/live_page.h"
#include "app/office/words.h"
#include "core/services/sessions.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::MarkStatus;
using services::LiveRegister;
using services::School;

constexpr int kUsualExtensionMin = 10;
constexpr int kLongestExtensionMin = 12 * 60;

} // namespace

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

std::optional<domain::Mark> LivePage::markOf(base::PersonId student) const
{
    const auto row = std::ranges::find(m_register->students, student, &storage::RegisterRow::studentId);
    return row == m_register->students.end() ? std::nullopt : row->mark;
}

void LivePage::askReason(const QString& title, const QString& done,
                         const std::function<Change(const QString&, bool)>& changeOf)
{
    auto* form = new Form(u"reasonForm"_s, title, tr("Save"), this);
    auto* reason = form->addLine(u"reason"_s, tr("Reason"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this, [=, this, isAgain = false]() mutable {
        change(done, changeOf(reason->text().trimmed(), std::exchange(isAgain, true)), form);
    });
    form->open();
}

void LivePage::mark(MarkStatus status)
{
    const auto rows = selected();
    if (rows.size() != 1)
        return;
    const auto& row = rows.front();
    const QString done = tr("%1: %2").arg(app::shown(row.name), wordsOf(status));
    const auto changeOf = [this, row, status](const QString& reason, bool isAgain) -> Change {
        return [id = row.studentId, was = isAgain ? markOf(row.studentId) : row.mark, status,
                reason](LiveRegister& live) { return live.setMark(id, was, status, reason); };
    };
    const bool isPlain = !row.mark && (status == MarkStatus::Present || status == MarkStatus::Late);
    if (isPlain)
        change(done, changeOf({}, false));
    else
        askReason(done, done, changeOf);
}

void LivePage::clearMarks()
{
    const auto rows = selected();
    if (rows.size() != 1 || !rows.front().mark)
        return;
    const auto& row = rows.front();
    askReason(tr("Take the mark of %1 away").arg(app::shown(row.name)),
              tr("%1 has no mark any more.").arg(app::shown(row.name)),
              [this, row](const QString& reason, bool isAgain) -> Change {
                  return [mark = isAgain ? markOf(row.studentId).value_or(*row.mark) : *row.mark,
                          reason](LiveRegister& live) { return live.clearMark(mark, reason); };
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
    connect(form, &Form::confirmed, this, [=, this, was = *row.mark, isAgain = false]() mutable {
        const auto mark = std::exchange(isAgain, true) ? markOf(was.studentId).value_or(was) : was;
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
    connect(form, &Form::confirmed, this, [=, this, expected = std::make_shared<domain::Session>(m_register->session)] {
        sendEnd(form, expected, isReopening, std::chrono::minutes(minutes->value()));
    });
    form->open();
}

void LivePage::sendEnd(Form* form, const std::shared_ptr<domain::Session>& expected, bool isReopening,
                       std::chrono::minutes minutes)
{
    struct Outcome
    {
        base::Result<domain::Session> moved;
        std::optional<domain::Session> now;
    };
    const auto until = (isReopening ? now() : std::max(now(), expected->endsAt)) + minutes;
    askResult(
        form,
        [actor = actor(), was = *expected, isReopening, until](School& school) -> base::Result<Outcome> {
            services::Sessions sessions(school, actor);
            Outcome outcome{isReopening ? sessions.reopen(was, until) : sessions.extend(was, until), {}};
            if (!outcome.moved && outcome.moved.error().code == base::ErrorCode::ChangedMeanwhile)
                if (const auto stored = LiveRegister(school, actor, was.id).load())
                    outcome.now = stored->session;
            return outcome;
        },
        [this, form, expected](const base::Result<Outcome>& outcome) {
            refresh();
            if (!outcome)
                return form->showFault(app::sentence(outcome.error()));
            if (outcome->now) {
                *expected = *outcome->now;
                form->setAdvice(tr("Meanwhile its end was set to %1.").arg(clockText(expected->endsAt)));
            }
            if (!outcome->moved)
                return form->showFault(app::sentence(outcome->moved.error()));
            form->accept();
            emit told(tr("The session ends at %1.").arg(clockText(outcome->moved->endsAt)), {});
        });
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

} // namespace rollcall::office
