#include "app/office/audit_page.h"

#include "app/common/shown_text.h"
#include "app/office/chain_check.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::Audit;
using services::School;

constexpr int kPageSize = 100;

} // namespace

AuditPage::AuditPage(const PageContext& context, QWidget* parent)
    : Page(u"auditPage"_s, context, parent)
    , m_table(new RowTable(u"audit"_s, this))
    , m_check(addAction(u"auditCheck"_s, tr("Check the logs")))
    , m_chains(new ChainCheck(u"audit"_s, context, this))
{
    setTitle(tr("Audit"));
    setSubtitle(tr("Everything staff changed, the newest first"));
    m_table->setColumns({{tr("Time"), 190, Qt::AlignLeading},
                         {tr("Who"), 260, Qt::AlignLeading},
                         {tr("Action"), 200, Qt::AlignLeading},
                         {tr("To what"), 180, Qt::AlignLeading},
                         {tr("Detail"), 0, Qt::AlignLeading}});
    m_table->setName(tr("Audit"));
    m_table->setSearchHint(tr("Search the log"));
    m_table->setEmptyText(tr("Nothing was changed yet."));
    m_table->sortBy(0, Qt::DescendingOrder);
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &AuditPage::load);
    connect(m_check, &QPushButton::clicked, m_chains, &ChainCheck::start);
    connect(m_chains, &ChainCheck::runningChanged, m_check, &QWidget::setDisabled);
    connect(m_chains, &ChainCheck::failed, this, &Page::failed);
    body()->addWidget(m_chains);
    body()->addWidget(m_table, 1);
}

void AuditPage::refresh()
{
    load(m_first);
}

void AuditPage::load(int first)
{
    ask([actor = actor(), text = m_table->searched(), first](
            School& school) { return Audit(school, actor).actions(text, {.limit = kPageSize + 1, .offset = first}); },
        [this, first](std::vector<domain::StaffAction> actions) { show(std::move(actions), first); });
}

void AuditPage::show(std::vector<domain::StaffAction> actions, int first)
{
    const bool hasMore = actions.size() > kPageSize;
    if (hasMore)
        actions.resize(kPageSize);
    m_first = first;
    std::vector<Row> rows;
    for (const auto& action : actions)
        rows.push_back({-static_cast<qint64>(rows.size()) - first,
                        {{momentText(action.createdAt), qint64(action.createdAt.time_since_epoch().count())},
                         {app::shown(action.actorName)},
                         {action.action},
                         {app::shown(action.subject)},
                         {app::shown(action.detail)}}});
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
}

void AuditPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
