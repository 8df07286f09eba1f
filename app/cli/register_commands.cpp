#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "core/services/live_register.h"
#include "core/services/people.h"

#include <algorithm>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::LiveRegister;
using services::Register;
using services::RegisterChange;
using services::School;

struct ChangeOptions
{
    qint64 session = 0;
    std::string student;
    std::string status;
    std::string reason;

    [[nodiscard]] domain::MarkStatus markStatus() const
    {
        return domain::markStatusFromText(toQString(status)).value();
    }
};

struct AllOptions
{
    ChangeOptions change;
    std::vector<std::string> students;
};

struct MoveOptions
{
    ChangeOptions change;
    std::string really;
};

struct HeadcountOptions
{
    qint64 session = 0;
    int counted = 0;
};

LiveRegister registerOf(const Context& context, qint64 session, School& school)
{
    return {school, context.actor, base::SessionId{session}};
}

base::Result<base::PersonId> personOf(const Context& context, const std::string& email, School& school)
{
    return services::People(school, context.actor).byEmail(toQString(email)).map(&domain::Person::id);
}

/// The student's mark as it is now.
base::Result<std::optional<domain::Mark>> markNow(LiveRegister& session, base::PersonId student)
{
    const auto loaded = session.load();
    if (!loaded)
        return base::propagate(loaded);
    const auto found = std::ranges::find(loaded->students, student, &storage::RegisterRow::studentId);
    return found == loaded->students.end() ? std::nullopt : found->mark;
}

QJsonObject toJson(const storage::RegisterRow& row)
{
    return {{u"student_id"_s, row.studentId.value},
            {u"name"_s, row.name},
            {u"email"_s, row.email},
            {u"joined_later"_s, row.joinedLater},
            {u"open_reviews"_s, row.openReviews},
            {u"marked_by_name"_s, row.markedByName},
            {u"mark"_s, row.mark ? QJsonValue(cli::toJson(*row.mark)) : QJsonValue()}};
}

QJsonObject toJson(const Register& loaded)
{
    QJsonArray students;
    for (const auto& row : loaded.students)
        students.append(toJson(row));
    return {{u"session"_s, cli::toJson(loaded.session)},
            {u"section"_s, loaded.section},
            {u"teacher_name"_s, loaded.teacherName},
            {u"present"_s, loaded.counts.present},
            {u"late"_s, loaded.counts.late},
            {u"excused"_s, loaded.counts.excused},
            {u"absent"_s, loaded.counts.absent},
            {u"not_marked"_s, loaded.counts.notMarked},
            {u"students"_s, students}};
}

QJsonValue markJson(const std::optional<domain::Mark>& mark)
{
    return mark ? QJsonValue(cli::toJson(*mark)) : QJsonValue();
}

ExitCode answer(const base::Result<RegisterChange>& change, const Output& output)
{
    if (!change)
        return output.fail(change.error());
    QJsonArray marks;
    for (const auto& [student, before, after] : change->marks) {
        marks.append(QJsonObject{
            {u"student_id"_s, student.value}, {u"before"_s, markJson(before)}, {u"after"_s, markJson(after)}});
        output.line(u"Student %1 is %2."_s.arg(QString::number(student.value),
                                               after ? domain::toText(after->status) : u"not marked"_s));
    }
    if (change->marks.empty())
        output.line(u"Everybody is marked."_s);
    output.json(QJsonDocument(QJsonObject{{u"session_id"_s, change->session.value}, {u"marks"_s, marks}}));
    return ExitCode::Done;
}

ExitCode show(const Context& context, qint64 session, School& school, const Output& output)
{
    const auto loaded = registerOf(context, session, school).load();
    if (!loaded)
        return output.fail(loaded.error());
    const auto& counts = loaded->counts;
    output.line(u"%1 %2, %3: %4 present, %5 late, %6 excused, %7 absent, %8 not marked"_s.arg(
        loaded->session.courseCode, loaded->section, loaded->teacherName, QString::number(counts.present),
        QString::number(counts.late), QString::number(counts.excused), QString::number(counts.absent),
        QString::number(counts.notMarked)));
    output.table(registerHeader(), registerRows(loaded->students), u"Nobody is on this register."_s);
    output.json(QJsonDocument(toJson(*loaded)));
    return ExitCode::Done;
}

ExitCode mark(const Context& context, const ChangeOptions& options, School& school, const Output& output)
{
    const auto student = personOf(context, options.student, school);
    if (!student)
        return output.fail(student.error());
    auto session = registerOf(context, options.session, school);
    const auto present = markNow(session, *student);
    if (!present)
        return output.fail(present.error());
    return answer(session.setMark(*student, *present, options.markStatus(), toQString(options.reason)), output);
}

/// A mark that is to be taken from somebody.
base::Result<domain::Mark> markToTake(const Context& context, const ChangeOptions& options, School& school)
{
    const auto student = personOf(context, options.student, school);
    if (!student)
        return base::propagate(student);
    auto session = registerOf(context, options.session, school);
    const auto present = markNow(session, *student);
    if (!present)
        return base::propagate(present);
    if (!*present)
        return base::fail(base::ErrorCode::NotFound, u"mark of "_s % toQString(options.student));
    return **present;
}

ExitCode clear(const Context& context, const ChangeOptions& options, School& school, const Output& output)
{
    const auto taken = markToTake(context, options, school);
    if (!taken)
        return output.fail(taken.error());
    return answer(registerOf(context, options.session, school).clearMark(*taken, toQString(options.reason)), output);
}

