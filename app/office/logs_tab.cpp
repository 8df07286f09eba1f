#include "app/office/logs_tab.h"

#include "app/office/chain_check.h"

namespace rollcall::office {

using namespace Qt::StringLiterals;

LogsTab::LogsTab(const PageContext& context, QWidget* parent)
    : Page(u"logsTab"_s, context, parent)
    , m_check(addAction(u"logsCheck"_s, tr("Check the logs"), u"primary"_s))
    , m_chains(new ChainCheck(u"logs"_s, context, this))
{
    setSubtitle(
        tr("Each row of the two logs holds a hash of the row before. Whoever changes, removes or adds one outside "
           "Rollcall breaks the chain."));
    connect(m_check, &QPushButton::clicked, m_chains, &ChainCheck::start);
    connect(m_chains, &ChainCheck::runningChanged, m_check, &QWidget::setDisabled);
    connect(m_chains, &ChainCheck::failed, this, &Page::failed);
    body()->addWidget(m_chains);
    body()->addStretch(1);
}

} // namespace rollcall::office
