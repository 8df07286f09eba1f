#pragma once

#include "core/base/result.h"

#include <memory>
#include <vector>

namespace rollcall::storage {

class Connection;
struct Migration;

/// What a connection knows of the file's contents. Two of one connection differ when something was written in between.
struct DataVersion
{
    int byOthers = 0; ///< changes with every commit by another connection, of this program or another
    int byItself = 0; ///< rows this connection has changed so far

    bool operator==(const DataVersion&) const = default;
};

/// One connection to one database file: SQLite in WAL mode, foreign keys on, synchronous FULL, waiting up to 5 s for
/// another writer. Several connections, also of several programs, may be open on one file; each is used only by the
/// thread that opened it. Table objects and transactions refer to the Database: it must outlive them and must not be
/// moved while they exist. Needs a QCoreApplication (Qt loads the SQL driver as a plugin).
class Database final
{
public:
    /// Makes a new file, mode 0600, with the newest schema. Fails with AlreadyExists, FileIsFolder, FileNotFound (no
    /// such folder), DatabaseReadOnly (folder) or DiskFull, and then leaves no file behind.
    [[nodiscard]] static base::Result<Database> create(const QString& path);

    /// Opens an existing file. A file of an older schema is first copied beside itself, mode 0600, as
    /// "<file>.v<schema>.backup" (an earlier copy of that name is replaced) and then brought up to date; when that
    /// fails, the file keeps its old contents. Fails with
    ///   DatabaseMissing   no such file
    ///   FileIsFolder, FileUnreadable
    ///   DatabaseForeign   not SQLite, or the file of another program
    ///   DatabaseNewer     written by a newer Rollcall; the file is not touched
    ///   DatabaseReadOnly  the file or its folder cannot be written
    ///   DatabaseDamaged   also where it holds a trigger or view that is not Rollcall's
    ///   DatabaseBusy, DiskFull, DatabaseFailed
    [[nodiscard]] static base::Result<Database> open(const QString& path);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    [[nodiscard]] QString path() const;

    /// Moves what the WAL holds into the file and empties the WAL, so that bytes that were overwritten or deleted are
    /// gone from both (`PRAGMA secure_delete` is on). Not inside a transaction. Fails with DatabaseBusy when another
    /// connection reads or writes for longer than 5 s.
    [[nodiscard]] base::Result<void> emptyWal();

    /// Reads no table, and so may be asked for every second. Not comparable with that of another connection. Fails with
    /// the Database... codes.
    [[nodiscard]] base::Result<DataVersion> dataVersion();

    /// For the sources of core/storage alone.
    [[nodiscard]] Connection& connection() { return *m_connection; }

private:
    using Prepare = base::Result<void> (*)(Database&, const std::vector<Migration>&);

    explicit Database(std::unique_ptr<Connection> connection);
    static base::Result<Database> connect(const QString& path, Prepare prepare,
                                          const std::vector<Migration>& migrations);

    std::unique_ptr<Connection> m_connection;
};

} // namespace rollcall::storage
