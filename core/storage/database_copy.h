#pragma once

#include "core/base/result.h"

#include <QString>

namespace rollcall::storage {

class Database;

/// What a database file holds, counted without opening it for writing.
struct DatabaseSummary
{
    int schema = 0;
    QString schoolName; ///< empty where none is set
    QString installId;  ///< which school it is, whatever its name; empty in a file of schema 1
    qint64 people = 0;
    qint64 courses = 0;
    qint64 sessions = 0;
    qint64 marks = 0;
    qint64 attempts = 0;

    bool operator==(const DatabaseSummary&) const = default;
};

/// Writes the database as it is at one moment to a new file of mode 0600, while other programs go on reading and
/// writing (https://www.sqlite.org/backup.html). Fails with AlreadyExists, FileNotWritable, DiskFull or the database
/// codes, leaving no file.
[[nodiscard]] base::Result<void> copyDatabase(Database& database, const QString& path);

/// Checks the whole file (`PRAGMA integrity_check`, foreign keys) and counts. Nothing is written, and what a WAL beside
/// it holds is not seen. Fails with DatabaseForeign, DatabaseNewer (of a schema that is not known here),
/// DatabaseDamaged or the database codes.
[[nodiscard]] base::Result<DatabaseSummary> examineDatabase(const QString& path);

/// Gives a file that is whole another name on its file system; when this returns both are on the disk. Fails with
/// AlreadyExists or FileNotWritable.
[[nodiscard]] base::Result<void> nameDurably(const QString& from, const QString& to);

/// Whether the database that is to be replaced can be opened. A damaged one cannot be locked: whoever replaces it sees
/// to it that no program has it open.
enum class Replaced { Sound, Damaged };

/// Puts the file `newPath` in the place of the database `path`, which is kept as `keptPath`; both must be on its file
/// system, and `newPath` closed. At no moment is there no database at `path`. Where there was none, nothing is kept.
/// Fails with DatabaseBusy while any connection has the database open, AlreadyExists (keptPath), FileNotWritable or the
/// database codes; the database is then as it was.
[[nodiscard]] base::Result<void> replaceDatabase(const QString& path, const QString& newPath, const QString& keptPath,
                                                 Replaced replaced = Replaced::Sound);

} // namespace rollcall::storage
