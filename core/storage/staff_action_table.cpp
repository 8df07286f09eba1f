#include "core/storage/staff_action_table.h"

#include "core/storage/detail/audit_chain.h"
#include "core/storage/detail/statement.h"
#include "core/storage/detail/values.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::StaffAction;

constexpr QStringView kColumns = u"actor_id, actor_name, action, subject, detail, created_at";

StaffAction readAction(Row& row)
{
    return {.actor = row.optionalId<base::PersonId>(),
            .actorName = row.text(),
            .action = row.text(),
            .subject = row.text(),
            .detail = row.text(),
            .createdAt = row.time()};
}

StaffActionRow readNumbered(Row& row)
{
    return {.id = row.integer(), .action = readAction(row)};
}

QString subjectOf(base::PersonId person)
{
    return u"user "_s % QString::number(person.value);
}

} // namespace

Result<void> StaffActionTable::insert(const StaffAction& action)
{
    const auto id =
        insertChained(m_database, AuditTable::StaffActions,
                      u"INSERT INTO staff_actions ("_s % kColumns % u") VALUES (?, ?, ?, ?, ?, ?)",
                      {action.actor, action.actorName, action.action, action.subject, action.detail, action.createdAt});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<qint64> StaffActionTable::lastNumber()
{
    return readCount(m_database, u"SELECT coalesce(max(id), 0) FROM staff_actions"_s, {});
}

Result<qint64> StaffActionTable::firstNumber()
{
    return readCount(m_database, u"SELECT coalesce(min(id), 0) FROM staff_actions"_s, {});
}

Result<std::vector<StaffAction>> StaffActionTable::list(Page page)
{
    return readRows(m_database, u"SELECT "_s % kColumns % u" FROM staff_actions ORDER BY id" % kLimit,
                    Where().valuesAnd(page), &readAction);
}

Result<std::vector<StaffActionRow>> StaffActionTable::holding(const QString& text, qint64 from, qint64 below, int limit)
{
    Where where;
    where.add(u"id >= ? AND id < ?"_s, {from, below});
    if (!text.isEmpty())
        // Joining the four before looking takes as long again as looking.
        where.add(u"(actor_name LIKE ? ESCAPE '\\' OR action LIKE ? ESCAPE '\\' OR subject LIKE ? ESCAPE '\\'"
                  " OR detail LIKE ? ESCAPE '\\')"_s,
                  Values(4, containing(text)));
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns % u" FROM staff_actions" % where.sql() % u" ORDER BY id DESC" % kLimit,
                    where.valuesAnd({.limit = limit, .offset = 0}), &readNumbered);
}

Result<std::vector<StaffAction>> StaffActionTable::about(base::PersonId person)
{
    return readRows(m_database,
                    u"SELECT "_s % kColumns %
                        u" FROM staff_actions WHERE actor_id = ? OR subject = ?"
                        " OR (detail = ? AND detail GLOB 'user *') ORDER BY id", // as its index says
                    {person, subjectOf(person), subjectOf(person)}, &readAction);
}

Result<std::optional<StaffAction>> StaffActionTable::latestTo(base::PersonId person, const QString& kind,
                                                              base::UtcTime since)
{
    return readRow(m_database,
                   u"SELECT "_s % kColumns %
                       u" FROM staff_actions WHERE created_at >= ? AND subject = ? AND action GLOB ?"
                       " ORDER BY created_at DESC, id DESC LIMIT 1",
                   {since, subjectOf(person), QString(kind % u".*")}, &readAction);
}

Result<std::vector<StaffActionRow>> StaffActionTable::named(const QStringList& names, base::UtcTime from)
{
    Values values{from};
    values.insert(values.end(), names.begin(), names.end());
    const QString marks = QStringList(names.size(), u"?"_s).join(u", "_s);
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns % u" FROM staff_actions WHERE created_at >= ? AND action IN (" % marks %
                        u") ORDER BY created_at, id",
                    values, &readNumbered);
}

} // namespace rollcall::storage
