#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/messages.h"
#include "core/base/files.h"
#include "core/security/passphrase.h"
#include "core/services/people.h"

#include <cstdio>
#include <map>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::People;
using services::School;

constexpr qint64 kImportBytesMax = 50'000'000;
const std::vector<std::string> kRoles{"student", "teacher", "admin"};

struct AddOptions
{
    std::string name;
    std::string email;
    std::string department;
    std::string role = "student";
    std::optional<std::string> passwordFile;
    bool askPassword = false;
};

base::Result<std::optional<QString>> passwordOf(const AddOptions& options)
{
    if (!options.passwordFile && !options.askPassword)
        return std::nullopt;
    auto password =
        options.passwordFile ? security::readSecretLine(toQString(*options.passwordFile)) : askNewPassword();
    if (!password)
        return base::propagate(password);
    return *password;
}

ExitCode add(const Context& context, const AddOptions& options, School& school, const Output& output)
{
    const auto password = passwordOf(options);
    if (!password)
        return output.fail(password.error());
    const auto id = People(school, context.actor)
                        .add({.name = toQString(options.name),
                              .email = toQString(options.email),
                              .department = toQString(options.department),
                              .role = *domain::roleFromText(toQString(options.role)),
                              .password = *password});
    if (!id)
        return output.fail(id.error());
    output.line(
        u"Added %1 %2 (id %3)."_s.arg(toQString(options.role), toQString(options.email), QString::number(id->value)));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, id->value}, {u"email"_s, toQString(options.email).toLower()}}));
    return ExitCode::Done;
}

struct EditOptions
{
    std::string email;
    std::optional<std::string> name;
    std::optional<std::string> newEmail;
    std::optional<std::string> department;
    std::optional<std::string> role;
};

ExitCode edit(const Context& context, const EditOptions& options, School& school, const Output& output)
{
    People people(school, context.actor);
    const auto person = people.byEmail(toQString(options.email));
    if (!person)
        return output.fail(person.error());
    const auto role = options.role ? domain::roleFromText(toQString(*options.role)) : std::nullopt;
    const auto edited = people.edit(*person, {.name = toQString(options.name).value_or(person->name),
                                              .email = toQString(options.newEmail).value_or(person->email),
                                              .department = toQString(options.department).value_or(person->department),
                                              .role = role.value_or(person->role)});
    if (!edited)
        return output.fail(edited.error());
    output.line(
        u"%1 is now %2, %3, %4."_s.arg(person->email, edited->name, edited->email, domain::toText(edited->role)));
    output.json(QJsonDocument(toJson(*edited)));
    return ExitCode::Done;
}

const std::map<std::string, storage::PersonOrder> kOrders{{"name", storage::PersonOrder::Name},
                                                          {"email", storage::PersonOrder::Email},
                                                          {"department", storage::PersonOrder::Department},
                                                          {"role", storage::PersonOrder::Role},
                                                          {"registered", storage::PersonOrder::RegisteredAt}};

struct ListOptions
{
    std::optional<std::string> role;
    std::string text;
    storage::Page page{1000, 0};
    std::string order = "name";
    bool descending = false;
};

