#include "core/services/retention.h"

#include "core/attendance/retention_rules.h"
#include "core/services/audit.h"
#include "core/services/retention_kinds_p.h"
#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/storage/setting_table.h"

#include <QStringBuilder>

#include <algorithm>
#include <numeric>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

const QString kLastRun = u"retention.last_run"_s;

/// The audit logs that must not lose rows, because these would take with them what was done to the log.
using Altered = std::vector<storage::AuditTable>;

Result<Expired> find(School& school, const KindOfData& kind, base::UtcTime now)
{
    const auto keepDays = settingNumber(school, u"retention.%1_days"_s.arg(kind.name));
    if (!keepDays)
        return base::propagate(keepDays);
    const auto before = attendance::endOfKeeping(*keepDays, now);
    auto expired = before ? kind.find(school, *before, now) : Expired();
    if (!expired)
        return expired;
    expired->name = kind.name.toString();
    expired->keepDays = *keepDays;
    return expired;
}

Result<RetentionPlan> planOf(School& school, const Altered& altered)
{
    RetentionPlan plan{.at = school.now(), .kinds = {}};
    for (const auto& kind : kindsOfData()) {
        auto expired = find(school, kind, plan.at);
        if (!expired)
            return base::propagate(expired);
        if (expired->cut && std::ranges::find(altered, expired->cut->head.table) != altered.end())
            expired = Expired{.name = expired->name, .keepDays = expired->keepDays, .rows = {}, .isHeldBack = true};
        plan.kinds.push_back(std::move(*expired));
    }
    return plan;
}

Result<bool> isAnyLogToBeCut(School& school)
{
    for (const auto& kind : kindsOfData()) {
        if (!kind.chain)
            continue;
        const auto expired = find(school, kind, school.now());
        if (!expired)
            return base::propagate(expired);
        if (expired->cut)
            return true;
    }
    return false;
}

Result<Altered> alteredLogs(School& school, const Actor& actor)
{
    const auto isAny = isAnyLogToBeCut(school);
    if (!isAny || !*isAny)
        return isAny ? Result<Altered>(Altered()) : base::propagate(isAny);
    const auto chains = Audit(school, actor).verify({});
    if (!chains)
        return base::propagate(chains);
    Altered altered;
    for (const auto& chain : *chains) {
        if (chain.finding && chain.table == storage::AuditTable::Cuts)
            return Altered(storage::kAuditTables.begin(), storage::kAuditTables.end());
        if (chain.finding)
            altered.push_back(chain.table);
    }
    return altered;
}

QString spanOf(const Expired& expired)
{
    QString text = QString::number(expired.rows.count);
    if (expired.rows.oldest && expired.rows.newest)
        text += u", %1 to %2"_s.arg(base::toIso(*expired.rows.oldest).first(10),
                                    base::toIso(*expired.rows.newest).first(10));
    return text % u", kept %1 days"_s.arg(expired.keepDays);
}

QString detailOf(const Expired& expired)
{
    QString text = spanOf(expired);
    if (expired.cut)
        text += u"; up to row %1, %2 since the beginning, hash %3"_s.arg(expired.cut->lastRow)
                    .arg(expired.cut->head.rows)
                    .arg(QString::fromLatin1(expired.cut->head.hash.toHex()));
    return text;
}

Result<void> removeAll(School& school, const Actor& actor, const RetentionPlan& plan, const RowsGone& gone)
{
    const auto kinds = kindsOfData();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& expired = plan.kinds.at(i);
        if (expired.rows.count == 0)
            continue;
        const auto before = attendance::endOfKeeping(expired.keepDays, plan.at);
        if (auto removed = kinds[i].remove(school, expired, *before, gone); !removed)
            return removed;
        if (auto recorded =
                recordAction(school, actor, u"retention.run"_s, u"data "_s % expired.name, detailOf(expired));
            !recorded)
            return recorded;
    }
    return storage::SettingTable(school.database()).set(kLastRun, base::toIso(plan.at));
}

Result<RetentionPlan> removeExpired(School& school, const Actor& actor, const Altered& altered,
                                    const Progress& progress)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    auto plan = planOf(school, altered);
    if (!plan)
        return plan;
    const auto addCount = [](qint64 sum, const Expired& expired) { return sum + expired.rows.count; };
    const qint64 total = std::accumulate(plan->kinds.begin(), plan->kinds.end(), qint64(0), addCount);
    qint64 done = 0;
    const auto gone = [&](qint64 rows) {
        done += rows;
        return goesOn(progress, static_cast<int>(done), static_cast<int>(total));
    };
    if (const auto removed = removeAll(school, actor, *plan, gone); !removed)
        return base::propagate(removed);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return plan;
}

} // namespace

Result<RetentionPlan> planRetention(School& school, const Actor& actor)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto altered = alteredLogs(school, actor);
    if (!altered)
        return base::propagate(altered);
    const auto oneMoment = storage::Transaction::beginReading(school.database());
    if (!oneMoment)
        return base::propagate(oneMoment);
    return planOf(school, *altered);
}

Result<RetentionReceipt> applyRetention(School& school, const Actor& actor, const Progress& progress)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto altered = alteredLogs(school, actor);
    if (!altered)
        return base::propagate(altered);
    auto done = removeExpired(school, actor, *altered, progress);
    if (!done)
        return base::propagate(done);
    const auto emptied = school.database().emptyWal();
    if (!emptied && emptied.error().code != ErrorCode::DatabaseBusy)
        return base::propagate(emptied);
    return RetentionReceipt{.done = std::move(*done), .isWalEmpty = emptied.has_value()};
}

Result<std::optional<base::UtcTime>> lastRetention(School& school)
{
    const auto text = storage::SettingTable(school.database()).value(kLastRun);
    if (!text)
        return base::propagate(text);
    return *text ? base::fromIso(**text) : std::nullopt;
}

QStringList toLines(const RetentionPlan& plan)
{
    QStringList lines;
    for (const auto& expired : plan.kinds) {
        if (expired.isHeldBack)
            lines << u"%1: kept, because the log was altered; see rollcallctl verify"_s.arg(expired.name);
        else if (expired.keepDays > 0)
            lines << u"%1: %2"_s.arg(expired.name, spanOf(expired));
        for (const auto& file : expired.files)
            lines << u"  %1"_s.arg(file);
    }
    return lines;
}

} // namespace rollcall::services
