#include "core/storage/detail/sqlite_error.h"

#include <QMetaEnum>
#include <QStringBuilder>

#include <sqlite3.h>

#include <cerrno>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

ErrorCode ofForeignKey(ForeignKey foreignKey)
{
    return foreignKey == ForeignKey::ParentMissing ? ErrorCode::NotFound : ErrorCode::StillInUse;
}

// Triggers of the migrations write the name of the ErrorCode before a colon.
ErrorCode ofTrigger(const QString& message, ForeignKey foreignKey)
{
    // RESTRICT is a trigger inside SQLite.
    if (message.startsWith("FOREIGN KEY"_L1))
        return ofForeignKey(foreignKey);
    bool known = false;
    const QByteArray name = message.section(u':', 0, 0).toLatin1();
    const int value = QMetaEnum::fromType<ErrorCode>().keyToValue(name.constData(), &known);
    return known ? static_cast<ErrorCode>(value) : ErrorCode::DatabaseFailed;
}

ErrorCode ofConstraint(const SqliteFailure& failure, ForeignKey foreignKey)
{
    switch (failure.code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorCode::AlreadyExists;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return ofForeignKey(foreignKey);
    case SQLITE_CONSTRAINT_TRIGGER:
        return ofTrigger(failure.message, foreignKey);
    case SQLITE_CONSTRAINT_CHECK:
        return failure.message.endsWith("consent_is_given"_L1) ? ErrorCode::ConsentMissing : ErrorCode::InvalidArgument;
    default:
        return ErrorCode::InvalidArgument; // NOT NULL, or a value of another type than the column's
    }
}

// SQLite reports only ENOSPC as a full disk; a quota and a file size limit are the same to a person.
ErrorCode ofInputOutput(const SqliteFailure& failure)
{
    const bool full = failure.systemError == ENOSPC || failure.systemError == EDQUOT || failure.systemError == EFBIG;
    return full ? ErrorCode::DiskFull : ErrorCode::DatabaseFailed;
}

} // namespace

base::ErrorCode errorCodeOf(const SqliteFailure& failure, ForeignKey foreignKey)
{
    switch (failure.code & 0xff) {
    case SQLITE_CONSTRAINT:
        return ofConstraint(failure, foreignKey);
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ErrorCode::InvalidArgument;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::DatabaseBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::DatabaseReadOnly;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
        return ErrorCode::DatabaseDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::DatabaseForeign;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ofInputOutput(failure);
    default:
        return ErrorCode::DatabaseFailed;
    }
}

base::Error errorOf(const SqliteFailure& failure, ForeignKey foreignKey, const QString& path)
{
    return {errorCodeOf(failure, foreignKey), path % ": "_L1 % failure.message};
}

int lastSystemError(sqlite3* handle)
{
    // A rollback inside the failing call clears SQLite's copy; errno itself is still that of the write.
    const int error = errno;
    const int kept = sqlite3_system_errno(handle);
    return kept != 0 ? kept : error;
}

base::Error sqliteError(sqlite3* handle, const QString& path, ForeignKey foreignKey)
{
    const int systemError = lastSystemError(handle);
    return errorOf({sqlite3_extended_errcode(handle), systemError, QString::fromUtf8(sqlite3_errmsg(handle))},
                   foreignKey, path);
}

} // namespace rollcall::storage
