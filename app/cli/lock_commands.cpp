#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "core/services/security_records.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::SecurityRecords;
using services::TriedSecret;
using services::WrongTries;

QString secretOf(const WrongTries& tries)
{
    return tries.secret == TriedSecret::Pin ? u"pin"_s : u"password or code"_s;
}

QString whose(const WrongTries& tries)
{
    if (tries.isOfMachine)
        return u"machine %1"_s.arg(machineText(tries.subject));
    if (!tries.person)
        return u"an email without an account"_s;
    const QString number = u"user %1"_s.arg(tries.person->value);
    return tries.name.isEmpty() ? number : QString(tries.name % u", " % number);
}

QJsonObject toJson(const WrongTries& tries)
{
    const auto& count = tries.count;
    return {{u"id"_s, tries.id},
            {u"secret"_s, tries.secret == TriedSecret::Pin ? u"pin"_s : u"password"_s},
            {u"machine"_s, tries.isOfMachine ? QJsonValue(tries.subject) : QJsonValue::Null},
            {u"person_id"_s, tries.person ? QJsonValue(tries.person->value) : QJsonValue::Null},
            {u"name"_s, tries.name.isEmpty() ? QJsonValue::Null : QJsonValue(tries.name)},
            {u"tries"_s, count.tries},
            {u"lockouts"_s, count.lockouts},
            {u"since"_s, base::toIso(count.windowStartedAt)},
            {u"locked_until"_s, count.lockedUntil ? QJsonValue(base::toIso(*count.lockedUntil)) : QJsonValue::Null}};
}

ExitCode list(const Context& context, School& school, const Output& output)
{
    const auto found = SecurityRecords(school, context.actor).wrongTries();
    if (!found)
        return output.fail(found.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& tries : *found) {
        const auto& count = tries.count;
        rows.push_back({QString::number(tries.id), secretOf(tries), whose(tries), QString::number(count.tries),
                        QString::number(count.lockouts), base::toIso(count.windowStartedAt),
                        count.lockedUntil ? base::toIso(*count.lockedUntil) : QString()});
        array.append(toJson(tries));
    }
    output.table({u"id"_s, u"secret"_s, u"whose"_s, u"wrong tries"_s, u"locks"_s, u"since"_s, u"locked until"_s}, rows,
                 u"Nobody has tried a wrong PIN, password or code."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

ExitCode lift(const Context& context, qint64 id, School& school, const Output& output)
{
    SecurityRecords records(school, context.actor);
    const auto lock = records.lock(id);
    if (!lock)
        return output.fail(lock.error());
    if (const auto lifted = records.liftLock(*lock); !lifted)
        return output.fail(lifted.error());
    output.line(u"Lifted lock %1: %2."_s.arg(QString::number(id), whose(*lock)));
    output.json(QJsonDocument(QJsonObject{{u"lifted"_s, id}}));
    return ExitCode::Done;
}

} // namespace

void addLockCommands(CLI::App& app, Context& context)
{
    auto* lock = app.add_subcommand("lock", "Wrong PINs, passwords and codes, and what they have locked: list, lift");
    lock->require_subcommand(1);
    auto* listing = lock->add_subcommand("list", "List the wrong tries as they count now, what is locked first");
    listing->footer("Five wrong ones in a minute lock a person for a minute, and longer each time.\n"
                    "Example:\n  rollcallctl lock list --json");
    onRun(listing, context, list);

    auto* lifting = lock->add_subcommand("lift", "End a lock before its time and forget the wrong tries");
    const auto id = std::make_shared<qint64>();
    lifting->add_option("id", *id, "Id of the lock, from `lock list`")->required();
    lifting->footer("Lift a lock only where you know who tried. It is kept in the log of staff.\n"
                    "Example:\n  rollcallctl lock lift 3");
    onRun(lifting, context, id, lift);
}

} // namespace rollcall::cli
