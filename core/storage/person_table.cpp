#include "core/storage/person_table.h"

#include "core/storage/detail/person_row.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::PersonId;
using base::propagate;
using base::Result;
using domain::Person;

QString named(PersonId id)
{
    return u"user "_s % QString::number(id.value);
}

Where whereOf(const PersonFilter& filter)
{
    Where where;
    if (filter.role)
        where.add(u"u.role = ?"_s, {toText(*filter.role)});
    if (!filter.text.isEmpty()) {
        const QString pattern = containing(filter.text);
        where.add(u"(u.name LIKE ? ESCAPE '\\' OR u.email LIKE ? ESCAPE '\\')"_s, {pattern, pattern});
    }
    if (filter.notIn)
        where.add(u"NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.course_id = ? AND e.student_id = u.id)"
                  " AND NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.person_id = u.id)"_s,
                  {*filter.notIn});
    return where;
}

QString orderBy(PersonOrder order, Qt::SortOrder direction)
{
    const QString way = direction == Qt::DescendingOrder ? u" DESC"_s : QString();
    const QString byName = u"u.name COLLATE NOCASE"_s;
    switch (order) {
    case PersonOrder::Name:
        return u" ORDER BY "_s % byName % way % u", u.id";
    case PersonOrder::Email:
        return u" ORDER BY u.email"_s % way;
    case PersonOrder::Department:
        return u" ORDER BY u.department COLLATE NOCASE"_s % way % u", " % byName % u", u.id";
    case PersonOrder::Role:
        return u" ORDER BY u.role"_s % way % u", " % byName % u", u.id";
    case PersonOrder::RegisteredAt:
        return u" ORDER BY u.registered_at"_s % way % u", " % byName % u", u.id";
    }
    Q_UNREACHABLE();
}

SealedFace readSealedFace(Row& row)
{
    return {.personId = row.id<PersonId>(), .sealed = row.bytes(), .wrappedKey = row.bytes()};
}

} // namespace

