#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>

namespace rollcall::cli {
namespace {

void runAndKeepExitCode(Context& context, const std::function<ExitCode(const Output&)>& command)
{
    context.exitCode = command(context.output());
}

void addGlobalOptions(CLI::App& app, Context& context)
{
    app.add_option("--db", context.databasePath, "The school's database file")
        ->envname("ROLLCALL_DB")
        ->capture_default_str();
    app.add_option("--models", context.modelFolder, "Folder of the face models (default: beside the program)");
    app.add_option("--key-passphrase-file", context.keyPassphraseFile,
                   "File whose first line is the passphrase of the key (default: asked for on the terminal)");
    app.add_flag("--json", context.json, "Answer with one JSON document");
    app.set_version_flag("--version", "rollcallctl " ROLLCALL_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(
        "Examples:\n"
        "  rollcallctl init --db school.db\n"
        "  rollcallctl --db school.db user add --name \"Demo Student\" --email student@example.org\n"
        "  rollcallctl --db school.db checkin --session 1 --images door.jpg\n"
        "  rollcallctl demo --dir demo\n"
        "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 wrong input, 4 database, 5 models, 6 not allowed or no key.");
}

/// CLI11 misses a subcommand before it minds a word that it does not know; the word tells more.
ExitCode explain(const CLI::App& app, const CLI::ParseError& error)
{
    const auto unknown = app.remaining(true);
    if (error.get_name() == "RequiredError" && !unknown.empty()) {
        std::cerr << "There is no command or option " << unknown.front()
                  << ".\nRun with --help for more information.\n";
        return ExitCode::Usage;
    }
    return app.exit(error) == 0 ? ExitCode::Done : ExitCode::Usage;
}

} // namespace

void runWhenNamed(CLI::App* subcommand, Context& context, Command command)
{
    subcommand->callback([&context, command = std::move(command)] { runAndKeepExitCode(context, command); });
}

void runWhenNamed(CLI::App* subcommand, Context& context, SchoolCommand command)
{
    subcommand->callback([&context, command = std::move(command)] {
        runAndKeepExitCode(context, [&](const Output& output) {
            auto school = context.openSchool();
            return school ? command(*school, output) : output.fail(school.error());
        });
    });
}

} // namespace rollcall::cli

int main(int argc, char* argv[])
{
    using namespace rollcall::cli;
    ::umask(S_IRWXG | S_IRWXO); // Whatever is made holds people's data.
    QCoreApplication program(argc, argv);
    // A write beyond a size limit must come back as an error, not as a signal.
    std::signal(SIGXFSZ, SIG_IGN);
    catchInterrupt();

    Context context;
    CLI::App app("Rollcall from the command line: everything the windows do to data.", "rollcallctl");
    addGlobalOptions(app, context);
    addSchoolCommands(app, context);
    addPeopleCommands(app, context);
    addPersonCommands(app, context);
    addCourseCommands(app, context);
    addEnrolmentCommands(app, context);
    addPinCommands(app, context);
    addFaceCommands(app, context);
    addSessionCommands(app, context);
    addTimetableCommands(app, context);
    addHolidayCommands(app, context);
    addSettingCommands(app, context);
    addCheckInCommands(app, context);
    addRegisterCommands(app, context);
    addReviewCommands(app, context);
    addStaffAttendanceCommands(app, context);
    addRecordCommands(app, context);
    addReportCommands(app, context);
    addAuditCommands(app, context);
    addWatchCommands(app, context);
    addLockCommands(app, context);
    addBackupCommands(app, context);
    addRetentionCommands(app, context);
    addKeyCommands(app, context);
    addInspectCommands(app, context);
    addEvalCommands(app, context);
    addCalibrateCommands(app, context);
    addBenchCommands(app, context);
    addDemoCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return static_cast<int>(explain(app, error));
    }
    // A script must not take half an answer for a whole one.
    if (std::ferror(stdout) != 0) {
        context.output().complain({rollcall::base::ErrorCode::FileNotWritable, QStringLiteral("standard output")});
        return static_cast<int>(ExitCode::Input);
    }
    return static_cast<int>(context.exitCode);
}
