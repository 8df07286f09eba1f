#pragma once

#include "app/office/page.h"
#include "core/services/retention.h"

namespace rollcall::office {

class LongWork;
class RowTable;

/// How long each kind of data is kept, and what of it has expired: told first, then removed when staff say so.
class RetentionTab final : public Page
{
    Q_OBJECT

public:
    RetentionTab(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    struct Outlook
    {
        services::RetentionPlan plan;
        std::optional<base::UtcTime> last; ///< when something was last removed
    };

    void show(Outlook outlook);
    void askToRun();
    void run();
    void showReceipt(const services::RetentionReceipt& receipt);

    QPushButton* m_run;
    LongWork* m_work;
    RowTable* m_table;
    QLabel* m_receipt;
    QPushButton* m_copy;
    Outlook m_outlook;
    bool m_isRunning = false;
};

} // namespace rollcall::office
