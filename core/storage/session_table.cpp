#include "core/storage/session_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

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

QString named(SessionId id)
{
    return u"session "_s % QString::number(id.value);
}

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

Result<void> SessionTable::setActive(SessionId id, bool isActive)
{
    return changeRow(m_database, u"UPDATE class_sessions SET is_active = ? WHERE id = ?"_s, {isActive, id}, named(id));
}

Result<void> SessionTable::setEnd(SessionId id, base::UtcTime endsAt)
{
    return changeRow(m_database, u"UPDATE class_sessions SET ends_at = ? WHERE id = ?"_s, {endsAt, id}, named(id));
}

Result<void> SessionTable::remove(SessionId id)
{
    return changeRow(m_database, u"DELETE FROM class_sessions WHERE id = ?"_s, {id}, named(id));
}

} // namespace rollcall::storage
