#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/place.h"
#include "core/storage/page.h"

#include <QString>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A try that was refused, with what a list shows beside it.
struct RefusedTry
{
    base::AttemptId id;
    base::UtcTime at;
    std::optional<base::PersonId> student;
    QString name; ///< empty where nobody was known, or the person is gone
    std::optional<base::SessionId> session;
    QString sessionTitle; ///< empty likewise
    QString room;
    domain::Reason reason = domain::Reason::OutsideCampus;
    std::optional<domain::GeoPoint> point;
    QString machine; ///< domain::Device::hash

    bool operator==(const RefusedTry&) const = default;
};

/// What staff read out of `attendance_attempts`, in one statement that reads the rows since a moment by their index.
/// Same thread as the Database. Every call may fail with the Database... codes.
class AttemptSummaries final
{
public:
    explicit AttemptSummaries(Database& database) : m_database(database) {}

    /// Tries at `since` and later that were refused because of the place, the newest first.
    [[nodiscard]] base::Result<std::vector<RefusedTry>> refusedByPlace(base::UtcTime since, Page page);

private:
    Database& m_database;
};

} // namespace rollcall::storage
