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

ExitCode list(const Context& context, School& school, const Output& output)
{
    const auto courses = Courses(school, context.actor).list(storage::kAllRows);
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

struct EnrolOptions
{
    std::string course;
    std::optional<std::string> section;
    std::vector<std::string> students;
};

ExitCode enrol(const Context& context, const EnrolOptions& options, School& school, const Output& output)
{
    Courses courses(school, context.actor);
    const auto course = courses.byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    ExitCode exitCode = ExitCode::Done;
    QJsonArray enrolled;
    QJsonArray errors;
    for (const auto& email : toQStrings(options.students)) {
        const auto student = People(school, context.actor).byEmail(email);
        const auto done = student ? courses.enrol(course->id, student->id) : base::propagate(student);
        if (done) {
            enrolled.append(email);
            output.line(u"Enrolled %1 in %2."_s.arg(email, course->code));
            continue;
        }
        output.complain(done.error());
        errors.append(toJson(done.error()));
        exitCode = exitCodeOf(done.error().code);
    }
    output.json(QJsonDocument(
        QJsonObject{{u"course_id"_s, course->id.value}, {u"enrolled"_s, enrolled}, {u"errors"_s, errors}}));
    return exitCode;
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

} // namespace

void addCourseCommands(CLI::App& app, Context& context)
{
    auto* course = app.add_subcommand("course", "Courses: add, list");
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
    listing->footer("Example:\n  rollcallctl course list --db school.db");
    onRun(listing, context, list);

    auto* enrolling = app.add_subcommand("enroll", "Enrol students in a course");
    const auto enrolment = std::make_shared<EnrolOptions>();
    enrolling->add_option("--course", enrolment->course, "Course code")->required();
    enrolling->add_option("--section", enrolment->section, "Section, where the code has several");
    enrolling->add_option("--student", enrolment->students, "Emails of the students")->required();
    enrolling->footer("Example:\n  rollcallctl enroll --course MATH-1 --student student@example.org");
    onRun(enrolling, context, enrolment, enrol);
    addConsentCommands(app, context);
}

} // namespace rollcall::cli
