#include "app/office/chain_check.h"

#include "app/office/long_work.h"
#include "app/office/staff_sheet.h"

namespace rollcall::office {

using namespace Qt::StringLiterals;
using services::Audit;

ChainCheck::ChainCheck(const QString& name, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_work(new LongWork(name, tr("Checking"), this))
    , m_verdict(new QLabel(this))
{
    m_verdict->setObjectName(name % u"Verdict");
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_work);
    column->addWidget(m_verdict);
}

void ChainCheck::start()
{
    m_verdict->hide();
    emit runningChanged(true);
    m_context.school.ask(
        this,
        [actor = m_context.actor, progress = m_work->start()](services::School& school) {
            return Audit(school, actor).verify({}, progress);
        },
        [this](const base::Result<std::vector<services::AuditedChain>>& chains) { show(chains); });
}

void ChainCheck::show(const base::Result<std::vector<services::AuditedChain>>& chains)
{
    m_work->finish();
    emit runningChanged(false);
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

} // namespace rollcall::office
