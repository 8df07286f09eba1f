#include "core/storage/pin_table.h"

#include "core/storage/detail/person_row.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::CourseId;
using base::PersonId;
using base::Result;

PinRow readPinRow(Row& row)
{
    return {.person = readPerson(row), .setAt = row.optionalTime()};
}

} // namespace

Result<void> PinTable::set(PersonId person, const QString& hash, base::UtcTime at)
{
    const auto id = insertRow(m_database,
                              u"INSERT INTO pins (person_id, pin_hash, set_at) VALUES (?, ?, ?)"
                              " ON CONFLICT (person_id) DO UPDATE SET pin_hash = excluded.pin_hash,"
                              " set_at = excluded.set_at"_s,
                              {person, hash, at});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::optional<QString>> PinTable::hash(PersonId person)
{
    return readRow<QString>(m_database, u"SELECT pin_hash FROM pins WHERE person_id = ?"_s, {person},
                            [](Row& row) { return row.text(); });
}

Result<std::optional<base::UtcTime>> PinTable::setAt(PersonId person)
{
    return readRow<base::UtcTime>(m_database, u"SELECT set_at FROM pins WHERE person_id = ?"_s, {person},
                                  [](Row& row) { return row.time(); });
}

Result<std::vector<PinRow>> PinTable::ofCourse(CourseId course)
{
    return readRows(m_database,
                    u"SELECT "_s % kPersonColumns %
                        u", p.set_at FROM enrollments e JOIN users u ON u.id = e.student_id"
                        " LEFT JOIN pins p ON p.person_id = u.id WHERE e.course_id = ?" %
                        kOrderByName,
                    {course}, &readPinRow);
}

Result<void> PinTable::remove(PersonId person)
{
    return changeRow(m_database, u"DELETE FROM pins WHERE person_id = ?"_s, {person},
                     u"PIN of user "_s % QString::number(person.value));
}

} // namespace rollcall::storage
