#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/course_page.h"
#include "app/office/fault_list.h"
#include "app/office/file_choice.h"
#include "app/office/form.h"
#include "app/office/picker.h"
#include "app/office/row_table.h"
#include "core/base/files.h"
#include "core/services/people.h"

#include <QTableView>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::Person;
using services::Courses;
using services::EnrolResult;
using services::School;

constexpr int kFoundShown = 100;
constexpr qint64 kListBytesMax = 50'000'000;

} // namespace

void CoursePage::openSearch()
{
    const auto [form, table] =
        newPicker(u"enrolForm"_s, tr("Enrol students"), tr("Students who are not in this course"), tr("Enrol"), this);
    table->setColumns({{tr("Name"), 0, Qt::AlignLeading}, {tr("Email"), 0, Qt::AlignLeading}});
    table->setSearchHint(tr("Search names and emails"));
    table->setEmptyText(tr("Every student is in this course."));
    const auto find = [this, form = form, table = table] { findStudents(form, table); };
    connect(table, &RowTable::searchChanged, this, find);
    connect(form, &Form::confirmed, this, [this, form = form, table = table] { enrolPicked(form, table); });
    find();
    form->open();
}

void CoursePage::findStudents(Form* form, RowTable* table)
{
    askResult(
        form,
        [actor = actor(), course = *m_course, text = table->searched()](School& school) {
            return services::People(school, actor)
                .list({.role = domain::Role::Student, .text = text, .notIn = course},
                      {.limit = kFoundShown, .offset = 0});
        },
        [form, table](const base::Result<std::vector<Person>>& found) {
            if (!found)
                return form->showFault(app::sentence(found.error()));
            std::vector<Row> rows;
            for (const auto& person : *found)
                rows.push_back({person.id.value,
                                {{app::shown(person.name), person.name}, {app::shown(person.email), person.email}}});
            table->setRows(std::move(rows));
        });
}

void CoursePage::enrolPicked(Form* form, const RowTable* table)
{
    std::vector<base::PersonId> students;
    for (const auto key : table->selectedKeys())
        students.push_back({key});
    askResult(
        form,
        [actor = actor(), course = *m_course, students](School& school) {
            return Courses(school, actor).enrolThese(course, students);
        },
        [this, course = *m_course, form](const base::Result<EnrolResult>& result) { finish(course, form, result); });
}

void CoursePage::openCourses()
{
    const auto [form, table] = newPicker(u"copyForm"_s, tr("Enrol the students of another course"),
                                         tr("Courses, the archived ones too"), tr("Enrol"), this);
    table->setColumns({{tr("Course"), 0, Qt::AlignLeading},
                       {tr("Teacher"), 180, Qt::AlignLeading},
                       {tr("Students"), 90, Qt::AlignLeading}});
    table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSearchHint(tr("Search courses and teachers"));
    table->setEmptyText(tr("There is no other course."));
    const auto find = [this, form = form, table = table] {
        askResult(
            form,
            [actor = actor(), text = table->searched()](School& school) {
                return Courses(school, actor).rows(text, {.limit = kFoundShown, .offset = 0}, true);
            },
            [this, form, table](const base::Result<std::vector<storage::CourseRow>>& found) {
                if (!found)
                    return form->showFault(app::sentence(found.error()));
                std::vector<Row> rows;
                for (const auto& [course, teacherName, students] : *found)
                    if (course.id != m_course)
                        rows.push_back({course.id.value,
                                        {{app::shown(course.code % u' ' % course.section % u", " % course.title)},
                                         {app::shown(teacherName)},
                                         {QLocale().toString(students), students}}});
                table->setRows(std::move(rows));
            });
    };
    connect(table, &RowTable::searchChanged, this, find);
    connect(form, &Form::confirmed, this, [this, form = form, table = table] {
        if (const auto keys = table->selectedKeys(); !keys.empty())
            copyFrom(form, {keys.front()});
    });
    find();
    form->open();
}

void CoursePage::copyFrom(Form* form, base::CourseId other)
{
    askResult(
        form,
        [actor = actor(), course = *m_course, other](School& school) {
            return Courses(school, actor).enrolFrom(other, course);
        },
        [this, course = *m_course, form](const base::Result<EnrolResult>& result) { finish(course, form, result); });
}

void CoursePage::finish(base::CourseId course, Form* form, const base::Result<EnrolResult>& result)
{
    refresh();
    if (!result)
        return form->showFault(app::sentence(result.error()));
    form->accept();
    tellEnrolled(course, *result);
}

void CoursePage::openFile()
{
    chooseFile(this, tr("A list with a column email"), tr("CSV (*.csv)"),
               [this](const QString& path) { enrolFile(path); });
}

void CoursePage::enrolFile(const QString& path)
{
    ask(
        [actor = actor(), course = *m_course, path](School& school) {
            return base::readFile(path, kListBytesMax)
                .and_then(exchange::readEmails)
                .and_then([&](const std::vector<exchange::EmailRow>& rows) {
                    return Courses(school, actor).enrolAll(course, rows);
                });
        },
        [this, course = *m_course](const EnrolResult& result) {
            refresh();
            if (result.problems.empty())
                return tellEnrolled(course, result);
            QStringList faults;
            for (const auto& problem : result.problems)
                faults += app::sentence(problem);
            auto* form = newFaultList(u"enrolFaults"_s, tr("Nobody was enrolled"), faults, this);
            connect(form, &Form::confirmed, this, [this, form] {
                form->accept();
                openFile();
            });
            form->open();
        });
}

void CoursePage::tellEnrolled(base::CourseId course, const EnrolResult& result)
{
    QString words = tr("%n student(s) enrolled.", nullptr, result.enrolled);
    if (result.already > 0)
        words += u' ' % tr("%n were in the course already.", nullptr, result.already);
    if (result.students.empty())
        return emit told(words, {});
    emit told(words, [this, course, students = result.students] { takeOut(course, students, true); });
}

} // namespace rollcall::office
