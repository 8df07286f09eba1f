#pragma once

#include "app/cli/context.h"

#include <functional>

namespace CLI {
class App;
}

namespace rollcall::cli {

/// Each adds its subcommands; the one that is named on the command line runs while CLI11 parses and leaves its exit
/// code in the context. `context` must outlive `app`.
void addSchoolCommands(CLI::App& app, Context& context);
void addPeopleCommands(CLI::App& app, Context& context);
void addCourseCommands(CLI::App& app, Context& context);
void addFaceCommands(CLI::App& app, Context& context);
void addSessionCommands(CLI::App& app, Context& context);
void addCheckInCommands(CLI::App& app, Context& context);
void addRecordCommands(CLI::App& app, Context& context);
void addInspectCommands(CLI::App& app, Context& context);
void addEvalCommands(CLI::App& app, Context& context);
void addDemoCommands(CLI::App& app, Context& context);

/// What a command does once its options are known.
using Command = std::function<ExitCode(const Output&)>;

/// Runs `command` when `subcommand` is the one on the command line.
void onRun(CLI::App* subcommand, Context& context, Command command);

/// The same for a command that works on the school's database, which is opened first.
using SchoolCommand = std::function<ExitCode(services::School&, const Output&)>;
void onRun(CLI::App* subcommand, Context& context, SchoolCommand command);

} // namespace rollcall::cli
