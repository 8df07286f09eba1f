#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/passwords.h"
#include "core/services/people.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::People;
using services::School;

ExitCode tell(const domain::Person& person, const base::Result<void>& done, const Output& output)
{
    if (!done)
        return output.fail(done.error());
    output.line(u"Set the password of %1."_s.arg(person.email));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, person.id.value}, {u"email"_s, person.email}}));
    return ExitCode::Done;
}

ExitCode set(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    const auto password = readNewPassword();
    if (!password)
        return output.fail(password.error());
    return tell(*person, services::setPassword(school, context.actor, person->id, *password), output);
}

ExitCode change(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto person = People(school, context.actor).byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    const auto current = readPassword();
    if (!current)
        return output.fail(current.error());
    const auto next = readNewPassword();
    if (!next)
        return output.fail(next.error());
    return tell(*person, services::changePassword(school, services::Actor::signedIn(*person), *current, *next), output);
}

} // namespace

void addPasswords(CLI::App& user, Context& context)
{
    const auto add = [&](const std::string& name, const std::string& description, const std::string& footer, auto run) {
        auto* command = user.add_subcommand(name, description);
        const auto email = std::make_shared<std::string>();
        command->add_option("email", *email, "Email of the teacher or administrator")->required();
        command->footer(footer + "Example:\n  rollcallctl user " + name + " teacher@example.org");
        onRun(command, context, email, run);
    };
    add("set-password", "Set somebody's password, typed on the terminal or read from a pipe",
        "It is to be changed at the next sign-in. A lock by wrong tries ends.\n", set);
    add("change-password", "Change a password, knowing it; both typed on the terminal or read from a pipe, a line each",
        "Wrong tries lock the account as they do at the sign-in.\n", change);
}

} // namespace rollcall::cli
