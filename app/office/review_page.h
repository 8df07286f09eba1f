#pragma once

#include "app/office/page.h"
#include "core/services/review.h"

class QComboBox;

namespace rollcall::office {

class RowTable;

/// What is left to a teacher to decide: questions of students and refused faces. Accepting marks the student present.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    ReviewPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<storage::ReviewRow> items, int first);
    void resolve(bool isAccepting);
    void enableButtons();

    QPushButton* m_dismiss;
    QPushButton* m_accept;
    QComboBox* m_which;
    RowTable* m_table;
    int m_first = 0;
    std::vector<storage::ReviewRow> m_items;
};

} // namespace rollcall::office
