#pragma once

#include "app/office/page.h"
#include "core/services/security_records.h"

namespace rollcall::office {

class RowTable;

/// Wrong PINs, passwords and codes: what is locked now, and for how long. A lock can be lifted.
class TriesTab final : public Page
{
    Q_OBJECT

public:
    TriesTab(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void show(std::vector<services::WrongTries> tries);
    void askToLift();
    [[nodiscard]] const services::WrongTries* selected() const;
    [[nodiscard]] static QString whose(const services::WrongTries& tries);

    QPushButton* m_lift;
    RowTable* m_table;
    std::vector<services::WrongTries> m_shown;
};

} // namespace rollcall::office
