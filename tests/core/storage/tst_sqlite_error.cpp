#include "core/storage/detail/sqlite_error.h"

#include <QTest>

#include <sqlite3.h>

#include <cerrno>

namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::ErrorCode;

class SqliteErrorTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsMeaning_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("systemError");
        QTest::addColumn<QString>("message");
        QTest::addColumn<ErrorCode>("expected");

        const auto row = [](const char* name, int code, ErrorCode expected, const QString& message = u"message"_s,
                            int systemError = 0) { QTest::newRow(name) << code << systemError << message << expected; };
        row("unique", SQLITE_CONSTRAINT_UNIQUE, ErrorCode::AlreadyExists);
        row("primary key", SQLITE_CONSTRAINT_PRIMARYKEY, ErrorCode::AlreadyExists);
        row("row id", SQLITE_CONSTRAINT_ROWID, ErrorCode::AlreadyExists);
        row("not null", SQLITE_CONSTRAINT_NOTNULL, ErrorCode::InvalidArgument);
        row("type", SQLITE_CONSTRAINT_DATATYPE, ErrorCode::InvalidArgument);
        row("check", SQLITE_CONSTRAINT_CHECK, ErrorCode::InvalidArgument, u"CHECK constraint failed: role IN ()"_s);
        row("check of consent", SQLITE_CONSTRAINT_CHECK, ErrorCode::ConsentMissing,
            u"CHECK constraint failed: consent_is_given"_s);
        row("trigger of consent", SQLITE_CONSTRAINT_TRIGGER, ErrorCode::ConsentMissing,
            u"ConsentMissing: no consent"_s);
        row("trigger of use", SQLITE_CONSTRAINT_TRIGGER, ErrorCode::StillInUse, u"StillInUse: a face"_s);
        row("trigger without a name", SQLITE_CONSTRAINT_TRIGGER, ErrorCode::DatabaseFailed, u"something else"_s);
        row("too big", SQLITE_TOOBIG, ErrorCode::InvalidArgument);
        row("mismatch", SQLITE_MISMATCH, ErrorCode::InvalidArgument);
        row("busy", SQLITE_BUSY, ErrorCode::DatabaseBusy);
        row("busy snapshot", SQLITE_BUSY_SNAPSHOT, ErrorCode::DatabaseBusy);
        row("locked", SQLITE_LOCKED, ErrorCode::DatabaseBusy);
        row("read-only", SQLITE_READONLY, ErrorCode::DatabaseReadOnly);
        row("read-only folder", SQLITE_READONLY_DIRECTORY, ErrorCode::DatabaseReadOnly);
        row("permission", SQLITE_PERM, ErrorCode::DatabaseReadOnly);
        row("full", SQLITE_FULL, ErrorCode::DiskFull);
        row("write beyond a quota", SQLITE_IOERR_WRITE, ErrorCode::DiskFull, u"disk I/O error"_s, EDQUOT);
        row("write beyond a limit", SQLITE_IOERR_WRITE, ErrorCode::DiskFull, u"disk I/O error"_s, EFBIG);
        row("no space for a WAL", SQLITE_CANTOPEN, ErrorCode::DiskFull, u"unable to open"_s, ENOSPC);
        row("failing disk", SQLITE_IOERR_READ, ErrorCode::DatabaseFailed, u"disk I/O error"_s, EIO);
        row("cannot open", SQLITE_CANTOPEN, ErrorCode::DatabaseFailed);
        row("damaged", SQLITE_CORRUPT, ErrorCode::DatabaseDamaged);
        row("damaged index", SQLITE_CORRUPT_INDEX, ErrorCode::DatabaseDamaged);
        row("not a database", SQLITE_NOTADB, ErrorCode::DatabaseForeign);
        row("wrong SQL", SQLITE_ERROR, ErrorCode::DatabaseFailed);
        row("no code", 0, ErrorCode::DatabaseFailed);
    }
    void everyCodeHasItsMeaning()
    {
        QFETCH(const int, code);
        QFETCH(const int, systemError);
        QFETCH(const QString, message);
        QFETCH(const ErrorCode, expected);
        for (const auto foreignKey : {ForeignKey::ParentMissing, ForeignKey::RowInUse})
            QCOMPARE(errorCodeOf({code, systemError, message}, foreignKey), expected);
    }

    void aForeignKeyMeansWhatTheCallerDid_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("NO ACTION") << SQLITE_CONSTRAINT_FOREIGNKEY;
        QTest::newRow("RESTRICT") << SQLITE_CONSTRAINT_TRIGGER;
    }
    void aForeignKeyMeansWhatTheCallerDid()
    {
        QFETCH(const int, code);
        const SqliteFailure failure{code, 0, u"FOREIGN KEY constraint failed"_s};
        QCOMPARE(errorCodeOf(failure, ForeignKey::ParentMissing), ErrorCode::NotFound);
        QCOMPARE(errorCodeOf(failure, ForeignKey::RowInUse), ErrorCode::StillInUse);
    }

    void theDetailNamesFileAndMessage()
    {
        const base::Error error =
            errorOf({SQLITE_FULL, 0, u"database or disk is full"_s}, ForeignKey::RowInUse, u"/data/rollcall.db"_s);
        QCOMPARE(error, (base::Error{ErrorCode::DiskFull, u"/data/rollcall.db: database or disk is full"_s}));
    }
};

} // namespace rollcall::storage

QTEST_APPLESS_MAIN(rollcall::storage::SqliteErrorTest)
#include "tst_sqlite_error.moc"
