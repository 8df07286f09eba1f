#pragma once

#include "app/office/page.h"
#include "core/services/watch.h"

#include <unordered_map>

class QComboBox;

namespace rollcall::office {

class LongWork;
class RowTable;

/// Signs of cheating and tampering, looked for when asked. A finding is a reason to ask, not a proof.
class WatchTab final : public Page
{
    Q_OBJECT

public:
    WatchTab(const PageContext& context, QWidget* parent);

    void refresh() override {}
    void setTheme(const app::Theme& theme) override;

private:
    struct Found
    {
        services::WatchReport report;
        std::unordered_map<base::PersonId, QString> names;
    };

    void look();
    void show(Found found);
    void showDetail();
    [[nodiscard]] QString nameOf(const attendance::WatchFinding& finding) const;

    QComboBox* m_period;
    QPushButton* m_look;
    LongWork* m_work;
    RowTable* m_table;
    QLabel* m_detail;
    Found m_found;
};

} // namespace rollcall::office
