#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/courses_page.h"
#include "app/office/form.h"
#include "core/services/people.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::Course;
using domain::Person;
using services::CourseEdit;
using services::Courses;
using services::School;
using storage::CourseContents;

base::Result<std::vector<Person>> loadTeachers(School& school, const services::Actor& actor)
{
    services::People people(school, actor);
    auto all = people.list({.role = domain::Role::Teacher, .text = {}}, storage::kAllRows);
    const auto admins = people.list({.role = domain::Role::Admin, .text = {}}, storage::kAllRows);
    if (!all || !admins)
        return all ? admins : all;
    all->insert(all->end(), admins->begin(), admins->end());
    return all;
}

CourseEdit editOf(const Course& course)
{
    return {.code = course.code, .title = course.title, .section = course.section, .teacherId = course.teacherId};
}

QString nameOf(const Course& course)
{
    return app::shown(course.code % u' ' % course.section);
}

QString textOf(const Person& person)
{
    return app::shown(person.name % u", " % person.email);
}

QString adviceOf(const CourseContents& contents)
{
    return CoursesPage::tr(
               "It goes with %1, %2 and %3, and its lessons in the timetable. Tries to check in stay in the "
               "log. This cannot be undone; an archived course keeps everything.")
        .arg(CoursesPage::tr("%n enrolment(s)", nullptr, static_cast<int>(contents.enrolments)),
             CoursesPage::tr("%n session(s)", nullptr, static_cast<int>(contents.sessions)),
             CoursesPage::tr("%n mark(s)", nullptr, static_cast<int>(contents.marks)));
}

} // namespace

void CoursesPage::openFields(const std::optional<Course>& course)
{
    ask([actor = actor()](School& school) { return loadTeachers(school, actor); },
        [this, course](const std::vector<Person>& teachers) { showFields(course, teachers); });
}

void CoursesPage::showFields(const std::optional<Course>& course, const std::vector<Person>& teachers)
{
    auto* form = new Form(u"courseForm"_s, course ? tr("Edit %1").arg(nameOf(*course)) : tr("Add a course"),
                          course ? tr("Save") : tr("Add"), this);
    if (course)
        form->setAdvice(tr("Sessions that have not begun follow; those that were held stay as they are."));
    else if (teachers.empty())
        form->setAdvice(tr("Nobody teaches yet: add a teacher to the people first."));
    const auto at = course ? editOf(*course) : CourseEdit{};
    auto* code = form->addLine(u"courseCode"_s, tr("Code"), at.code, Form::notEmpty());
    auto* section = form->addLine(u"courseSection"_s, tr("Section (may be empty)"), at.section);
    auto* title = form->addLine(u"courseTitle"_s, tr("Title"), at.title, Form::notEmpty());
    auto* teacher = new QComboBox(form);
    teacher->setObjectName(u"courseTeacher"_s);
    for (const auto& person : teachers)
        teacher->addItem(textOf(person), person.id.value);
    if (course)
        teacher->setCurrentIndex(teacher->findData(course->teacherId.value));
    form->addField(tr("Teacher"), teacher);
    form->setReady(!teachers.empty());
    const Fields fields{.form = form,
                        .read =
                            [=] {
                                return CourseEdit{.code = code->text().trimmed(),
                                                  .title = title->text().trimmed(),
                                                  .section = section->text().trimmed(),
                                                  .teacherId = {teacher->currentData().toLongLong()}};
                            },
                        .takeStored =
                            [=](const Course& before, const Course& now, const Person& teaches) {
                                form->takeStored(code, before.code, now.code);
                                form->takeStored(section, before.section, now.section);
                                form->takeStored(title, before.title, now.title);
                                if (teacher->findData(teaches.id.value) < 0)
                                    teacher->addItem(textOf(teaches), teaches.id.value);
                                const auto textAt = [teacher](base::PersonId id) {
                                    return teacher->itemText(teacher->findData(id.value));
                                };
                                form->takeStored(teacher, textAt(before.teacherId), textAt(now.teacherId));
                            }};
    const auto expected = course ? std::make_shared<Course>(*course) : nullptr;
    connect(form, &Form::confirmed, this, [=, this] {
        if (expected)
            save(fields, expected);
        else
            add(form, fields.read());
    });
    form->open();
}

void CoursesPage::add(Form* form, const services::NewCourse& course)
{
    askResult(
        form, [actor = actor(), course](School& school) { return Courses(school, actor).add(course); },
        [this, form, code = course.code](const base::Result<base::CourseId>& added) {
            if (!added)
                return form->showFault(app::sentence(added.error()));
            form->accept();
            emit told(tr("%1 was added.").arg(app::shown(code)), {});
            refresh();
        });
}

