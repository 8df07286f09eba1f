#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/setup.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

struct InitOptions
{
    std::optional<double> latitude;
    std::optional<double> longitude;
    double radiusM = 100;
};

ExitCode init(const Context& context, const InitOptions& options, const Output& output)
{
    services::SetupAnswers answers;
    if (options.latitude && options.longitude)
        answers.geofence = attendance::Geofence{{*options.latitude, *options.longitude}, options.radiusM};
    const QString path = toQString(context.databasePath);
    auto school = services::setUpSchool(path, context.clock, context.actor, answers);
    if (!school)
        return output.fail(school.error());
    const auto found = school->foundKey();
    if (!found)
        return output.fail(found.error());
    const QString& key = (*found)->where;
    output.line(
        u"Created %1 and its key %2. Keep the key safe: without it no face template can be read."_s.arg(path, key));
    output.json(QJsonDocument(QJsonObject{{u"database"_s, path},
                                          {u"key"_s, key},
                                          {u"geofence"_s, answers.geofence.has_value()},
                                          {u"liveness"_s, u"off"_s}}));
    return ExitCode::Done;
}

} // namespace

void addSchoolCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("init", "Create the database of a school, and its key");
    const auto options = std::make_shared<InitOptions>();
    auto* latitude = command->add_option("--lat", options->latitude, "Latitude of the campus centre, degrees");
    auto* longitude = command->add_option("--lon", options->longitude, "Longitude of the campus centre, degrees");
    latitude->needs(longitude);
    longitude->needs(latitude);
    command->add_option("--radius", options->radiusM, "Radius of the campus in metres")
        ->capture_default_str()
        ->needs(latitude);
    command->footer("Examples:\n  rollcallctl init --db school.db\n"
                    "  rollcallctl init --db school.db --lat 47.3769 --lon 8.5417 --radius 150");
    onRun(command, context, options, init);
}

} // namespace rollcall::cli
