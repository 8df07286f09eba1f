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
        const auto from = isReopening ? now() : std::max(now(), session.endsAt);
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

} // namespace rollcall::office
