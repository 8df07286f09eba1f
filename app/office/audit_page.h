#pragma once

#include "app/office/page.h"
#include "core/services/audit.h"

namespace rollcall::office {

class ChainCheck;
class RowTable;

/// What staff changed, and whether the logs are as they were written.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    AuditPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<domain::StaffAction> actions, int first);

    RowTable* m_table;
    QPushButton* m_check;
    ChainCheck* m_chains;
    int m_first = 0;
};

} // namespace rollcall::office