ExitCode list(const Context& context, const ListOptions& options, School& school, const Output& output)
{
    storage::PersonFilter filter;
    if (options.role)
        filter.role = domain::roleFromText(toQString(*options.role));
    filter.text = toQString(options.text);
    const auto people = People(school, context.actor)
                            .list(filter, options.page, kOrders.at(options.order),
                                  options.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (!people)
        return output.fail(people.error());
    std::vector<QStringList> rows;
    for (const auto& person : *people)
        rows.push_back({QString::number(person.id.value), person.name, person.email, domain::toText(person.role),
                        person.department, person.faceRegistered ? u"yes"_s : u"no"_s});
    output.table({u"id"_s, u"name"_s, u"email"_s, u"role"_s, u"department"_s, u"face"_s}, rows,
                 u"Nobody. Add people with: rollcallctl user add, or user import."_s);
    output.json(QJsonDocument(toJsonArray(*people)));
    return ExitCode::Done;
}

ExitCode remove(const Context& context, const std::string& email, School& school, const Output& output)
{
    People people(school, context.actor);
    const auto person = people.byEmail(toQString(email));
    if (!person)
        return output.fail(person.error());
    if (const auto removed = people.remove(person->id); !removed)
        return output.fail(removed.error());
    output.line(u"Removed %1 with enrolments, consents and templates."_s.arg(person->email));
    output.json(QJsonDocument(QJsonObject{{u"removed"_s, person->email}}));
    return ExitCode::Done;
}

ExitCode reportProblems(const QString& path, const std::vector<exchange::PeopleProblem>& problems, const Output& output)
{
    QJsonArray array;
    for (const auto& problem : problems) {
        const QString text = path % u": "_s % app::sentence(problem);
        std::fprintf(stderr, "rollcallctl: %s\n", qUtf8Printable(text));
        array.append(QJsonObject{{u"line"_s, problem.line},
                                 {u"column"_s, problem.column},
                                 {u"fault"_s, exchange::faultName(problem.fault)},
                                 {u"message"_s, text}});
    }
    output.json(QJsonDocument(QJsonObject{{u"imported"_s, 0}, {u"problems"_s, array}}));
    return ExitCode::Input;
}

ExitCode import(const Context& context, const std::string& file, School& school, const Output& output)
{
    const QString path = toQString(file);
    const auto bytes = base::readFile(path, kImportBytesMax);
    if (!bytes)
        return output.fail(bytes.error());
    const auto people = exchange::readPeople(*bytes);
    if (!people)
        return output.fail({people.error().code, path % u": "_s % people.error().detail});
    if (!people->problems.empty())
        return reportProblems(path, people->problems, output);
    const auto added = People(school, context.actor).addAll(people->people);
    if (!added)
        return output.fail(added.error());
    output.line(u"Imported %1 people."_s.arg(*added));
    output.json(QJsonDocument(QJsonObject{{u"imported"_s, *added}, {u"problems"_s, QJsonArray()}}));
    return ExitCode::Done;
}

void addAdd(CLI::App* user, Context& context)
{
    auto* command = user->add_subcommand("add", "Add a person");
    const auto options = std::make_shared<AddOptions>();
    command->add_option("--name", options->name, "Full name")->required();
    command->add_option("--email", options->email, "Email; unique")->required();
    command->add_option("--department", options->department, "Department");
    command->add_option("--role", options->role, "student, teacher or admin")
        ->check(CLI::IsMember(kRoles))
        ->capture_default_str();
    auto* file = command->add_option("--password-file", options->passwordFile, "File whose first line is the password");
    command->add_flag("--ask-password", options->askPassword, "Ask for the password on the terminal")->excludes(file);
    command->footer(
        "Without a password the person cannot sign in; check-in needs none.\n"
        "Example:\n  rollcallctl user add --name \"Demo Teacher\" --email teacher@example.org --role teacher "
        "--ask-password");
    onRun(command, context, options, add);
}

void addEdit(CLI::App* user, Context& context)
{
    auto* command = user->add_subcommand("edit", "Change name, email, department or role of a person");
    const auto options = std::make_shared<EditOptions>();
    command->add_option("person", options->email, "Email of the person")->required();
    command->add_option("--name", options->name, "New full name");
    command->add_option("--email", options->newEmail, "New email");
    command->add_option("--department", options->department, "New department");
    command->add_option("--role", options->role, "New role: student, teacher or admin")->check(CLI::IsMember(kRoles));
    command->footer("Example:\n  rollcallctl user edit student@example.org --department Physics");
    onRun(command, context, options, edit);
}

void addList(CLI::App* user, Context& context)
{
    auto* command = user->add_subcommand("list", "List people");
    const auto options = std::make_shared<ListOptions>();
    command->add_option("--role", options->role, "Only this role")->check(CLI::IsMember(kRoles));
    command->add_option("--search", options->text, "Part of the name or the email");
    command->add_option("--sort", options->order, "name, email, department, role or registered")
        ->check(CLI::IsMember(kOrders))
        ->capture_default_str();
    command->add_flag("--descending", options->descending, "The last first");
    command->add_option("--limit", options->page.limit, "At most so many")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--offset", options->page.offset, "Skip so many")->check(CLI::NonNegativeNumber);
    command->footer("Example:\n  rollcallctl user list --role student --search demo");
    onRun(command, context, options, list);
}

} // namespace

void addPeopleCommands(CLI::App& app, Context& context)
{
    auto* user = app.add_subcommand("user", "People: add, edit, list, remove, import, passwords, two-step");
    user->require_subcommand(1);
    addAdd(user, context);
    addEdit(user, context);
    addList(user, context);

    const auto email = std::make_shared<std::string>();
    auto* removal = user->add_subcommand("remove", "Remove a person without attendance");
    removal->add_option("email", *email, "Email of the person")->required();
    removal->footer("Example:\n  rollcallctl user remove student@example.org");
    onRun(removal, context, email, remove);

    const auto file = std::make_shared<std::string>();
    auto* importing = user->add_subcommand("import", "Add everybody of a CSV file, or nobody");
    importing->add_option("file", *file, "CSV with the columns name, email, department and role")->required();
    importing->footer("Example:\n  rollcallctl user import people.csv");
    onRun(importing, context, file, import);
    addPasswords(*user, context);
    addTwoStep(*user, context);
}

} // namespace rollcall::cli
