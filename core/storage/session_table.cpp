#include "core/storage/session_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

#include <algorithm>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::CourseId;
using base::PersonId;
using base::Result;
using base::SessionId;
using domain::Session;

constexpr QStringView kColumns =
    u"title, course_code, room, course_id, teacher_id, starts_at, ends_at, is_active, created_at";

Session readSession(Row& row)
{
    return {.id = row.id<SessionId>(),
            .title = row.text(),
            .courseCode = row.text(),
            .room = row.text(),
            .courseId = row.id<CourseId>(),
            .teacherId = row.id<PersonId>(),
            .startsAt = row.time(),
            .endsAt = row.time(),
            .isActive = row.flag(),
            .createdAt = row.time()};
}

// The unary plus keeps SQLite from reading every session that ever started.
constexpr QStringView kDue = u"is_active = 0 AND ends_at > ? AND +starts_at <= ?";
constexpr QStringView kOverdue = u"is_active = 1 AND ends_at < ?";

constexpr QStringView kBoardSelect =
    u"SELECT s.id, s.title, s.course_code, s.room, s.course_id, s.teacher_id, s.starts_at, s.ends_at, s.is_active,"
    " s.created_at, c.section, t.name,"
    " (SELECT count(*) FROM enrollments e WHERE e.course_id = s.course_id),"
    " (SELECT count(*) FROM session_attendance m WHERE m.session_id = s.id AND m.status IN ('present', 'late'))"
    " FROM class_sessions s JOIN courses c ON c.id = s.course_id JOIN users t ON t.id = s.teacher_id";

SessionBoardRow readBoardRow(Row& row)
{
    return {.session = readSession(row),
            .section = row.text(),
            .teacherName = row.text(),
            .enrolled = static_cast<int>(row.integer()),
            .present = static_cast<int>(row.integer())};
}

void addRoom(Where& where, const QString& room)
{
    if (!room.isEmpty())
        where.add(u"s.room = ? COLLATE NOCASE"_s, {room});
}

Where startingIn(base::UtcTime from, base::UtcTime to, std::optional<PersonId> teacher)
{
    Where where;
    where.add(u"s.starts_at >= ? AND s.starts_at < ?"_s, {from, to});
    where.addIfSet(u"s.teacher_id = ?"_s, teacher);
    return where;
}

/// SQLite returns changed rows in the order in which it came upon them.
Result<std::vector<Session>> byId(Result<std::vector<Session>> sessions)
{
    if (sessions)
        std::ranges::sort(*sessions, {}, [](const Session& session) { return session.id.value; });
    return sessions;
}

QString named(SessionId id)
{
    return u"session "_s % QString::number(id.value);
}

constexpr Ageing kEnded{.table = u"class_sessions", .time = u"ends_at", .which = u"is_active = 0"};

} // namespace

Result<SessionId> SessionTable::insert(const Session& session)
{
    const auto id =
        insertRow(m_database, u"INSERT INTO class_sessions ("_s % kColumns % u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  {session.title, session.courseCode, session.room, session.courseId, session.teacherId,
                   session.startsAt, session.endsAt, session.isActive, session.createdAt});
    if (!id)
        return base::propagate(id);
    return SessionId{*id};
}

Result<std::optional<Session>> SessionTable::find(SessionId id)
{
    return readRow(m_database, u"SELECT id, "_s % kColumns % u" FROM class_sessions WHERE id = ?", {id}, &readSession);
}

Result<std::vector<Session>> SessionTable::list(const SessionFilter& filter, Page page)
{
    Where where;
    where.addIfSet(u"course_id = ?"_s, filter.course);
    where.addIfSet(u"teacher_id = ?"_s, filter.teacher);
    if (filter.activeOnly)
        where.add(u"is_active = 1"_s);
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns % u" FROM class_sessions" % where.sql() %
                        u" ORDER BY starts_at DESC, id DESC" % kLimit,
                    where.valuesAnd(page), &readSession);
}

Result<std::optional<SessionBoardRow>> SessionTable::board(SessionId id)
{
    return readRow(m_database, kBoardSelect % u" WHERE s.id = ?"_s, {id}, &readBoardRow);
}

Result<std::vector<SessionBoardRow>> SessionTable::running(base::UtcTime now, const QString& room)
{
    Where where;
    where.add(u"s.is_active = 1 AND s.starts_at <= ? AND s.ends_at >= ?"_s, {now, now});
    addRoom(where, room);
    return readRows(m_database, kBoardSelect % where.sql() % u" ORDER BY s.starts_at, s.id"_s, where.values(),
                    &readBoardRow);
}

Result<std::optional<SessionBoardRow>> SessionTable::next(base::UtcTime now, const QString& room)
{
    Where where;
    where.add(u"s.starts_at > ? AND s.ends_at > s.starts_at"_s, {now});
    addRoom(where, room);
    return readRow(m_database, kBoardSelect % where.sql() % u" ORDER BY s.starts_at, s.id LIMIT 1"_s, where.values(),
                   &readBoardRow);
}

