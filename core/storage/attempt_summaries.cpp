#include "core/storage/attempt_summaries.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;

MachineUse readUse(Row& row)
{
    return {.student = row.id<base::PersonId>(),
            .name = row.text(),
            .machine = row.text(),
            .first = row.time(),
            .last = row.time(),
            .checkIns = row.integer(),
            .students = row.integer(),
            .machines = row.integer()};
}

RefusedTry readRefused(Row& row)
{
    return {.id = row.id<base::AttemptId>(),
            .at = row.time(),
            .student = row.optionalId<base::PersonId>(),
            .name = row.text(),
            .session = row.optionalId<base::SessionId>(),
            .sessionTitle = row.text(),
            .room = row.text(),
            .reason = row.name(&domain::reasonFromText),
            .point = row.point(),
            .machine = row.text()};
}

} // namespace

Result<std::vector<MachineUse>> AttemptSummaries::machineUses(base::UtcTime since, const QString& text, Page page)
{
    Where named;
    if (!text.isEmpty())
        named.add(u"name LIKE ? ESCAPE '\\'"_s, {containing(text)});
    const QString sql =
        u"WITH uses AS (SELECT student_id, device_hash, min(created_at) AS first_at, max(created_at) AS last_at,"
        " count(*) AS check_ins FROM attendance_attempts WHERE created_at >= ? AND success = 1"
        " AND student_id IS NOT NULL AND device_hash <> '' GROUP BY student_id, device_hash),"
        " counted AS (SELECT student_id, coalesce(u.name, '') AS name, device_hash, first_at, last_at, check_ins,"
        " count(*) OVER (PARTITION BY device_hash) AS students, count(*) OVER (PARTITION BY student_id) AS machines"
        " FROM uses LEFT JOIN users u ON u.id = student_id) SELECT * FROM counted"_s %
        named.sql() % u" ORDER BY students DESC, device_hash, name COLLATE NOCASE, student_id" % kLimit;
    Values values{since};
    for (const auto& value : named.valuesAnd(page))
        values.push_back(value);
    return readRows(m_database, sql, values, &readUse);
}

Result<std::vector<RefusedTry>> AttemptSummaries::refusedByPlace(base::UtcTime since, Page page)
{
    const QString sql =
        u"SELECT a.id, a.created_at, a.student_id, coalesce(u.name, ''), a.session_id, coalesce(s.title, ''),"
        " coalesce(s.room, ''), a.reason, a.latitude, a.longitude, coalesce(a.device_hash, '')"
        " FROM attendance_attempts a LEFT JOIN users u ON u.id = a.student_id"
        " LEFT JOIN class_sessions s ON s.id = a.session_id"
        " WHERE a.created_at >= ? AND a.reason IN (?, ?) ORDER BY a.created_at DESC, a.id DESC"_s %
        kLimit;
    return readRows(m_database, sql,
                    {since, toText(domain::Reason::OutsideCampus), toText(domain::Reason::PositionUnknown), page.limit,
                     page.offset},
                    &readRefused);
}

} // namespace rollcall::storage
