#pragma once

#include "core/services/master_key.h"

#include <functional>

namespace rollcall::services {

/// Puts a key file in order that a change left: the file that waits takes its place where the database is sealed under
/// it, and is removed where the key in the place is right. Fails with the database codes or FileNotWritable. The first
/// begins a transaction of its own, the second wants one of the caller's.
[[nodiscard]] base::Result<void> settleKeyFile(School& school);
[[nodiscard]] base::Result<void> settleKeyFileInside(School& school);

/// The steps of rotateKey() that a power cut may follow.
enum class KeyStep { Stored, Rewrapped, Committed };

/// As rotateKey(); `after` is called after each step.
[[nodiscard]] base::Result<KeyChange> rotateKeyStepwise(School& school, const Actor& actor,
                                                        const std::function<void(KeyStep)>& after);

/// Seals under `to` whatever is sealed under `from`: the list of all that is stands in key_rewrap_p.cpp. Call inside a
/// transaction. Fails with SealBroken or the database codes.
[[nodiscard]] base::Result<void> rewrapAll(storage::Database& database, const security::MasterKey& from,
                                           const security::MasterKey& to);

} // namespace rollcall::services
