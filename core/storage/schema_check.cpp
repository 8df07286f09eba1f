#include "core/storage/schema_check.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/detail/raw_sqlite.h"
#include "core/storage/detail/statement.h"

#include <QMap>
#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

/// What SQLite makes by itself has no text of its own.
constexpr auto kObjects = "SELECT type || ' ' || name || char(10) || sql FROM sqlite_schema WHERE sql IS NOT NULL"
                          " AND name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY 1";

/// The statement that made each object, by its kind and name.
using Objects = QMap<QString, QString>;

Objects objectsOf(const QStringList& rows)
{
    Objects objects;
    for (const QString& row : rows)
        objects.insert(row.section(u'\n', 0, 0), row.section(u'\n', 1));
    return objects;
}

Result<Objects> objectsDue(const std::vector<Migration>& migrations)
{
    const auto fresh = freshSchema(migrations, static_cast<int>(migrations.size()));
    if (!fresh)
        return propagate(fresh);
    const auto rows = fresh->texts(kObjects);
    if (!rows)
        return propagate(rows);
    return objectsOf(*rows);
}

Result<Objects> objectsThere(Database& database)
{
    const auto rows =
        readRows<QString>(database, QString::fromLatin1(kObjects), {}, [](Row& row) { return row.text(); });
    if (!rows)
        return propagate(rows);
    return objectsOf(QStringList(rows->begin(), rows->end()));
}

} // namespace

Result<QStringList> schemaDifferences(Database& database)
{
    const auto migrations = allMigrations();
    const auto due = objectsDue(migrations);
    if (!due)
        return propagate(due);
    const auto there = objectsThere(database);
    if (!there)
        return propagate(there);
    const auto schema = database.connection().number("PRAGMA user_version");
    if (!schema)
        return propagate(schema);
    QStringList differences;
    for (auto it = due->begin(); it != due->end(); ++it) {
        if (!there->contains(it.key()))
            differences += QString(it.key() % u": missing");
        else if (there->value(it.key()) != it.value())
            differences += QString(it.key() % u": changed");
    }
    for (auto it = there->begin(); it != there->end(); ++it)
        if (!due->contains(it.key()))
            differences += QString(it.key() % u": added");
    if (*schema != static_cast<int>(migrations.size()))
        differences += QString(u"user_version: "_s % QString::number(*schema));
    return differences;
}

} // namespace rollcall::storage
