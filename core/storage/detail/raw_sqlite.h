#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <optional>

struct sqlite3;

namespace rollcall::storage {

/// A short-lived connection that Qt has no part in: for looking at a file's header and for writing a copy.

class RawSqlite final
{
public:
    /// Opens the file as `query` of its URI says: "mode=rw", "mode=ro&immutable=1".
    [[nodiscard]] static base::Result<RawSqlite> open(const QString& path, const QString& query);

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

    /// The number that a statement, for example "PRAGMA user_version", returns.
    [[nodiscard]] base::Result<int> number(const char* statement) const;

    /// The texts in the first column of a statement's rows.
    [[nodiscard]] base::Result<QStringList> texts(const char* statement) const;

    /// Runs every statement of a script.
    [[nodiscard]] base::Result<void> run(const char* script) const;

    [[nodiscard]] base::Error lastError() const;

private:
    struct Close
    {
        void operator()(sqlite3* handle) const noexcept;
    };

    RawSqlite(sqlite3* handle, QString path);

    std::unique_ptr<sqlite3, Close> m_handle;
    QString m_path;
};

/// What the file's own schema may do: no function in it runs that could reach outside, and no statement of ours changes
/// the schema's text or the pages beneath it (https://www.sqlite.org/security.html). Call it before the first read.
void distrustSchema(sqlite3* handle);

/// The number in the first column of a statement's first row; nothing when it fails (the handle knows why).
[[nodiscard]] std::optional<int> readNumber(sqlite3* handle, const char* statement);

} // namespace rollcall::storage
