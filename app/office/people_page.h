#pragma once

#include "app/office/page.h"
#include "core/services/people.h"

class QAction;
class QComboBox;

namespace rollcall::office {

class PeopleImport;
class PersonActions;
class RowTable;

/// Everybody, found by name or email as one types. Administrators add people, one by one or from a file, edit them, and
/// remove those without attendance.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    PeoplePage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

signals:
    void personOpened(rollcall::base::PersonId person);

private:
    void addMore();
    void addActions();
    void refreshIfShown();
    void withSelected(void (PersonActions::*act)(const domain::Person&));
    void load(int first);
    void show(std::vector<domain::Person> people, int first);
    void enableButtons();
    [[nodiscard]] const domain::Person* selected() const;

    PersonActions* m_actions;
    PeopleImport* m_import;
    RowTable* m_table;
    QComboBox* m_roles;
    QPushButton* m_face = nullptr;
    QPushButton* m_more = nullptr;
    QAction* m_pin = nullptr;
    QAction* m_password = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_edit = nullptr;
    int m_first = 0;
    std::vector<domain::Person> m_shown;
};

} // namespace rollcall::office
