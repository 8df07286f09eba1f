#include "app/office/audit_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/row_table.h"
#include "app/office/staff_sheet.h"
#include "app/office/words.h"

#include <QCoreApplication>
#include <QPointer>
#include <QProgressBar>

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
    , m_cancel(addAction(u"auditCancel"_s, tr("Cancel")))
    , m_progress(new QProgressBar(this))
    , m_verdict(new QLabel(this))
{
    setTitle(tr("Audit"));
    setSubtitle(tr("Everything staff changed, the newest first"));
    m_progress->setObjectName(u"auditProgress"_s);
    m_progress->setAccessibleName(tr("Checking"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_cancel->hide();
    m_verdict->setObjectName(u"auditVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    m_table->setColumns({{tr("Time"), 190, Qt::AlignLeading},
                         {tr("Who"), 260, Qt::AlignLeading},
                         {tr("Action"), 200, Qt::AlignLeading},
                         {tr("To what"), 180, Qt::AlignLeading},
                         {tr("Detail"), 0, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search the log"));
    m_table->setEmptyText(tr("Nothing was changed yet."));
    m_table->sortBy(0, Qt::DescendingOrder);
    connect(m_table, &RowTable::searchChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &AuditPage::load);
    connect(m_check, &QPushButton::clicked, this, &AuditPage::check);
    connect(m_cancel, &QPushButton::clicked, this, [this] { *m_goesOn = false; });
    body()->addWidget(m_progress);
    body()->addWidget(m_verdict);
    body()->addWidget(m_table, 1);
}

AuditPage::~AuditPage()
{
    *m_goesOn = false;
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

void AuditPage::check()
{
    m_goesOn = std::make_shared<std::atomic_bool>(true);
    m_check->setEnabled(false);
    m_cancel->show();
    m_verdict->hide();
    showProgress(0);
    const auto progress = [goesOn = m_goesOn, page = QPointer<AuditPage>(this), told = -1](int done,
                                                                                           int total) mutable {
        const int percent = total > 0 ? static_cast<int>(qint64(done) * 100 / total) : 0;
        if (*goesOn && std::exchange(told, percent) != percent)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [page, percent] {
                    if (page && page->m_cancel->isVisible())
                        page->showProgress(percent);
                },
                Qt::QueuedConnection);
        return goesOn->load();
    };
    askResult(
        this, [actor = actor(), progress](School& school) { return Audit(school, actor).verify({}, progress); },
        [this](const base::Result<std::vector<services::AuditedChain>>& chains) { showVerdict(chains); });
}

void AuditPage::showProgress(int percent)
{
    m_progress->setValue(percent);
    m_progress->show();
}

void AuditPage::showVerdict(const base::Result<std::vector<services::AuditedChain>>& chains)
{
    m_check->setEnabled(true);
    m_cancel->hide();
    m_progress->hide();
    if (!chains) {
        if (chains.error().code != base::ErrorCode::Cancelled)
            emit failed(chains.error());
        return;
    }
    QStringList faults;
    qint64 rows = 0;
    for (const auto& chain : *chains) {
        rows += chain.rows;
        if (chain.finding)
            faults += tr("%1, row %2").arg(chain.finding->table).arg(chain.finding->row);
    }
    m_verdict->setText(
        faults.empty() ? tr("Both logs are as Rollcall wrote them: %L1 rows.").arg(rows)
                       : tr("The file was changed outside Rollcall: %1. Keep a copy of it, and run rollcallctl verify "
                            "for what was found.")
                             .arg(faults.join(u"; ")));
    setLook(m_verdict, faults.empty() ? u"strong"_s : u"fault"_s);
    m_verdict->show();
}

void AuditPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office