Result<PersonId> PersonTable::insert(const Person& person, const QString& passwordHash)
{
    const auto id = insertRow(
        m_database,
        u"INSERT INTO users (name, email, department, password_hash, role, registered_at)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {person.name, person.email, person.department, passwordHash, toText(person.role), person.registeredAt});
    if (!id)
        return propagate(id);
    return PersonId{*id};
}

Result<std::optional<Person>> PersonTable::find(PersonId id)
{
    return readRow(m_database, u"SELECT "_s % kPersonColumns % u" FROM users u WHERE u.id = ?", {id}, &readPerson);
}

Result<std::optional<Person>> PersonTable::findByEmail(const QString& email)
{
    return readRow(m_database, u"SELECT "_s % kPersonColumns % u" FROM users u WHERE u.email = ?", {email},
                   &readPerson);
}

Result<std::vector<Person>> PersonTable::list(const PersonFilter& filter, Page page, PersonOrder order,
                                              Qt::SortOrder direction)
{
    const Where where = whereOf(filter);
    return readRows(m_database,
                    u"SELECT "_s % kPersonColumns % u" FROM users u" % where.sql() % orderBy(order, direction) % kLimit,
                    where.valuesAnd(page), &readPerson);
}

Result<qint64> PersonTable::count(const PersonFilter& filter)
{
    const Where where = whereOf(filter);
    return readCount(m_database, u"SELECT count(*) FROM users u"_s % where.sql(), where.values());
}

Result<std::vector<QString>> PersonTable::emails()
{
    return readRows<QString>(m_database, u"SELECT email FROM users"_s, {}, [](Row& row) { return row.text(); });
}

Result<std::vector<std::pair<PersonId, QString>>> PersonTable::names(std::span<const PersonId> ids)
{
    // A list of question marks has an end in SQLite.
    QStringList numbers;
    for (const auto id : ids)
        numbers += QString::number(id.value);
    return readRows<std::pair<PersonId, QString>>(
        m_database, u"SELECT id, name FROM users WHERE id IN (SELECT value FROM json_each(?))"_s,
        {QString(u'[' % numbers.join(u',') % u']')}, [](Row& row) {
            const auto id = row.id<PersonId>();
            return std::pair(id, row.text());
        });
}

Result<void> PersonTable::update(const Person& person)
{
    return changeRow(m_database, u"UPDATE users SET name = ?, email = ?, department = ?, role = ? WHERE id = ?"_s,
                     {person.name, person.email, person.department, toText(person.role), person.id}, named(person.id));
}

Result<void> PersonTable::remove(PersonId id)
{
    return changeRow(m_database, u"DELETE FROM users WHERE id = ?"_s, {id}, named(id));
}

Result<void> PersonTable::rename(PersonId id, const QString& name, const QString& email)
{
    return changeRow(m_database,
                     u"UPDATE users SET name = ?, email = ?, department = '', password_hash = '',"
                     " must_change_password = 0 WHERE id = ?"_s,
                     {name, email, id}, named(id));
}

Result<PersonId> PersonTable::lastId()
{
    const auto id =
        readCount(m_database, u"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'users'"_s, {});
    if (!id)
        return propagate(id);
    return PersonId{*id};
}

// https://www.sqlite.org/autoinc.html: sqlite_sequence is an ordinary table, written to with ordinary statements.
Result<void> PersonTable::skipIdsTo(PersonId id)
{
    const auto last = lastId();
    if (!last || *last >= id)
        return last ? Result<void>() : propagate(last);
    const auto changed = changeRows(m_database, u"UPDATE sqlite_sequence SET seq = ? WHERE name = 'users'"_s, {id});
    if (!changed)
        return propagate(changed);
    if (*changed > 0)
        return {};
    const auto added = insertRow(m_database, u"INSERT INTO sqlite_sequence (name, seq) VALUES ('users', ?)"_s, {id});
    return added ? Result<void>() : propagate(added);
}

Result<QString> PersonTable::passwordHash(PersonId id)
{
    const auto hash = readRow<QString>(m_database, u"SELECT password_hash FROM users WHERE id = ?"_s, {id},
                                       [](Row& row) { return row.text(); });
    if (!hash)
        return propagate(hash);
    if (!*hash)
        return fail(ErrorCode::NotFound, named(id));
    return **hash;
}

Result<void> PersonTable::setPasswordHash(PersonId id, const QString& hash)
{
    return changeRow(m_database, u"UPDATE users SET password_hash = ? WHERE id = ?"_s, {hash, id}, named(id));
}

Result<bool> PersonTable::mustChangePassword(PersonId id)
{
    const auto flag = readRow<qint64>(m_database, u"SELECT must_change_password FROM users WHERE id = ?"_s, {id},
                                      [](Row& row) { return row.integer(); });
    if (!flag)
        return propagate(flag);
    if (!*flag)
        return fail(ErrorCode::NotFound, named(id));
    return **flag != 0;
}

Result<void> PersonTable::setMustChangePassword(PersonId id, bool mustChange)
{
    return changeRow(m_database, u"UPDATE users SET must_change_password = ? WHERE id = ?"_s, {mustChange, id},
                     named(id));
}

Result<void> PersonTable::setFace(PersonId id, const QByteArray& sealedMean)
{
    if (sealedMean.isEmpty())
        return fail(ErrorCode::InvalidArgument, named(id));
    return changeRow(m_database, u"UPDATE users SET face_encoding = ?, face_registered = 1 WHERE id = ?"_s,
                     {sealedMean, id}, named(id));
}

Result<void> PersonTable::clearFace(PersonId id)
{
    return changeRow(m_database, u"UPDATE users SET face_encoding = NULL, face_registered = 0 WHERE id = ?"_s, {id},
                     named(id));
}

Result<std::optional<QByteArray>> PersonTable::sealedFace(PersonId id)
{
    const auto face = readRow<std::optional<QByteArray>>(m_database, u"SELECT face_encoding FROM users WHERE id = ?"_s,
                                                         {id}, [](Row& row) { return row.optionalBytes(); });
    if (!face)
        return propagate(face);
    if (!*face)
        return fail(ErrorCode::NotFound, named(id));
    return **face;
}

Result<std::vector<SealedFace>> PersonTable::sealedFaces(std::optional<base::CourseId> enrolledIn)
{
    Where where;
    where.add(u"u.face_encoding IS NOT NULL"_s);
    where.addIfSet(u"u.id IN (SELECT student_id FROM enrollments WHERE course_id = ?)"_s, enrolledIn);
    return readRows(m_database,
                    u"SELECT u.id, u.face_encoding, k.wrapped_key"
                    " FROM users u JOIN person_keys k ON k.person_id = u.id"_s %
                        where.sql() % u" ORDER BY u.id",
                    where.values(), &readSealedFace);
}

} // namespace rollcall::storage
