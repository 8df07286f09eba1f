#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/base/files.h"
#include "core/services/audit.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Audit;
using services::AuditedChain;
using services::AuditFault;
using services::AuditFinding;
using services::School;
using storage::AuditHead;

constexpr qint64 kHeadFileBytesMax = 1 << 20;

QString nameOf(AuditFault fault)
{
    switch (fault) {
    case AuditFault::Changed:
        return u"changed"_s;
    case AuditFault::Removed:
        return u"removed"_s;
    case AuditFault::Inserted:
        return u"inserted"_s;
    case AuditFault::Reordered:
        return u"reordered"_s;
    case AuditFault::HeadDiffers:
        return u"head differs"_s;
    }
    Q_UNREACHABLE();
}

QString rowsOf(const AuditFinding& finding)
{
    return finding.row == finding.lastRow
               ? u"%1, row %2"_s.arg(finding.table).arg(finding.row)
               : u"%1, rows %2 to %3"_s.arg(finding.table).arg(finding.row).arg(finding.lastRow);
}

QString sentence(const AuditFinding& finding)
{
    switch (finding.fault) {
    case AuditFault::Changed:
        return u"%1: changed after it was written."_s.arg(rowsOf(finding));
    case AuditFault::Removed:
        return u"%1: removed."_s.arg(rowsOf(finding));
    case AuditFault::Inserted:
        return u"%1: not written by Rollcall."_s.arg(rowsOf(finding));
    case AuditFault::Reordered:
        return u"%1: another row stands in its place."_s.arg(rowsOf(finding));
    case AuditFault::HeadDiffers:
        return u"%1: not what they were when the head of %2 after %3 rows was made, or that head was changed."_s
            .arg(rowsOf(finding), finding.head->date)
            .arg(finding.head->rows);
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const AuditHead& head)
{
    return {{u"table"_s, storage::tableName(head.table)},
            {u"date"_s, head.date},
            {u"rows"_s, head.rows},
            {u"hash"_s, QString::fromLatin1(head.hash.toHex())}};
}

QJsonValue toJson(const std::optional<AuditFinding>& finding)
{
    if (!finding)
        return QJsonValue::Null;
    return QJsonObject{{u"table"_s, finding->table},
                       {u"fault"_s, nameOf(finding->fault)},
                       {u"row"_s, finding->row},
                       {u"last_row"_s, finding->lastRow},
                       {u"head"_s, finding->head ? QJsonValue(toJson(*finding->head)) : QJsonValue::Null}};
}

QJsonValue toJson(const std::optional<storage::AuditCut>& cut)
{
    if (!cut)
        return QJsonValue::Null;
    return QJsonObject{{u"last_row"_s, cut->lastRow}, {u"at"_s, base::toIso(cut->at)}, {u"head"_s, toJson(cut->head)}};
}

QJsonObject toJson(const AuditedChain& chain)
{
    return {{u"table"_s, storage::tableName(chain.table)},
            {u"cut"_s, toJson(chain.cut)},
            {u"rows"_s, chain.rows},
            {u"heads"_s, chain.heads},
            {u"finding"_s, toJson(chain.finding)}};
}

QString sentence(const AuditedChain& chain)
{
    if (chain.finding)
        return sentence(*chain.finding);
    const QString table = storage::tableName(chain.table);
    if (!chain.cut)
        return u"%1: %2 rows and %3 heads are as they were written."_s.arg(table).arg(chain.rows).arg(chain.heads);
    return u"%1: %2 rows and %3 heads after row %4 are as they were written; retention removed the rows to %5 at %6."_s
        .arg(table)
        .arg(chain.rows)
        .arg(chain.heads)
        .arg(chain.cut->lastRow)
        .arg(chain.cut->head.date, base::toIso(chain.cut->at));
}

base::Result<std::vector<AuditHead>> readHeads(const std::string& file)
{
    if (file.empty())
        return std::vector<AuditHead>();
    const auto bytes = base::readFile(toQString(file), kHeadFileBytesMax);
    if (!bytes)
        return base::propagate(bytes);
    return services::headsFromText(QString::fromUtf8(*bytes));
}

ExitCode verify(const Context& context, const std::string& headFile, School& school, const Output& output)
{
    const auto given = readHeads(headFile);
    if (!given)
        return output.fail(given.error());
    const auto chains = Audit(school, context.actor).verify(*given, progressBar());
    clearProgressBar();
    if (!chains)
        return output.fail(chains.error());
    ExitCode exitCode = ExitCode::Done;
    QJsonArray array;
    for (const AuditedChain& chain : *chains) {
        output.line(sentence(chain));
        if (chain.finding)
            exitCode = ExitCode::Refused;
        array.append(toJson(chain));
    }
    output.json(QJsonDocument(array));
    return exitCode;
}

ExitCode listHeads(const Context& context, School& school, const Output& output)
{
    const auto heads = Audit(school, context.actor).heads();
    if (!heads)
        return output.fail(heads.error());
    const QStringList lines = services::toText(*heads).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        output.line(line);
    if (lines.empty())
        output.line(u"# No row is in the audit logs."_s);
    QJsonArray array;
    for (const AuditHead& head : *heads)
        array.append(toJson(head));
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

} // namespace

void addAuditCommands(CLI::App& app, Context& context)
{
    auto* verifying = app.add_subcommand("verify", "Check that nobody has altered the audit logs outside Rollcall");
    const auto headFile = std::make_shared<std::string>();
    verifying->add_option("--head", *headFile, "Also hold them to the heads in this file, written by `audit heads`");
    verifying->footer("Examples:\n  rollcallctl verify\n  rollcallctl verify --head heads.txt\n"
                      "Exit code 1: altered; the first such row of each table is named.\n"
                      "Where retention has removed the oldest rows, it says from where on the log was read.");
    onRun(verifying, context, headFile, verify);

    auto* audit = app.add_subcommand("audit", "The chains of the audit logs: heads");
    audit->require_subcommand(1);
    auto* heads = audit->add_subcommand("heads", "Print where each chain stood at the end of each day, and stands now");
    heads->footer("Example:\n  rollcallctl audit heads > heads.txt\n"
                  "Keep the lines where nobody who can write the database can write: on paper, on another machine.");
    onRun(heads, context, listHeads);
}

} // namespace rollcall::cli
