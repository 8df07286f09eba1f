#include "core/storage/database_copy.h"

#include "core/storage/database.h"
#include "core/storage/detail/connection.h"
#include "core/storage/detail/file_header.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/detail/page_copy.h"
#include "core/storage/detail/raw_sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStringBuilder>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::propagate;
using base::Result;

Result<void> makeFile(const QString& path)
{
    QFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileNotWritable, path);
}

Result<void> fill(const QString& path, const Connection& source)
{
    const auto copy = RawSqlite::open(path, u"mode=rw"_s);
    if (!copy)
        return propagate(copy);
    return copyPages(source, *copy);
}

bool syncPath(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    return ::fsync(descriptor) == 0;
}

Result<void> checkOwner(const RawSqlite& file, const QString& path, int& schema)
{
    const auto applicationId = file.number("PRAGMA application_id");
    if (!applicationId)
        return propagate(applicationId);
    if (*applicationId != kApplicationId)
        return fail(ErrorCode::DatabaseForeign, path);
    const auto found = file.number("PRAGMA user_version");
    if (!found)
        return propagate(found);
    schema = *found;
    if (schema > static_cast<int>(allMigrations().size()))
        return fail(ErrorCode::DatabaseNewer, path % ": schema "_L1 % QString::number(schema));
    return {};
}

Result<void> checkPages(const RawSqlite& file, const QString& path)
{
    const auto faults = file.texts("PRAGMA integrity_check(1)");
    if (!faults)
        return propagate(faults);
    if (*faults != QStringList{u"ok"_s})
        return fail(ErrorCode::DatabaseDamaged, path % ": "_L1 % faults->join(u' '));
    const auto orphans = file.texts("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (!orphans)
        return propagate(orphans);
    if (!orphans->isEmpty())
        return fail(ErrorCode::DatabaseDamaged, path % ": "_L1 % orphans->front());
    return {};
}

Result<void> count(const RawSqlite& file, DatabaseSummary& summary)
{
    for (const auto& [statement, number] : {std::pair{"SELECT count(*) FROM users", &summary.people},
                                            {"SELECT count(*) FROM courses", &summary.courses},
                                            {"SELECT count(*) FROM class_sessions", &summary.sessions},
                                            {"SELECT count(*) FROM session_attendance", &summary.marks},
                                            {"SELECT count(*) FROM attendance_attempts", &summary.attempts}}) {
        const auto counted = file.number(statement);
        if (!counted)
            return propagate(counted);
        *number = *counted;
    }
    // Schema 1 has no settings.
    for (const auto& [statement, text] :
         {std::pair{"SELECT value FROM settings WHERE name = 'school.name'", &summary.schoolName},
          {"SELECT value FROM settings WHERE name = 'install.id'", &summary.installId}}) {
        const auto found = summary.schema < 2 ? Result<QStringList>() : file.texts(statement);
        if (!found)
            return propagate(found);
        *text = found->value(0);
    }
    return {};
}

/// Leaves WAL mode, which SQLite allows to the only connection alone, and keeps every other out until it is closed.
Result<RawSqlite> seizeDatabase(const QString& path)
{
    auto file = RawSqlite::open(path, u"mode=rw"_s);
    if (!file)
        return file;
    if (const auto locked = file->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
        !locked)
        return propagate(locked);
    const auto mode = file->texts("PRAGMA journal_mode");
    if (!mode)
        return propagate(mode);
    if (*mode != QStringList{u"delete"_s})
        return fail(ErrorCode::DatabaseBusy, path);
    return file;
}

Result<void> rename(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorCode::FileNotWritable, to);
    static_cast<void>(syncPath(QFileInfo(to).absolutePath()));
    return {};
}

/// A second name for the file, so that the first can be given away in one step.
Result<void> link(const QString& path, const QString& keptPath)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(keptPath).constData()) == 0)
        return {};
    return fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileNotWritable, keptPath);
}

// SQLite would read a WAL that is left into the new file. A sound database has none by now.
void setWalAside(const QString& path, const QString& keptPath)
{
    QFile::rename(path % "-wal"_L1, keptPath % "-wal"_L1);
    QFile::remove(path % "-shm"_L1);
}

} // namespace

Result<void> copyDatabase(Database& database, const QString& path)
{
    if (auto made = makeFile(path); !made)
        return made;
    auto filled = fill(path, database.connection());
    if (!filled)
        QFile::remove(path);
    return filled;
}

Result<DatabaseSummary> examineDatabase(const QString& path)
{
    const auto file = RawSqlite::open(path, u"mode=ro&immutable=1"_s);
    if (!file)
        return propagate(file);
    DatabaseSummary summary;
    if (const auto ours = checkOwner(*file, path, summary.schema); !ours)
        return propagate(ours);
    if (const auto whole = checkPages(*file, path); !whole)
        return propagate(whole);
    if (const auto counted = count(*file, summary); !counted)
        return propagate(counted);
    return summary;
}

Result<void> nameDurably(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to))
        return fail(ErrorCode::AlreadyExists, to);
    return syncPath(from) ? rename(from, to) : fail(ErrorCode::FileNotWritable, from);
}

Result<void> replaceDatabase(const QString& path, const QString& newPath, const QString& keptPath, Replaced replaced)
{
    if (!syncPath(newPath))
        return fail(ErrorCode::FileNotWritable, newPath);
    std::optional<RawSqlite> seized;
    if (QFileInfo::exists(path)) {
        if (replaced == Replaced::Sound) {
            auto file = seizeDatabase(path);
            if (!file)
                return propagate(file);
            seized = std::move(*file);
        }
        if (auto kept = link(path, keptPath); !kept)
            return kept;
    }
    setWalAside(path, keptPath);
    auto placed = rename(newPath, path);
    if (!placed)
        QFile::remove(keptPath);
    return placed;
}

} // namespace rollcall::storage
