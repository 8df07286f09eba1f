#pragma once

#include "app/office/page.h"
#include "core/services/audit.h"

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;

namespace rollcall::office {

class RowTable;

/// What staff changed, and whether the logs are as they were written.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    AuditPage(const PageContext& context, QWidget* parent);
    ~AuditPage() override;

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<domain::StaffAction> actions, int first);
    void check();
    void showProgress(int percent);
    void showVerdict(const base::Result<std::vector<services::AuditedChain>>& chains);

    RowTable* m_table;
    QPushButton* m_check;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    std::shared_ptr<std::atomic_bool> m_goesOn = std::make_shared<std::atomic_bool>(true);
    int m_first = 0;
};

} // namespace rollcall::office
