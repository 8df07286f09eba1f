#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/qr_code.h"
#include "core/services/people.h"
#include "core/services/two_step.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::People;
using services::School;
using services::TwoStep;

ExitCode makeSecret(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    const auto made = TwoStep(school, context.actor).begin(person->id);
    if (!made)
        return output.fail(made.error());
    if (showsOnTerminal()) {
        const auto code = app::qrCodeOf(made->uri);
        if (!code)
            return output.fail(code.error());
        output.drawing(app::terminalText(*code));
    }
    output.line(u"Secret of %1 for an authenticator app: %2"_s.arg(person->email, made->text));
    output.line(u"Then: rollcallctl user two-step confirm %1"_s.arg(person->email));
    output.json(
        QJsonDocument(QJsonObject{{u"email"_s, person->email}, {u"uri"_s, made->uri}, {u"secret"_s, made->text}}));
    return ExitCode::Done;
}

ExitCode tellRecoveryCodes(const domain::Person& person, const base::Result<QStringList>& codes, const Output& output)
{
    if (!codes)
        return output.fail(codes.error());
    output.line(u"Recovery codes of %1, each good for one sign-in:"_s.arg(person.email));
    for (const auto& code : *codes)
        output.line(code);
    output.warn(u"Recovery codes are not kept: note them now, they cannot be shown again."_s);
    output.json(QJsonDocument(
        QJsonObject{{u"email"_s, person.email}, {u"recovery_codes"_s, QJsonArray::fromStringList(*codes)}}));
    return ExitCode::Done;
}

ExitCode turnOn(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    const auto code = readCode();
    if (!code)
        return output.fail(code.error());
    return tellRecoveryCodes(*person, TwoStep(school, context.actor).confirm(person->id, *code), output);
}

ExitCode renewCodes(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    return tellRecoveryCodes(*person, TwoStep(school, context.actor).renewRecoveryCodes(person->id), output);
}

ExitCode turnOff(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    if (const auto done = TwoStep(school, context.actor).turnOff(person->id); !done)
        return output.fail(done.error());
    output.line(u"%1 signs in by password alone."_s.arg(person->email));
    output.json(QJsonDocument(QJsonObject{{u"turned_off"_s, person->email}}));
    return ExitCode::Done;
}

ExitCode tellState(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    const auto state = TwoStep(school, context.actor).state(person->id);
    if (!state)
        return output.fail(state.error());
    output.line(state->confirmedAt
                    ? u"%1: on since %2, %3 recovery codes left"_s.arg(person->email, base::toIso(*state->confirmedAt),
                                                                       QString::number(state->recoveryCodes))
                    : u"%1: %2"_s.arg(person->email, state->isBegun ? u"begun, not confirmed"_s : u"off"_s));
    output.json(QJsonDocument(
        QJsonObject{{u"email"_s, person->email},
                    {u"begun"_s, state->isBegun},
                    {u"on_since"_s, state->confirmedAt ? QJsonValue(base::toIso(*state->confirmedAt)) : QJsonValue()},
                    {u"recovery_codes"_s, state->recoveryCodes}}));
    return ExitCode::Done;
}

} // namespace

void addTwoStep(CLI::App& user, Context& context)
{
    auto* twoStep = user.add_subcommand("two-step", "Sign-in by password and authenticator app: begin, confirm, codes, "
                                                    "off, status");
    twoStep->require_subcommand(1);
    const auto add = [&](const std::string& name, const std::string& description, auto run) {
        auto* command = twoStep->add_subcommand(name, description);
        const auto email = std::make_shared<std::string>();
        command->add_option("email", *email, "Email of the teacher or administrator")->required();
        command->footer("Example:\n  rollcallctl user two-step " + name + " teacher@example.org");
        onRun(command, context, email, run);
    };
    add("begin", "Make a secret and show it, also as a QR code, for the app to take", makeSecret);
    add("confirm", "Turn it on with a code of the app, typed or read from a pipe; shows recovery codes once", turnOn);
    add("codes", "Make new recovery codes in place of the earlier ones and show them once", renewCodes);
    add("off", "Sign in by password alone again", turnOff);
    add("status", "Whether it is on, and how many recovery codes are left", tellState);
}

} // namespace rollcall::cli
