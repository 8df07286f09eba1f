#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/consents.h"
#include "core/services/courses.h"
#include "core/services/people.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Courses;
using services::People;
using services::School;

struct AddOptions
{
    std::string code;
    std::string title;
    std::string section;
    std::string teacher;
};

ExitCode add(const Context& context, const AddOptions& options, School& school, const Output& output)
{
    const auto teacher = People(school, context.actor).byEmail(toQString(options.teacher));
    if (!teacher)
        return output.fail(teacher.error());
    const auto id = Courses(school, context.actor)
                        .add({.code = toQString(options.code),
                              .title = toQString(options.title),
                              .section = toQString(options.section),
                              .teacherId = teacher->id});
    if (!id)
        return output.fail(id.error());
    output.line(u"Added course %1 (id %2)."_s.arg(toQString(options.code), QString::number(id->value)));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, id->value}, {u"code"_s, toQString(options.code)}}));
    return ExitCode::Done;
}

ExitCode list(const Context& context, bool withArchived, School& school, const Output& output)
{
    const auto courses = Courses(school, context.actor).list(storage::kAllRows, withArchived);
    if (!courses)
        return output.fail(courses.error());
    std::vector<QStringList> rows;
    for (const auto& course : *courses)
        rows.push_back({QString::number(course.id.value), course.code, course.section, course.title,
                        QString::number(course.teacherId.value)});
    output.table({u"id"_s, u"code"_s, u"section"_s, u"title"_s, u"teacher_id"_s}, rows,
                 u"No courses. Add one with: rollcallctl course add."_s);
    output.json(QJsonDocument(toJsonArray(*courses)));
    return ExitCode::Done;
}

struct CourseOptions
{
    std::string course;
    std::optional<std::string> section;
};

base::Result<domain::Course> courseOf(const Context& context, const CourseOptions& options, School& school)
{
    return Courses(school, context.actor).byCode(toQString(options.course), toQString(options.section));
}

struct EditOptions
{
    CourseOptions course;
    std::optional<std::string> code;
    std::optional<std::string> title;
    std::optional<std::string> section;
    std::optional<std::string> teacher;
};

ExitCode edit(const Context& context, const EditOptions& options, School& school, const Output& output)
{
    const auto course = courseOf(context, options.course, school);
    if (!course)
        return output.fail(course.error());
    auto teacher = course->teacherId;
    if (options.teacher) {
        const auto person = People(school, context.actor).byEmail(toQString(*options.teacher));
        if (!person)
            return output.fail(person.error());
        teacher = person->id;
    }
    const auto edited = Courses(school, context.actor)
                            .edit(*course, {.code = toQString(options.code).value_or(course->code),
                                            .title = toQString(options.title).value_or(course->title),
                                            .section = toQString(options.section).value_or(course->section),
                                            .teacherId = teacher});
    if (!edited)
        return output.fail(edited.error());
    output.line(u"Course %1 is now %2 %3, %4."_s.arg(QString::number(edited->id.value), edited->code, edited->section,
                                                     edited->title));
    output.json(QJsonDocument(toJson(*edited)));
    return ExitCode::Done;
}

ExitCode setArchived(const Context& context, const CourseOptions& options, bool archived, School& school,
                     const Output& output)
{
    const auto course = courseOf(context, options, school);
    if (!course)
        return output.fail(course.error());
    Courses courses(school, context.actor);
    const auto done = archived ? courses.archive(course->id) : courses.unarchive(course->id);
    if (!done)
        return output.fail(done.error());
    output.line((archived ? u"Course %1 is archived."_s : u"Course %1 is no longer archived."_s).arg(course->code));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, course->id.value}, {u"archived"_s, archived}}));
    return ExitCode::Done;
}

ExitCode archive(const Context& context, const CourseOptions& options, School& school, const Output& output)
{
    return setArchived(context, options, true, school, output);
}

ExitCode unarchive(const Context& context, const CourseOptions& options, School& school, const Output& output)
{
    return setArchived(context, options, false, school, output);
}

struct RemoveOptions
{
    CourseOptions course;
    bool yes = false;
};

ExitCode remove(const Context& context, const RemoveOptions& options, School& school, const Output& output)
{
    const auto course = courseOf(context, options.course, school);
    if (!course)
        return output.fail(course.error());
    Courses courses(school, context.actor);
    const auto contents = courses.removalPreview(course->id);
    if (!contents)
        return output.fail(contents.error());
    if (options.yes)
        if (const auto removed = courses.remove(course->id, *contents); !removed)
            return output.fail(removed.error());
    const QString what = u"%1 with %2 enrolments, %3 sessions and %4 marks"_s.arg(
        course->code, QString::number(contents->enrolments), QString::number(contents->sessions),
        QString::number(contents->marks));
    output.line((options.yes ? u"Removed %1."_s : u"This removes %1. Nothing is removed without --yes."_s).arg(what));
    output.json(QJsonDocument(QJsonObject{{u"removed"_s, options.yes},
                                          {u"course_id"_s, course->id.value},
                                          {u"enrolments"_s, contents->enrolments},
                                          {u"sessions"_s, contents->sessions},
                                          {u"marks"_s, contents->marks}}));
    return ExitCode::Done;
}

struct ConsentOptions
{
    std::string student;
    std::optional<std::string> givenBy;
    bool byGuardian = false;
    std::string textVersion = "1";
    std::string language = "en";
};

