#include "core/storage/database.h"

#include "core/storage/detail/connection.h"
#include "core/storage/detail/file_header.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/detail/planted_code.h"
#include "core/storage/detail/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;

ErrorCode ofCreationErrno(int error)
{
    switch (error) {
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::FileNotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::DatabaseReadOnly;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::FileNotWritable;
    }
}

Result<void> makeEmptyFile(const QString& path)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::FileIsFolder, path);
    const int file =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return fail(ofCreationErrno(errno), path);
    ::close(file);
    return {};
}

void removeFiles(const QString& path)
{
    for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path % suffix);
}

Result<void> checkHeader(const QString& path, int newest)
{
    const auto header = readFileHeader(path);
    // Other failures may be mended by the WAL, which only the real opening reads; it reports them otherwise.
    if (!header)
        return header.error().code == ErrorCode::DatabaseForeign ? propagate(header) : Result<void>();
    if (header->applicationId != kApplicationId)
        return fail(ErrorCode::DatabaseForeign, path);
    if (header->schema > newest)
        return fail(ErrorCode::DatabaseNewer, path % ": schema "_L1 % QString::number(header->schema));
    return {};
}

Result<void> checkFile(const QString& path, int newest)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::FileIsFolder, path);
    if (!info.exists())
        return fail(ErrorCode::DatabaseMissing, path);
    if (!info.isFile())
        return fail(ErrorCode::DatabaseForeign, path);
    if (!info.isReadable())
        return fail(ErrorCode::FileUnreadable, path);
    if (auto ours = checkHeader(path, newest); !ours)
        return ours;
    // SQLite itself would open such a file, for reading alone.
    if (!info.isWritable() || !QFileInfo(info.canonicalPath()).isWritable())
        return fail(ErrorCode::DatabaseReadOnly, path);
    return {};
}

Result<void> setUp(Database& database)
{
    if (auto set =
            database.connection().run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; "
                                      "PRAGMA cell_size_check = ON");
        !set)
        return set;
    const auto mode =
        readRow<QString>(database, u"PRAGMA journal_mode = WAL"_s, {}, [](Row& row) { return row.text(); });
    if (!mode)
        return propagate(mode);
    if (*mode != u"wal"_s)
        return fail(ErrorCode::DatabaseFailed, database.path() % ": no WAL on this file system"_L1);
    return {};
}

// Through the WAL: a newer program may have written the schema there and nowhere else yet.
Result<int> checkSchema(Connection& connection, int newest)
{
    auto schema = connection.number("PRAGMA user_version");
    if (!schema || *schema <= newest)
        return schema;
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return fail(ErrorCode::DatabaseNewer, connection.path() % ": schema "_L1 % QString::number(*schema));
}

Result<void> fill(Database& database, const std::vector<Migration>& migrations)
{
    if (auto marked = database.connection().run("PRAGMA application_id = " + QByteArray::number(kApplicationId));
        !marked)
        return marked;
    if (auto migrated = migrate(database, migrations); !migrated)
        return migrated;
    // Last, so that the file itself says whose it is and not only a WAL beside it.
    return setUp(database);
}

Result<void> bringUpToDate(Database& database, const std::vector<Migration>& migrations)
{
    const int newest = static_cast<int>(migrations.size());
    const auto schema = checkSchema(database.connection(), newest);
    if (!schema)
        return propagate(schema);
    if (auto ours = refusePlantedCode(database, migrations); !ours)
        return ours;
    auto ready = setUp(database);
    if (!ready || *schema == newest)
        return ready;
    if (auto saved = backUpBefore(database, newest); !saved)
        return saved;
    return migrate(database, migrations);
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

Database::Database(Database&& other) noexcept = default;
Database& Database::operator=(Database&& other) noexcept = default;
Database::~Database() = default;

QString Database::path() const
{
    return m_connection->path();
}

Result<DataVersion> Database::dataVersion()
{
    const auto byOthers = m_connection->number("PRAGMA data_version");
    if (!byOthers)
        return propagate(byOthers);
    return DataVersion{.byOthers = *byOthers, .byItself = sqlite3_total_changes(m_connection->handle())};
}

Result<void> Database::emptyWal()
{
    const auto busy = m_connection->number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return propagate(busy);
    if (*busy != 0)
        return fail(ErrorCode::DatabaseBusy, path());
    return {};
}

Result<Database> Database::connect(const QString& path, Prepare prepare, const std::vector<Migration>& migrations)
{
    auto connection = Connection::open(path);
    if (!connection)
        return propagate(connection);
    Database database(std::move(*connection));
    if (const auto ready = prepare(database, migrations); !ready)
        return propagate(ready);
    return database;
}

Result<Database> Database::create(const QString& path)
{
    if (const auto made = makeEmptyFile(path); !made)
        return propagate(made);
    auto database = connect(path, fill, allMigrations());
    if (!database)
        removeFiles(path);
    return database;
}

Result<Database> Database::open(const QString& path)
{
    const auto migrations = allMigrations();
    if (const auto usable = checkFile(path, static_cast<int>(migrations.size())); !usable)
        return propagate(usable);
    return connect(path, bringUpToDate, migrations);
}

} // namespace rollcall::storage