void CoursesPage::save(const Fields& fields, const std::shared_ptr<Course>& expected)
{
    struct Outcome
    {
        base::Result<Course> stored;
        std::optional<Course> now;
        std::optional<Person> teacher; ///< of now
    };
    askResult(
        fields.form,
        [actor = actor(), was = *expected, edit = fields.read()](School& school) -> base::Result<Outcome> {
            Courses courses(school, actor);
            Outcome outcome{courses.edit(was, edit), {}, {}};
            if (outcome.stored || outcome.stored.error().code != base::ErrorCode::ChangedMeanwhile)
                return outcome;
            const auto now = courses.byId(was.id);
            if (!now)
                return base::propagate(now);
            const auto teacher = services::People(school, actor).byId(now->teacherId);
            if (!teacher)
                return base::propagate(teacher);
            return Outcome{std::move(outcome.stored), *now, *teacher};
        },
        [this, fields, expected](const base::Result<Outcome>& outcome) {
            refresh();
            if (!outcome)
                return fields.form->showFault(app::sentence(outcome.error()));
            if (outcome->now) {
                fields.takeStored(*expected, *outcome->now, *outcome->teacher);
                *expected = *outcome->now;
                return fields.form->showFault(Form::changedMeanwhile());
            }
            if (!outcome->stored)
                return fields.form->showFault(app::sentence(outcome->stored.error()));
            fields.form->accept();
            emit told(tr("%1 was saved.").arg(nameOf(*outcome->stored)),
                      [this, now = *outcome->stored, before = *expected] { putBack(now, before); });
        });
}

void CoursesPage::putBack(const Course& now, const Course& before)
{
    askResult(
        this,
        [actor = actor(), now, edit = editOf(before)](School& school) {
            return Courses(school, actor).edit(now, edit);
        },
        [this](const base::Result<Course>& stored) {
            refresh();
            if (!stored)
                return emit failed(stored.error());
            emit told(tr("%1 is as before.").arg(nameOf(*stored)), {});
        });
}

void CoursesPage::setArchived(const Course& course, bool isArchived, bool isUndo)
{
    askResult(
        this,
        [actor = actor(), id = course.id, isArchived](School& school) {
            Courses courses(school, actor);
            return isArchived ? courses.archive(id) : courses.unarchive(id);
        },
        [this, course, isArchived, isUndo](const base::Result<void>& done) {
            refresh();
            if (!done)
                return emit failed(done.error());
            const QString words = isArchived ? tr("%1 is archived: everything is kept, nothing new is added.")
                                             : tr("%1 is taken up again.");
            if (isUndo)
                emit told(words.arg(nameOf(course)), {});
            else
                emit told(words.arg(nameOf(course)),
                          [this, course, isArchived] { setArchived(course, !isArchived, true); });
        });
}

void CoursesPage::askToRemove()
{
    const auto course = selected();
    if (!course)
        return;
    ask([actor = actor(), id = course->id](School& school) { return Courses(school, actor).removalPreview(id); },
        [this, course = *course](const CourseContents& contents) { showRemoval(course, contents); });
}

void CoursesPage::showRemoval(const Course& course, const CourseContents& contents)
{
    auto* form = new Form(u"removeCourse"_s, tr("Remove %1?").arg(nameOf(course)), tr("Remove"), this);
    form->setAdvice(adviceOf(contents));
    form->setDangerous();
    if (contents.marks > 0)
        form->addLine(u"removeCourseCode"_s, tr("Type the code to confirm"), {},
                      [code = course.code](const QString& text) {
                          return text.trimmed() == code ? QString() : tr("This is not the code.");
                      });
    connect(form, &Form::confirmed, this,
            [=, this, expected = std::make_shared<CourseContents>(contents)] { remove(form, course, expected); });
    form->open();
}

void CoursesPage::remove(Form* form, const Course& course, const std::shared_ptr<CourseContents>& expected)
{
    struct Outcome
    {
        base::Result<void> removed;
        std::optional<CourseContents> now;
    };
    askResult(
        form,
        [actor = actor(), id = course.id, was = *expected](School& school) -> base::Result<Outcome> {
            Courses courses(school, actor);
            Outcome outcome{courses.remove(id, was), {}};
            if (!outcome.removed && outcome.removed.error().code == base::ErrorCode::ChangedMeanwhile)
                if (const auto contents = courses.removalPreview(id))
                    outcome.now = *contents;
            return outcome;
        },
        [this, form, course, expected](const base::Result<Outcome>& outcome) {
            refresh();
            if (!outcome)
                return form->showFault(app::sentence(outcome.error()));
            if (outcome->now) {
                *expected = *outcome->now;
                form->setAdvice(adviceOf(*expected));
            }
            if (!outcome->removed)
                return form->showFault(app::sentence(outcome->removed.error()));
            form->accept();
            emit told(tr("%1 was removed.").arg(nameOf(course)), {});
        });
}

} // namespace rollcall::office
