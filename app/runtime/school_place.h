#pragma once

#include "core/base/time.h"
#include "core/services/school.h"

#include <QString>

namespace rollcall::runtime {

/// Where the threads of a window find the school; each opens a connection of its own there.
struct SchoolPlace
{
    QString databasePath;
    const base::Clock* clock = nullptr;         ///< must outlive whoever holds the place
    security::AskPassphrase askKeyPassphrase{}; ///< called on any thread

    /// As services::School::open().
    [[nodiscard]] base::Result<services::School> open() const
    {
        return services::School::open(databasePath, *clock, askKeyPassphrase);
    }
};

} // namespace rollcall::runtime
