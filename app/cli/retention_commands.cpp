#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/retention.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Expired;
using services::School;

struct RunOptions
{
    bool isDryRun = false;
    bool isConfirmed = false;
};

QJsonValue toJson(const std::optional<base::UtcTime>& time)
{
    return time ? QJsonValue(base::toIso(*time)) : QJsonValue::Null;
}

QJsonObject toJson(const Expired& expired)
{
    QJsonObject object{{u"kind"_s, expired.name},
                       {u"keep_days"_s, expired.keepDays},
                       {u"count"_s, expired.rows.count},
                       {u"oldest"_s, toJson(expired.rows.oldest)},
                       {u"newest"_s, toJson(expired.rows.newest)},
                       {u"held_back"_s, expired.isHeldBack},
                       {u"files"_s, QJsonArray::fromStringList(expired.files)}};
    if (expired.cut)
        object[u"cut"_s] = QJsonObject{{u"last_row"_s, expired.cut->lastRow},
                                       {u"rows"_s, expired.cut->head.rows},
                                       {u"hash"_s, QString::fromLatin1(expired.cut->head.hash.toHex())}};
    return object;
}

QJsonObject toJson(const services::RetentionPlan& plan, bool isDone)
{
    QJsonArray kinds;
    for (const auto& expired : plan.kinds)
        kinds.append(toJson(expired));
    return {{u"at"_s, base::toIso(plan.at)}, {u"kinds"_s, kinds}, {u"removed"_s, isDone}};
}

QString dayOf(const std::optional<base::UtcTime>& time)
{
    return time ? base::toIso(*time).first(10) : QString();
}

void print(const services::RetentionPlan& plan, const Output& output)
{
    std::vector<QStringList> rows;
    for (const auto& expired : plan.kinds)
        rows.push_back({expired.name, expired.keepDays > 0 ? u"%1 days"_s.arg(expired.keepDays) : u"for ever"_s,
                        expired.isHeldBack ? u"altered, kept"_s : QString::number(expired.rows.count),
                        dayOf(expired.rows.oldest), dayOf(expired.rows.newest)});
    output.table({u"kind"_s, u"kept"_s, u"expired"_s, u"oldest"_s, u"newest"_s}, rows, {});
}

ExitCode answer(const services::RetentionPlan& plan, bool isDone, const Output& output)
{
    output.json(QJsonDocument(toJson(plan, isDone)));
    return ExitCode::Done;
}

bool hasExpired(const services::RetentionPlan& plan)
{
    return std::ranges::any_of(plan.kinds, [](const Expired& expired) { return expired.rows.count > 0; });
}

ExitCode show(const Context& context, School& school, const Output& output)
{
    const auto plan = services::planRetention(school, context.actor);
    if (!plan)
        return output.fail(plan.error());
    const auto last = services::lastRetention(school);
    if (!last)
        return output.fail(last.error());
    print(*plan, output);
    output.line(*last ? u"Last removed at %1."_s.arg(base::toIso(**last)) : u"Nothing has been removed yet."_s);
    return answer(*plan, false, output);
}

ExitCode report(const services::RetentionReceipt& receipt, const Output& output)
{
    output.line(u"Receipt: Rollcall removed at %1"_s.arg(base::toIso(receipt.done.at)));
    for (const auto& line : services::toLines(receipt.done))
        output.line(line);
    if (!receipt.isWalEmpty)
        output.warn(u"Another program has the database open; what was removed leaves the disk when it is closed."_s);
    return answer(receipt.done, true, output);
}

ExitCode run(const Context& context, const RunOptions& options, School& school, const Output& output)
{
    const auto plan = services::planRetention(school, context.actor);
    if (!plan)
        return output.fail(plan.error());
    if (options.isDryRun) {
        print(*plan, output);
        return answer(*plan, false, output);
    }
    if (!options.isConfirmed && hasExpired(*plan)) {
        print(*plan, output);
        if (const auto agreed = confirm(u"Remove what has expired? This cannot be undone."_s); !agreed)
            return output.fail(agreed.error());
    }
    const auto receipt = services::applyRetention(school, context.actor, progressBar());
    clearProgressBar();
    return receipt ? report(*receipt, output) : output.fail(receipt.error());
}

} // namespace

void addRetentionCommands(CLI::App& app, Context& context)
{
    auto* retention = app.add_subcommand("retention", "Data that was kept long enough: show, run");
    retention->require_subcommand(1);

    auto* showing = retention->add_subcommand("show", "How long each kind of data is kept, and what has expired");
    showing->footer("The periods are settings: rollcallctl settings set retention.attempts_days 365\n"
                    "Example:\n  rollcallctl retention show");
    onRun(showing, context, show);

    auto* running = retention->add_subcommand("run", "Remove what has expired, and print a receipt");
    const auto options = std::make_shared<RunOptions>();
    running->add_flag("--dry-run", options->isDryRun, "Only tell what would go");
    running->add_flag("--yes", options->isConfirmed, "Do not ask");
    running->footer("Nobody can check in meanwhile: run it where no session runs.\n"
                    "Examples:\n  rollcallctl retention run --dry-run\n"
                    "  rollcallctl retention run --yes > receipt.txt");
    onRun(running, context, options, run);
}

} // namespace rollcall::cli
