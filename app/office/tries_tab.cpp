#include "app/office/tries_tab.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/security_words.h"
#include "app/office/words.h"

#include <QLocale>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::SecurityRecords;
using services::TriedSecret;
using services::WrongTries;

qint64 order(base::UtcTime time)
{
    return time.time_since_epoch().count();
}

} // namespace

TriesTab::TriesTab(const PageContext& context, QWidget* parent)
    : Page(u"triesTab"_s, context, parent)
    , m_lift(addAction(u"triesLift"_s, tr("Lift the lock…")))
    , m_table(new RowTable(u"tries"_s, this))
{
    setSubtitle(tr("Five wrong ones in a minute lock a person for a minute, and longer each time"));
    m_table->setColumns({{tr("What"), 160, Qt::AlignLeading},
                         {tr("Whose"), 0, Qt::AlignLeading},
                         {tr("Wrong tries"), 130, Qt::AlignLeading},
                         {tr("Locks"), 100, Qt::AlignLeading},
                         {tr("Last"), 180, Qt::AlignLeading},
                         {tr("Locked until"), 180, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    m_table->setEmptyText(tr("Nobody has tried a wrong PIN, password or code."));
    m_table->sortBy(5, Qt::DescendingOrder);
    m_lift->setEnabled(false);
    connect(m_lift, &QPushButton::clicked, this, &TriesTab::askToLift);
    connect(m_table, &RowTable::selectionChanged, this,
            [this] { m_lift->setEnabled(selected() && selected()->count.lockedUntil); });
    body()->addWidget(m_table, 1);
}

void TriesTab::refresh()
{
    ask([actor = actor()](School& school) { return SecurityRecords(school, actor).wrongTries(); },
        [this](std::vector<WrongTries> tries) { show(std::move(tries)); });
}

void TriesTab::show(std::vector<WrongTries> tries)
{
    m_shown = std::move(tries);
    std::vector<Row> rows;
    for (const auto& one : m_shown) {
        const auto& until = one.count.lockedUntil;
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{one.secret == TriedSecret::Pin ? tr("PIN") : tr("Password or code")},
                         {whose(one)},
                         {QLocale().toString(one.count.tries), one.count.tries},
                         {QLocale().toString(one.count.lockouts), one.count.lockouts},
                         {momentText(one.count.windowStartedAt), order(one.count.windowStartedAt)},
                         {until ? momentText(*until) : tr("Not locked"), until ? order(*until) : qint64(0),
                          until ? std::optional(app::Tone::Bad) : std::nullopt, true}}});
    }
    m_table->setRows(std::move(rows));
    m_lift->setEnabled(selected() && selected()->count.lockedUntil);
}

QString TriesTab::whose(const WrongTries& tries)
{
    if (tries.isOfMachine)
        return tr("Everybody at machine %1").arg(machineText(tries.subject));
    if (!tries.name.isEmpty())
        return app::shown(tries.name);
    return tries.person ? tr("Number %1").arg(tries.person->value) : tr("An email without an account");
}

const WrongTries* TriesTab::selected() const
{
    const auto keys = m_table->selectedKeys();
    if (keys.size() != 1 || keys.front() >= std::ssize(m_shown))
        return nullptr;
    return &m_shown.at(static_cast<std::size_t>(keys.front()));
}

void TriesTab::askToLift()
{
    const auto* chosen = selected();
    if (!chosen)
        return;
    auto* form = new Form(u"liftLock"_s, tr("Lift the lock?"), tr("Lift"), this);
    form->setAdvice(tr("%1 may try again at once, and the wrong tries are forgotten. Lift it only where you know who "
                       "tried.")
                        .arg(whose(*chosen)));
    connect(form, &Form::confirmed, this, [this, form, lock = *chosen] {
        askResult(
            form, [actor = actor(), lock](School& school) { return SecurityRecords(school, actor).liftLock(lock); },
            [this, form](const base::Result<void>& lifted) {
                const bool isOver = !lifted && lifted.error().code == base::ErrorCode::ChangedMeanwhile;
                if (!lifted && !isOver)
                    return form->showFault(app::sentence(lifted.error()));
                form->accept();
                if (isOver)
                    emit failed(lifted.error());
                else
                    emit told(tr("The lock was lifted."), {});
                refresh();
            });
    });
    form->open();
}

void TriesTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
