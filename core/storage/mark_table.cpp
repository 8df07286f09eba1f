#include "core/storage/mark_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

#include <algorithm>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::MarkId;
using base::PersonId;
using base::propagate;
using base::Result;
using base::SessionId;
using domain::Mark;

constexpr QStringView kMarkColumns =
    u"m.id, m.session_id, m.student_id, m.marked_at, m.latitude, m.longitude, m.face_distance, m.device_hash,"
    " m.ip_address, m.user_agent, m.status, m.method, m.marked_by, m.reason";

Mark readMark(Row& row)
{
    return {.id = row.id<MarkId>(),
            .sessionId = row.id<SessionId>(),
            .studentId = row.id<PersonId>(),
            .markedAt = row.time(),
            .point = row.point(),
            .faceDistance = row.optionalReal(),
            .device = {.hash = row.text(), .ipAddress = row.text(), .userAgent = row.text()},
            .status = row.name(&domain::markStatusFromText),
            .method = row.name(&domain::methodFromText),
            .markedBy = row.optionalId<PersonId>(),
            .reason = row.text()};
}

domain::PlacedMark readPlacedMark(Row& row)
{
    return {
        .mark = readMark(row), .room = row.text(), .startsAt = row.time(), .endsAt = row.time(), .hasTry = row.flag()};
}

MarkRow readMarkRow(Row& row)
{
    return {.mark = readMark(row),
            .studentName = row.text(),
            .studentEmail = row.text(),
            .courseCode = row.text(),
            .sessionTitle = row.text()};
}

constexpr Ageing kDetailed{.table = u"session_attendance",
                           .time = u"marked_at",
                           .which = u"coalesce(latitude, longitude, face_distance, nullif(device_hash, ''),"
                                    " nullif(ip_address, ''), nullif(user_agent, '')) IS NOT NULL"};

RegisterRow readRegisterRow(Row& row)
{
    RegisterRow entry{.studentId = row.id<PersonId>(),
                      .name = row.text(),
                      .email = row.text(),
                      .joinedLater = row.flag(),
                      .openReviews = static_cast<int>(row.integer()),
                      .markedByName = row.text(),
                      .mark = {}};
    if (row.flag())
        entry.mark = readMark(row);
    return entry;
}

QString named(MarkId id)
{
    return u"mark "_s % QString::number(id.value);
}

} // namespace

Result<MarkId> MarkTable::insert(const Mark& mark)
{
    const auto id =
        insertRow(m_database,
                  u"INSERT INTO session_attendance (session_id, student_id, marked_at, latitude, longitude,"
                  " face_distance, device_hash, ip_address, user_agent, status, method, marked_by, reason)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                  {mark.sessionId, mark.studentId, mark.markedAt, latitudeOf(mark.point), longitudeOf(mark.point),
                   mark.faceDistance, mark.device.hash, mark.device.ipAddress, mark.device.userAgent,
                   toText(mark.status), toText(mark.method), mark.markedBy, mark.reason});
    if (!id)
        return propagate(id);
    return MarkId{*id};
}

Result<std::optional<Mark>> MarkTable::find(SessionId session, PersonId student)
{
    return readRow(m_database,
                   u"SELECT "_s % kMarkColumns %
                       u" FROM session_attendance m WHERE m.session_id = ? AND m.student_id = ?",
                   {session, student}, &readMark);
}

Result<std::vector<MarkRow>> MarkTable::list(const MarkFilter& filter, Page page)
{
    Where where;
    where.addIfSet(u"m.session_id = ?"_s, filter.session);
    where.addIfSet(u"m.student_id = ?"_s, filter.student);
    where.addIfSet(u"m.session_id IN (SELECT id FROM class_sessions WHERE course_id = ?)"_s, filter.course);
    // CROSS JOIN keeps SQLite from starting with another table, which would sort every mark before the first is shown.
    return readRows(m_database,
                    u"SELECT "_s % kMarkColumns %
                        u", u.name, u.email, s.course_code, s.title"
                        " FROM session_attendance m CROSS JOIN users u ON u.id = m.student_id"
                        " CROSS JOIN class_sessions s ON s.id = m.session_id" %
                        where.sql() % u" ORDER BY m.id" % kLimit,
                    where.valuesAnd(page), &readMarkRow);
}

Result<qint64> MarkTable::count(SessionId session)
{
    return readCount(m_database, u"SELECT count(*) FROM session_attendance WHERE session_id = ?"_s, {session});
}

Result<std::vector<ArrivalRow>> MarkTable::arrivals(SessionId session, int limit)
{
    return readRows<ArrivalRow>(
        m_database,
        u"SELECT u.name, m.marked_at, m.status FROM session_attendance m CROSS JOIN users u ON u.id = m.student_id"
        " WHERE m.session_id = ? AND m.status IN ('present', 'late') ORDER BY m.marked_at DESC, m.id DESC LIMIT ?"_s,
        {session, limit}, [](Row& row) {
            return ArrivalRow{.name = row.text(), .at = row.time(), .status = row.name(&domain::markStatusFromText)};
        });
}

