#pragma once

#include "app/office/page.h"
#include "core/services/courses.h"

#include <functional>
#include <memory>
#include <optional>

class QComboBox;

namespace rollcall::office {

class Form;
class RowTable;

/// The courses, for a teacher the own ones; found as one types. Administrators add, edit, archive and remove them.
class CoursesPage final : public Page
{
    Q_OBJECT

public:
    CoursesPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

signals:
    void courseOpened(rollcall::base::CourseId course);

private:
    struct Fields
    {
        Form* form;
        std::function<services::CourseEdit()> read;
        /// What is stored by now, in place of what the fields began with, and who teaches it.
        std::function<void(const domain::Course& before, const domain::Course& now, const domain::Person& teacher)>
            takeStored;
    };

    void addActions();
    void load(int first);
    void show(std::vector<storage::CourseRow> courses, int first);
    void enableButtons();
    [[nodiscard]] std::optional<domain::Course> selected() const;

    // course_forms.cpp
    /// Loads who may teach, then asks for the fields; without a course, of a new one.
    void openFields(const std::optional<domain::Course>& course);
    void showFields(const std::optional<domain::Course>& course, const std::vector<domain::Person>& teachers);
    void add(Form* form, const services::NewCourse& course);
    void save(const Fields& fields, const std::shared_ptr<domain::Course>& expected);
    /// Undoes what save() stored.
    void putBack(const domain::Course& now, const domain::Course& before);
    void setArchived(const domain::Course& course, bool isArchived, bool isUndo);
    void askToRemove();
    void showRemoval(const domain::Course& course, const storage::CourseContents& contents);
    void remove(Form* form, const domain::Course& course, const std::shared_ptr<storage::CourseContents>& expected);

    RowTable* m_table;
    QComboBox* m_which;
    QPushButton* m_remove = nullptr;
    QPushButton* m_archive = nullptr;
    QPushButton* m_edit = nullptr;
    int m_first = 0;
    std::vector<storage::CourseRow> m_shown;
};

} // namespace rollcall::office
