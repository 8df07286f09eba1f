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

constexpr QStringView kListSelect =
    u"SELECT r.id, r.kind, r.session_id, r.student_id, r.attempt_id, r.note, r.created_at, r.resolved_at, r.resolution,"
    " u.name, u.email, s.course_code, c.section, s.title, s.starts_at, a.reason, a.created_at, a.face_distance, b.name"
    " FROM review_items r LEFT JOIN users u ON u.id = r.student_id LEFT JOIN class_sessions s ON s.id = r.session_id"
    " LEFT JOIN courses c ON c.id = s.course_id LEFT JOIN attendance_attempts a ON a.id = r.attempt_id"
    " LEFT JOIN users b ON b.id = r.resolved_by";

ReviewRow readListRow(Row& row)
{
    return {.record = {.item = readItem(row), .resolution = row.text()},
            .studentName = row.text(),
            .studentEmail = row.text(),
            .courseCode = row.text(),
            .section = row.text(),
            .sessionTitle = row.text(),
            .sessionStartsAt = row.optionalTime(),
            .attemptReason = row.optionalName(&domain::reasonFromText),
            .attemptAt = row.optionalTime(),
            .attemptDistance = row.optionalReal(),
            .resolvedByName = row.text()};
}

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

Result<std::vector<ReviewRow>> ReviewTable::list(const ReviewFilter& filter, Page page)
{
    Where where;
    where.add(filter.isOpen ? u"r.resolved_at IS NULL"_s : u"r.resolved_at IS NOT NULL"_s);
    where.addIfSet(u"r.kind = ?"_s, filter.kind ? std::optional(toText(*filter.kind)) : std::nullopt);
    // With IS the joins stay outer ones: an inner one SQLite would begin with, and read what was resolved in ten years.
    where.addIfSet(u"s.course_id IS ?"_s, filter.course);
    where.addIfSet(u"c.teacher_id IS ?"_s, filter.teacher);
    const QString order =
        filter.isOpen ? u" ORDER BY r.created_at, r.id"_s : u" ORDER BY r.resolved_at DESC, r.id DESC"_s;
    return readRows(m_database, kListSelect % where.sql() % order % kLimit, where.valuesAnd(page), &readListRow);
}

Result<std::optional<ReviewRow>> ReviewTable::find(base::ReviewItemId id)
{
    return readRow(m_database, kListSelect % u" WHERE r.id = ?"_s, {id}, &readListRow);
}

Result<void> ReviewTable::resolve(base::ReviewItemId id, const QString& resolution, std::optional<base::PersonId> by,
                                  base::UtcTime at)
{
    return changeRow(m_database,
                     u"UPDATE review_items SET resolved_at = ?, resolved_by = ?, resolution = ?"
                     " WHERE id = ? AND resolved_at IS NULL"_s,
                     {at, by, resolution, id}, u"open review item "_s % QString::number(id.value));
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
