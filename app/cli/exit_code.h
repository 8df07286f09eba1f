#pragma once

#include "core/base/error.h"

namespace rollcall::cli {

/// What the program returns to the shell. Stable: scripts rely on it.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< it ran, and the answer is no: no picture was good enough, somebody is still in use
    Usage = 2,
    Input = 3,    ///< a file or a value is wrong or missing
    Database = 4, ///< the database cannot be opened, read or written
    Models = 5,
    NotAllowed = 6, ///< permission, or the key of the templates
    Cancelled = 130,
};

[[nodiscard]] ExitCode exitCodeOf(base::ErrorCode code);

} // namespace rollcall::cli
