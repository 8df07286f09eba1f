#include "core/storage/review_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ReviewItem;

constexpr QStringView kColumns = u"id, kind, session_id, student_id, attempt_id, note, created_at, resolved_at";
const QString kInsert = u"INSERT INTO review_items (kind, session_id, student_id, attempt_id, note, created_at)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s;

Values valuesOf(const ReviewItem& item)
{
    return {toText(item.kind), item.sessionId, item.studentId, item.attemptId, item.note, item.createdAt};
}

ReviewItem readItem(Row& row)
{
    return {.id = row.id<base::ReviewItemId>(),
            .kind = row.name(&domain::reviewKindFromText),
            .sessionId = row.optionalId<base::SessionId>(),
            .studentId = row.optionalId<base::PersonId>(),
            .attemptId = row.optionalId<base::AttemptId>(),
            .note = row.text(),
            .createdAt = row.time(),
            .resolvedAt = row.optionalTime()};
}

constexpr Ageing kItems{.table = u"review_items", .time = u"coalesce(resolved_at, created_at)"};

} // namespace

Result<base::ReviewItemId> ReviewTable::insert(const ReviewItem& item)
{
    const auto id = insertRow(m_database, kInsert, valuesOf(item));
    if (!id)
        return base::propagate(id);
    return base::ReviewItemId{*id};
}

Result<void> ReviewTable::insertUnlessOpen(const ReviewItem& item)
{
    const auto id = insertRow(m_database, kInsert % u" ON CONFLICT DO NOTHING", valuesOf(item));
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::vector<ReviewItem>> ReviewTable::openOf(base::PersonId student, domain::ReviewKind kind)
{
    return readRows(m_database,
                    u"SELECT "_s % kColumns %
                        u" FROM review_items WHERE student_id = ? AND kind = ? AND resolved_at IS NULL"
                        " ORDER BY created_at, id",
                    {student, toText(kind)}, &readItem);
}

Result<std::vector<ReviewRecord>> ReviewTable::ofStudent(base::PersonId student)
{
    return readRows<ReviewRecord>(
        m_database,
        u"SELECT "_s % kColumns % u", resolution FROM review_items WHERE student_id = ? ORDER BY created_at, id",
        {student}, [](Row& row) { return ReviewRecord{.item = readItem(row), .resolution = row.text()}; });
}

Result<qint64> ReviewTable::removeOfStudent(base::PersonId student)
{
    return changeRows(m_database, u"DELETE FROM review_items WHERE student_id = ?"_s, {student});
}

Result<OldRows> ReviewTable::older(base::UtcTime before)
{
    return findOlder(m_database, kItems, before);
}

Result<qint64> ReviewTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kItems, before);
}

} // namespace rollcall::storage