Result<std::vector<Session>> SessionTable::startingBetween(base::UtcTime from, base::UtcTime to)
{
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns %
                        u" FROM class_sessions WHERE starts_at > ? AND starts_at < ? AND ends_at > starts_at"
                        " ORDER BY starts_at, id",
                    {from, to}, &readSession);
}

Result<std::vector<SessionBoardRow>> SessionTable::between(base::UtcTime from, base::UtcTime to,
                                                           std::optional<PersonId> teacher)
{
    const Where where = startingIn(from, to, teacher);
    return readRows(m_database, kBoardSelect % where.sql() % u" ORDER BY s.starts_at, s.id"_s, where.values(),
                    &readBoardRow);
}

Result<std::vector<SessionBoardRow>> SessionTable::latest(base::UtcTime from, base::UtcTime to,
                                                          std::optional<PersonId> teacher, int limit)
{
    const Where where = startingIn(from, to, teacher);
    return readRows(m_database, kBoardSelect % where.sql() % u" ORDER BY s.starts_at DESC, s.id DESC"_s % kLimit,
                    where.valuesAnd({.limit = limit, .offset = 0}), &readBoardRow);
}

Result<std::vector<StudentSession>> SessionTable::latestOf(PersonId student, base::UtcTime now, int limit)
{
    return readRows<StudentSession>(
        m_database,
        u"SELECT s.id, s.title, s.course_code, s.room, s.course_id, s.teacher_id, s.starts_at, s.ends_at, s.is_active,"
        " s.created_at, m.status FROM enrollments e CROSS JOIN class_sessions s ON s.course_id = e.course_id"
        " LEFT JOIN session_attendance m ON m.session_id = s.id AND m.student_id = e.student_id"
        " WHERE e.student_id = ? AND s.starts_at <= ? AND s.ends_at > s.starts_at AND e.enrolled_at <= s.ends_at"
        " AND (m.id IS NOT NULL OR e.enrolled_at <= s.starts_at) ORDER BY s.starts_at DESC, s.id DESC LIMIT ?"_s,
        {student, now, limit}, [](Row& row) {
            return StudentSession{.session = readSession(row), .status = row.optionalName(&domain::markStatusFromText)};
        });
}

Result<std::vector<Session>> SessionTable::activateDue(base::UtcTime now)
{
    return byId(readRows(m_database,
                         u"UPDATE class_sessions SET is_active = 1 WHERE "_s % kDue % u" RETURNING id, " % kColumns,
                         {now, now}, &readSession));
}

Result<std::vector<Session>> SessionTable::endOverdue(base::UtcTime now)
{
    return byId(readRows(m_database,
                         u"UPDATE class_sessions SET is_active = 0 WHERE "_s % kOverdue % u" RETURNING id, " % kColumns,
                         {now}, &readSession));
}

Result<bool> SessionTable::isAnyDue(base::UtcTime now)
{
    const auto due = readCount(m_database,
                               u"SELECT EXISTS (SELECT 1 FROM class_sessions WHERE "_s % kDue %
                                   u") OR EXISTS (SELECT 1 FROM class_sessions WHERE " % kOverdue % u")",
                               {now, now, now});
    if (!due)
        return base::propagate(due);
    return *due != 0;
}

Result<void> SessionTable::setActive(SessionId id, bool isActive)
{
    return changeRow(m_database, u"UPDATE class_sessions SET is_active = ? WHERE id = ?"_s, {isActive, id}, named(id));
}

Result<void> SessionTable::setEnd(SessionId id, base::UtcTime endsAt)
{
    return changeRow(m_database, u"UPDATE class_sessions SET ends_at = ? WHERE id = ?"_s, {endsAt, id}, named(id));
}

Result<qint64> SessionTable::countNotOver(CourseId course, base::UtcTime now)
{
    return readCount(m_database,
                     u"SELECT count(*) FROM class_sessions WHERE course_id = ?"
                     " AND (is_active = 1 OR (ends_at > ? AND ends_at > starts_at))"_s,
                     {course, now});
}

Result<void> SessionTable::followCourse(const domain::Course& course, const QString& oldTitle, base::UtcTime now)
{
    const auto changed = changeRows(m_database,
                                    u"UPDATE class_sessions SET course_code = ?, teacher_id = ?,"
                                    " title = CASE WHEN title = ? THEN ? ELSE title END"
                                    " WHERE course_id = ? AND starts_at > ?"_s,
                                    {course.code, course.teacherId, oldTitle, course.title, course.id, now});
    return changed ? Result<void>() : base::propagate(changed);
}

Result<void> SessionTable::removeAll(CourseId course)
{
    const auto removed = changeRows(m_database, u"DELETE FROM class_sessions WHERE course_id = ?"_s, {course});
    return removed ? Result<void>() : base::propagate(removed);
}

Result<void> SessionTable::remove(SessionId id)
{
    return changeRow(m_database, u"DELETE FROM class_sessions WHERE id = ?"_s, {id}, named(id));
}

Result<OldRows> SessionTable::older(base::UtcTime before)
{
    return findOlder(m_database, kEnded, before);
}

Result<qint64> SessionTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kEnded, before);
}

} // namespace rollcall::storage
