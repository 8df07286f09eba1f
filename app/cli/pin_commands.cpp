#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/courses.h"
#include "core/services/people.h"
#include "core/services/pins.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::IssuedPin;
using services::People;
using services::Pins;
using services::School;

struct CourseOptions
{
    std::string course;
    std::optional<std::string> section;
};

struct GenerateOptions
{
    std::optional<std::string> student;
    CourseOptions course;
};

QJsonObject personJson(const domain::Person& person)
{
    return {{u"id"_s, person.id.value}, {u"name"_s, person.name}, {u"email"_s, person.email}};
}

base::Result<base::CourseId> courseOf(const Context& context, const CourseOptions& options, School& school)
{
    return services::Courses(school, context.actor)
        .byCode(toQString(options.course), toQString(options.section))
        .map(&domain::Course::id);
}

ExitCode set(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto student = People(school, context.actor).byEmail(toQString(email));
    if (!student)
        return output.fail(student.error());
    const auto pin = readNewPin();
    if (!pin)
        return output.fail(pin.error());
    if (const auto done = Pins(school, context.actor).set(student->id, *pin); !done)
        return output.fail(done.error());
    output.line(u"Set the PIN of %1, student number %2."_s.arg(student->email).arg(student->id.value));
    output.json(QJsonDocument(personJson(*student)));
    return ExitCode::Done;
}

base::Result<std::vector<IssuedPin>> makePins(const Context& context, const GenerateOptions& options, School& school)
{
    Pins pins(school, context.actor);
    if (options.student) {
        const auto student = People(school, context.actor).byEmail(toQString(*options.student));
        if (!student)
            return base::propagate(student);
        return pins.generate(student->id).map([](const IssuedPin& issued) { return std::vector{issued}; });
    }
    const auto course = courseOf(context, options.course, school);
    if (!course)
        return base::propagate(course);
    return pins.generateForCourse(*course, progressBar());
}

ExitCode generate(const Context& context, const GenerateOptions& options, School& school, const Output& output)
{
    if (!options.student && options.course.course.empty()) {
        output.complain({base::ErrorCode::InvalidArgument, u"name --student or --course"_s});
        return ExitCode::Usage;
    }
    const auto issued = makePins(context, options, school);
    if (!issued)
        return output.fail(issued.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& [person, pin] : *issued) {
        rows.push_back({QString::number(person.id.value), person.name, person.email, pin});
        QJsonObject object = personJson(person);
        object[u"pin"_s] = pin;
        array.append(object);
    }
    output.table({u"number"_s, u"name"_s, u"email"_s, u"PIN"_s}, rows, u"Everybody in the course has a PIN."_s);
    if (!rows.empty())
        output.warn(u"PINs are not kept: note them now, they cannot be shown again."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

ExitCode remove(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto student = People(school, context.actor).byEmail(toQString(email));
    if (!student)
        return output.fail(student.error());
    if (const auto done = Pins(school, context.actor).remove(student->id); !done)
        return output.fail(done.error());
    output.line(u"Removed the PIN of %1."_s.arg(student->email));
    output.json(QJsonDocument(QJsonObject{{u"removed"_s, student->email}}));
    return ExitCode::Done;
}

ExitCode list(const Context& context, const CourseOptions& options, School& school, const Output& output)
{
    const auto course = courseOf(context, options, school);
    if (!course)
        return output.fail(course.error());
    const auto holders = Pins(school, context.actor).list(*course);
    if (!holders)
        return output.fail(holders.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& [person, setAt] : *holders) {
        rows.push_back(
            {QString::number(person.id.value), person.name, person.email, setAt ? base::toIso(*setAt) : u"none"_s});
        QJsonObject object = personJson(person);
        object[u"set_at"_s] = setAt ? QJsonValue(base::toIso(*setAt)) : QJsonValue();
        array.append(object);
    }
    output.table({u"number"_s, u"name"_s, u"email"_s, u"PIN set at"_s}, rows, u"Nobody is in the course."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

CLI::Option* addCourse(CLI::App* command, CourseOptions& options)
{
    auto* course = command->add_option("--course", options.course, "Course code");
    command->add_option("--section", options.section, "Section, where the code has several")->needs(course);
    return course;
}

void addGenerate(CLI::App* pin, Context& context)
{
    auto* command = pin->add_subcommand("generate", "Make random PINs and show them once");
    const auto options = std::make_shared<GenerateOptions>();
    auto* course = addCourse(command, options->course)->description("Everybody in this course who has none");
    command->add_option("--student", options->student, "This student (email), in place of an earlier one")
        ->excludes(course);
    command->footer("Only hashes are stored: what is shown cannot be shown again.\n"
                    "Examples:\n  rollcallctl pin generate --course MATH-1\n"
                    "  rollcallctl pin generate --student student@example.org");
    onRun(command, context, options, generate);
}

} // namespace

void addPinCommands(CLI::App& app, Context& context)
{
    auto* pin = app.add_subcommand("pin", "PINs to check in without a face: set, generate, remove, list");
    pin->require_subcommand(1);

    auto* setting = pin->add_subcommand("set", "Set a student's PIN, typed on the terminal or read from a pipe");
    const auto setEmail = std::make_shared<std::string>();
    setting->add_option("--student", *setEmail, "Email of the student")->required();
    setting->footer("4 to 8 digits, not all equal and no run up or down. A lock by wrong tries ends.\n"
                    "Example:\n  rollcallctl pin set --student student@example.org");
    onRun(setting, context, setEmail, set);
    addGenerate(pin, context);

    auto* removing = pin->add_subcommand("remove", "Take a student's PIN away");
    const auto removeEmail = std::make_shared<std::string>();
    removing->add_option("--student", *removeEmail, "Email of the student")->required();
    removing->footer("Example:\n  rollcallctl pin remove --student student@example.org");
    onRun(removing, context, removeEmail, remove);

    auto* listing = pin->add_subcommand("list", "Who in a course has a PIN, and since when");
    const auto options = std::make_shared<CourseOptions>();
    addCourse(listing, *options)->required();
    listing->footer("Example:\n  rollcallctl pin list --course MATH-1");
    onRun(listing, context, options, list);
}

} // namespace rollcall::cli
