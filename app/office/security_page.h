#pragma once

#include "app/office/page.h"

class QStackedWidget;
class QTabBar;

namespace rollcall::office {

/// What administrators look at to keep a school safe, a tab for each: what was found, wrong tries, machines, places,
/// the clock, backups and the key, retention, the logs. Each tab is a page of its own.
class SecurityPage final : public Page
{
    Q_OBJECT

public:
    SecurityPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void addTab(const QString& name, Page* tab);
    [[nodiscard]] Page* tabAt(int index) const;

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
};

} // namespace rollcall::office
