#pragma once

#include "app/office/page.h"
#include "core/services/audit.h"

#include <optional>
#include <vector>

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
    /// Forgets what was found.
    void begin(int first);
    /// Searches further back, part after part, until this page of what is found is full or the log is at its end.
    void load(int first);
    void search(int number);
    [[nodiscard]] bool isFull() const;
    void show();

    RowTable* m_table;
    QPushButton* m_check;
    ChainCheck* m_chains;
    QString m_text;                           ///< that is searched for
    std::vector<domain::StaffAction> m_found; ///< the newest first
    std::optional<qint64> m_next;             ///< where the search goes on
    bool m_isOver = false;                    ///< the whole log was searched
    int m_asked = 0;
    int m_first = 0;
};

} // namespace rollcall::office
