#pragma once

#include "app/cli/context.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace CLI {
class App;
}

namespace rollcall::cli {

/// Each adds its subcommands; the one that is named on the command line runs while CLI11 parses and leaves its exit
/// code in the context. `context` must outlive `app`.
void addSchoolCommands(CLI::App& app, Context& context);
void addPeopleCommands(CLI::App& app, Context& context);
void addPersonCommands(CLI::App& app, Context& context);
void addCourseCommands(CLI::App& app, Context& context);
void addEnrolmentCommands(CLI::App& app, Context& context);
void addPinCommands(CLI::App& app, Context& context);
void addFaceCommands(CLI::App& app, Context& context);
void addSessionCommands(CLI::App& app, Context& context);
void addTimetableCommands(CLI::App& app, Context& context);
void addHolidayCommands(CLI::App& app, Context& context);
void addSettingCommands(CLI::App& app, Context& context);
void addCheckInCommands(CLI::App& app, Context& context);
void addRegisterCommands(CLI::App& app, Context& context);
void addReviewCommands(CLI::App& app, Context& context);
void addStaffAttendanceCommands(CLI::App& app, Context& context);
void addRecordCommands(CLI::App& app, Context& context);
void addReportCommands(CLI::App& app, Context& context);
void addAuditCommands(CLI::App& app, Context& context);
void addWatchCommands(CLI::App& app, Context& context);
void addLockCommands(CLI::App& app, Context& context);
void addBackupCommands(CLI::App& app, Context& context);
void addRetentionCommands(CLI::App& app, Context& context);
void addKeyCommands(CLI::App& app, Context& context);
void addInspectCommands(CLI::App& app, Context& context);
void addEvalCommands(CLI::App& app, Context& context);
void addCalibrateCommands(CLI::App& app, Context& context);
void addBenchCommands(CLI::App& app, Context& context);
void addDemoCommands(CLI::App& app, Context& context);

/// Parts of the commands above with files of their own.
void addBackupSchedule(CLI::App& backup, Context& context);
void addBenchKiosk(CLI::App& bench, Context& context);
void addBenchOffice(CLI::App& bench, Context& context);
void addPasswords(CLI::App& user, Context& context);
void addTwoStep(CLI::App& user, Context& context);

/// What a command does once its options are known, and once the school's database is open.
using Command = std::function<ExitCode(const Output&)>;
using SchoolCommand = std::function<ExitCode(services::School&, const Output&)>;

/// Runs the command when `subcommand` is the one on the command line.
void runWhenNamed(CLI::App* subcommand, Context& context, Command command);
void runWhenNamed(CLI::App* subcommand, Context& context, SchoolCommand command);

/// The same for a function that takes the context, the options CLI11 filled, the school if it asks for one, and the
/// output.
template <class Options, class Run>
void onRun(CLI::App* subcommand, Context& context, const std::shared_ptr<Options>& options, Run run)
{
    if constexpr (std::is_invocable_v<Run, const Context&, const Options&, services::School&, const Output&>)
        runWhenNamed(subcommand, context,
                     SchoolCommand([&context, options, run](services::School& school, const Output& output) {
                         return run(context, *options, school, output);
                     }));
    else
        runWhenNamed(subcommand, context, Command([&context, options, run](const Output& output) {
                         return run(context, *options, output);
                     }));
}

/// The same for a command without options.
template <class Run>
void onRun(CLI::App* subcommand, Context& context, Run run)
{
    runWhenNamed(subcommand, context, SchoolCommand([&context, run](services::School& school, const Output& output) {
                     return run(context, school, output);
                 }));
}

} // namespace rollcall::cli
