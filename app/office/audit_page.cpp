#include "app/office/audit_page.h"

#include "app/common/shown_text.h"
#include "app/office/chain_check.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

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
    connect(m_table, &RowTable::searchChanged, this, [this] { begin(0); });
    connect(m_table, &RowTable::pageWanted, this, &AuditPage::load);
    connect(m_check, &QPushButton::clicked, m_chains, &ChainCheck::start);
    connect(m_chains, &ChainCheck::runningChanged, m_check, &QWidget::setDisabled);
    connect(m_chains, &ChainCheck::failed, this, &Page::failed);
    body()->addWidget(m_chains);
    body()->addWidget(m_table, 1);
}

void AuditPage::refresh()
{
    begin(m_first);
}

void AuditPage::begin(int first)
{
    m_text = m_table->searched();
    m_found.clear();
    m_next.reset();
    m_isOver = false;
    load(first);
}

void AuditPage::load(int first)
{
    m_first = first;
    const int number = ++m_asked;
    if (isFull())
        show();
    else
        search(number);
}

bool AuditPage::isFull() const
{
    return m_isOver || std::ssize(m_found) > m_first + kPageSize;
}

void AuditPage::search(int number)
{
    const auto missing = m_first + kPageSize + 1 - static_cast<int>(m_found.size());
    ask([actor = actor(), text = m_text, before = m_next,
         missing](School& school) { return Audit(school, actor).search(text, before, missing); },
        [this, number](services::FoundActions part) {
            if (number != m_asked)
                return;
            std::ranges::move(part.actions, std::back_inserter(m_found));
            m_next = part.next;
            m_isOver = !part.next;
            show();
            if (!isFull())
                search(number);
        });
}

void AuditPage::show()
{
    std::vector<Row> rows;
    const auto end = std::min<qsizetype>(std::ssize(m_found), m_first + kPageSize);
    for (qsizetype i = m_first; i < end; ++i) {
        const auto& action = m_found[static_cast<std::size_t>(i)];
        rows.push_back({-i,
                        {{momentText(action.createdAt), qint64(action.createdAt.time_since_epoch().count())},
                         {app::shown(action.actorName)},
                         {action.action},
                         {app::shown(action.subject)},
                         {app::shown(action.detail)}}});
    }
    m_table->setRows(std::move(rows));
    m_table->setPages(m_first, std::ssize(m_found) > end, kPageSize);
    m_table->setStillSearching(!isFull());
}

void AuditPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
