#include "core/services/watch.h"

#include "core/services/audit.h"
#include "core/services/try_limit_p.h"
#include "core/storage/attempt_table.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/schema_check.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using attendance::WatchFinding;
using attendance::WatchRule;
using base::propagate;
using base::Result;

constexpr int kPageRows = 1000;

/// Which locks are watched as what.
constexpr std::array kLocks{
    std::pair{&kPinOfPerson, WatchRule::PinLocked}, std::pair{&kSignInOfAccount, WatchRule::AccountLocked},
    std::pair{&kPinAtMachine, WatchRule::MachineLocked}, std::pair{&kSignInAtMachine, WatchRule::MachineLocked}};

void append(std::vector<WatchFinding>& findings, std::vector<WatchFinding> more)
{
    std::ranges::move(more, std::back_inserter(findings));
}

/// One run over the database.
class Watch final
{
public:
    Watch(School& school, const Actor& actor, const WatchOptions& options, const Progress& progress)
        : m_school(school)
        , m_actor(actor)
        , m_options(options)
        , m_progress(progress)
    {}

    Result<WatchReport> run()
    {
        for (const auto step : {&Watch::countRows, &Watch::verifyLogs, &Watch::readAll})
            if (const auto done = (this->*step)(); !done)
                return propagate(done);
        std::ranges::stable_sort(m_report.findings, {}, &WatchFinding::from);
        return std::move(m_report);
    }

private:
    Result<void> countRows()
    {
        const auto attempts = storage::AttemptTable(m_school.database()).countSince(m_options.since);
        if (!attempts)
            return propagate(attempts);
        const auto marks = storage::MarkTable(m_school.database()).countSince(m_options.since);
        if (!marks)
            return propagate(marks);
        m_total = *attempts + *marks;
        return {};
    }

    /// Before anything else, because it wants a transaction of its own.
    Result<void> verifyLogs()
    {
        if (!m_options.verifiesLogs)
            return {};
        int ofLogs = 0;
        const auto own = static_cast<int>(m_total);
        const auto chains = Audit(m_school, m_actor).verify({}, [&](int done, int total) {
            ofLogs = total;
            return goesOn(m_progress, done, total + own);
        });
        if (!chains)
            return propagate(chains);
        m_done = ofLogs;
        m_total += ofLogs;
        for (const auto& chain : *chains)
            if (chain.finding)
                m_report.findings.push_back(findingOf(*chain.finding));
        return {};
    }

    [[nodiscard]] WatchFinding findingOf(const AuditFinding& found) const
    {
        WatchFinding finding{.rule = WatchRule::LogAltered,
                             .from = m_school.now(),
                             .to = m_school.now(),
                             .student = {},
                             .machine = {},
                             .detail = {},
                             .count = found.lastRow - found.row + 1,
                             .table = found.table,
                             .rows = {}};
        for (qint64 row = found.row; row <= found.lastRow && finding.rows.size() < attendance::kBurstRowsMax; ++row)
            finding.rows.push_back(row);
        return finding;
    }

    Result<void> readAll()
    {
        const auto oneMoment = storage::Transaction::beginReading(m_school.database());
        if (!oneMoment)
            return propagate(oneMoment);
        for (const auto step :
             {&Watch::readAttempts, &Watch::readMarks, &Watch::readLocks, &Watch::readClock, &Watch::readSchema})
            if (auto done = (this->*step)(); !done)
                return done;
        return {};
    }

    Result<void> readAttempts()
    {
        attendance::AttemptWatch watch;
        storage::AttemptTable table(m_school.database());
        storage::AttemptPlace place{m_options.since, {}};
        for (;;) {
            const auto page = table.inTime(place, kPageRows);
            if (!page)
                return propagate(page);
            if (page->empty())
                break;
            for (const auto& attempt : *page)
                watch.add(attempt);
            place = {page->back().createdAt, page->back().id};
            m_report.attempts += std::ssize(*page);
            if (!advance(std::ssize(*page)))
                return base::fail(base::ErrorCode::Cancelled);
        }
        append(m_report.findings, watch.findings());
        return {};
    }

    Result<void> readMarks()
    {
        attendance::MarkWatch watch;
        storage::MarkTable table(m_school.database());
        storage::MarkPlace place{m_options.since, {}, {}};
        for (;;) {
            const auto page = table.placed(place, kPageRows);
            if (!page)
                return propagate(page);
            if (page->empty())
                break;
            for (const auto& placed : *page)
                watch.add(placed);
            place = {page->back().startsAt, page->back().mark.sessionId, page->back().mark.id};
            m_report.marks += std::ssize(*page);
            if (!advance(std::ssize(*page)))
                return base::fail(base::ErrorCode::Cancelled);
        }
        append(m_report.findings, watch.findings());
        return {};
    }

    Result<void> readLocks()
    {
        QStringList names;
        for (const auto& [rule, watched] : kLocks)
            names += lockAction(*rule);
        const auto actions = storage::StaffActionTable(m_school.database()).named(names, m_options.since);
        if (!actions)
            return propagate(actions);
        std::vector<attendance::WatchedLock> locks;
        for (const auto& [id, action] : *actions)
            locks.push_back({.rule = kLocks.at(static_cast<std::size_t>(names.indexOf(action.action))).second,
                             .subject = action.subject,
                             .at = action.createdAt,
                             .row = id});
        append(m_report.findings, attendance::watchLocks(locks));
        return {};
    }

    Result<void> readClock()
    {
        const auto rows = storage::ClockChangeTable(m_school.database()).since(m_options.since);
        if (!rows)
            return propagate(rows);
        for (const auto& row : *rows)
            if (auto finding = attendance::watchClock(row.change, row.id, row.attemptsBehind))
                m_report.findings.push_back(std::move(*finding));
        return {};
    }

    Result<void> readSchema()
    {
        const auto differences = storage::schemaDifferences(m_school.database());
        if (!differences)
            return propagate(differences);
        for (const QString& difference : *differences)
            m_report.findings.push_back({.rule = WatchRule::SchemaAltered,
                                         .from = m_school.now(),
                                         .to = m_school.now(),
                                         .student = {},
                                         .machine = {},
                                         .detail = difference,
                                         .count = 1,
                                         .table = u"sqlite_schema"_s,
                                         .rows = {}});
        return {};
    }

    [[nodiscard]] bool advance(qint64 rows)
    {
        m_done += rows;
        // Rows that were written since they were counted.
        m_total = std::max(m_total, m_done);
        return goesOn(m_progress, static_cast<int>(m_done), static_cast<int>(m_total));
    }

    School& m_school;
    const Actor& m_actor;
    const WatchOptions& m_options;
    const Progress& m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    WatchReport m_report;
};

} // namespace

Result<WatchReport> watchSchool(School& school, const Actor& actor, const WatchOptions& options,
                                const Progress& progress)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return propagate(allowed);
    return Watch(school, actor, options, progress).run();
}

} // namespace rollcall::services
