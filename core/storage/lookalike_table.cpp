#include "core/storage/lookalike_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

#include <algorithm>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;

constexpr QStringView kIsPair = u" WHERE first_id = ? AND second_id = ?";
constexpr QStringView kIsOf = u" WHERE first_id = ? OR second_id = ?";

LookalikePair readPair(Row& row)
{
    return {.a = row.id<PersonId>(), .b = row.id<PersonId>()};
}

PersonId firstOf(const LookalikePair& pair)
{
    return std::min(pair.a, pair.b);
}

PersonId secondOf(const LookalikePair& pair)
{
    return std::max(pair.a, pair.b);
}

} // namespace

Result<bool> LookalikeTable::insertUnlessThere(const LookalikePair& pair, base::UtcTime at)
{
    const auto there =
        readCount(m_database, u"SELECT count(*) FROM lookalike_pairs"_s % kIsPair, {firstOf(pair), secondOf(pair)});
    if (!there)
        return base::propagate(there);
    if (*there != 0)
        return false;
    const auto id =
        insertRow(m_database, u"INSERT INTO lookalike_pairs (first_id, second_id, created_at) VALUES (?, ?, ?)"_s,
                  {firstOf(pair), secondOf(pair), at});
    if (!id)
        return base::propagate(id);
    return true;
}

Result<std::vector<LookalikePair>> LookalikeTable::list()
{
    return readRows(m_database, u"SELECT first_id, second_id FROM lookalike_pairs ORDER BY id"_s, {}, &readPair);
}

Result<std::vector<LookalikePair>> LookalikeTable::ofPerson(PersonId person)
{
    return readRows(m_database, u"SELECT first_id, second_id FROM lookalike_pairs"_s % kIsOf % u" ORDER BY id",
                    {person, person}, &readPair);
}

Result<qint64> LookalikeTable::remove(const LookalikePair& pair)
{
    return changeRows(m_database, u"DELETE FROM lookalike_pairs"_s % kIsPair, {firstOf(pair), secondOf(pair)});
}

Result<qint64> LookalikeTable::removeOfPerson(PersonId person)
{
    return changeRows(m_database, u"DELETE FROM lookalike_pairs"_s % kIsOf, {person, person});
}

} // namespace rollcall::storage
