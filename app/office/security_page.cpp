#include "app/office/security_page.h"

#include "app/office/backup_tab.h"
#include "app/office/logs_tab.h"
#include "app/office/retention_tab.h"
#include "app/office/row_table.h"
#include "app/office/security_lists.h"
#include "app/office/tries_tab.h"
#include "app/office/watch_tab.h"

#include <QStackedWidget>
#include <QTabBar>

namespace rollcall::office {

using namespace Qt::StringLiterals;

SecurityPage::SecurityPage(const PageContext& context, QWidget* parent)
    : Page(u"securityPage"_s, context, parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setTitle(tr("Security"));
    m_tabs->setObjectName(u"securityTabs"_s);
    m_tabs->setAccessibleName(tr("What to look at"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    addTab(tr("Findings"), new WatchTab(context, m_stack));
    addTab(tr("Wrong tries"), new TriesTab(context, m_stack));
    addTab(tr("Machines"), new MachinesTab(context, m_stack));
    addTab(tr("Place"), new OutsideTab(context, m_stack));
    addTab(tr("Clock"), new ClockTab(context, m_stack));
    addTab(tr("Backups and key"), new BackupTab(context, m_stack));
    addTab(tr("Retention"), new RetentionTab(context, m_stack));
    addTab(tr("Logs"), new LogsTab(context, m_stack));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refresh();
    });
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
}

void SecurityPage::addTab(const QString& name, Page* tab)
{
    tab->layout()->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(tab);
    m_tabs->addTab(name);
    if (auto* table = tab->findChild<RowTable*>())
        table->setName(name);
    connect(tab, &Page::told, this, &Page::told);
    connect(tab, &Page::failed, this, &Page::failed);
}

Page* SecurityPage::tabAt(int index) const
{
    return static_cast<Page*>(m_stack->widget(index));
}

void SecurityPage::refresh()
{
    tabAt(m_stack->currentIndex())->refresh();
}

void SecurityPage::setTheme(const app::Theme& theme)
{
    for (int i = 0; i < m_stack->count(); ++i)
        tabAt(i)->setTheme(theme);
}

} // namespace rollcall::office
