#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/services/setting_catalogue.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::Setting;

struct SetOptions
{
    std::string name;
    std::string text;
};

QJsonObject toJson(const Setting& setting, const QString& text)
{
    return {{u"name"_s, setting.name.toString()},
            {u"value"_s, text},
            {u"default"_s, setting.defaultText.toString()},
            {u"allowed"_s, setting.range()},
            {u"meaning"_s, setting.meaning.toString()}};
}

/// One that is damaged is told and left out; the others are listed.
ExitCode list(const Context& /*context*/, School& school, const Output& output)
{
    ExitCode exitCode = ExitCode::Done;
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& setting : services::allSettings()) {
        const auto text = services::settingText(school, setting.name.toString());
        if (!text) {
            output.complain(text.error());
            exitCode = exitCodeOf(text.error().code);
            continue;
        }
        rows.push_back({setting.name.toString(), *text, setting.defaultText.toString(), setting.range(),
                        setting.meaning.toString()});
        array.append(toJson(setting, *text));
    }
    output.table({u"name"_s, u"value"_s, u"default"_s, u"allowed"_s, u"meaning"_s}, rows, {});
    output.json(QJsonDocument(array));
    return exitCode;
}

/// The setting as it is now.
base::Result<QJsonObject> held(School& school, const QString& name)
{
    const auto setting = services::settingNamed(name);
    if (!setting)
        return base::propagate(setting);
    const auto text = services::settingText(school, name);
    if (!text)
        return base::propagate(text);
    return toJson(*setting, *text);
}

ExitCode get(const Context& /*context*/, const std::string& name, School& school, const Output& output)
{
    const auto setting = held(school, toQString(name));
    if (!setting)
        return output.fail(setting.error());
    output.line((*setting)[u"value"_s].toString());
    output.json(QJsonDocument(*setting));
    return ExitCode::Done;
}

ExitCode report(School& school, const QString& name, const Output& output)
{
    const auto setting = held(school, name);
    if (!setting)
        return output.fail(setting.error());
    output.line(u"%1 is now \"%2\"."_s.arg(name, (*setting)[u"value"_s].toString()));
    output.json(QJsonDocument(*setting));
    return ExitCode::Done;
}

ExitCode set(const Context& context, const SetOptions& options, School& school, const Output& output)
{
    const QString name = toQString(options.name);
    const auto done = services::setSettings(school, context.actor, {{name, toQString(options.text)}});
    return done ? report(school, name, output) : output.fail(done.error());
}

ExitCode reset(const Context& context, const std::string& name, School& school, const Output& output)
{
    const auto done = services::resetSetting(school, context.actor, toQString(name));
    return done ? report(school, toQString(name), output) : output.fail(done.error());
}

} // namespace

void addSettingCommands(CLI::App& app, Context& context)
{
    auto* settings = app.add_subcommand("settings", "What the kiosk and the check-in go by: list, get, set, reset");
    settings->require_subcommand(1);

    auto* listing = settings->add_subcommand("list", "List the settings: value, default, what is allowed, meaning");
    listing->footer("Example:\n  rollcallctl settings list");
    onRun(listing, context, list);

    auto* getting = settings->add_subcommand("get", "Print the value of one setting");
    const auto wanted = std::make_shared<std::string>();
    getting->add_option("name", *wanted, "Its name, as listed")->required();
    getting->footer("Example:\n  rollcallctl settings get kiosk.room");
    onRun(getting, context, wanted, get);

    auto* setting = settings->add_subcommand("set", "Change one setting");
    const auto options = std::make_shared<SetOptions>();
    setting->add_option("name", options->name, "Its name, as listed")->required();
    setting->add_option("value", options->text, "The new value; \"\" where it may be empty")->required();
    setting->footer("Examples:\n  rollcallctl settings set kiosk.room 12\n"
                    "  rollcallctl settings set checkin.grace_min 5");
    onRun(setting, context, options, set);

    auto* resetting = settings->add_subcommand("reset", "Give one setting its default again");
    const auto given = std::make_shared<std::string>();
    resetting->add_option("name", *given, "Its name, as listed")->required();
    resetting->footer("Example:\n  rollcallctl settings reset kiosk.room");
    onRun(resetting, context, given, reset);
}

} // namespace rollcall::cli
