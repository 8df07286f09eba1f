#pragma once

#include "core/services/retention.h"

#include <functional>
#include <span>

namespace rollcall::services {

/// Told after some rows have gone; false stops the work.
using RowsGone = std::function<bool(qint64)>;

/// How one kind of data is found and removed. `remove` is part of the caller's transaction and fails with Cancelled
/// where it was stopped.
struct KindOfData
{
    QStringView name;
    std::optional<storage::AuditTable> chain; ///< the audit log it is
    base::Result<Expired> (*find)(School& school, base::UtcTime before, base::UtcTime now);
    base::Result<void> (*remove)(School& school, const Expired& expired, base::UtcTime before, const RowsGone& gone);
};

/// In the order in which they are removed: files last, because they do not come back when the transaction fails.
[[nodiscard]] std::span<const KindOfData> kindsOfData();

} // namespace rollcall::services
