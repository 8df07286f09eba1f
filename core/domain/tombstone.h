#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>

namespace rollcall::domain {

/// A row of `tombstones`: this person was erased, and is erased again where a backup brings them back. It does not tell
/// who it was.
struct Tombstone
{
    base::PersonId personId;
    QString reason;
    base::UtcTime erasedAt;

    bool operator==(const Tombstone&) const = default;
};

} // namespace rollcall::domain
