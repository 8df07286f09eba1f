#pragma once

#include "app/office/page.h"
#include "core/services/people.h"

class QComboBox;

namespace rollcall::office {

class Form;
class RowTable;

/// Everybody, found by name or email as one types. Administrators add people and remove those without attendance.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    PeoplePage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<domain::Person> people, int first);
    void openNew();
    void send(Form* form, const services::NewPerson& person);
    void askToRemove();

    RowTable* m_table;
    QComboBox* m_roles;
    QPushButton* m_remove = nullptr;
    int m_first = 0;
    std::vector<domain::Person> m_shown;
};

} // namespace rollcall::office
