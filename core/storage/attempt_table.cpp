#include "core/storage/attempt_table.h"

#include "core/storage/detail/audit_chain.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::AttemptId;
using base::PersonId;
using base::Result;
using base::SessionId;
using domain::Attempt;

constexpr QStringView kColumns = u"session_id, student_id, success, reason, latitude, longitude, face_distance,"
                                 " device_hash, ip_address, user_agent, method, liveness, created_at";

Attempt readAttempt(Row& row)
{
    return {.id = row.id<AttemptId>(),
            .sessionId = row.optionalId<SessionId>(),
            .studentId = row.optionalId<PersonId>(),
            .success = row.flag(),
            .reason = row.optionalName(&domain::reasonFromText),
            .point = row.point(),
            .faceDistance = row.optionalReal(),
            .device = {.hash = row.text(), .ipAddress = row.text(), .userAgent = row.text()},
            .method = row.name(&domain::methodFromText),
            .liveness = row.name(&domain::livenessFromText),
            .createdAt = row.time()};
}

std::optional<QString> textOf(const std::optional<domain::Reason>& reason)
{
    return reason ? std::optional(toText(*reason)) : std::nullopt;
}

Where conditions(const AttemptFilter& filter)
{
    Where where;
    where.addIfSet(u"session_id = ?"_s, filter.session);
    where.addIfSet(u"student_id = ?"_s, filter.student);
    return where;
}

} // namespace

Result<AttemptId> AttemptTable::insert(const Attempt& attempt)
{
    const auto id = insertChained(
        m_database, AuditTable::Attempts,
        u"INSERT INTO attendance_attempts ("_s % kColumns % u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {attempt.sessionId, attempt.studentId, attempt.success, textOf(attempt.reason), latitudeOf(attempt.point),
         longitudeOf(attempt.point), attempt.faceDistance, attempt.device.hash, attempt.device.ipAddress,
         attempt.device.userAgent, toText(attempt.method), toText(attempt.liveness), attempt.createdAt});
    if (!id)
        return base::propagate(id);
    return AttemptId{*id};
}

Result<std::vector<Attempt>> AttemptTable::list(const AttemptFilter& filter, Page page)
{
    const Where where = conditions(filter);
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns % u" FROM attendance_attempts" % where.sql() % u" ORDER BY id" % kLimit,
                    where.valuesAnd(page), &readAttempt);
}

Result<qint64> AttemptTable::count(const AttemptFilter& filter)
{
    const Where where = conditions(filter);
    return readCount(m_database, u"SELECT count(*) FROM attendance_attempts"_s % where.sql(), where.values());
}

Result<std::vector<AttemptRow>> AttemptTable::latestOf(PersonId student, std::optional<PersonId> teacher, int limit)
{
    Where where;
    where.add(u"a.student_id = ?"_s, {student});
    where.addIfSet(u"c.teacher_id = ?"_s, teacher);
    return readRows<AttemptRow>(
        m_database,
        u"SELECT a.id, a.session_id, a.student_id, a.success, a.reason, a.latitude, a.longitude, a.face_distance,"
        " a.device_hash, a.ip_address, a.user_agent, a.method, a.liveness, a.created_at,"
        " coalesce(s.course_code, ''), coalesce(s.title, '') FROM attendance_attempts a"
        " LEFT JOIN class_sessions s ON s.id = a.session_id LEFT JOIN courses c ON c.id = s.course_id"_s %
            where.sql() % u" ORDER BY a.created_at DESC, a.id DESC" % kLimit,
        where.valuesAnd({.limit = limit, .offset = 0}), [](Row& row) {
            return AttemptRow{.attempt = readAttempt(row), .courseCode = row.text(), .sessionTitle = row.text()};
        });
}

Result<std::vector<Attempt>> AttemptTable::inTime(const AttemptPlace& after, int limit)
{
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns %
                        u" FROM attendance_attempts WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?",
                    {after.at, after.id, limit}, &readAttempt);
}

Result<qint64> AttemptTable::countSince(base::UtcTime from)
{
    return readCount(m_database, u"SELECT count(*) FROM attendance_attempts WHERE created_at >= ?"_s, {from});
}

} // namespace rollcall::storage
