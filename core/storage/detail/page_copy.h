#pragma once

#include "core/base/result.h"

namespace rollcall::storage {

class Connection;
class RawSqlite;

/// Copies every page as of one moment into the other file, in one step: a WAL keeps that moment for the reader, so
/// writers need not wait.
[[nodiscard]] base::Result<void> copyPages(const Connection& source, const RawSqlite& copy);

} // namespace rollcall::storage
