#include "core/storage/attempt_summaries.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;

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
