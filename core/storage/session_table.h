#pragma once

#include "core/base/result.h"
#include "core/domain/session.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

struct SessionFilter
{
    std::optional<base::CourseId> course;
    std::optional<base::PersonId> teacher;
    bool activeOnly = false;
};

/// The table `class_sessions`. Same thread as the Database. Every call may fail with the Database... codes and
/// DiskFull.
class SessionTable final
{
public:
    explicit SessionTable(Database& database) : m_database(database) {}

    /// `session.id` is not looked at. Fails with NotFound when there is no such course or teacher.
    [[nodiscard]] base::Result<base::SessionId> insert(const domain::Session& session);

    [[nodiscard]] base::Result<std::optional<domain::Session>> find(base::SessionId id);

    /// The latest start first.
    [[nodiscard]] base::Result<std::vector<domain::Session>> list(const SessionFilter& filter, Page page);

    /// Both fail with NotFound.
    [[nodiscard]] base::Result<void> setActive(base::SessionId id, bool isActive);
    [[nodiscard]] base::Result<void> setEnd(base::SessionId id, base::UtcTime endsAt);

    /// Removes the session with its marks; attempts stay. Fails with NotFound.
    [[nodiscard]] base::Result<void> remove(base::SessionId id);

private:
    Database& m_database;
};

} // namespace rollcall::storage
