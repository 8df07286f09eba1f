#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QUrl>

#include <memory>

struct sqlite3;

namespace rollcall::storage {

/// Qt's connection to the file and SQLite's own handle of it, both alive as long as this object.

class Connection final
{
public:
    /// Opens an existing file for reading and writing. Touches nothing yet: SQLite looks into the file only when asked.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString& path);

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const QSqlDatabase& sql() const { return m_sql; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// Runs every statement of a script (triggers included) and throws away the rows they return.
    [[nodiscard]] base::Result<void> run(const QByteArray& script);

    /// The number that a statement, for example "PRAGMA user_version", returns.
    [[nodiscard]] base::Result<int> number(const char* statement);

    /// Told by Statement of each that it starts; run() and number() count as one.
    void countStatement() { ++m_statementCount; }
    [[nodiscard]] qint64 statementCount() const { return m_statementCount; }

private:
    Connection(QString path, QString name);

    QString m_path;
    QString m_name;
    QSqlDatabase m_sql;
    sqlite3* m_handle = nullptr;
    qint64 m_statementCount = 0;
};

/// The file as a URI for SQLite, whatever characters its name has; `query` is "mode=rw" or the like.
[[nodiscard]] QUrl sqliteUri(const QString& path, const QString& query);

} // namespace rollcall::storage
