#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/common/messages.h"
#include "core/base/files.h"
#include "core/exchange/emails_csv.h"
#include "core/services/courses.h"
#include "core/services/people.h"

#include <cstdio>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Courses;
using services::People;
using services::School;

constexpr qint64 kListBytesMax = 50'000'000;

struct EnrolOptions
{
    std::string course;
    std::optional<std::string> section;
    std::vector<std::string> students;
    std::optional<std::string> file;
    std::optional<std::string> fromCourse;
    std::optional<std::string> fromSection;
};

/// Each by itself: one that cannot be enrolled keeps nobody else out.
ExitCode enrolNamed(const Context& context, const EnrolOptions& options, const domain::Course& course, School& school,
                    const Output& output)
{
    Courses courses(school, context.actor);
    ExitCode exitCode = ExitCode::Done;
    QJsonArray enrolled;
    QJsonArray errors;
    for (const auto& email : toQStrings(options.students)) {
        const auto student = People(school, context.actor).byEmail(email);
        const auto done = student ? courses.enrol(course.id, student->id) : base::propagate(student);
        if (done) {
            enrolled.append(email);
            output.line(u"Enrolled %1 in %2."_s.arg(email, course.code));
            continue;
        }
        output.complain(done.error());
        errors.append(toJson(done.error()));
        exitCode = exitCodeOf(done.error().code);
    }
    output.json(QJsonDocument(
        QJsonObject{{u"course_id"_s, course.id.value}, {u"enrolled"_s, enrolled}, {u"errors"_s, errors}}));
    return exitCode;
}

QString faultName(services::EnrolFault fault)
{
    return fault == services::EnrolFault::NoSuchPerson ? u"NoSuchPerson"_s : u"NotAStudent"_s;
}

QJsonArray complainOfEach(const std::vector<services::EnrolProblem>& problems)
{
    QJsonArray array;
    for (const auto& problem : problems) {
        const QString text = app::sentence(problem);
        std::fprintf(stderr, "rollcallctl: %s\n", qUtf8Printable(text));
        array.append(QJsonObject{{u"line"_s, problem.line},
                                 {u"email"_s, problem.email},
                                 {u"fault"_s, faultName(problem.fault)},
                                 {u"message"_s, text}});
    }
    return array;
}

ExitCode answerMany(const domain::Course& course, const base::Result<services::EnrolResult>& result,
                    const Output& output)
{
    if (!result)
        return output.fail(result.error());
    const auto problems = complainOfEach(result->problems);
    if (problems.isEmpty())
        output.line(u"Enrolled %1 students in %2; %3 were in it already."_s.arg(
            QString::number(result->enrolled), course.code, QString::number(result->already)));
    output.json(QJsonDocument(QJsonObject{{u"course_id"_s, course.id.value},
                                          {u"enrolled"_s, result->enrolled},
                                          {u"already"_s, result->already},
                                          {u"problems"_s, problems}}));
    return problems.isEmpty() ? ExitCode::Done : ExitCode::Input;
}

ExitCode enrol(const Context& context, const EnrolOptions& options, School& school, const Output& output)
{
    Courses courses(school, context.actor);
    const auto course = courses.byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    if (options.file) {
        const auto emails = base::readFile(toQString(*options.file), kListBytesMax).and_then(exchange::readEmails);
        return emails ? answerMany(*course, courses.enrolAll(course->id, *emails), output)
                      : output.fail(emails.error());
    }
    if (options.fromCourse) {
        const auto from = courses.byCode(toQString(*options.fromCourse), toQString(options.fromSection));
        return from ? answerMany(*course, courses.enrolFrom(from->id, course->id), output) : output.fail(from.error());
    }
    return enrolNamed(context, options, *course, school, output);
}

ExitCode unenrol(const Context& context, const EnrolOptions& options, School& school, const Output& output)
{
    Courses courses(school, context.actor);
    const auto course = courses.byCode(toQString(options.course), toQString(options.section));
    if (!course)
        return output.fail(course.error());
    const QString email = toQString(options.students.front());
    const auto student = People(school, context.actor).byEmail(email);
    if (!student)
        return output.fail(student.error());
    if (const auto done = courses.unenrol(course->id, student->id); !done)
        return output.fail(done.error());
    output.line(u"%1 is no longer in %2; marks stay."_s.arg(email, course->code));
    output.json(QJsonDocument(QJsonObject{{u"course_id"_s, course->id.value}, {u"unenrolled"_s, email}}));
    return ExitCode::Done;
}

} // namespace

void addEnrolmentCommands(CLI::App& app, Context& context)
{
    auto* enrolling = app.add_subcommand("enroll", "Enrol students in a course");
    const auto enrolment = std::make_shared<EnrolOptions>();
    enrolling->add_option("--course", enrolment->course, "Course code")->required();
    enrolling->add_option("--section", enrolment->section, "Section, where the code has several");
    auto* who = enrolling->add_option_group("who");
    who->add_option("--student", enrolment->students, "Emails of the students");
    who->add_option("--file", enrolment->file, "CSV with a column email: everybody in it, or nobody");
    auto* from = who->add_option("--from-course", enrolment->fromCourse, "The students of this course (code)");
    who->require_option(1);
    enrolling->add_option("--from-section", enrolment->fromSection, "Section of that course")->needs(from);
    enrolling->footer("Example:\n  rollcallctl enroll --course MATH-1 --student student@example.org");
    onRun(enrolling, context, enrolment, enrol);

    auto* unenrolling = app.add_subcommand("unenroll", "Take a student out of a course");
    const auto leaving = std::make_shared<EnrolOptions>();
    unenrolling->add_option("--course", leaving->course, "Course code")->required();
    unenrolling->add_option("--section", leaving->section, "Section, where the code has several");
    unenrolling->add_option("--student", leaving->students, "Email of the student")->required()->expected(1);
    unenrolling->footer("Example:\n  rollcallctl unenroll --course MATH-1 --student student@example.org");
    onRun(unenrolling, context, leaving, unenrol);
}

} // namespace rollcall::cli
