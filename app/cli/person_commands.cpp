#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "core/base/files.h"
#include "core/services/person_rights.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;

struct ExportOptions
{
    qint64 id = 0;
    std::optional<std::string> file;
};

/// Without a file the document is the answer, with --json or not.
ExitCode exportOne(const Context& context, const ExportOptions& options, School& school, const Output& output)
{
    const auto record = services::exportPerson(school, context.actor, {options.id});
    if (!record)
        return output.fail(record.error());
    const QJsonDocument document(*record);
    if (!options.file) {
        output.line(QString::fromUtf8(document.toJson()).trimmed());
        output.json(document);
        return ExitCode::Done;
    }
    const QString path = toQString(*options.file);
    if (const auto written = base::writeFile(path, document.toJson(), base::FileAccess::OwnerOnly); !written)
        return output.fail(written.error());
    output.line(u"Wrote all that is stored of person %1 to %2."_s.arg(QString::number(options.id), path));
    output.json(QJsonDocument(QJsonObject{{u"id"_s, options.id}, {u"file"_s, path}}));
    return ExitCode::Done;
}

struct EraseOptions
{
    qint64 id = 0;
    std::string reason;
    bool isDryRun = false;
    bool isConfirmed = false;
};

QString yesOrNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

void print(const services::ErasurePlan& plan, const Output& output)
{
    const auto number = [](qint64 count) { return QString::number(count); };
    output.table({u"what"_s, u"stored"_s, u"after erasing"_s},
                 {{u"name and email"_s, plan.person.name % u", "_s % plan.person.email, u"replaced by a number"_s},
                  {u"face, with its key"_s, yesOrNo(plan.hasFace), u"destroyed"_s},
                  {u"face samples"_s, number(plan.faceSamples), u"destroyed"_s},
                  {u"PIN"_s, yesOrNo(plan.hasPin), u"destroyed"_s},
                  {u"password"_s, yesOrNo(plan.hasPassword), u"destroyed"_s},
                  {u"enrolments"_s, number(plan.enrolments), u"removed"_s},
                  {u"devices"_s, number(plan.devices), u"removed"_s},
                  {u"review items"_s, number(plan.reviewItems), u"removed"_s},
                  {u"consents"_s, number(plan.consents), u"ended, without the name"_s},
                  {u"marks"_s, number(plan.marks), u"stay under the number"_s},
                  {u"tries"_s, number(plan.attempts), u"stay under the number"_s},
                  {u"courses taught"_s, number(plan.courses), u"stay under the number"_s}},
                 {});
    if (plan.actionsNaming > 0)
        output.line(u"The log of staff has %1 entries with the email. It is never changed."_s.arg(plan.actionsNaming));
    for (const auto& copy : plan.copies)
        output.line(u"A copy that holds the person: %1. Remove it."_s.arg(copy));
}

QJsonObject toJson(const services::ErasurePlan& plan)
{
    return {{u"id"_s, plan.person.id.value},
            {u"face"_s, plan.hasFace},
            {u"face_samples"_s, plan.faceSamples},
            {u"pin"_s, plan.hasPin},
            {u"password"_s, plan.hasPassword},
            {u"enrolments"_s, plan.enrolments},
            {u"devices"_s, plan.devices},
            {u"review_items"_s, plan.reviewItems},
            {u"consents"_s, plan.consents},
            {u"marks"_s, plan.marks},
            {u"attempts"_s, plan.attempts},
            {u"courses_taught"_s, plan.courses},
            {u"staff_actions_naming"_s, plan.actionsNaming},
            {u"copies"_s, QJsonArray::fromStringList(plan.copies)}};
}

ExitCode report(const QJsonObject& plan, bool isErased, const Output& output)
{
    QJsonObject answer = plan;
    answer[u"erased"_s] = isErased;
    output.json(QJsonDocument(answer));
    return ExitCode::Done;
}

ExitCode erase(const Context& context, const EraseOptions& options, School& school, const Output& output)
{
    const auto plan = services::planErasure(school, context.actor, {options.id});
    if (!plan)
        return output.fail(plan.error());
    print(*plan, output);
    if (options.isDryRun)
        return report(toJson(*plan), false, output);
    if (!options.isConfirmed)
        if (const auto agreed =
                confirm(u"Erase %1 (%2)? This cannot be undone."_s.arg(plan->person.name).arg(options.id));
            !agreed)
            return output.fail(agreed.error());
    const auto erased = services::erasePerson(school, context.actor, {options.id}, toQString(options.reason));
    if (!erased)
        return output.fail(erased.error());
    output.line(u"Erased person %1."_s.arg(options.id));
    if (!erased->isWalEmpty)
        output.warn(u"Another program has the database open; what was erased leaves the disk when it is closed."_s);
    return report(toJson(erased->done), true, output);
}

} // namespace

void addPersonCommands(CLI::App& app, Context& context)
{
    auto* person = app.add_subcommand("person", "The data of one person: export, erase");
    person->require_subcommand(1);

    auto* exporting = person->add_subcommand("export", "Write all that is stored of a person, as JSON");
    const auto exportOptions = std::make_shared<ExportOptions>();
    exporting->add_option("id", exportOptions->id, "Number of the person, as user list has it")->required();
    exporting->add_option("--out", exportOptions->file, "The file to write; without it, the standard output");
    exporting->footer("Example:\n  rollcallctl person export 12 --out person12.json");
    onRun(exporting, context, exportOptions, exportOne);

    auto* erasing = person->add_subcommand("erase", "Erase a person; attendance stays under a number");
    const auto eraseOptions = std::make_shared<EraseOptions>();
    erasing->add_option("id", eraseOptions->id, "Number of the person, as user list has it")->required();
    erasing->add_option("--reason", eraseOptions->reason, "Why, without the name; it stays")->required();
    erasing->add_flag("--dry-run", eraseOptions->isDryRun, "Only tell what would go");
    erasing->add_flag("--yes", eraseOptions->isConfirmed, "Do not ask");
    erasing->footer("Examples:\n  rollcallctl person erase 12 --reason \"asked for on paper\" --dry-run\n"
                    "  rollcallctl person erase 12 --reason \"asked for on paper\"");
    onRun(erasing, context, eraseOptions, erase);
}

} // namespace rollcall::cli
