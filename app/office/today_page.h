#pragma once

#include "app/office/page.h"
#include "core/services/sessions.h"

namespace rollcall::office {

class RowTable;

/// The sessions of a day: what runs now, what comes next, who is there.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    TodayPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;
    [[nodiscard]] bool isLive() const override { return true; }

signals:
    void sessionOpened(rollcall::base::SessionId session);

private:
    void show(const std::vector<storage::SessionBoardRow>& sessions);

    RowTable* m_table;
};

} // namespace rollcall::office