Result<std::vector<domain::PlacedMark>> MarkTable::placed(const MarkPlace& after, int limit)
{
    // The first EXISTS finds the attempt of a mark at once; the second is for marks that another program has made.
    // The plus keeps SQLite from reading all that the student ever tried.
    return readRows(m_database,
                    u"SELECT "_s % kMarkColumns %
                        u", s.room, s.starts_at, s.ends_at,"
                        " EXISTS (SELECT 1 FROM attendance_attempts a WHERE a.session_id = m.session_id AND "
                        "a.created_at = m.marked_at"
                        " AND +a.student_id = m.student_id AND a.success = 1)"
                        " OR EXISTS (SELECT 1 FROM attendance_attempts a WHERE a.session_id = m.session_id"
                        " AND +a.student_id = m.student_id AND a.success = 1)"
                        " FROM class_sessions s CROSS JOIN session_attendance m ON m.session_id = s.id"
                        " WHERE s.starts_at >= ? AND (s.starts_at > ? OR s.id > ? OR (s.id = ? AND m.id > ?))"
                        " ORDER BY s.starts_at, s.id, m.id LIMIT ?",
                    {after.sessionStart, after.sessionStart, after.session, after.session, after.mark, limit},
                    &readPlacedMark);
}

Result<qint64> MarkTable::countSince(base::UtcTime from)
{
    return readCount(m_database,
                     u"SELECT count(*) FROM class_sessions s CROSS JOIN session_attendance m ON m.session_id = s.id"
                     " WHERE s.starts_at >= ?"_s,
                     {from});
}

Result<std::vector<RegisterRow>> MarkTable::registerOf(const domain::Session& session)
{
    const auto end = std::max(session.startsAt, session.endsAt);
    return readRows(m_database,
                    u"SELECT u.id, u.name, u.email, coalesce(e.enrolled_at > ?, 0),"
                    " (SELECT count(*) FROM review_items r WHERE r.session_id = ? AND r.student_id = u.id"
                    " AND r.resolved_at IS NULL), b.name, m.id IS NOT NULL, "_s %
                        kMarkColumns %
                        u" FROM users u LEFT JOIN enrollments e ON e.course_id = ? AND e.student_id = u.id"
                        " LEFT JOIN session_attendance m ON m.session_id = ? AND m.student_id = u.id"
                        " LEFT JOIN users b ON b.id = m.marked_by WHERE u.id IN"
                        " (SELECT student_id FROM enrollments WHERE course_id = ? AND enrolled_at <= ?"
                        " UNION SELECT student_id FROM session_attendance WHERE session_id = ?)"
                        " ORDER BY u.name, u.id",
                    {session.startsAt, session.id, session.courseId, session.id, session.courseId, end, session.id},
                    &readRegisterRow);
}

Result<void> MarkTable::replace(const Mark& mark)
{
    return changeRow(
        m_database,
        u"UPDATE session_attendance SET marked_at = ?, latitude = ?, longitude = ?, face_distance = ?,"
        " device_hash = ?, ip_address = ?, user_agent = ?, status = ?, method = ?, marked_by = ?, reason = ?"
        " WHERE id = ?"_s,
        {mark.markedAt, latitudeOf(mark.point), longitudeOf(mark.point), mark.faceDistance, mark.device.hash,
         mark.device.ipAddress, mark.device.userAgent, toText(mark.status), toText(mark.method), mark.markedBy,
         mark.reason, mark.id},
        named(mark.id));
}

Result<void> MarkTable::forgetReasons(PersonId student)
{
    const auto changed = changeRows(
        m_database, u"UPDATE session_attendance SET reason = '' WHERE student_id = ? AND reason <> ''"_s, {student});
    if (!changed)
        return propagate(changed);
    return {};
}

Result<void> MarkTable::remove(MarkId id)
{
    return changeRow(m_database, u"DELETE FROM session_attendance WHERE id = ?"_s, {id}, named(id));
}

Result<OldRows> MarkTable::olderDetails(base::UtcTime before)
{
    return findOlder(m_database, kDetailed, before);
}

Result<qint64> MarkTable::clearOlderDetails(base::UtcTime before)
{
    return changeRows(m_database,
                      u"UPDATE session_attendance SET latitude = NULL, longitude = NULL, face_distance = NULL,"
                      " device_hash = NULL, ip_address = NULL, user_agent = NULL"_s %
                          whereOlder(kDetailed),
                      {before});
}

} // namespace rollcall::storage
