#pragma once

#include "core/domain/tombstone.h"
#include "core/services/school.h"

namespace rollcall::services {

/// What erasePerson() does to the tables, for a transaction of the caller, tombstone included. Who may is checked by
/// then. Where there is no such person the tombstone alone is written. Fails with AlreadyExists where there is a
/// tombstone, or with the database codes.
[[nodiscard]] base::Result<void> writeErasure(School& school, const domain::Tombstone& tombstone);

} // namespace rollcall::services
