#include "core/storage/detail/migrations.h"

#include "core/storage/database.h"
#include "core/storage/detail/audit_chain.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/page_copy.h"
#include "core/storage/detail/sqlite_error.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QStringBuilder>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>

// A static library's resources are linked in only when something names them.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;

constexpr std::size_t kAuditChainSchema = 4;
constexpr auto kSchema = "PRAGMA user_version";

Result<void> apply(Database& database, const Migration& migration)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return propagate(transaction);
    Connection& connection = database.connection();
    const auto schema = connection.number(kSchema);
    if (!schema)
        return propagate(schema);
    if (*schema >= migration.schema)
        return {};
    if (auto changed = connection.run(migration.script); !changed)
        return changed;
    if (migration.afterwards) {
        if (auto done = migration.afterwards(database); !done)
            return done;
    }
    if (auto numbered = connection.run("PRAGMA user_version = " + QByteArray::number(migration.schema)); !numbered)
        return numbered;
    return transaction->commit();
}

/// Returns the schema of the copy, which another program may have raised meanwhile.
Result<int> copyTo(const QString& path, const Connection& source)
{
    const auto copy = RawSqlite::open(path, u"mode=rw"_s);
    if (!copy)
        return propagate(copy);
    if (const auto copied = copyPages(source, *copy); !copied)
        return propagate(copied);
    return copy->number(kSchema);
}

} // namespace

std::vector<Migration> allMigrations()
{
    initMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/rollcall/storage/migrations"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        Q_ASSERT(name.first(4).toInt() == static_cast<int>(migrations.size()) + 1);
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back({name.first(4).toInt(), file.readAll()});
    }
    migrations.at(kAuditChainSchema - 1).afterwards = &chainOldRows;
    return migrations;
}

Result<RawSqlite> freshSchema(const std::vector<Migration>& migrations, int schema)
{
    auto fresh = RawSqlite::open(u"schema"_s, u"mode=memory"_s);
    for (const Migration& migration : migrations) {
        if (!fresh || migration.schema > schema)
            break;
        if (const auto run = fresh->run(migration.script.constData()); !run)
            return propagate(run);
    }
    return fresh;
}

Result<void> migrate(Database& database, const std::vector<Migration>& migrations)
{
    for (const Migration& migration : migrations) {
        if (auto applied = apply(database, migration); !applied)
            return applied;
    }
    return {};
}

Result<void> backUpBefore(Database& database, int newest)
{
    const QString path = database.path();
    QTemporaryFile copy(path % u".backup.XXXXXX"_s); // mode 0600, beside the file, removed unless renamed
    if (!copy.open())
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DatabaseReadOnly, copy.fileTemplate());
    const auto schema = copyTo(copy.fileName(), database.connection());
    if (!schema)
        return propagate(schema);
    if (*schema >= newest)
        return {};
    const QString target = path % u".v"_s % QString::number(*schema) % u".backup"_s;
    if (std::rename(QFile::encodeName(copy.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(ErrorCode::FileNotWritable, target);
    return {};
}

} // namespace rollcall::storage