ExitCode addConsent(const Context& context, const ConsentOptions& options, School& school, const Output& output)
{
    const auto student = People(school, context.actor).byEmail(toQString(options.student));
    if (!student)
        return output.fail(student.error());
    const auto id = services::Consents(school, context.actor)
                        .add(student->id, {.givenBy = toQString(options.givenBy).value_or(student->name),
                                           .byGuardian = options.byGuardian,
                                           .textVersion = toQString(options.textVersion),
                                           .language = toQString(options.language)});
    if (!id)
        return output.fail(id.error());
    output.line(u"Recorded the consent for %1."_s.arg(student->email));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, id->value}, {u"email"_s, student->email}}));
    return ExitCode::Done;
}

ExitCode withdrawConsent(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto student = People(school, context.actor).byEmail(toQString(email));
    if (!student)
        return output.fail(student.error());
    if (const auto done = services::Consents(school, context.actor).withdraw(student->id); !done)
        return output.fail(done.error());
    output.line(
        u"Withdrew the consent of %1; templates and their key are destroyed, attendance stays."_s.arg(student->email));
    output.json(QJsonDocument(QJsonObject{{u"withdrawn"_s, student->email}}));
    return ExitCode::Done;
}

void addConsentCommands(CLI::App& app, Context& context)
{
    auto* consent = app.add_subcommand("consent", "Consent to face recognition: add, withdraw");
    consent->require_subcommand(1);
    auto* adding = consent->add_subcommand("add", "Record that a person, or the guardian, agreed");
    const auto options = std::make_shared<ConsentOptions>();
    adding->add_option("--student", options->student, "Email of the person")->required();
    adding->add_option("--by", options->givenBy, "Who agreed (default: the person)");
    adding->add_flag("--guardian", options->byGuardian, "The guardian of a minor agreed");
    adding->add_option("--text-version", options->textVersion, "Which wording")->capture_default_str();
    adding->add_option("--language", options->language, "Language of the wording")->capture_default_str();
    adding->footer(
        "Example:\n  rollcallctl consent add --student student@example.org --by \"Demo Guardian\" --guardian");
    onRun(adding, context, options, addConsent);

    auto* withdrawing = consent->add_subcommand("withdraw", "End the consent and destroy the templates");
    const auto email = std::make_shared<std::string>();
    withdrawing->add_option("--student", *email, "Email of the person")->required();
    withdrawing->footer("Example:\n  rollcallctl consent withdraw --student student@example.org");
    onRun(withdrawing, context, email, withdrawConsent);
}

void addCourse(CLI::App* command, CourseOptions& options)
{
    command->add_option("course", options.course, "Course code")->required();
    command->add_option("--section", options.section, "Section, where the code has several");
}

void addEdit(CLI::App* course, Context& context)
{
    auto* command = course->add_subcommand("edit", "Change code, title, section or teacher of a course");
    const auto options = std::make_shared<EditOptions>();
    addCourse(command, options->course);
    command->add_option("--code", options->code, "New code");
    command->add_option("--title", options->title, "New title");
    command->add_option("--new-section", options->section, "New section");
    command->add_option("--teacher", options->teacher, "Email of the new teacher");
    command->footer("Sessions that have not begun follow.\n"
                    "Example:\n  rollcallctl course edit MATH-1 --teacher other@example.org");
    onRun(command, context, options, edit);
}

void addArchiving(CLI::App* course, Context& context)
{
    auto* archiving = course->add_subcommand("archive", "Keep a course that is over, out of the lists");
    const auto options = std::make_shared<CourseOptions>();
    addCourse(archiving, *options);
    archiving->footer("Example:\n  rollcallctl course archive MATH-1");
    onRun(archiving, context, options, archive);
    auto* unarchiving = course->add_subcommand("unarchive", "Take an archived course up again");
    const auto archived = std::make_shared<CourseOptions>();
    addCourse(unarchiving, *archived);
    unarchiving->footer("Example:\n  rollcallctl course unarchive MATH-1");
    onRun(unarchiving, context, archived, unarchive);
}

void addRemoval(CLI::App* course, Context& context)
{
    auto* command = course->add_subcommand("remove", "Remove a course with enrolments, sessions and marks");
    const auto options = std::make_shared<RemoveOptions>();
    addCourse(command, options->course);
    command->add_flag("--yes", options->yes, "Do it; without, only say what would go");
    command->footer("Example:\n  rollcallctl course remove MATH-1 --yes");
    onRun(command, context, options, remove);
}

} // namespace

void addCourseCommands(CLI::App& app, Context& context)
{
    auto* course = app.add_subcommand("course", "Courses: add, edit, list, archive, unarchive, remove");
    course->require_subcommand(1);
    auto* adding = course->add_subcommand("add", "Add a course");
    const auto options = std::make_shared<AddOptions>();
    adding->add_option("--code", options->code, "Course code")->required();
    adding->add_option("--title", options->title, "Title")->required();
    adding->add_option("--section", options->section, "Section");
    adding->add_option("--teacher", options->teacher, "Email of the teacher")->required();
    adding->footer("Example:\n  rollcallctl course add --code MATH-1 --title Algebra --teacher teacher@example.org");
    onRun(adding, context, options, add);
    auto* listing = course->add_subcommand("list", "List courses");
    const auto withArchived = std::make_shared<bool>(false);
    listing->add_flag("--archived", *withArchived, "Those that are archived, too");
    listing->footer("Example:\n  rollcallctl course list --db school.db");
    onRun(listing, context, withArchived, list);
    addEdit(course, context);
    addArchiving(course, context);
    addRemoval(course, context);
    addConsentCommands(app, context);
}

} // namespace rollcall::cli
