#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/names.h"
#include "core/domain/place.h"
#include "core/storage/old_rows.h"
#include "core/storage/page.h"

#include <QDate>
#include <QTime>

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// A row of `attendance`: one teacher on one day. Date and time of day are stored as given, to the second.
struct StaffDay
{
    base::PersonId personId;
    QDate date;
    QTime time;
    domain::MarkStatus status = domain::MarkStatus::Present;
    std::optional<domain::GeoPoint> point;

    bool operator==(const StaffDay&) const = default;
};

/// The fields that are set must all hold.
struct StaffDayFilter
{
    std::optional<base::PersonId> person{};
    std::optional<QDate> from{};
    std::optional<QDate> to{}; ///< inclusive
};

/// A day with what a list shows beside it.
struct StaffDayRow
{
    StaffDay day;
    QString name;
    QString email;

    bool operator==(const StaffDayRow&) const = default;
};

/// The table `attendance`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class StaffAttendanceTable final
{
public:
    explicit StaffAttendanceTable(Database& database) : m_database(database) {}

    /// Fails with AlreadyExists when the person has a row of that date, with NotFound when there is no such person and
    /// with InvalidArgument for a date or time that is not valid.
    [[nodiscard]] base::Result<void> insert(const StaffDay& day);

    /// The latest date first.
    [[nodiscard]] base::Result<std::vector<StaffDayRow>> list(const StaffDayFilter& filter, Page page);

    /// Days before that of `before`; both by the date.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
