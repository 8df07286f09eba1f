#pragma once

#include "app/office/sub_page.h"
#include "core/services/courses.h"

#include <optional>

namespace rollcall::office {

class Form;
class RowTable;

/// The students of one course: enrolled by name, from a file or from another course, and taken out again. Everything
/// can be undone.
class CoursePage final : public SubPage
{
    Q_OBJECT

public:
    CoursePage(const PageContext& context, QWidget* parent);

    void open(base::CourseId course);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

signals:
    void personOpened(rollcall::base::PersonId person);

private:
    void show(services::Roster roster);
    void enableButtons();
    void takeOut(base::CourseId course, const std::vector<base::PersonId>& students, bool isUndo);
    void putBack(base::CourseId course, const std::vector<domain::Enrolment>& enrolments);

    // enrolling.cpp
    void openSearch();
    void findStudents(Form* form, RowTable* table);
    void enrolPicked(Form* form, const RowTable* table);
    void openCourses();
    void copyFrom(Form* form, base::CourseId other);
    void openFile();
    void enrolFile(const QString& path);
    /// What choosing in a form comes back to.
    void finish(base::CourseId course, Form* form, const base::Result<services::EnrolResult>& result);
    void tellEnrolled(base::CourseId course, const services::EnrolResult& result);

    std::optional<base::CourseId> m_course;
    std::optional<services::Roster> m_roster;
    QPushButton* m_more;
    QPushButton* m_enrol;
    QPushButton* m_takeOut;
    RowTable* m_table;
};

} // namespace rollcall::office
