#pragma once

#include "app/office/page.h"

namespace rollcall::office {

class ChainCheck;

/// Whether the logs of tries and of staff are as Rollcall wrote them.
class LogsTab final : public Page
{
    Q_OBJECT

public:
    LogsTab(const PageContext& context, QWidget* parent);

    void refresh() override {}
    void setTheme(const app::Theme& /*theme*/) override {}

private:
    QPushButton* m_check;
    ChainCheck* m_chains;
};

} // namespace rollcall::office
