#pragma once

#include "app/office/sub_page.h"
#include "core/services/person_file.h"
#include "core/services/person_rights.h"

#include <optional>

class QAction;

namespace rollcall::office {

class Form;
class PersonActions;
class RowTable;

/// One person: courses with attendance, tries to check in, consents, devices; for administrators also what a person may
/// ask for, everything stored as a file and being erased.
class PersonPage final : public SubPage
{
    Q_OBJECT

public:
    PersonPage(const PageContext& context, QWidget* parent);

    void open(base::PersonId person);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void build();
    void addActions();
    void show(services::PersonFile file);
    void showCourses();
    void setCourseColumns(bool isStudent);
    void showAttempts();
    void enableButtons();

    void chooseExport();
    void exportTo(const QString& path);
    void askToErase();
    void openErasure(const services::ErasurePlan& plan);
    void erase(Form* form, const QString& reason);

    PersonActions* m_actions;
    std::optional<base::PersonId> m_person;
    std::optional<services::PersonFile> m_file;
    std::optional<bool> m_hasStudentColumns;
    bool m_isExporting = false;
    QPushButton* m_face = nullptr;
    QPushButton* m_more = nullptr;
    QAction* m_password = nullptr;
    QAction* m_pin = nullptr;
    QAction* m_remove = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_erase = nullptr;
    QLabel* m_coursesName;
    RowTable* m_courses;
    RowTable* m_attempts;
    QVBoxLayout* m_facts;
};

} // namespace rollcall::office
