#pragma once

#include "core/base/time.h"

#include <optional>

namespace rollcall::storage {

/// The rows of one kind that are older than some moment, counted: by the time that the table's own function names.
struct OldRows
{
    qint64 count = 0;
    std::optional<base::UtcTime> oldest;
    std::optional<base::UtcTime> newest;

    bool operator==(const OldRows&) const = default;
};

} // namespace rollcall::storage