ExitCode markAll(const Context& context, const AllOptions& options, School& school, const Output& output)
{
    auto session = registerOf(context, options.change.session, school);
    const auto status = options.change.markStatus();
    const QString reason = toQString(options.change.reason);
    if (options.students.empty())
        return answer(session.markUnmarked(status, reason), output);
    std::vector<base::PersonId> students;
    for (const auto& email : options.students) {
        const auto student = personOf(context, email, school);
        if (!student)
            return output.fail(student.error());
        students.push_back(*student);
    }
    return answer(session.markAll(students, status, reason), output);
}

ExitCode wrongPerson(const Context& context, const MoveOptions& options, School& school, const Output& output)
{
    const auto taken = markToTake(context, options.change, school);
    if (!taken)
        return output.fail(taken.error());
    const auto really = personOf(context, options.really, school);
    if (!really)
        return output.fail(really.error());
    const QString reason = toQString(options.change.reason);
    return answer(registerOf(context, options.change.session, school).moveMark(*taken, *really, reason), output);
}

ExitCode headcount(const Context& context, const HeadcountOptions& options, School& school, const Output& output)
{
    const auto counted = registerOf(context, options.session, school).recordHeadcount(options.counted);
    if (!counted)
        return output.fail(counted.error());
    const int difference = counted->difference();
    output.line(u"Counted %1, marked present or late %2: %3"_s.arg(
        QString::number(counted->counted), QString::number(counted->marked),
        difference == 0  ? u"they agree."_s
        : difference > 0 ? u"%1 in the room are not marked."_s.arg(difference)
                         : u"%1 are marked but not in the room."_s.arg(-difference)));
    output.json(QJsonDocument(
        QJsonObject{{u"counted"_s, counted->counted}, {u"marked"_s, counted->marked}, {u"difference"_s, difference}}));
    return ExitCode::Done;
}

void addSession(CLI::App* command, qint64& session)
{
    command->add_option("--session", session, "Id of the session")->required();
}

void addStatus(CLI::App* command, ChangeOptions& options)
{
    command->add_option("--status", options.status, "present, late, excused or absent")
        ->check(CLI::IsMember({"present", "late", "excused", "absent"}))
        ->required();
}

void addMark(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("mark", "Mark a student by hand");
    const auto options = std::make_shared<ChangeOptions>();
    addSession(command, options->session);
    command->add_option("--student", options->student, "The student (email)")->required();
    addStatus(command, *options);
    command->add_option("--reason", options->reason, "Why; needed for excused, absent and where there is a mark");
    command->footer("Example:\n  rollcallctl register mark --session 1 --student ada@example.org --status excused"
                    " --reason \"at the doctor\"");
    onRun(command, context, options, mark);
}

void addClear(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("clear", "Take a student's mark away");
    const auto options = std::make_shared<ChangeOptions>();
    addSession(command, options->session);
    command->add_option("--student", options->student, "The student (email)")->required();
    command->add_option("--reason", options->reason, "Why")->required();
    command->footer("Example:\n  rollcallctl register clear --session 1 --student ada@example.org --reason mistaken");
    onRun(command, context, options, clear);
}

void addMarkAll(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("mark-all", "Mark all who are not marked, or some of them, all or nobody");
    const auto options = std::make_shared<AllOptions>();
    addSession(command, options->change.session);
    addStatus(command, options->change);
    command->add_option("--reason", options->change.reason, "Why")->required();
    command->add_option("--student", options->students, "Only these students (email)");
    command->footer("Example:\n  rollcallctl register mark-all --session 1 --status present --reason \"power cut\"");
    onRun(command, context, options, markAll);
}

void addWrongPerson(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("wrong-person", "Give a student's mark to the one who was really there");
    const auto options = std::make_shared<MoveOptions>();
    addSession(command, options->change.session);
    command->add_option("--marked", options->change.student, "Who was marked (email)")->required();
    command->add_option("--really", options->really, "Who was there (email)")->required();
    command->add_option("--reason", options->change.reason, "A note");
    command->footer("Where a face made the mark, the two are told apart more strictly from then on.\nExample:\n"
                    "  rollcallctl register wrong-person --session 1 --marked ada@example.org --really"
                    " bob@example.org");
    onRun(command, context, options, wrongPerson);
}

void addHeadcount(CLI::App* group, Context& context)
{
    auto* command = group->add_subcommand("headcount", "Compare the people in the room with the marks, and record it");
    const auto options = std::make_shared<HeadcountOptions>();
    addSession(command, options->session);
    command->add_option("--counted", options->counted, "People in the room")->check(CLI::Range(0, 10'000))->required();
    command->footer("Example:\n  rollcallctl register headcount --session 1 --counted 23");
    onRun(command, context, options, headcount);
}

} // namespace

void addRegisterCommands(CLI::App& app, Context& context)
{
    auto* group = app.add_subcommand("register", "One session: show, mark, clear, mark-all, wrong-person, headcount");
    group->require_subcommand(1);

    auto* showing = group->add_subcommand("show", "List the students of a session and their marks");
    const auto session = std::make_shared<qint64>();
    addSession(showing, *session);
    showing->footer("Example:\n  rollcallctl register show --session 1");
    onRun(showing, context, session, show);

    addMark(group, context);
    addClear(group, context);
    addMarkAll(group, context);
    addWrongPerson(group, context);
    addHeadcount(group, context);
}

} // namespace rollcall::cli
